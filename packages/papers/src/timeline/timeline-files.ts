import { type Message, momentToJson } from "@holdfast/model";
import { type CaseIndex, caseIndex, type Entry } from "../facts/case-index.ts";
import { manyLines } from "../facts/one-line.ts";
import { isDate } from "../facts/say-time.ts";
import type { PaperInput } from "../paper-input.ts";

/** One file that goes with a paper. */
export interface PaperFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The whole timeline, twice: `timeline.csv` for a spreadsheet, `timeline.ndjson` for programs. The second holds every
 * text exactly; in the first, what a spreadsheet would run as a formula starts with an apostrophe, and control
 * characters are shown by their number.
 */
export function timelineFiles(input: PaperInput): readonly PaperFile[] {
  const index = caseIndex(input);
  return [
    { name: "timeline.csv", type: "text/csv", bytes: joined(csvLines(index)) },
    { name: "timeline.ndjson", type: "application/x-ndjson", bytes: joined(jsonLines(index)) },
  ];
}

const COLUMNS = [
  "number",
  "conversation",
  "utc",
  "wall",
  "other_wall",
  "precision",
  "certainty",
  "time_as_written",
  "sender",
  "sender_id",
  "is_the_person",
  "kind",
  "subject",
  "text",
  "attachments",
  "flags",
  "tactics",
  "item",
  "start",
  "end",
] as const;

/** Spreadsheets take a cell that begins with one of these, narrow or wide, for a formula. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** Nothing to escape, show or guard against: most cells, and worth a way of their own. */
const PLAIN = /^(?:[A-Za-z0-9][ !#-~]*)?$/u;

/** One cell of RFC 4180, which no spreadsheet runs. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  if (PLAIN.test(value)) return `"${value}"`;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${manyLines(safe).replaceAll('"', '""')}"`;
}

function* csvLines({ entries }: CaseIndex): Generator<string> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${COLUMNS.join(",")}\r\n`;
  for (const entry of entries) yield `${csvRow(entry).map(cell).join(",")}\r\n`;
}

function csvRow({ number, message, signals }: Entry): readonly (string | number)[] {
  const { utc = "", wall = "", otherWall = "", precision = "", certainty, written } = timeOf(message);
  const attachments = message.attachments.map(({ kind, name }) => (name === undefined ? kind : `${kind} ${name}`));
  return [
    number,
    message.conversation,
    utc,
    wall,
    otherWall,
    precision,
    certainty,
    written,
    message.sender ?? "",
    message.senderId ?? "",
    message.self === null ? "" : String(message.self),
    message.kind,
    message.subject ?? "",
    message.text,
    attachments.join("; "),
    (message.flags ?? []).join("; "),
    [...new Set(signals.map(({ tactic }) => tactic))].join("; "),
    message.span.item,
    message.span.start,
    message.span.end,
  ];
}

function* jsonLines({ entries }: CaseIndex): Generator<string> {
  for (const { number, message, signals } of entries) {
    const { at: _, ...rest } = message;
    const tactics = signals.map(({ tactic, start, end, reason }) => ({ tactic, start, end, reason }));
    yield `${JSON.stringify({ number, at: timeOf(message), ...rest, ...(tactics.length > 0 ? { tactics } : {}) })}\n`;
  }
}

/** A time that no calendar holds is no time. */
const timeOf = ({ at }: Message): ReturnType<typeof momentToJson> =>
  at.type !== "none" && !isDate(at.ms)
    ? { certainty: "missing", written: at.written }
    : at.type === "wall" && at.other !== undefined && !isDate(at.other)
      ? momentToJson({ type: "wall", ms: at.ms, precision: at.precision, certainty: at.certainty, written: at.written })
      : momentToJson(at);

/** Characters encoded at once. A million messages as one string would be more than a string can hold. */
const CHUNK = 1_048_576;

function joined(lines: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let size = 0;
  let waiting = "";
  const flush = (): void => {
    const bytes = encoder.encode(waiting);
    parts.push(bytes);
    size += bytes.length;
    waiting = "";
  };
  for (const line of lines) {
    waiting += line;
    if (waiting.length > CHUNK) flush();
  }
  flush();
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
