import type { CsvDialect, CsvRecord } from "../csv/record-scanner.ts";
import { readRecords } from "../csv/records.ts";
import type { Entry, ProblemCode } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import type { DiscordLedgerCode } from "./discord-ledger.ts";
import { PROBLEMS } from "./discord-problems.ts";
import type { PackageRow } from "./package-message.ts";

/** Rows of one file, in batches, with the account kept; `problem` ends it. */
export type RowEvent =
  | { readonly type: "row"; readonly row: PackageRow }
  | { readonly type: "pause" }
  | { readonly type: "problem"; readonly code: ProblemCode; readonly at: number };

const FIELDS = ["ID", "Timestamp", "Contents", "Attachments"] as const;
const ROWS_PLAN = compilePlan({ items: [{ path: "[]", fields: FIELDS }] });

/** `messages.json`: `[{"ID": 1035342667379599058, "Timestamp": "2022-10-27 22:58:04", "Contents": "…", "Attachments": ""}]`. */
export async function* jsonRows(entry: Entry): AsyncGenerator<RowEvent> {
  const { ledger } = entry;
  const { size } = entry.source;
  const scan = new JsonScan(entry.source, ROWS_PLAN, (repair) => {
    const code: DiscordLedgerCode = `discord-${repair.code}`;
    ledger.assumed(code, { at: repair.start }, { start: repair.start, end: repair.end });
  });
  const unread = (code: DiscordLedgerCode): void => {
    ledger.read(ledger.position, scan.start);
    ledger.unread(scan.start, scan.end, code);
  };
  for (;;) {
    const step = scan.next();
    switch (step) {
      case "hungry":
        yield { type: "pause" };
        await scan.feed();
        break;
      case "item":
        if (scan.itemType !== "object" || !(scan.has(0) || scan.has(1) || scan.has(2))) unread("discord-not-a-message");
        else {
          yield {
            type: "row",
            row: {
              id: scan.scalar(0),
              time: scan.scalar(1) ?? "",
              contents: scan.scalar(2) ?? "",
              attachments: scan.text(3) ?? "",
              start: scan.start,
              end: scan.end,
              repaired: scan.repairedIn(2),
            },
          };
          if (isOdd(scan, 2) || isOdd(scan, 1)) {
            const code: DiscordLedgerCode = "discord-wrong-type";
            ledger.assumed(code, undefined, { start: scan.start, end: scan.end });
          }
        }
        break;
      case "skipped":
      case "value":
        unread("discord-other-section");
        break;
      case "oversized":
        unread("discord-message-too-large");
        break;
      case "enter":
      case "leave":
      case "bad-line":
        break;
      case "end":
        ledger.read(ledger.position, size);
        return;
      case "problem": {
        await scan.close();
        const at = Math.min(scan.start, size);
        const [problem, code] = PROBLEMS[scan.problem];
        ledger.read(ledger.position, at);
        ledger.unread(at, size, code);
        if (code !== "discord-trailing-bytes") yield { type: "problem", code: problem, at };
        return;
      }
    }
  }
}

const isOdd = (scan: JsonScan, field: number): boolean => {
  const type = scan.typeOf(field);
  return type !== "string" && type !== "null" && type !== "absent";
};

/** Columns of `messages.csv`, by the words of its first record; null when they are not there. */
interface Columns {
  readonly id: number;
  readonly time: number;
  readonly contents: number;
  readonly attachments: number;
}

function columnsOf(record: CsvRecord): Columns | null {
  const at = (name: string): number => record.fields.indexOf(name);
  const columns = { id: at("ID"), time: at("Timestamp"), contents: at("Contents"), attachments: at("Attachments") };
  return columns.time < 0 || columns.contents < 0 ? null : columns;
}

/** `messages.csv`, until about 2022: the same four columns, bodies of several lines in quotes. */
export async function* csvRows(entry: Entry): AsyncGenerator<RowEvent> {
  const { ledger } = entry;
  const { size } = entry.source;
  const start = (await entry.source.slice(0, 3)).join() === "239,187,191" ? 3 : 0;
  const dialect: CsvDialect = { delimiter: ",", encoding: "utf-8", newline: "lf", start };
  let columns: Columns | null = null;
  for await (const records of readRecords(entry.source, dialect)) {
    yield { type: "pause" };
    for (const record of records) {
      if (columns === null) {
        columns = columnsOf(record);
        if (columns === null) {
          ledger.unread(0, size, "discord-malformed" satisfies DiscordLedgerCode);
          yield { type: "problem", code: "malformed", at: record.start };
          return;
        }
        ledger.read(0, record.next);
        continue;
      }
      const row = rowOf(record, columns);
      if (row === null) {
        const blank = record.fault === null && record.fields.length === 1 && record.fields[0] === "";
        if (blank) ledger.read(record.start, record.next);
        else ledger.unread(record.start, record.next, "discord-broken-record" satisfies DiscordLedgerCode);
        continue;
      }
      ledger.read(record.start, record.next);
      if (record.repaired) {
        const code: DiscordLedgerCode = "discord-text-repaired";
        ledger.assumed(code, undefined, { start: record.start, end: record.end });
      }
      yield { type: "row", row };
    }
  }
  if (columns === null) yield { type: "problem", code: "empty", at: 0 };
}

function rowOf(record: CsvRecord, columns: Columns): PackageRow | null {
  if (record.fault !== null) return null;
  const { fields } = record;
  const time = fields[columns.time];
  const contents = fields[columns.contents];
  if (time === undefined || contents === undefined || (time === "" && contents === "")) return null;
  const id = fields[columns.id] ?? "";
  const attachments = fields[columns.attachments] ?? "";
  const { start, end, repaired } = record;
  return { id: id === "" ? null : id, time, contents, attachments, start, end, repaired };
}
