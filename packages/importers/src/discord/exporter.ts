import type { LedgerBuilder, Message } from "@holdfast/model";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import { JsonScan } from "../json/json-scan.ts";
import type { DiscordLedgerCode } from "./discord-ledger.ts";
import { PROBLEMS } from "./discord-problems.ts";
import { type ChannelHead, ExporterChannel, peekChannel, textOf } from "./exporter-channel.ts";
import { readExporterCsv } from "./exporter-csv.ts";
import { isMessageLike, readMessage } from "./exporter-message.ts";
import { EXPORTER_PLAN, V } from "./exporter-plan.ts";
import { recogniseExporter } from "./recognise.ts";

/** Reads one file of a channel. */
class ExporterReader {
  readonly #entry: Entry;
  readonly #ledger: LedgerBuilder;
  readonly #context: ReadContext;
  readonly #channel: ExporterChannel;
  readonly #scan: JsonScan;
  #count = 0;

  constructor(entry: Entry, channel: ExporterChannel, context: ReadContext) {
    this.#entry = entry;
    this.#ledger = entry.ledger;
    this.#context = context;
    this.#channel = channel;
    this.#scan = new JsonScan(entry.source, EXPORTER_PLAN, (repair) => {
      const code: DiscordLedgerCode = `discord-${repair.code}`;
      this.#ledger.assumed(code, { at: repair.start }, { start: repair.start, end: repair.end });
    });
  }

  async *read(): AsyncGenerator<ReadEvent> {
    const scan = this.#scan;
    let batch: Message[] = [];
    for (;;) {
      const step = scan.next();
      switch (step) {
        case "hungry":
          if (this.#context.signal?.aborted === true) {
            await scan.close();
            this.#stop(scan.end, "discord-stopped");
            return;
          }
          await scan.feed();
          break;
        case "item":
          if (isMessageLike(scan)) batch.push(this.#message());
          else this.#unread("discord-not-a-message");
          if (batch.length >= BATCH) {
            yield { type: "messages", messages: batch };
            batch = [];
          }
          break;
        case "value":
          this.#value();
          break;
        case "skipped":
          this.#unread("discord-other-section");
          break;
        case "oversized":
          this.#unread("discord-message-too-large");
          break;
        case "enter":
        case "leave":
        case "bad-line":
          break;
        case "problem": {
          await scan.close();
          if (batch.length > 0) yield { type: "messages", messages: batch };
          const [problem, code] = PROBLEMS[scan.problem];
          this.#stop(scan.start, code);
          this.#gaps();
          // A whole document with something behind it was read; the ledger names what was not.
          if (code !== "discord-trailing-bytes") {
            yield { type: "problem", entry: this.#entry, code: problem, at: scan.start };
          }
          return;
        }
        case "end":
          if (batch.length > 0) yield { type: "messages", messages: batch };
          this.#ledger.read(this.#ledger.position, this.#entry.source.size);
          this.#gaps();
          return;
      }
    }
  }

  #message(): Message {
    const scan = this.#scan;
    const { message, unknownType, wrongType } = readMessage(scan, this.#entry.item, this.#channel, this.#context);
    this.#count++;
    if (message.at.type === "wall") this.#ledger.assumed("discord-no-offset" satisfies DiscordLedgerCode);
    else if (message.at.type === "none") this.#here("discord-no-time");
    if (unknownType) this.#here("discord-unknown-type");
    if (wrongType) this.#here("discord-wrong-type");
    if (message.flags?.includes("id-disagrees-with-time") === true) this.#here("discord-id-disagrees");
    return message;
  }

  #value(): void {
    const { kind, value } = this.#scan;
    if ((kind === V.after || kind === V.before) && value !== null) {
      this.#ledger.gap("discord-chosen-range" satisfies DiscordLedgerCode);
    } else if (kind === V.messageCount && typeof value === "number" && value !== this.#count) {
      const params = { said: value, found: this.#count };
      this.#ledger.gap("discord-count-differs" satisfies DiscordLedgerCode, params);
    }
  }

  #here(code: DiscordLedgerCode): void {
    this.#ledger.assumed(code, undefined, { start: this.#scan.start, end: this.#scan.end });
  }

  #unread(code: DiscordLedgerCode): void {
    const { start, end } = this.#scan;
    this.#ledger.read(this.#ledger.position, start);
    this.#ledger.unread(start, end, code);
  }

  #stop(at: number, code: DiscordLedgerCode): void {
    const { size } = this.#entry.source;
    this.#ledger.read(this.#ledger.position, Math.min(at, size));
    this.#ledger.unread(Math.min(at, size), size, code);
  }

  #gaps(): void {
    if (this.#count === 0) return;
    if (this.#channel.selfByChannel) this.#ledger.assumed("discord-self-by-channel" satisfies DiscordLedgerCode);
    this.#ledger.gap("discord-no-deleted-messages" satisfies DiscordLedgerCode);
    this.#ledger.gap("discord-mentions-as-names" satisfies DiscordLedgerCode);
  }
}

/** ` [part 2]` before the ending: how the exporter names the second and later files of one export. */
const PART = / \[part (\d{1,6})\](?=\.[^./]*$|$)/u;

interface Part {
  readonly entry: Entry;
  readonly head: ChannelHead;
  readonly number: number;
}

/** Files of one channel that belong to one export, in order. */
async function channels(entries: readonly Entry[]): Promise<readonly (readonly Part[])[]> {
  const groups = new Map<string, Part[]>();
  for (const entry of entries) {
    const head = await peekChannel(entry.source);
    const number = Number(PART.exec(entry.path)?.[1] ?? 1);
    const key = `${textOf(head.values.get(V.channelId)) ?? ""} ${entry.path.replace(PART, "")}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ entry, head, number }]);
    else group.push({ entry, head, number });
  }
  return [...groups.values()].map((parts) => parts.toSorted((a, b) => a.number - b.number));
}

/** The head of the first file, with the two people of a direct chat from whichever file shows them. */
function joinedHead(parts: readonly Part[], first: Part): ChannelHead {
  const shown = parts.find(({ head }) => head.other !== null && head.self !== null) ?? first;
  return { values: first.head.values, other: shown.head.other, self: shown.head.self };
}

const baseName = (path: string): string => path.split("/").at(-1) ?? path;

/** JSON and CSV of DiscordChatExporter. Streams; messages come in the order of the file, oldest first. */
export const discordChatExporter: Importer = {
  source: "discord-chat-exporter",
  recognise: recogniseExporter,
  async *read(entries, context) {
    for (const entry of entries) if (entry.shape === "csv") yield* readExporterCsv(entry, context);
    for (const parts of await channels(entries.filter(({ shape }) => shape !== "csv"))) {
      const first = parts[0];
      if (first === undefined) continue;
      const channel = new ExporterChannel(joinedHead(parts, first), context, baseName(first.entry.path));
      let expected = 1;
      for (const { entry, number } of parts) {
        if (parts.length > 1)
          entry.ledger.assumed("discord-parts-joined" satisfies DiscordLedgerCode, { part: number });
        for (; expected < number; expected++) {
          entry.ledger.gap("discord-part-missing" satisfies DiscordLedgerCode, { part: expected });
          if (number - expected > 20) expected = number - 1;
        }
        expected = number + 1;
        yield* new ExporterReader(entry, channel, context).read();
      }
      yield { type: "conversation", conversation: channel.conversationEvent() };
    }
  },
};
