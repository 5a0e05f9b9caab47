import {
  type ByteSource,
  BytesSource,
  type Conversation,
  conversationId,
  itemId,
  type Ledger,
  LedgerBuilder,
  type Message,
} from "@holdfast/model";
import type { Companion, Head, Importer, ImportOptions } from "../../src/importer.ts";
import { signalText, whatsapp } from "../../src/whatsapp/index.ts";

export interface Imported {
  readonly messages: readonly Message[];
  readonly conversation: Conversation | null;
  readonly ledger: Ledger;
  readonly problem: string | null;
}

export interface Setting {
  readonly options?: ImportOptions;
  readonly files?: readonly string[];
  readonly inputName?: string;
}

export const toBytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

export function headOf(path: string, bytes: Uint8Array): Head {
  const start = bytes.subarray(0, 65_536);
  const label = start[0] === 0xff ? "utf-16le" : start[0] === 0xfe ? "utf-16be" : "utf-8";
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(start);
  return { path, size: bytes.length, bytes: start, text, whole: bytes.length <= 65_536 };
}

/** Hands out its bytes in chunks of `size`, in one buffer that is used again, as files do. */
export class SmallChunks implements ByteSource {
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #chunk: number;
  constructor(bytes: Uint8Array, chunk: number) {
    this.#bytes = bytes;
    this.#chunk = chunk;
    this.size = bytes.length;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    return this.#bytes.slice(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(this.#chunk);
    for (let at = start; at < this.size; at += this.#chunk) {
      const part = this.#bytes.subarray(at, at + this.#chunk);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
      buffer.fill(0x23);
    }
  }
}

export async function importFrom(
  source: ByteSource,
  path: string,
  setting: Setting = {},
  importer: Importer = whatsapp,
): Promise<Imported> {
  const item = itemId(path);
  const ledger = new LedgerBuilder(item);
  const companion = (name: string): Companion | null =>
    setting.files?.includes(name) === true
      ? { item: itemId(name), path: name, size: 7, sha256: async () => null }
      : null;
  const context = {
    options: setting.options ?? {},
    companion,
    nameConversation: (wish: string) => conversationId(wish),
    inputName: setting.inputName ?? path,
  };
  const messages: Message[] = [];
  let conversation: Conversation | null = null;
  let problem: string | null = null;
  for await (const event of importer.read([{ item, path, source, shape: "", ledger }], context)) {
    if (event.type === "messages") messages.push(...event.messages);
    else if (event.type === "conversation") conversation = event.conversation;
    else problem = event.code;
  }
  return { messages, conversation, ledger: ledger.finish(source.size), problem };
}

export const importText = (
  text: string | Uint8Array,
  path = "chat.txt",
  setting: Setting = {},
  importer: Importer = whatsapp,
): Promise<Imported> => importFrom(new BytesSource(toBytes(text)), path, setting, importer);

export const importerFor = (path: string, bytes: Uint8Array): Importer | null =>
  [whatsapp, signalText].find((i) => i.recognise(headOf(path, bytes)) !== null) ?? null;

export const assumedCodes = (ledger: Ledger): readonly string[] => [
  ...new Set(ledger.entries.flatMap((e) => (e.kind === "assumed" ? [e.code] : []))),
];
export const unreadCodes = (ledger: Ledger): readonly string[] =>
  ledger.entries.flatMap((e) => (e.kind === "unread" ? [e.code] : []));
