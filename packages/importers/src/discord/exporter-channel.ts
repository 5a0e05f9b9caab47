import {
  type ByteSource,
  BytesSource,
  type Conversation,
  type ConversationId,
  type Participant,
} from "@holdfast/model";
import type { ReadContext } from "../importer.ts";
import { JsonScan } from "../json/json-scan.ts";
import type { JsonValue } from "../json/json-value.ts";
import { AUTHOR_MEMO, D, EXPORTER_PARTIES_PLAN, V } from "./exporter-plan.ts";

/** How far into a file the look ahead goes. */
const PEEK_BYTES = 1_048_576;
const MAX_PARTICIPANTS = 100_000;
const MAX_AUTHORS = 1000;

/** What one file says about its channel, and the two people of a direct chat as far as its beginning shows them. */
export interface ChannelHead {
  readonly values: ReadonlyMap<number, JsonValue>;
  readonly other: string | null;
  readonly self: string | null;
}

/**
 * Looks at the beginning of a file. In a direct chat the channel bears the other person's name; when exactly one author
 * bears it and exactly one does not, those two are the other person and the person. Otherwise nobody is told to be either.
 */
export async function peekChannel(source: ByteSource): Promise<ChannelHead> {
  const scan = new JsonScan(new BytesSource(await source.slice(0, PEEK_BYTES)), EXPORTER_PARTIES_PLAN);
  const values = new Map<number, JsonValue>();
  const authors = new Map<string, boolean>();
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "value") values.set(scan.kind, scan.value);
    else if (step === "item") {
      const id = scan.scalar(0);
      const called = values.get(V.channelName);
      if (id !== null && authors.size < 8) {
        const named = typeof called === "string" && (scan.name(1) === called || scan.name(2) === called);
        authors.set(id, named || authors.get(id) === true);
      }
    } else if (step === "problem" || step === "end") break;
  }
  const direct = values.get(V.channelType) === "DirectTextChat";
  const others = [...authors].filter(([, named]) => named).map(([id]) => id);
  const rest = [...authors].filter(([, named]) => !named).map(([id]) => id);
  const certain = direct && others.length === 1 && rest.length <= 1;
  return { values, other: certain ? (others[0] ?? null) : null, self: certain ? (rest[0] ?? null) : null };
}

/** Who wrote a message. */
export interface Author {
  readonly id: string | null;
  readonly sender: string | null;
  readonly self: boolean | null;
}

/** One channel while it is read, over all its files. */
export class ExporterChannel {
  readonly conversation: ConversationId;
  readonly title: string | null;
  readonly #id: string | null;
  readonly #head: ChannelHead;
  readonly #own: string | undefined;
  readonly #participants = new Map<string, Participant>();
  readonly #selfById = new Map<string, boolean | null>();
  /** Authors by their number in the scan at hand. */
  readonly #authors = new Map<number, Author>();
  #scan: JsonScan | null = null;
  count = 0;
  lastMs: number = Number.NEGATIVE_INFINITY;

  constructor(head: ChannelHead, context: ReadContext, fallbackName: string) {
    this.#head = head;
    this.#own = context.options.self;
    this.title = textOf(head.values.get(V.channelName));
    this.#id = textOf(head.values.get(V.channelId));
    this.conversation = context.nameConversation(this.title ?? fallbackName);
  }

  /** Whether `self` comes from the name of the channel. */
  get selfByChannel(): boolean {
    return this.#head.other !== null;
  }

  /** The author of the message at hand. `AUTHOR_MEMO` of the scan says when it is one that was read before. */
  author(scan: JsonScan): Author {
    if (scan !== this.#scan) {
      this.#scan = scan;
      this.#authors.clear();
    }
    const memo = scan.memo(AUTHOR_MEMO);
    const known = memo < 0 ? undefined : this.#authors.get(memo);
    if (known !== undefined) return known;
    const id = scan.name(D.authorId) ?? scan.scalar(D.authorId);
    const name = scan.name(D.authorName);
    const nickname = scan.name(D.authorNickname);
    const author = { id, sender: nickname ?? name, self: this.#self(id, name, nickname) };
    if (memo >= 0 && !scan.repairedIn(D.author)) {
      if (this.#authors.size >= MAX_AUTHORS) this.#authors.clear();
      this.#authors.set(memo, author);
    }
    return author;
  }

  #self(id: string | null, name: string | null, nickname: string | null): boolean | null {
    const key = id ?? `name ${name ?? nickname ?? ""}`;
    const known = this.#selfById.get(key);
    if (known !== undefined) return known;
    const self = this.#judge(id, name, nickname);
    if (this.#selfById.size < MAX_PARTICIPANTS) {
      this.#selfById.set(key, self);
      const called = nickname ?? name ?? id;
      if (called !== null) {
        this.#participants.set(key, {
          name: called,
          self,
          ...(name === null ? {} : { handle: name }),
          ...(id === null ? {} : { platformId: id }),
        });
      }
    }
    return self;
  }

  conversationEvent(): Conversation {
    const all = [...this.#participants.values()];
    const several = all.filter((p) => p.self === true).length > 1;
    return {
      id: this.conversation,
      source: "discord-chat-exporter",
      title: this.title,
      ...(this.#id === null ? {} : { platformId: this.#id }),
      participants: several ? all.map((p) => (p.self === true ? { ...p, self: null } : p)) : all,
      messageCount: this.count,
    };
  }

  #judge(id: string | null, name: string | null, nickname: string | null): boolean | null {
    if (id !== null && id === this.#head.other) return false;
    if (id !== null && id === this.#head.self) return true;
    // The driver knows the name that messages show; a person may well give the other one, or the id.
    const own = this.#own;
    return own !== undefined && (own === id || own === name || own === nickname) ? true : null;
  }
}

export const textOf = (value: JsonValue | undefined): string | null =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;
