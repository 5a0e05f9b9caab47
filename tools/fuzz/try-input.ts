import { type ByteSource, BytesSource, conversationId, coverageFaults, itemId, LedgerBuilder } from "@holdfast/model";
import { readHead } from "../../packages/importers/src/head.ts";
import type { Importer } from "../../packages/importers/src/importer.ts";
import { LEDGER_CODES } from "../../packages/importers/src/ledger-codes.ts";

/** More work than this for less than a megabyte is a finding. Work, not time: other programs share the machine. */
const MAX_MS = 4000;

export interface Tried {
  readonly messages: number;
  readonly ms: number;
  readonly faults: readonly string[];
}

/** The bytes in small pieces, one buffer used again and again, as a file does. */
class Stepped implements ByteSource {
  readonly size: number;
  readonly #all: Uint8Array;
  constructor(all: Uint8Array) {
    this.#all = all;
    this.size = all.length;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    return this.#all.slice(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(4096);
    for (let at = start; at < this.size; at += 4096) {
      const piece = this.#all.subarray(at, at + 4096);
      buffer.set(piece);
      yield buffer.subarray(0, piece.length);
    }
  }
}

/** Reads one file as the driver does and names every promise that was broken. */
export async function tryInput(importer: Importer, path: string, bytes: Uint8Array): Promise<Tried> {
  const faults = new Set<string>();
  const started = process.cpuUsage();
  const whole = await once(importer, path, bytes, new BytesSource(bytes), faults);
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  if (ms > MAX_MS) faults.add("too slow");
  const again = await once(importer, path, bytes, new Stepped(bytes), faults);
  if (again.print !== whole.print) faults.add("depends on how the bytes arrive");
  return { messages: whole.count, ms, faults: [...faults] };
}

async function once(
  importer: Importer,
  path: string,
  bytes: Uint8Array,
  source: ByteSource,
  faults: Set<string>,
): Promise<{ readonly count: number; readonly print: string }> {
  const item = itemId(path);
  const ledger = new LedgerBuilder(item);
  const printed: unknown[] = [];
  const counts = new Map<string, number>();
  const told = new Map<string, number>();
  let count = 0;
  try {
    const head = await readHead(path, source);
    const shape = importer.recognise(head)?.shape ?? importer.recognise({ ...head, path: `x/${path}` })?.shape ?? null;
    if (shape === null) return { count: 0, print: "" };
    const names = new Set<string>();
    const events = importer.read([{ item, path, source, shape, ledger }], {
      options: {},
      companion: () => null,
      inputName: path,
      nameConversation: (wish) => {
        let name = wish;
        for (let n = 2; names.has(name); n++) name = `${wish} (${n})`;
        names.add(name);
        return conversationId(name);
      },
    });
    for await (const event of events) {
      printed.push(event.type === "problem" ? { code: event.code, at: event.at } : event);
      if (event.type === "conversation") {
        const { id, messageCount, participants } = event.conversation;
        if (told.has(id)) faults.add("a conversation is told twice");
        told.set(id, messageCount);
        if (participants.filter((p) => p.self === true).length > 1) faults.add("two are the person");
      }
      if (event.type !== "messages") continue;
      for (const { conversation, span, at, text } of event.messages) {
        count++;
        counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
        if (!(span.start >= 0 && span.start < span.end && span.end <= bytes.length))
          faults.add("a span outside the file");
        if (at.type !== "none" && !Number.isFinite(at.ms)) faults.add("a time that is no number");
        if (typeof text !== "string") faults.add("a text that is none");
      }
    }
  } catch (error) {
    faults.add(
      `thrown: ${error instanceof Error ? `${error.name} ${error.message.slice(0, 80)} ${(error.stack ?? "").split("\n")[1]?.trim() ?? ""}` : "?"}`,
    );
  }
  const closed = ledger.finish(bytes.length);
  for (const fault of coverageFaults(closed)) faults.add(`ledger: ${fault.replaceAll(/\d+/gu, "N")}`);
  for (const entry of closed.entries) {
    if (entry.kind !== "read" && !LEDGER_CODES.includes(entry.code)) faults.add(`a code without words: ${entry.code}`);
  }
  for (const [id, n] of counts) if (told.get(id) !== n) faults.add("a conversation with a wrong count, or none told");
  return { count, print: JSON.stringify([printed, closed.entries]) };
}
