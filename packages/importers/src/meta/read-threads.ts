import {
  type ConversationId,
  type LedgerBuilder,
  type Message,
  type Participant,
  type Source,
  sortKey,
} from "@holdfast/model";
import { BATCH, type Entry, type ReadContext, type ReadEvent } from "../importer.ts";
import { FileNotes } from "./message-facts.ts";
import { MojibakeRepairer } from "./mojibake.ts";
import { MAX_HELD_BYTES, MAX_HELD_MESSAGES, oldestFirst, outOfOrder } from "./order.ts";
import { MAX_NAMES, type Survey } from "./survey.ts";
import type { FileEvent } from "./thread-file.ts";
import { isGenericName, ownerOf, REQUEST_FOLDERS, type Thread, threadsOf } from "./threads.ts";

/** How a source uses the reader. */
export interface MetaReading {
  readonly source: Source;
  /** What one file says about its conversation, before a message is read. */
  readonly survey: (entry: Entry, context: ReadContext) => Promise<Survey>;
  /** The messages of one file in its own order. It keeps the account of the file. */
  readonly read: (
    part: Survey,
    conversation: ConversationId,
    notes: FileNotes,
    isSelf: (sender: string | null) => boolean | null,
  ) => AsyncGenerator<FileEvent>;
  /** What is assumed of the times of every file. */
  readonly clock: string;
  /** Says what this source always leaves out, in the ledger of a thread's newest file. */
  readonly gaps: readonly string[];
  /** Says what had to be assumed about one file, beyond what all share. */
  readonly remark?: (entry: Entry, context: ReadContext) => void;
}

/** Who the person is in a conversation, as far as anything proves it. */
interface Own {
  readonly name: string | null;
  /** Said by the person, or proved by the threads. */
  readonly said: boolean;
}

/** Reads all threads of one input, each oldest message first. */
export async function* readThreads(
  reading: MetaReading,
  entries: readonly Entry[],
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const surveys: Survey[] = [];
  for (const entry of entries) surveys.push(await reading.survey(entry, context));
  const threads = threadsOf(surveys);
  const own: Own =
    context.options.self === undefined
      ? { name: ownerOf(threads), said: false }
      : { name: context.options.self, said: true };
  for (const thread of threads) yield* readThread(thread, own, reading, context);
}

async function* readThread(
  thread: Thread,
  own: Own,
  reading: MetaReading,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const id = context.nameConversation(wishFor(thread));
  const people = new People(thread, own.name);
  let messageCount = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const part of thread.parts) {
    const { entry } = part;
    reading.remark?.(entry, context);
    const mojibake = new MojibakeRepairer();
    mojibake.count = part.repaired;
    const notes = new FileNotes(mojibake, context);
    if (!part.hasMessages) entry.ledger.gap("meta-no-messages");
    const hold = entry.source.size <= MAX_HELD_BYTES && part.messageCount <= MAX_HELD_MESSAGES;
    for await (const event of inOrder(part, hold, reading, id, notes, people)) {
      if (event.type !== "messages") {
        yield event;
        continue;
      }
      const messages = event.messages.map((message) => {
        const key = message.at.type === "none" ? last : sortKey(message.at);
        const late = hold && key < last && message.flags?.includes("time-out-of-order") !== true;
        last = key;
        return late ? outOfOrder(message) : message;
      });
      messageCount += messages.length;
      yield { type: "messages", messages };
    }
    if (!hold) entry.ledger.assumed("meta-order-as-written", { count: part.messageCount });
    noteFile(entry.ledger, notes, reading.clock);
  }
  const newest = thread.parts.at(-1)?.entry.ledger;
  if (newest !== undefined) noteThread(newest, thread, own, people, reading);
  yield {
    type: "conversation",
    conversation: {
      id,
      source: reading.source,
      title: thread.title,
      // Without its folder, which changes when a request is accepted.
      ...(thread.threadPath === null ? {} : { platformId: thread.threadPath.split("/").at(-1) ?? thread.threadPath }),
      ...(thread.folder === null ? {} : { folder: thread.folder }),
      participants: people.list(),
      messageCount,
    },
  };
}

