import type { Conversation, ConversationId, Participant } from "@holdfast/model";
import type { Mailbox } from "./mail-fields.ts";

/** Message ids, subjects and characters that are remembered to tie mails together; later mails stand alone. */
const MAX_REMEMBERED = 300_000;
const MAX_PARTICIPANTS = 1_000;
const MAX_TITLE = 200;
const MAX_WISH = 80;

// Reply and forward marks in English, French, German, Spanish, Dutch, Swedish and with counters: `Re[2]:`, `TR :`.
const REPLY_MARK = /^\s*(?:re|fwd?|aw|wg|tr|rép|rv|antw|sv|vs)(?:\[\d{1,3}\])?\s?:\s*/iu;

export interface Subject {
  /** Without reply and forward marks. */
  readonly base: string;
  readonly reply: boolean;
}

export function subjectBase(subject: string): Subject {
  let base = subject.slice(0, 2_000);
  let reply = false;
  // Every turn takes at least three characters away.
  for (let mark = REPLY_MARK.exec(base); mark !== null; mark = REPLY_MARK.exec(base)) {
    base = base.slice(mark[0].length);
    reply = true;
  }
  return { base: base.trim(), reply };
}

export class MailThread {
  readonly id: ConversationId;
  readonly #title: string | null;
  readonly #people = new Map<string, Participant>();
  count = 0;

  constructor(id: ConversationId, title: string | null) {
    this.id = id;
    this.#title = title;
  }
  add(box: Mailbox, self: boolean | null): void {
    const key = box.address.toLowerCase() || box.name;
    const known = this.#people.get(key);
    if (known === undefined ? this.#people.size >= MAX_PARTICIPANTS : known.name !== box.address || box.name === "")
      return;
    this.#people.set(key, {
      name: box.name === "" ? box.address : box.name,
      ...(box.address === "" ? {} : { handle: box.address }),
      self,
    });
  }
  has(box: Mailbox): boolean {
    return this.#people.has(box.address.toLowerCase() || box.name);
  }
  conversation(): Conversation {
    return {
      id: this.id,
      source: "email",
      title: this.#title,
      participants: onlyOneSelf([...this.#people.values()]),
      messageCount: this.count,
    };
  }
}

/** Somebody with two addresses that both match is one `self` too many: the first stays. */
function onlyOneSelf(people: readonly Participant[]): readonly Participant[] {
  const own = people.findIndex((p) => p.self === true);
  return people.map((p, i) => (p.self === true && i !== own ? { ...p, self: null } : p));
}

export interface MailLinks {
  readonly id: string | null;
  /** `References` and `In-Reply-To`, oldest first. */
  readonly refers: readonly string[];
  readonly subject: string | null;
  readonly sender: Mailbox | null;
  readonly recipients: readonly Mailbox[];
}

/**
 * Mails into conversations: by the ids they refer to; a reply without any, by its subject, when its sender and one of
 * its recipients are there already. One of them alone would be the person, who is in every mail of the box.
 */
export class MailThreads {
  readonly #byId = new Map<string, MailThread>();
  readonly #bySubject = new Map<string, MailThread>();
  readonly #all: MailThread[] = [];
  readonly #name: (wish: string) => ConversationId;

  constructor(name: (wish: string) => ConversationId) {
    this.#name = name;
  }

  place(links: MailLinks): { readonly thread: MailThread; readonly bySubject: boolean } {
    const { base, reply } = subjectBase(links.subject ?? "");
    const ids = links.id === null ? links.refers : [...links.refers, links.id];
    let thread = ids.map((id) => this.#byId.get(id)).find((known) => known !== undefined);
    let bySubject = false;
    if (thread === undefined && reply && base !== "" && links.refers.length === 0) {
      const same = this.#bySubject.get(base);
      const { sender, recipients } = links;
      if (same !== undefined && sender !== null && same.has(sender) && recipients.some((box) => same.has(box))) {
        thread = same;
        bySubject = true;
      }
    }
    if (thread === undefined) {
      const wish = base || links.sender?.address || links.sender?.name || "mail";
      thread = new MailThread(this.#name(wish.slice(0, MAX_WISH)), base === "" ? null : base.slice(0, MAX_TITLE));
      this.#all.push(thread);
    }
    for (const id of ids) if (this.#byId.size < MAX_REMEMBERED && !this.#byId.has(id)) this.#byId.set(id, thread);
    if (base !== "" && this.#bySubject.size < MAX_REMEMBERED && !this.#bySubject.has(base))
      this.#bySubject.set(base, thread);
    return { thread, bySubject };
  }

  all(): readonly MailThread[] {
    return this.#all;
  }
}
