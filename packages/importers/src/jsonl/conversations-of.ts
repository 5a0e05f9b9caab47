import type { ByteSource, Moment } from "@holdfast/model";
import { noTime } from "@holdfast/model";
import { compilePlan } from "../json/json-plan.ts";
import type { JsonRepair } from "../json/json-repair.ts";
import { JsonScan } from "../json/json-scan.ts";
import type { UnknownKeys } from "../json-account/unknown-keys.ts";
import { readEpoch } from "../written-time/epoch-time.ts";
import { readIso } from "../written-time/iso-time.ts";
import { ArrayItems } from "./array-items.ts";

/** One message of a line. */
export interface JsonlMessage {
  /** As written: `me`, `other`, or whatever stands there; null when nothing does. */
  readonly from: string | null;
  /** `me` is the person, `other` is not; null for anything else. */
  readonly self: boolean | null;
  readonly at: Moment;
  readonly text: string;
  /** Bytes [start, end) of the file. */
  readonly start: number;
  readonly end: number;
  /** A character was lost or a key stood twice. */
  readonly repaired: boolean;
}

/** Bytes that were not understood, and why. */
export interface JsonlUnread {
  readonly start: number;
  readonly end: number;
  readonly code:
    | "jsonl-bad-line"
    | "jsonl-not-a-conversation"
    | "jsonl-too-long"
    | "jsonl-not-a-message"
    | "jsonl-wrong-type";
}

/** One line that is not blank. */
export interface JsonlLine {
  /** Lines that are not blank count from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The line is a conversation; false when it is `unread` as a whole. */
  readonly read: boolean;
  readonly id: string | null;
  readonly messages: readonly JsonlMessage[];
  readonly unread: readonly JsonlUnread[];
}

/** What a reader of lines may want to hear beside them. */
export interface JsonlListener {
  readonly repair?: (repair: JsonRepair) => void;
  /** Watches for keys of messages that are not known. */
  readonly keys?: UnknownKeys;
  /** The same for the lines themselves. */
  readonly lineKeys?: UnknownKeys;
  /** A time was a count since 1970 and its size told the unit. */
  readonly epoch?: () => void;
}

/** Keys of a message of a line. */
export const JSONL_FIELDS = ["from", "at", "text"] as const;
const [FROM, AT, TEXT] = [0, 1, 2];
const [ID, MESSAGES] = [0, 1];

/** Bytes of one line; a conversation of a million short messages is about that long. */
export const MAX_LINE_BYTES = 33_554_432;
export const JSONL_LINE_FIELDS = ["id", "messages"] as const;
const PLAN = compilePlan({
  items: [{ path: "", fields: JSONL_LINE_FIELDS }],
  lines: true,
  maxItemBytes: MAX_LINE_BYTES,
});

/**
 * Conversations of Holdfast's own JSON Lines, one a line: `{"id": …, "messages": [{"from": "me"|"other", "at": …, "text": …}]}`.
 * A broken line is told and the lines behind it are read all the same. Memory depends on the longest line.
 */
export async function* conversationsOf(source: ByteSource, listener: JsonlListener = {}): AsyncGenerator<JsonlLine> {
  const [a, b, c] = await source.slice(0, 3);
  const begin = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
  const scan = new JsonScan(source, PLAN, listener.repair, begin);
  const items = ArrayItems.of(JSONL_FIELDS);
  let number = 0;
  const whole = (code: JsonlUnread["code"]): JsonlLine => {
    const { start, end } = scan;
    return { number: ++number, start, end, read: false, id: null, messages: [], unread: [{ start, end, code }] };
  };
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "item") {
      if (scan.itemType === "object" && items.begin(scan, MESSAGES)) yield readLine(scan, items, ++number, listener);
      else yield whole("jsonl-not-a-conversation");
    } else if (step === "bad-line") yield whole("jsonl-bad-line");
    else if (step === "oversized") yield whole("jsonl-too-long");
    else if (step === "end" || step === "problem") return;
  }
}

function readLine(scan: JsonScan, items: ArrayItems, number: number, listener: JsonlListener): JsonlLine {
  listener.lineKeys?.watch(scan);
  const messages: JsonlMessage[] = [];
  const unread: JsonlUnread[] = [];
  for (let step = items.next(); step !== "end"; step = items.next()) {
    const { start, end } = items;
    if (step === "bad") {
      unread.push({ start, end, code: "jsonl-bad-line" });
      break;
    }
    const found = readMessage(items, listener);
    if (typeof found === "string") unread.push({ start, end, code: found });
    else messages.push(found);
    for (const repair of items.walk.repairs) listener.repair?.(repair);
    listener.keys?.watch(items);
  }
  return { number, start: scan.start, end: scan.end, read: true, id: scan.scalar(ID), messages, unread };
}

function readMessage(item: ArrayItems, listener: JsonlListener): JsonlMessage | JsonlUnread["code"] {
  if (item.itemType !== "object" || !item.has(TEXT)) return "jsonl-not-a-message";
  const from = item.typeOf(FROM);
  if (item.typeOf(TEXT) !== "string" || !(from === "string" || from === "absent" || from === "null"))
    return "jsonl-wrong-type";
  const time = item.typeOf(AT);
  if (time === "object" || time === "array" || time === "boolean") return "jsonl-wrong-type";
  const sender = item.name(FROM);
  const text = item.text(TEXT) ?? "";
  const at = readTime(item.scalar(AT), listener);
  return {
    from: sender,
    self: sender === "me" ? true : sender === "other" ? false : null,
    at,
    text,
    start: item.start,
    end: item.end,
    repaired: item.repaired,
  };
}

function readTime(written: string | null, listener: JsonlListener): Moment {
  if (written === null) return noTime("");
  const epoch = readEpoch(written);
  if (epoch === null) return readIso(written);
  listener.epoch?.();
  return epoch.at;
}
