import type {
  Attachment,
  ConversationId,
  LedgerBuilder,
  Message,
  MessageFlag,
  MessageKind,
  Moment,
  Participant,
  Source,
  Span,
} from "@holdfast/model";
import { BATCH, type ReadContext, type ReadEvent } from "../importer.ts";
import { descends } from "../meta/order.ts";
import { inTimeOrder } from "../time-order.ts";
import type { ChatCode } from "./chat-codes.ts";

/** Conversations of one export. A person has hundreds. */
export const MAX_CONVERSATIONS = 20_000;
/** Names kept of one conversation. */
export const MAX_NAMES = 5000;
/** Messages held at once to be put in order of time. */
export const MAX_HELD = 50_000;

/** Somebody in a conversation. `key` tells people apart: an id where the export has one, else the name. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly handle?: string;
  readonly platformId?: string;
  readonly self: boolean | null;
}

export interface ChatHead {
  readonly title: string | null;
  readonly platformId?: string;
  readonly folder?: string;
}

/** A message as a reader found it. */
export interface Found {
  readonly sender: string | null;
  readonly senderId?: string | null;
  readonly self: boolean | null;
  readonly kind: MessageKind;
  readonly at: Moment;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly platformId?: string | null;
  readonly flags?: readonly MessageFlag[];
}

interface Chat {
  readonly id: ConversationId;
  head: ChatHead;
  readonly people: Map<string, Person>;
  count: number;
  held: Message[];
  /** Something was let go before its end, so that not all of it is in order. */
  split: boolean;
}

/** The conversations of one input while its files are read, each with the people in it and the messages not yet told. */
export class ChatBook {
  readonly #source: Source;
  readonly #context: ReadContext;
  readonly #chats = new Map<string, Chat>();
  #held = 0;
  #overflown = false;
  #tooManyNames = false;

  constructor(source: Source, context: ReadContext) {
    this.#source = source;
    this.#context = context;
  }

  /** Whether so much is held that it must be told, out of order; from then on little is held. */
  get full(): boolean {
    if (this.#held >= MAX_HELD) this.#overflown = true;
    return this.#overflown && this.#held >= BATCH;
  }

  /** Opens the conversation `key`, or says more of it; false when there are too many. */
  open(key: string, head: ChatHead, wish?: string): boolean {
    const known = this.#chats.get(key);
    if (known !== undefined) {
      known.head = { ...known.head, ...head, title: head.title ?? known.head.title };
      return true;
    }
    if (this.#chats.size >= MAX_CONVERSATIONS) return false;
    const id = this.#context.nameConversation(wish ?? head.title ?? (key === "" ? this.#source : key));
    this.#chats.set(key, { id, head, people: new Map(), count: 0, held: [], split: false });
    return true;
  }

  /** Names somebody in the conversation `key`, which must be open. What is known of them before stays. */
  meet(key: string, person: Person): void {
    const people = this.#chats.get(key)?.people;
    if (people === undefined) return;
    const known = people.get(person.key);
    if (known === undefined) {
      if (people.size >= MAX_NAMES) this.#tooManyNames = true;
      else people.set(person.key, person);
      return;
    }
    // An id stood for the name until somebody said the name.
    const name = known.name === known.key ? person.name : known.name;
    people.set(person.key, { ...person, ...known, name, self: known.self ?? person.self });
  }

  /** Adds a message to the conversation `key`, opening it where nobody has; false when there are too many. */
  add(key: string, found: Found, span: Span): boolean {
    if (!this.#chats.has(key) && !this.open(key, { title: null })) return false;
    const chat = this.#chats.get(key);
    if (chat === undefined) return false;
    const { sender, senderId, self, kind, at, text, attachments, platformId, flags } = found;
    if (sender !== null && kind !== "system") {
      const id = senderId ?? sender;
      const own = {
        key: id,
        name: sender,
        self,
        ...(senderId === null || senderId === undefined ? {} : { platformId: senderId }),
      };
      this.meet(key, own);
    }
    chat.held.push({
      conversation: chat.id,
      sender,
      ...(senderId === null || senderId === undefined ? {} : { senderId }),
      self,
      kind,
      at,
      text,
      attachments,
      span,
      ...(platformId === null || platformId === undefined ? {} : { platformId }),
      ...(flags === undefined || flags.length === 0 ? {} : { flags }),
    });
    chat.count++;
    this.#held++;
    return true;
  }

  /** Tells what is held now, as written: for exports too large to be put in order. */
  *overflow(): Generator<ReadEvent> {
    for (const chat of this.#chats.values()) {
      if (chat.held.length === 0) continue;
      chat.split = true;
      yield* this.#tell(chat, false);
    }
  }

  /** Tells the rest, each conversation oldest first where all of it was held, and describes each that has a message. */
  *finish(): Generator<ReadEvent> {
    for (const chat of this.#chats.values()) {
      if (chat.count === 0) continue;
      yield* this.#tell(chat, !chat.split);
      const { id, head, count } = chat;
      yield {
        type: "conversation",
        conversation: {
          id,
          source: this.#source,
          ...head,
          participants: this.#participants(chat),
          messageCount: count,
        },
      };
    }
    this.#chats.clear();
  }

  /** Says in the ledger what the bounds did. Before `finish`. */
  note(ledger: LedgerBuilder): void {
    const assumed = (code: ChatCode, limit?: number): void =>
      ledger.assumed(code, limit === undefined ? undefined : { limit });
    if (this.#overflown) assumed("chat-order-as-written", MAX_HELD);
    if (this.#tooManyNames) ledger.gap("chat-too-many-names" satisfies ChatCode, { limit: MAX_NAMES });
    if ([...this.#chats.values()].some((chat) => ownNames(chat).length > 1)) {
      assumed("chat-several-own-names");
    }
  }

  *#tell(chat: Chat, sorted: boolean): Generator<ReadEvent> {
    const { held } = chat;
    chat.held = [];
    this.#held -= held.length;
    const messages = sorted ? inTimeOrder(descends(held) ? held.toReversed() : held) : held;
    for (let at = 0; at < messages.length; at += BATCH) {
      yield { type: "messages", messages: messages.slice(at, at + BATCH) };
    }
  }

  #participants(chat: Chat): readonly Participant[] {
    const several = ownNames(chat).length > 1;
    return [...chat.people.values()].map(({ name, handle, platformId, self }) => ({
      name,
      ...(handle === undefined ? {} : { handle }),
      ...(platformId === undefined ? {} : { platformId }),
      self: several && self === true ? null : self,
    }));
  }
}

const ownNames = ({ people }: Chat): readonly Person[] => [...people.values()].filter(({ self }) => self === true);
