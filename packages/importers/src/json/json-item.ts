import { BACKSLASH, isDigit, QUOTE } from "./json-bytes.ts";
import { Interner } from "./json-interner.ts";
import type { FieldMask } from "./json-plan.ts";
import { decodeAscii, decodeString, type OnTextRepair } from "./json-text.ts";
import { type JsonValue, makeNumber, makeValue } from "./json-value.ts";
import { Walk } from "./json-walk.ts";

/** Bytes decoded at once by `gather`; a string cut from it keeps all of it in memory. */
const MAX_GATHERED = 512;

export type JsonType = "absent" | "string" | "number" | "boolean" | "null" | "object" | "array";

/** Access to the item a scan stands on. Nothing here outlives the next step. */
export class JsonItem {
  /** The window and where wanted values stand in it: for readers that parse bytes themselves. */
  readonly walk: Walk;
  /** Position in the window of each field's first byte, the quote of a string included; -1 when absent. */
  readonly starts: Int32Array;
  /** Position after each field's last byte. */
  readonly ends: Int32Array;
  /** The item itself, in the window. */
  itemFrom = 0;
  itemTo = 0;
  protected readonly onTextRepair: OnTextRepair;
  readonly #names = new Interner();
  #gathered: string | null = null;
  #gatheredFrom = 0;
  #gatheredTo = 0;

  constructor(fieldCount: number, memos: number) {
    this.walk = new Walk(fieldCount, memos);
    this.starts = this.walk.starts;
    this.ends = this.walk.ends;
    this.onTextRepair = (code, start, end) => this.walk.note(code, start, end);
  }

  /** The window; valid until the next step. */
  get bytes(): Uint8Array {
    return this.walk.bytes;
  }

  has(field: number): boolean {
    return (this.starts[field] ?? -1) >= 0;
  }

  /** Whether any of these fields is there. One comparison, for what most items do not have. */
  hasAny(mask: FieldMask): boolean {
    return ((this.walk.low & mask.low) | (this.walk.high & mask.high)) !== 0;
  }

  typeOf(field: number): JsonType {
    const start = this.starts[field] ?? -1;
    return start < 0 ? "absent" : typeAt(this.walk.bytes, start);
  }

  /** The type of the item itself. */
  get itemType(): JsonType {
    return typeAt(this.walk.bytes, this.itemFrom);
  }

  /**
   * Decodes at once the stretch of the item in which these fields stand: `text` and `scalar` then cut from it, which
   * costs a third for three strings close together. Only worth it for fields that are read each time. Does nothing
   * when the stretch is long or not plain ASCII.
   */
  gather(fields: readonly number[]): void {
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (const field of fields) {
      const start = this.starts[field] ?? -1;
      if (start < 0) continue;
      const end = this.ends[field] ?? 0;
      if (start < from) from = start;
      if (end > to) to = end;
    }
    this.#gathered = to > from && to - from <= MAX_GATHERED ? decodeAscii(this.walk.bytes, from, to) : null;
    this.#gatheredFrom = from;
    this.#gatheredTo = to;
  }

  /** Before each item. */
  protected forget(): void {
    this.walk.forget();
    this.#gathered = null;
  }

  /** The string between the quotes at [start, end). */
  #decode(start: number, end: number): string {
    const b = this.walk.bytes;
    const gathered = this.#gathered;
    if (gathered === null || start < this.#gatheredFrom || end > this.#gatheredTo) {
      return decodeString(b, start, end, this.onTextRepair);
    }
    for (let i = start; i < end; i++) if (b[i] === BACKSLASH) return decodeString(b, start, end, this.onTextRepair);
    return gathered.slice(start - this.#gatheredFrom, end - this.#gatheredFrom);
  }

  /** A string, decoded; null when absent or something else. */
  text(field: number): string | null {
    const start = this.starts[field] ?? -1;
    const b = this.walk.bytes;
    if (start < 0 || b[start] !== QUOTE) return null;
    return this.#decode(start + 1, (this.ends[field] ?? 0) - 1);
  }

