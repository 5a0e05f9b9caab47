import type { Conversation, ConversationId, Message, Source } from "@holdfast/model";

/** Names kept of one conversation. */
const MAX_NAMES = 1000;

interface Open {
  count: number;
  readonly names: Set<string>;
}

/**
 * Conversations that have messages and were not described yet. A reader that stops midway leaves some; they are described
 * by what was seen of them, so that no message stands in a conversation that nobody has heard of.
 */
export class OpenConversations {
  readonly #source: Source;
  readonly #open = new Map<ConversationId, Open>();

  constructor(source: Source) {
    this.#source = source;
  }

  see(messages: readonly Message[]): void {
    let id: ConversationId | null = null;
    let open: Open = { count: 0, names: new Set() };
    for (const { conversation, sender } of messages) {
      if (conversation !== id) {
        id = conversation;
        open = this.#open.get(id) ?? { count: 0, names: new Set() };
        this.#open.set(id, open);
      }
      open.count += 1;
      if (sender !== null && open.names.size < MAX_NAMES) open.names.add(sender);
    }
  }

  close({ id }: Conversation): void {
    this.#open.delete(id);
  }

  rest(): readonly Conversation[] {
    return [...this.#open].map(([id, { count, names }]) => ({
      id,
      source: this.#source,
      title: null,
      participants: [...names].map((name) => ({ name, self: null })),
      messageCount: count,
    }));
  }
}
