import { type Conversation, type ItemId, inZone, type LedgerBuilder, type Message } from "@holdfast/model";
import type { ImportOptions } from "./importer.ts";

const fold = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** What the person has said about zone and name, laid over what the files say. It never overrides a certain time. */
export class PersonsWord {
  readonly #zone: string | undefined;
  readonly #self: string | undefined;

  readonly #ledger: (item: ItemId) => LedgerBuilder | undefined;

  constructor(options: ImportOptions, ledger: (item: ItemId) => LedgerBuilder | undefined) {
    this.#ledger = ledger;
    this.#zone = options.zone;
    this.#self = options.self === undefined ? undefined : fold(options.self);
  }

  /** The messages with their times in the zone named, and with `self` where they bear the name given. */
  aboutMessages(messages: readonly Message[]): readonly Message[] {
    if (this.#zone === undefined && this.#self === undefined) return messages;
    return messages.map((message) => ({ ...message, at: this.#at(message), self: this.#isSelf(message) }));
  }

  aboutConversation(conversation: Conversation): Conversation {
    const self = this.#self;
    if (self === undefined) return conversation;
    const names = (p: Conversation["participants"][number]): boolean =>
      fold(p.name) === self || (p.handle !== undefined && fold(p.handle) === self);
    if (!conversation.participants.some(names)) return conversation;
    return { ...conversation, participants: conversation.participants.map((p) => ({ ...p, self: names(p) })) };
  }

  #at(message: Message): Message["at"] {
    const { at, span } = message;
    if (this.#zone === undefined || at.type !== "wall" || at.certainty !== "zone-unknown") return at;
    const found = inZone(at, this.#zone);
    if (typeof found === "object") return found;
    this.#ledger(span.item)?.assumed(
      found === "repeated" ? "zone-hour-repeated" : "zone-hour-skipped",
      { time: at.written },
      span,
    );
    return at;
  }

  #isSelf(message: Message): boolean | null {
    if (this.#self === undefined || message.sender === null) return message.self;
    const named =
      fold(message.sender) === this.#self || (message.senderId !== undefined && fold(message.senderId) === this.#self);
    return named ? true : message.self;
  }
}
