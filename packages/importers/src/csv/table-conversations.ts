import type { Conversation, ConversationId, Message, Participant, Source } from "@holdfast/model";
import type { ReadContext } from "../importer.ts";

/** Conversations of one table. */
export const MAX_CONVERSATIONS = 20_000;
/** Names kept of one conversation. */
export const MAX_NAMES = 5000;

interface Open {
  readonly id: ConversationId;
  readonly title: string | null;
  readonly names: Map<string, boolean | null>;
  count: number;
}

/** The conversations of one table while its rows are read. */
export class TableConversations {
  readonly #context: ReadContext;
  readonly #source: Source;
  readonly #fallback: string;
  readonly #open = new Map<string, Open>();
  tooManyNames = false;

  /** `fallback` names the conversation of rows that name none. */
  constructor(context: ReadContext, source: Source, fallback: string) {
    this.#context = context;
    this.#source = source;
    this.#fallback = fallback;
  }

  /** The conversation of this name; null when there are too many. */
  open(name: string): ConversationId | null {
    const known = this.#open.get(name);
    if (known !== undefined) return known.id;
    if (this.#open.size >= MAX_CONVERSATIONS) return null;
    const id = this.#context.nameConversation(name === "" ? this.#fallback : name);
    this.#open.set(name, { id, title: name === "" ? null : name, names: new Map(), count: 0 });
    return id;
  }

  count(name: string, message: Message): void {
    const open = this.#open.get(name);
    if (open === undefined) return;
    open.count++;
    const { sender, self } = message;
    if (sender === null) return;
    if (open.names.size >= MAX_NAMES && !open.names.has(sender)) this.tooManyNames = true;
    else open.names.set(sender, self === null ? (open.names.get(sender) ?? null) : self);
  }

  *ended(): Generator<Conversation> {
    for (const open of this.#open.values()) {
      const several = [...open.names.values()].filter((self) => self === true).length > 1;
      const participants: Participant[] = [...open.names].map(([name, self]) => ({
        name,
        self: several && self === true ? null : self,
      }));
      yield { id: open.id, source: this.#source, title: open.title, participants, messageCount: open.count };
    }
  }
}