  /** As `text`, for values that come again and again: names, ids of people. Equal ones share one string. */
  name(field: number): string | null {
    const start = this.starts[field] ?? -1;
    const b = this.walk.bytes;
    if (start < 0 || b[start] !== QUOTE) return null;
    return this.#names.get(b, start + 1, (this.ends[field] ?? 0) - 1, this.onTextRepair);
  }

  /**
   * A string decoded, or a number or word as written, so that a 64-bit id keeps every digit; null when absent, `null`
   * or a container.
   */
  scalar(field: number): string | null {
    const start = this.starts[field] ?? -1;
    if (start < 0) return null;
    const b = this.walk.bytes;
    const c = b[start];
    if (c === QUOTE) {
      const end = (this.ends[field] ?? 0) - 1;
      return digitsText(b, start + 1, end) ?? this.#decode(start + 1, end);
    }
    if (c === 0x6e || c === 0x7b || c === 0x5b) return null;
    return digitsText(b, start, this.ends[field] ?? 0) ?? decodeString(b, start, this.ends[field] ?? 0, null);
  }

  /**
   * A number for the object under the n-th of the plan's `repeats`: equal for equal bytes within one scan, as long as they
   * are among the last few; -1 when there is none. What was read from such an object may be kept under its number.
   */
  memo(n: number): number {
    return this.walk.memos[n]?.current ?? -1;
  }

  /** A number; null when absent, something else, or a whole number beyond 2^53. */
  number(field: number): number | null {
    const start = this.starts[field] ?? -1;
    if (start < 0) return null;
    const b = this.walk.bytes;
    if (b[start] === QUOTE) return null;
    const end = this.ends[field] ?? 0;
    const whole = digitsAt(b, start, end);
    if (whole >= 0) return whole;
    const value = makeNumber(decodeString(b, start, end, null));
    return typeof value === "number" ? value : null;
  }

  /** `true` or `false`; null when absent or something else. */
  boolean(field: number): boolean | null {
    const type = this.typeOf(field);
    return type === "boolean" ? this.walk.bytes[this.starts[field] ?? 0] === 0x74 : null;
  }

  /** The whole value, made; for small ones such as a list of attachments. Undefined when absent. */
  make(field: number): JsonValue | undefined {
    const start = this.starts[field] ?? -1;
    if (start < 0) return undefined;
    return makeValue(this.walk.bytes, start, this.ends[field] ?? 0, this.onTextRepair);
  }

  /** The whole item, made. */
  makeItem(): JsonValue {
    return makeValue(this.walk.bytes, this.itemFrom, this.itemTo, this.onTextRepair);
  }

  /** Whether anything had to be repaired in this value so far, decoding included. */
  repairedIn(field: number): boolean {
    const start = this.starts[field] ?? -1;
    if (start < 0 || this.walk.repairs.length === 0) return false;
    const from = this.walk.base + start;
    const to = this.walk.base + (this.ends[field] ?? 0);
    return this.walk.repairs.some((repair) => repair.start >= from && repair.end <= to);
  }

  /** Whether anything had to be repaired in this item so far. */
  get repaired(): boolean {
    return this.walk.repairs.length > 0;
  }
}

function typeAt(b: Uint8Array, start: number): JsonType {
  const c = b[start];
  switch (c) {
    case QUOTE:
      return "string";
    case 0x7b:
      return "object";
    case 0x5b:
      return "array";
    case 0x74:
    case 0x66:
      return "boolean";
    case 0x6e:
      return "null";
    default:
      return "number";
  }
}

/** Up to fifteen digits as text, without a decoder; null for anything else, leading zeros included. */
function digitsText(b: Uint8Array, start: number, end: number): string | null {
  const n = b[start] === 0x30 ? -1 : digitsAt(b, start, end);
  return n < 0 ? null : String(n);
}

/** The whole number in the bytes [start, end), or -1 when they are not one to fifteen digits. */
export function digitsAt(b: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 15) return -1;
  let n = 0;
  for (let i = start; i < end; i++) {
    const c = b[i];
    if (c === undefined || !isDigit(c)) return -1;
    n = n * 10 + (c - 0x30);
  }
  return n;
}
