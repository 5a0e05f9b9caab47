import type { Conversation, ConversationId, Participant } from "@holdfast/model";

/** Senders told apart in one chat. */
const MAX_NAMES = 10_000;

/** What the pages of one chat say before its messages are read for good. */
export interface ChatSurvey {
  readonly title: string | null;
  readonly senders: ReadonlySet<string>;
}

/** One chat while it is read, over all its pages. */
export class HtmlChat {
  readonly conversation: ConversationId;
  readonly #title: string | null;
  readonly #names = new Map<string, boolean | null>();
  /** In a chat of two that bears the name of one of them, the other is the person. */
  readonly byTitle: boolean;
  count = 0;
  lastMs: number = Number.NEGATIVE_INFINITY;
  day = "";
  /** Who wrote the message before; null after anything else than a message of somebody known. */
  before: string | null = null;

  constructor(conversation: ConversationId, { title, senders }: ChatSurvey) {
    this.conversation = conversation;
    this.#title = title;
    this.byTitle = title !== null && senders.size === 2 && senders.has(title);
  }

  self(sender: string | null): boolean | null {
    if (sender === null) return null;
    const self = this.byTitle ? sender !== this.#title : null;
    if (this.#names.size < MAX_NAMES) this.#names.set(sender, self);
    return self;
  }

  ended(): Conversation {
    return {
      id: this.conversation,
      source: "telegram-html",
      title: this.#title,
      participants: [...this.#names].map(([name, self]): Participant => ({ name, self })),
      messageCount: this.count,
    };
  }
}

export const isFull = (names: ReadonlySet<string>): boolean => names.size >= MAX_NAMES;
