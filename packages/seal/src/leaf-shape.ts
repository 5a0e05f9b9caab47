import { ATTACHMENT_KINDS, MESSAGE_FLAGS, MESSAGE_KINDS, SOURCES, TRACE_KINDS } from "@holdfast/model";
import { isObject, type Json } from "./json.ts";
import type { LeafKind } from "./layout.ts";
import { ORIGINAL_KINDS } from "./value-json.ts";

type Check = (value: Json | undefined) => boolean;

const text: Check = (v) => typeof v === "string";
const flag: Check = (v) => typeof v === "boolean";
const count: Check = (v) => typeof v === "number" && Number.isSafeInteger(v) && v >= 0;
const whole: Check = (v) => typeof v === "number" && Number.isSafeInteger(v);
const anything: Check = (v) => v !== undefined;
const hash: Check = (v) => typeof v === "string" && /^[0-9a-f]{64}$/u.test(v);
const maybe =
  (check: Check): Check =>
  (v) =>
    v === undefined || check(v);
const orNull =
  (check: Check): Check =>
  (v) =>
    v === null || check(v);
const list =
  (check: Check): Check =>
  (v) =>
    Array.isArray(v) && v.every(check);
function oneOf(values: readonly string[]): Check {
  const known = new Set(values);
  return (v) => typeof v === "string" && known.has(v);
}
/** Members that are not named are left alone: an older reader is not made to refuse a newer noun for one more member. */
function shape(members: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(members);
  return (v) => isObject(v) && checks.every(([key, check]) => check(Object.hasOwn(v, key) ? v[key] : undefined));
}

const CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?$/u;
const clock: Check = (v) => typeof v === "string" && CLOCK.test(v) && !Number.isNaN(Date.parse(`${v}Z`));
const utc: Check = (v) => typeof v === "string" && v.endsWith("Z") && clock(v.slice(0, -1));
const moment = shape({
  utc: maybe(utc),
  wall: maybe(clock),
  otherWall: maybe(clock),
  precision: maybe(oneOf(["day", "minute", "second", "millisecond"])),
  certainty: oneOf(["certain", "zone-given", "zone-unknown", "order-assumed", "stated", "missing"]),
  written: text,
});
const box = shape({ x: whole, y: whole, width: count, height: count });
const span = shape({ item: text, start: count, end: count, box: maybe(box) });
const reading = shape({
  confidence: count,
  checks: list(text),
  corrected: maybe(shape({ read: text, at: whole })),
});
const source = oneOf(SOURCES);

const ledgerEntry: Check = (v) => {
  if (!isObject(v)) return false;
  if (v["kind"] === "gap") return text(v["code"]);
  if (!count(v["start"]) || !count(v["end"])) return false;
  return v["kind"] === "read" || ((v["kind"] === "unread" || v["kind"] === "assumed") && text(v["code"]));
};

const SHAPES: Readonly<Record<LeafKind, Check>> = {
  statement: (v) =>
    isObject(v) &&
    (v["kind"] === "note" ? text(v["text"]) : v["kind"] === "answer" && text(v["question"]) && anything(v["answer"])),
  conversation: shape({
    id: text,
    source,
    title: orNull(text),
    platformId: maybe(text),
    folder: maybe(text),
    participants: list(shape({ name: text, handle: maybe(text), platformId: maybe(text), self: orNull(flag) })),
    messageCount: count,
  }),
  message: shape({
    conversation: text,
    sender: orNull(text),
    senderId: maybe(text),
    self: orNull(flag),
    kind: oneOf(MESSAGE_KINDS),
    at: moment,
    text,
    subject: maybe(text),
    attachments: list(
      shape({
        kind: oneOf(ATTACHMENT_KINDS),
        name: maybe(text),
        type: maybe(text),
        size: maybe(count),
        item: maybe(text),
        sha256: maybe(hash),
      }),
    ),
    span,
    also: maybe(list(span)),
    platformId: maybe(text),
    flags: maybe(list(oneOf(MESSAGE_FLAGS))),
    reading: maybe(reading),
  }),
  trace: shape({
    kind: oneOf(TRACE_KINDS),
    service: orNull(text),
    value: text,
    identifier: maybe(text),
    aliases: maybe(list(text)),
    stability: oneOf(["stable", "changeable"]),
    payeeName: maybe(text),
    chatName: maybe(text),
    missing: list(text),
    sightings: list(
      shape({
        conversation: maybe(text),
        span,
        at: moment,
        asSeen: text,
        self: orNull(flag),
        from: oneOf(["text", "account-field"]),
        message: orNull(text),
      }),
    ),
  }),
  item: shape({
    id: text,
    name: text,
    parent: maybe(text),
    size: count,
    sha256: hash,
    arrival: oneOf(["file", "folder", "zip-entry", "pasted", "shared", "note"]),
    modified: maybe(text),
    source: orNull(source),
    ledger: shape({ item: text, size: count, entries: list(ledgerEntry) }),
    original: (v) =>
      isObject(v) && (v["included"] === true ? text(v["path"]) : v["included"] === false && text(v["reason"])),
  }),
  file: shape({ kind: oneOf(ORIGINAL_KINDS), sha256: hash, size: count }),
};

/**
 * Whether a value is one that this version could have sealed. Anybody can sign anything: without this a reader would
 * take a stranger's JSON for a message because its signature holds.
 */
export const hasShape = (kind: LeafKind, value: Json): boolean => SHAPES[kind](value);
