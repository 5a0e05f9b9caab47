import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  type ByteSource,
  BytesSource,
  type Conversation,
  conversationId,
  coverageFaults,
  itemId,
  type Ledger,
  LedgerBuilder,
  type Message,
  momentToJson,
} from "@holdfast/model";
import { expect } from "vitest";
import {
  type Companion,
  type Entry,
  HEAD_BYTES,
  type Head,
  type Importer,
  type ImportOptions,
} from "../../src/importer.ts";

/** What one input gave. */
export interface Outcome {
  readonly messages: readonly Message[];
  readonly conversations: readonly Conversation[];
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly problems: readonly string[];
  /** Files that the importer did not recognise. */
  readonly left: readonly string[];
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

export function headOf(path: string, all: Uint8Array): Head {
  const bytes = all.subarray(0, HEAD_BYTES);
  let text: string | null = null;
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    text = new TextDecoder(utf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes, {
      stream: bytes.length < all.length,
    });
  } catch {
    text = null; // Not text: that is what null says.
  }
  return { path, size: all.length, bytes, text, whole: bytes.length === all.length };
}

/** Hands its bytes out in pieces of `step`, in one buffer used again and again, as a file does. */
export class SteppedSource implements ByteSource {
  readonly size: number;
  readonly #all: Uint8Array;
  readonly #step: number;
  constructor(all: Uint8Array, step: number) {
    this.size = all.length;
    this.#all = all;
    this.#step = step;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    return this.#all.slice(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(this.#step);
    for (let at = start; at < this.size; at += this.#step) {
      const piece = this.#all.subarray(at, at + this.#step);
      buffer.set(piece);
      yield buffer.subarray(0, piece.length);
    }
  }
}

/**
 * Runs `importer` over `files` as the driver does and checks what holds for every input: each byte is accounted for,
 * spans lie inside their files, every conversation is told once with its true count, no code is unknown.
 */
export async function readWith(
  importer: Importer,
  files: Readonly<Record<string, Uint8Array>>,
  settings: {
    readonly codes: readonly string[];
    readonly options?: ImportOptions;
    readonly inputName?: string;
    readonly step?: number;
    /** Reads files that the importer did not recognise all the same, under this shape. */
    readonly force?: string;
  },
): Promise<Outcome> {
  const entries: Entry[] = [];
  const left: string[] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const shape = importer.recognise(headOf(path, bytes))?.shape ?? settings.force;
    if (shape === undefined) {
      left.push(path);
      continue;
    }
    const source = settings.step === undefined ? new BytesSource(bytes) : new SteppedSource(bytes, settings.step);
    entries.push({ item: itemId(path), path, source, shape, ledger: new LedgerBuilder(itemId(path)) });
  }
  const names = new Set<string>();
  const messages: Message[] = [];
  const conversations: Conversation[] = [];
  const problems: string[] = [];
  const events = importer.read(entries, {
    options: settings.options ?? {},
    companion: (path): Companion | null => {
      const found = left.find(
        (p) => p === path || p.endsWith(`/${path.slice(path.lastIndexOf("/") + 1)}`) || p.endsWith(path),
      );
      if (found === undefined) return null;
      return { item: itemId(found), path: found, size: files[found]?.length ?? 0, sha256: async () => null };
    },
    nameConversation: (wish) => {
      let name = wish;
      for (let n = 2; names.has(name); n++) name = `${wish} ${n}`;
      names.add(name);
      return conversationId(name);
    },
    inputName: settings.inputName ?? "",
  });
  for await (const event of events) {
    if (event.type === "messages") for (const message of event.messages) messages.push(message);
    else if (event.type === "conversation") conversations.push(event.conversation);
    else problems.push(event.code);
  }
  const ledgers = new Map<string, Ledger>();
  for (const entry of entries) {
    const ledger = entry.ledger.finish(entry.source.size);
    ledgers.set(entry.path, ledger);
    expect(coverageFaults(ledger)).toEqual([]);
    for (const e of ledger.entries)
      if (e.kind !== "read" && e.code !== "not-reached") expect(settings.codes).toContain(e.code);
  }
  const counts = new Map<string, number>();
  for (const message of messages) {
    counts.set(message.conversation, (counts.get(message.conversation) ?? 0) + 1);
    const size = files[message.span.item]?.length ?? -1;
    if (!(message.span.start >= 0 && message.span.start < message.span.end && message.span.end <= size)) {
      throw new Error(`span ${message.span.start} to ${message.span.end} of ${size}`);
    }
  }
  for (const conversation of conversations) {
    expect(conversation.messageCount).toBe(counts.get(conversation.id) ?? 0);
    counts.delete(conversation.id);
    expect(conversation.participants.filter((p) => p.self === true).length).toBeLessThan(2);
  }
  expect([...counts.keys()]).toEqual([]);
  return { messages, conversations, ledgers, problems, left, bytes: new Map(Object.entries(files)) };
}

/** The bytes of a message, as text. */
export const textAtSpan = (outcome: Outcome, message: Message): string =>
  new TextDecoder().decode(outcome.bytes.get(message.span.item)?.subarray(message.span.start, message.span.end));

/** Codes in the ledgers, each once, sorted. */
export const codesOf = (outcome: Outcome): string[] => {
  const codes = new Set<string>();
  for (const { entries } of outcome.ledgers.values()) for (const e of entries) if (e.kind !== "read") codes.add(e.code);
  return [...codes].toSorted();
};

/** What stands in a twin: everything but ids and spans, with spans checked apart. */
export const summary = (outcome: Outcome): unknown => ({
  conversations: outcome.conversations.map(({ id: _id, ...rest }) => rest),
  messages: outcome.messages.map((m) => ({
    sender: m.sender,
    self: m.self,
    kind: m.kind,
    at: momentToJson(m.at),
    text: m.text,
    ...(m.attachments.length === 0 ? {} : { attachments: m.attachments }),
    ...(m.flags === undefined ? {} : { flags: m.flags }),
  })),
  codes: codesOf(outcome),
  problems: outcome.problems,
});

const SAMPLES = new URL("../../../../samples/", import.meta.url).pathname;

function filesUnder(root: string, prefix = ""): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of readdirSync(join(root, prefix)).toSorted()) {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    if (statSync(join(root, path)).isDirectory()) Object.assign(files, filesUnder(root, path));
    else files[path] = readFileSync(join(root, path));
  }
  return files;
}

export interface Sample {
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly expected: unknown;
}

/** All samples of one folder with their twins. A sample is a file or a folder; its twin is `<name>.expected.json`. */
export function samplesOf(source: string): readonly Sample[] {
  const root = join(SAMPLES, source);
  return readdirSync(root)
    .filter((name) => name.endsWith(".expected.json"))
    .toSorted()
    .map((twin) => {
      const name = twin.slice(0, -".expected.json".length);
      const folder = existsSync(join(root, name)) && statSync(join(root, name)).isDirectory();
      const file = readdirSync(root).find((f) => f !== twin && f !== name && f.replace(/\.[^.]+$/u, "") === name);
      const files = folder ? filesUnder(join(root, name)) : { [file ?? name]: readFileSync(join(root, file ?? name)) };
      return { name, files, expected: JSON.parse(readFileSync(join(root, twin), "utf8")) as unknown };
    });
}
