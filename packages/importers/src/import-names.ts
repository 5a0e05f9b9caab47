import { type ConversationId, conversationId, type ItemId, itemId } from "@holdfast/model";

/** Names that are readable and that nothing else has. One for a casefile, so that what is added later keeps apart too. */
export class ImportNames {
  readonly #items = new Set<string>();
  readonly #conversations = new Set<string>();

  item(wish: string): ItemId {
    return itemId(free(this.#items, wish));
  }
  conversation(wish: string): ConversationId {
    return conversationId(free(this.#conversations, wish));
  }
}

/** The wish, or the wish with the first number behind it that nobody has. */
function free(taken: Set<string>, wish: string): string {
  let name = wish;
  for (let n = 2; taken.has(name); n++) name = `${wish} (${n})`;
  taken.add(name);
  return name;
}
