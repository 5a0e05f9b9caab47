import type { Conversation, ConversationId, Participant } from "@holdfast/model";
import type { Author } from "./message-group.ts";

/** Authors told apart in one channel. */
const MAX_AUTHORS = 10_000;

/** What the pages of one channel say before their messages are read for good. */
export class ChannelSurvey {
  guild: string | null = null;
  /** `Private / kayla`: the category and the channel. */
  title: string | null = null;
  readonly #authors = new Map<string, boolean>();

  preamble(entries: readonly string[]): void {
    const [guild, channel] = entries;
    this.guild ??= guild ?? null;
    const name = channel?.slice(channel.indexOf(" / ") < 0 ? 0 : channel.indexOf(" / ") + 3);
    this.title ??= name === undefined || name === "" ? null : name;
  }

  author({ id, name, handle }: Author): void {
    const key = id ?? `name ${name}`;
    const called = this.title !== null && (name === this.title || handle === this.title);
    if (this.#authors.size < MAX_AUTHORS) this.#authors.set(key, called || this.#authors.get(key) === true);
  }

  /**
   * In a direct chat the channel bears the other person's name. When exactly one author bears it and at most one does
   * not, those two are the other person and the person; otherwise nobody is told to be either.
   */
  get parties(): { readonly other: string; readonly self: string | null } | null {
    if (this.guild !== "Direct Messages") return null;
    const others = [...this.#authors].filter(([, called]) => called);
    const rest = [...this.#authors].filter(([, called]) => !called);
    const other = others[0]?.[0];
    return other === undefined || others.length > 1 || rest.length > 1 ? null : { other, self: rest[0]?.[0] ?? null };
  }
}

/** One channel while it is read, over all its pages. */
export class HtmlChannel {
  readonly conversation: ConversationId;
  readonly #survey: ChannelSurvey;
  readonly #parties: ChannelSurvey["parties"];
  readonly #own: string | undefined;
  readonly #people = new Map<string, Participant>();
  count = 0;
  lastMs: number = Number.NEGATIVE_INFINITY;

  constructor(conversation: ConversationId, survey: ChannelSurvey, own: string | undefined) {
    this.conversation = conversation;
    this.#survey = survey;
    this.#parties = survey.parties;
    this.#own = own;
  }

  get selfByChannel(): boolean {
    return this.#parties !== null;
  }

  self(author: Author): boolean | null {
    const key = author.id ?? `name ${author.name}`;
    const self = this.#judge(key, author);
    if (this.#people.size < MAX_AUTHORS && !this.#people.has(key)) {
      const { name, handle, id } = author;
      this.#people.set(key, {
        name,
        self,
        ...(handle === null ? {} : { handle }),
        ...(id === null ? {} : { platformId: id }),
      });
    }
    return self;
  }

  #judge(key: string, { id, name, handle }: Author): boolean | null {
    if (this.#parties?.other === key) return false;
    if (this.#parties?.self === key) return true;
    const own = this.#own;
    return own !== undefined && (own === id || own === name || own === handle) ? true : null;
  }

  ended(): Conversation {
    const all = [...this.#people.values()];
    const several = all.filter((person) => person.self === true).length > 1;
    return {
      id: this.conversation,
      source: "discord-chat-exporter-html",
      title: this.#survey.title,
      participants: several ? all.map((one) => (one.self === true ? { ...one, self: null } : one)) : all,
      messageCount: this.count,
    };
  }
}
