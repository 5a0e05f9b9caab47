import { type ConversationId, conversationId, type ItemId, itemId } from "@holdfast/model";

/** Names that are readable and that nothing else has. One for a casefile, so that what is added later keeps apart too. */
export class ImportNames {
  readonly #items = new Taken();
  readonly #conversations = new Taken();

  item(wish: string): ItemId {
    return itemId(this.#items.free(wish));
  }
  conversation(wish: string): ConversationId {
    return conversationId(this.#conversations.free(wish));
  }
}

class Taken {
  readonly #names = new Set<string>();
  /** Of a wish that came before, the number to try next: twenty thousand chats of one name must not cost their square. */
  readonly #next = new Map<string, number>();

  /** The wish, or the wish with the first number behind it that nobody has. */
  free(wish: string): string {
    let name = wish;
    let n = this.#next.get(wish) ?? 2;
    for (; this.#names.has(name); n++) name = `${wish} (${n})`;
    if (name !== wish) this.#next.set(wish, n);
    this.#names.add(name);
    return name;
  }
}
