import {
  type Conversation,
  type ConversationId,
  type Message,
  type Participant,
  type Span,
  sortKey,
} from "@holdfast/model";
import { BATCH, type ReadContext } from "../importer.ts";
import { descends } from "../meta/order.ts";
import type { SnapFacts } from "./snap-message.ts";

/** Conversations of one export. A person has hundreds. */
export const MAX_CONVERSATIONS = 20_000;
/** Names kept of one conversation; Snapchat's groups hold 200 people. */
export const MAX_NAMES = 5000;
/** Messages held at once to be put in order of time. */
export const MAX_HELD_MESSAGES = 100_000;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

interface Open {
  readonly id: ConversationId;
  readonly key: string;
  title: string | null;
  readonly names: Map<string, boolean | null>;
  count: number;
  held: Message[];
}

/** The conversations of one export while its files are read: chats and snaps of one key come together. */
export class Conversations {
  readonly #context: ReadContext;
  readonly #open = new Map<string, Open>();
  #held = 0;
  #overflown = false;
  /** The one name of the person, once a message that the export calls theirs had a name. */
  #own: string | null = null;
  severalOwn = false;
  tooManyNames = false;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Whether so much is held that it must be let go, out of order; from then on little is held. */
  get full(): boolean {
    if (this.#held >= MAX_HELD_MESSAGES) this.#overflown = true;
    return this.#overflown && this.#held >= BATCH;
  }

  /** Makes the message of what was read and holds it; false when there are too many conversations. */
  add(facts: SnapFacts, span: Span, repaired: boolean): boolean {
    const open = this.#conversation(facts);
    if (open === null) return false;
    if (facts.title !== null) open.title ??= facts.title;
    if (facts.sender !== null) this.#name(open, facts.sender, facts.self);
    const flags = [
      ...(repaired ? (["text-repaired"] as const) : []),
      ...(facts.disagree ? (["id-disagrees-with-time"] as const) : []),
    ];
    open.held.push({
      conversation: open.id,
      sender: facts.sender,
      self: facts.self,
      kind: facts.kind,
      at: facts.at,
      text: facts.text,
      attachments: facts.attachments,
      span,
      ...(flags.length === 0 ? {} : { flags }),
    });
    open.count++;
    this.#held++;
    return true;
  }

  /** Takes what is held, each conversation by itself; in order of time unless it must come as written. */
  *take(sorted: boolean): Generator<readonly Message[]> {
    this.#held = 0;
    for (const open of this.#open.values()) {
      const { held } = open;
      open.held = [];
      if (held.length > 0) yield sorted ? inOrder(held) : held;
    }
  }

  *ended(): Generator<Conversation> {
    for (const open of this.#open.values()) {
      yield {
        id: open.id,
        source: "snapchat",
        title: open.title ?? (open.key === "" ? null : open.key),
        // The name of the other person is no id of the conversation: they have one with each of their contacts.
        ...(UUID.test(open.key) ? { platformId: open.key } : {}),
        participants: this.#participants(open),
        messageCount: open.count,
      };
    }
  }

  #conversation(facts: SnapFacts): Open | null {
    const known = this.#open.get(facts.key);
    if (known !== undefined) return known;
    if (this.#open.size >= MAX_CONVERSATIONS) return null;
    const open: Open = {
      id: this.#context.nameConversation(facts.title ?? (facts.key === "" ? "snapchat" : facts.key)),
      key: facts.key,
      title: null,
      names: new Map(),
      count: 0,
      held: [],
    };
    // A conversation of two stands under the other person's name, a group under an id.
    if (facts.key !== "" && !UUID.test(facts.key)) open.names.set(facts.key, null);
    this.#open.set(facts.key, open);
    return open;
  }

  #name(open: Open, sender: string, self: boolean | null): void {
    if (open.names.size >= MAX_NAMES && !open.names.has(sender)) {
      this.tooManyNames = true;
      return;
    }
    open.names.set(sender, self ?? open.names.get(sender) ?? null);
    if (self !== true) return;
    if (this.#own !== null && this.#own !== sender) this.severalOwn = true;
    this.#own ??= sender;
  }

  #participants(open: Open): readonly Participant[] {
    const own = [...open.names].filter(([name, self]) => self === true || (self === null && name === this.#own));
    return [...open.names].map(([name, self]) => {
      if (own.length === 1) return { name, self: name === own[0]?.[0] };
      return { name, self: self === true ? null : self };
    });
  }
}

/** Turned round first, so that messages of one second keep the order in which they were written. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  let before = Number.NEGATIVE_INFINITY;
  const keyed = (descends(messages) ? messages.toReversed() : messages).map((message, at) => {
    const key = message.at.type === "none" ? before : sortKey(message.at);
    before = key;
    return { key, at, message };
  });
  keyed.sort((a, b) => a.key - b.key || a.at - b.at);
  return keyed.map((k) => k.message);
}
