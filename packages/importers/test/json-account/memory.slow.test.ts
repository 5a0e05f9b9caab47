import { type ByteSource, conversationId, coverageFaults, itemId, LedgerBuilder } from "@holdfast/model";
import { expect, it } from "vitest";
import { csv } from "../../src/csv/index.ts";
import { BATCH, type Importer } from "../../src/importer.ts";
import { holdfastJsonl } from "../../src/jsonl/index.ts";
import { instagram, messengerE2ee } from "../../src/meta/index.ts";
import { snapchat } from "../../src/snapchat/index.ts";
import { utf8 } from "./read-with.ts";

/** Bytes of each file, made while it is read. */
const FILE_BYTES = 120_000_000;
/** What reading may add to the heap: a quarter of a gigabyte is the budget of the whole process. */
const HEAP_BYTES = 180_000_000;

/** `head`, then `rows` again and again to about `FILE_BYTES`, then `tail`. */
class RepeatedSource implements ByteSource {
  readonly size: number;
  readonly #head: Uint8Array;
  readonly #rows: Uint8Array;
  readonly #tail: Uint8Array;
  readonly #times: number;
  constructor(head: string, row: string, tail: string) {
    this.#head = utf8(head);
    this.#rows = utf8(row.repeat(Math.ceil(1_000_000 / row.length)));
    this.#tail = utf8(tail);
    this.#times = Math.ceil(FILE_BYTES / this.#rows.length);
    this.size = this.#head.length + this.#rows.length * this.#times + this.#tail.length;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.size) - start));
    let at = start;
    for await (const chunk of this.chunks(start)) {
      bytes.set(chunk.subarray(0, bytes.length - (at - start)), at - start);
      at += chunk.length;
      if (at - start >= bytes.length) break;
    }
    return bytes;
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    let at = 0;
    for (let i = -1; i <= this.#times; i++) {
      const chunk = i < 0 ? this.#head : i < this.#times ? this.#rows : this.#tail;
      if (at + chunk.length > start) yield chunk.subarray(Math.max(0, start - at));
      at += chunk.length;
    }
  }
}

const T = 1_713_576_562_000;
const CASES: readonly (readonly [string, Importer, string, string, string, string, string])[] = [
  [
    "message_N.json",
    instagram,
    "inbox/k_1/message_1.json",
    '{"participants":[{"name":"k"}],"messages":[',
    `{"sender_name":"Zo\\u00c3\\u00a9","timestamp_ms":${T},"content":"hello there how are you"},`,
    `{"sender_name":"k","timestamp_ms":${T}}],"title":"k"}`,
    "thread",
  ],
  [
    "encrypted download",
    messengerE2ee,
    "k_1.json",
    '{"participants":["k"],"threadName":"k_1","messages":[',
    `{"senderName":"k","text":"hello there","timestamp":${T},"type":"text","isUnsent":false,"media":[]},`,
    `{"senderName":"k","text":"x","timestamp":${T}}]}`,
    "e2ee",
  ],
  [
    "chat_history.json",
    snapchat,
    "json/chat_history.json",
    '{"k":[',
    `{"From":"k","Media Type":"TEXT","Created":"2024-04-20 01:29:22 UTC","Content":"hello","IsSender":false},`,
    '{"From":"k","Media Type":"TEXT","Created":""}]}',
    "chat-history",
  ],
  [
    "JSON Lines",
    holdfastJsonl,
    "a.jsonl",
    "",
    '{"id":"a","messages":[{"from":"me","at":"2024-04-20T01:29:22Z","text":"hi"}]}\n',
    "",
    "conversations",
  ],
  ["CSV", csv, "a.csv", "from,date,text\n", 'Kayla,13/04/2024 10:00,"hello, ""you"""\n', "", "mapped"],
];

it.each(CASES)("reads 120 MB of %s without holding them", async (_name, importer, path, head, row, tail, shape) => {
  const source = new RepeatedSource(head, row, tail);
  const ledger = new LedgerBuilder(itemId(path));
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  let count = 0;
  let told = 0;
  let largest = 0;
  const events = importer.read([{ item: itemId(path), path, source, shape, ledger }], {
    options: {},
    companion: () => null,
    nameConversation: (wish) => conversationId(wish),
    inputName: "",
  });
  for await (const event of events) {
    if (event.type === "conversation") told += event.conversation.messageCount;
    if (event.type !== "messages") continue;
    largest = Math.max(largest, event.messages.length);
    count += event.messages.length;
    if (count % 8192 < 1024) most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(count).toBeGreaterThanOrEqual(FILE_BYTES / row.length);
  expect(told).toBe(count);
  expect(largest).toBeLessThanOrEqual(BATCH);
  expect(most).toBeLessThan(HEAP_BYTES);
  expect(coverageFaults(ledger.finish(source.size))).toEqual([]);
});
