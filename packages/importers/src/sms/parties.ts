import type { Conversation, ConversationId, Participant } from "@holdfast/model";

/** Conversations of one backup; what would open another is left unread. */
export const MAX_CONVERSATIONS = 100_000;
/** Characters of all numbers and names that are remembered, so that hostile addresses cannot fill memory. */
const MAX_REMEMBERED = 16_000_000;
/** Numbers of one conversation that are listed as participants. */
const MAX_PARTICIPANTS = 1_000;
/** Characters of a conversation's wished name. */
const MAX_WISH = 80;

/** What this backup program writes where the phone had no contact for a number. */
const UNKNOWN_CONTACT = "(Unknown)";
/** What Android writes for the phone's own number. */
const OWN_TOKEN = "insert-address-token";

const NUMBER = /^\+?[\d\s().\-/]{3,40}$/u;
const NOT_DIGIT = /\D/gu;
// North American numbers are written with and without country code 1; area code and exchange begin with 2 to 9.
const NORTH_AMERICAN = /^1?([2-9]\d{2}[2-9]\d{6})$/u;

/**
 * A key equal for spellings of one number and for nothing else. Only layout and the North American country code are
 * folded. Comparing the last seven digits, as phones do, would make two people one.
 */
export function partyKey(address: string): string {
  const trimmed = address.trim();
  if (!NUMBER.test(trimmed)) return trimmed.toLowerCase();
  const digits = trimmed.replace(NOT_DIGIT, "");
  const american = NORTH_AMERICAN.exec(digits);
  if (american !== null && (!trimmed.startsWith("+") || digits.length === 11)) return `+1${american[1] ?? ""}`;
  return trimmed.startsWith("+") ? `+${digits}` : digits;
}

export const contactName = (written: string | null): string | null =>
  written === null || written === "" || written === UNKNOWN_CONTACT ? null : written;

/** The addresses of a `~`-separated list, without the phone's own token. */
export const addressList = (written: string | null): string[] =>
  (written ?? "")
    .split("~")
    .map((a) => a.trim())
    .filter((a) => a !== "" && a !== OWN_TOKEN && a !== "null");

interface Party {
  name: string | null;
  readonly address: string;
  readonly withCode: boolean;
}

/** One conversation: the set of the other numbers. */
export class Thread {
  readonly id: ConversationId;
  readonly #parties = new Map<string, Party>();
  #title: string | null;
  count = 0;

  constructor(id: ConversationId, title: string | null) {
    this.id = id;
    this.#title = title;
  }
  /** Notes who takes part; true when a known number was spelled another way. `name` is the contact's, where the conversation has one other party. */
  add(addresses: readonly string[], name: string | null): boolean {
    this.#title ??= name;
    let respelled = false;
    for (const address of addresses) {
      const key = partyKey(address);
      const known = this.#parties.get(key);
      const withCode = address.startsWith("+");
      if (known === undefined) {
        if (this.#parties.size < MAX_PARTICIPANTS) this.#parties.set(key, { name, address, withCode });
      } else {
        known.name ??= name;
        respelled ||= known.withCode !== withCode;
      }
    }
    return respelled;
  }
  conversation(own: { readonly name: string | null; readonly number: string | null }): Conversation {
    const many = this.#parties.size > 1;
    const participants: Participant[] = [...this.#parties.values()].map(({ name, address }) => ({
      name: (many ? null : name) ?? address,
      handle: address,
      self: false,
    }));
    const ownName = own.name ?? own.number;
    if (ownName !== null) {
      participants.push({ name: ownName, ...(own.number === null ? {} : { handle: own.number }), self: true });
    }
    return {
      id: this.id,
      source: "sms-backup-restore",
      title: this.#title,
      participants,
      messageCount: this.count,
    };
  }
}

export class Threads {
  readonly #byKey = new Map<string, Thread>();
  readonly #byWriting = new Map<string, Thread>();
  readonly #name: (wish: string) => ConversationId;
  #remembered = 0;

  constructor(name: (wish: string) => ConversationId) {
    this.#name = name;
  }
  /** The conversation of these numbers, or null when there are too many. */
  of(addresses: readonly string[], name: string | null): Thread | null {
    const writing = addresses.join("~");
    const seen = this.#byWriting.get(writing);
    if (seen !== undefined) return seen;
    this.#remembered += 3 * writing.length + (name?.length ?? 0);
    if (this.#remembered > MAX_REMEMBERED) return null;
    const key = [...new Set(addresses.map(partyKey))].toSorted().join("~");
    let thread = this.#byKey.get(key);
    if (thread === undefined) {
      if (this.#byKey.size >= MAX_CONVERSATIONS) return null;
      const wish = name ?? addresses.join(", ");
      thread = new Thread(this.#name(wish === "" ? "no number" : wish.slice(0, MAX_WISH)), name);
      this.#byKey.set(key, thread);
    }
    if (this.#byWriting.size < MAX_CONVERSATIONS) this.#byWriting.set(writing, thread);
    return thread;
  }
  all(): readonly Thread[] {
    return [...this.#byKey.values()];
  }
}
