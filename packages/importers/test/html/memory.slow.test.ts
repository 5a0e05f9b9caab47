import { type ByteSource, conversationId, coverageFaults, itemId, LedgerBuilder } from "@holdfast/model";
import { expect, it } from "vitest";
import { discordHtml } from "../../src/discord-html/index.ts";
import { imessageHtml } from "../../src/imessage-html/index.ts";
import { BATCH, type Importer } from "../../src/importer.ts";
import { telegramHtml } from "../../src/telegram-html/index.ts";
import { utf8 } from "../json-account/read-with.ts";

/** Bytes of each page, made while it is read. */
const FILE_BYTES = 40_000_000;
/** What reading may add to the heap. */
const HEAP_BYTES = 120_000_000;

/** `head`, then `row` again and again to about `FILE_BYTES`, then `tail`. */
class RepeatedSource implements ByteSource {
  readonly size: number;
  readonly #parts: readonly Uint8Array[];
  constructor(head: string, row: string, tail: string) {
    const rows = utf8(row.repeat(Math.ceil(1_000_000 / row.length)));
    const times = Math.ceil(FILE_BYTES / rows.length);
    this.#parts = [utf8(head), ...Array.from({ length: times }, () => rows), utf8(tail)];
    this.size = this.#parts.reduce((sum, part) => sum + part.length, 0);
  }
  async slice(): Promise<Uint8Array> {
    throw new Error("a reader of pages reads from the beginning");
  }
  async *chunks(): AsyncGenerator<Uint8Array> {
    yield* this.#parts;
  }
}

const CASES: readonly (readonly [string, Importer, string, string, string, string, string])[] = [
  [
    "Telegram",
    telegramHtml,
    "messages.html",
    '<html><body><div class="page_wrap"><div class="history">',
    '<div class="message default clearfix" id="message5"><div class="body"><div class="pull_right date details" title="15.01.2024 10:00:00 UTC+02:00">10:00</div><div class="from_name">\nKayla \n</div><div class="text">\nhello é 😀\n</div></div></div>\n',
    "</div></div></body></html>",
    "chat",
  ],
  [
    "DiscordChatExporter",
    discordHtml,
    "chat.html",
    '<html><body><div class="chatlog">',
    '<div class="chatlog__message-group"><div class="chatlog__message-container" data-message-id="1196468651542708225"><span class="chatlog__author" data-user-id="1">kayla</span><div class="chatlog__content"><span class="chatlog__markdown-preserve">hello é 😀</span></div></div></div>\n',
    "</div></body></html>",
    "channel",
  ],
  [
    "imessage-exporter",
    imessageHtml,
    "Kayla.html",
    "<html><body>",
    '<div class="message"><div class="received"><p><span class="timestamp">May 17, 2022  5:29:42 PM</span><span class="sender">Kayla</span></p><div class="message_part"><span class="bubble">hello é 😀</span></div></div></div>\n',
    "</body></html>",
    "chat",
  ],
];

it.each(CASES)(
  "reads 40 MB of a page of %s without holding it",
  async (_name, importer, path, head, row, tail, shape) => {
    const source = new RepeatedSource(head, row, tail);
    const ledger = new LedgerBuilder(itemId(path));
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let count = 0;
    const events = importer.read([{ item: itemId(path), path, source, shape, ledger }], {
      options: {},
      companion: () => null,
      nameConversation: (wish) => conversationId(wish),
      inputName: "",
    });
    for await (const event of events) {
      if (event.type !== "messages") continue;
      expect(event.messages.length).toBeLessThanOrEqual(2 * BATCH);
      count += event.messages.length;
      if (count % 8192 < 1024) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBeGreaterThanOrEqual(Math.floor(FILE_BYTES / utf8(row).length));
    expect(most).toBeLessThan(HEAP_BYTES);
    expect(coverageFaults(ledger.finish(source.size))).toEqual([]);
  },
);
