import {
  type Conversation,
  type ConversationId,
  type ItemId,
  instant,
  type LedgerBuilder,
  type Message,
  type Moment,
} from "@holdfast/model";
import type { ImportOptions } from "./importer.ts";
import { ZoneClock } from "./zone-clock.ts";

const fold = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/**
 * What the person has said about zone and name, laid over what the files say. It never overrides a certain time, nor what
 * an importer knows of who wrote a message.
 */
export class PersonsWord {
  readonly #clock: ZoneClock | null;
  readonly #self: string | undefined;
  readonly #ledger: (item: ItemId) => LedgerBuilder | undefined;
  /** Files with conversations in which nobody bears the name given; false once somebody does. */
  readonly #unmet = new Map<ItemId, boolean>();
  /** The files that the messages of a conversation stand in, until it is complete. */
  readonly #items = new Map<ConversationId, Set<ItemId>>();

  constructor(options: ImportOptions, ledger: (item: ItemId) => LedgerBuilder | undefined) {
    this.#ledger = ledger;
    this.#clock = options.zone === undefined ? null : new ZoneClock(options.zone);
    this.#self = options.self === undefined ? undefined : fold(options.self);
  }

  /** The messages with their times in the zone named, and with `self` where they bear the name given. */
  aboutMessages(messages: readonly Message[]): readonly Message[] {
    if (this.#clock === null && this.#self === undefined) return messages;
    if (this.#self !== undefined) for (const message of messages) this.#place(message);
    return messages.map((message) => {
      const [at, self] = [this.#at(message), this.#isSelf(message)];
      return at === message.at && self === message.self ? message : { ...message, at, self };
    });
  }

  /** The conversation, complete, with `self` on whoever bears the name given. */
  aboutConversation(conversation: Conversation): Conversation {
    const self = this.#self;
    if (self === undefined) return conversation;
    const settled = conversation.participants.some((p) => p.self === true);
    const named = conversation.participants.filter((p) => fold(p.name) === self || fold(p.handle ?? "") === self);
    const items = this.#items.get(conversation.id);
    this.#items.delete(conversation.id);
    for (const item of items ?? []) {
      const unmet = !settled && named.length === 0 && this.#unmet.get(item) !== false;
      this.#unmet.set(item, unmet);
    }
    // Two people of one name: the name given says which two, not which one.
    if (settled || named.length !== 1) return conversation;
    return { ...conversation, participants: conversation.participants.map((p) => ({ ...p, self: p === named[0] })) };
  }

  /** Says of each file that has conversations, none of them with the name given. */
  tellUnmet(): void {
    for (const [item, unmet] of this.#unmet) if (unmet) this.#ledger(item)?.assumed("self-not-found");
  }

  #place({ conversation, span }: Message): void {
    const items = this.#items.get(conversation);
    if (items === undefined) this.#items.set(conversation, new Set([span.item]));
    else items.add(span.item);
  }

  #at({ at, span }: Message): Moment {
    if (this.#clock === null || at.type !== "wall" || at.certainty !== "zone-unknown" || at.precision === "day")
      return at;
    const found = this.#clock.utc(at);
    if (typeof found === "number") return instant(found, at.precision, at.written, "zone-given");
    this.#ledger(span.item)?.assumed(
      found === "repeated" ? "zone-hour-repeated" : "zone-hour-skipped",
      { time: at.written },
      span,
    );
    return at;
  }

  #isSelf({ self, sender, senderId }: Message): boolean | null {
    if (self !== null || this.#self === undefined || sender === null) return self;
    return fold(sender) === this.#self || (senderId !== undefined && fold(senderId) === this.#self) ? true : null;
  }
}