/** The file's messages oldest first where they may be held, else as they come. A problem ends what it gives. */
async function* inOrder(
  part: Survey,
  hold: boolean,
  reading: MetaReading,
  id: ConversationId,
  notes: FileNotes,
  people: People,
): AsyncGenerator<ReadEvent> {
  const held: Message[] = [];
  let problem: ReadEvent | null = null;
  for await (const event of reading.read(part, id, notes, (sender) => people.met(sender))) {
    if (event.type === "problem") problem = { ...event, entry: part.entry };
    else if (hold) for (const message of event.messages) held.push(message);
    else yield event;
  }
  const { messages, moved } = oldestFirst(held);
  if (moved > 0) part.entry.ledger.assumed("meta-order-sorted", { count: moved });
  for (let at = 0; at < messages.length; at += BATCH) {
    yield { type: "messages", messages: messages.slice(at, at + BATCH) };
  }
  if (problem !== null) yield problem;
}

function noteFile(ledger: LedgerBuilder, notes: FileNotes, clock: string): void {
  if (notes.mojibake.count > 0) ledger.assumed("meta-mojibake", { count: notes.mojibake.count });
  ledger.assumed(clock);
  for (const type of notes.unknownTypes) ledger.assumed("meta-unknown-type", { type });
  if (notes.odd > 0) ledger.assumed("meta-odd-values", { count: notes.odd });
  if (notes.empty > 0) ledger.gap("meta-empty-messages", { count: notes.empty });
  if (notes.notSaved > 0) ledger.gap("meta-media-not-saved", { count: notes.notSaved });
}

function noteThread(ledger: LedgerBuilder, thread: Thread, own: Own, people: People, reading: MetaReading): void {
  ledger.gap("meta-no-ids");
  for (const gap of reading.gaps) ledger.gap(gap);
  if (thread.folder !== null && REQUEST_FOLDERS.has(thread.folder)) ledger.gap("meta-message-request");
  if (thread.doubled.length > 0) ledger.assumed("meta-same-name", { count: thread.doubled.length });
  if (people.generic) ledger.assumed("meta-generic-name");
  if (people.tooMany) ledger.gap("meta-too-many-names", { limit: MAX_NAMES });
  if (!own.said && own.name !== null && thread.listed.includes(own.name)) ledger.assumed("meta-self-from-threads");
}

/** Names as a person types them: without regard to capitals. */
const fold = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** The people of one conversation: those its files list and those who wrote without being listed. */
class People {
  readonly #names: Set<string>;
  readonly #own: string | null;
  generic = false;
  tooMany = false;

  constructor(thread: Thread, own: string | null) {
    this.#names = new Set(thread.listed.slice(0, MAX_NAMES));
    const same = own === null ? [] : thread.listed.filter((name) => fold(name) === fold(own));
    const [only] = same;
    // A name that two people share proves nothing about either, and one that nobody has proves nothing at all.
    this.#own = same.length === 1 && only !== undefined && !thread.doubled.includes(only) ? only : null;
    this.generic = thread.listed.some(isGenericName);
  }

  /** Notes a sender and says whether it is the person. */
  met(sender: string | null): boolean | null {
    if (sender === null) return null;
    if (!this.#names.has(sender)) {
      if (isGenericName(sender)) this.generic = true;
      if (this.#names.size < MAX_NAMES) this.#names.add(sender);
      else this.tooMany = true;
    }
    return this.#own === null ? null : sender === this.#own;
  }

  list(): readonly Participant[] {
    return [...this.#names].map((name) => ({ name, self: this.#own === null ? null : name === this.#own }));
  }
}

/** A readable id: the title, else the folder of the thread, else the name of the file. */
function wishFor(thread: Thread): string {
  if (thread.title !== null) return thread.title;
  const path = thread.parts[0]?.entry.path ?? "";
  const parts = path.split("/");
  const slug = thread.threadPath?.split("/").at(-1) ?? (parts.length > 1 ? parts.at(-2) : undefined);
  return slug ?? (parts.at(-1) ?? "").replace(/\.(?:json|html?)$/iu, "");
}
