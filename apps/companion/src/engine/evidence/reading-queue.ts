import { addReadings, type Casefile } from "@holdfast/casefile";
import { type ItemId, readAll } from "@holdfast/model";
import type { EvidenceSession } from "./evidence-session.ts";
import { lookAgain } from "./look-again.ts";
import { pictureReader, type ReadPicture } from "./picture-reader.ts";

/** Where a kept picture stands whose words are not in the casefile. `idle`: nobody asked, or it was stopped. */
export type ReadingPhase = "idle" | "waiting" | "reading" | "failed";

/** Kept pictures that are to be read, one after the other, beside everything else that is done. */
export class ReadingQueue {
  readonly #session: EvidenceSession;
  readonly #read: ReadPicture;
  #caseId = "";
  #waiting: ItemId[] = [];
  #now: ItemId | null = null;
  #failed = new Set<ItemId>();
  #abort = new AbortController();

  constructor(session: EvidenceSession, read: ReadPicture = pictureReader()) {
    this.#session = session;
    this.#read = read;
  }

  phase(item: ItemId): ReadingPhase {
    if (this.#caseId !== this.#session.open.now.id) return "idle";
    if (this.#now === item) return "reading";
    if (this.#waiting.includes(item)) return "waiting";
    return this.#failed.has(item) ? "failed" : "idle";
  }

  /** Puts a picture at the end, unless it stands there already. Nothing is read of one that is not kept and confirmed (P3). */
  add(item: ItemId): void {
    const casefile = this.#session.open.now;
    if (this.#caseId !== casefile.id) {
      this.#clear();
      this.#caseId = casefile.id;
    }
    if (this.#now === item || this.#waiting.includes(item) || confirmed(casefile, item) === undefined) return;
    this.#failed.delete(item);
    this.#waiting.push(item);
    if (this.#now === null) void this.#run();
  }

  /** Stops: what was read stays, the rest is kept unread. */
  async stop(): Promise<void> {
    this.#clear();
    await this.#tell();
  }

  #clear(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#waiting = [];
    this.#now = null;
    this.#failed = new Set();
  }

  async #run(): Promise<void> {
    const { signal } = this.#abort;
    for (let item = this.#waiting.shift(); item !== undefined && !signal.aborted; item = this.#waiting.shift()) {
      this.#now = item;
      await this.#tell();
      const done = await this.#one(item, signal).catch(() => false);
      if (signal.aborted) return;
      this.#now = null;
      if (!done) this.#failed.add(item);
      await this.#tell();
    }
  }

  async #one(item: ItemId, signal: AbortSignal): Promise<boolean> {
    const { id, ...casefile } = this.#session.open.now;
    const source = confirmed(casefile, item)?.source;
    const bytes = source === undefined ? null : await readAll(source, source.size);
    if (bytes === null) return false;
    const read = await this.#read(new Uint8Array(bytes), signal);
    await this.#session.inTurn(async (before) => {
      signal.throwIfAborted();
      // Another casefile may have an item of this name.
      if (before.id !== id) return;
      const added = addReadings(before, [{ item, confirmedNoNudity: true, read }]);
      if (added.ok) await this.#session.keep(before, added.value);
    });
    if (read !== null) await lookAgain(this.#session.open, { signal, progress: () => undefined });
    return read !== null;
  }

  /** The page hears of it with the casefile's view. */
  async #tell(): Promise<void> {
    if (this.#session.open.isOpen) await this.#session.open.change((now) => now);
  }
}

/** The bytes that are kept of a picture that the person looked at and confirmed. */
const confirmed = (
  { originals }: Pick<Casefile, "originals">,
  item: ItemId,
): Casefile["originals"][number] | undefined =>
  originals.find((one) => one.item === item && one.kind === "screenshot-of-text" && one.confirmedNoNudity);
