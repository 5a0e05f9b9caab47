import type { HeaderNumber, ParsedHeader, Role } from "./header-grammar.ts";
import type { HeaderStyle } from "./header-style.ts";

/** One number of a template: the bytes before it, and how many digits it may have. */
interface Slot {
  readonly before: Uint8Array;
  readonly role: number;
  readonly minDigits: number;
  readonly maxDigits: number;
}

/** Places of a header's numbers in `values`. */
export const A = 0;
export const B = 1;
export const C = 2;
export const HOUR = 3;
export const MINUTE = 4;
export const SECOND = 5;
const PLACES: Readonly<Record<Role, number>> = { a: A, b: B, c: C, h: HOUR, m: MINUTE, s: SECOND };

/**
 * A header seen once, as bytes with holes for its numbers: the next line of the same kind is read by comparing bytes,
 * some twenty times faster than by grammar. It accepts nothing that the grammar would not.
 */
export interface HeaderTemplate {
  readonly style: HeaderStyle;
  readonly period: ParsedHeader["period"];
  readonly slots: readonly Slot[];
  /** Bytes of the last number's follower, to the end of the header. */
  readonly tail: Uint8Array;
  /** Bytes from the start of the line to the start of the written date, and from its end to the end of the header. */
  readonly lead: number;
  readonly trail: number;
  /** Bytes of one digit, and the value of the last byte of its zero; the bytes before that. */
  readonly digitPrefix: Uint8Array;
  readonly digitZero: number;
}

const encoder = new TextEncoder();

export function templateOf(text: string, parsed: ParsedHeader, style: HeaderStyle): HeaderTemplate {
  const zero = encoder.encode(String.fromCharCode(parsed.digitZero));
  const slots: Slot[] = [];
  let at = 0;
  for (const number of parsed.numbers) {
    const [minDigits, maxDigits] = digitsOf(number, parsed);
    slots.push({
      before: encoder.encode(text.slice(at, number.start)),
      role: PLACES[number.role],
      minDigits,
      maxDigits,
    });
    at = number.end;
  }
  return {
    style,
    period: parsed.period,
    slots,
    tail: encoder.encode(text.slice(at, parsed.end)),
    lead: encoder.encode(text.slice(0, parsed.writtenStart)).length,
    trail: encoder.encode(text.slice(parsed.writtenEnd, parsed.end)).length,
    digitPrefix: zero.subarray(0, zero.length - 1),
    digitZero: zero[zero.length - 1] ?? 0,
  };
}

function digitsOf(number: HeaderNumber, { year }: ParsedHeader): readonly [number, number] {
  if (number.role === "m" || number.role === "s") return [2, 2];
  if (year?.digits === 4 && number.role === (year.place === "first" ? "a" : "c")) return [4, 4];
  if (year?.digits === 2 && year.place === "first" && number.role === "a") return [2, 2];
  return [1, 2];
}

/**
 * Where the header ends if the bytes from `at` to `limit` begin with one made like `template`, else -1. Its numbers go
 * to `values`.
 */
export function matchTemplate(
  template: HeaderTemplate,
  bytes: Uint8Array,
  at: number,
  limit: number,
  values: Int32Array,
): number {
  const { slots, tail, digitZero, digitPrefix } = template;
  const prefix = digitPrefix.length;
  let p = at;
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    if (slot === undefined) return -1;
    const { before } = slot;
    if (p + before.length > limit) return -1;
    for (let k = 0; k < before.length; k++) if (bytes[p + k] !== before[k]) return -1;
    p += before.length;
    let value = 0;
    let digits = 0;
    for (;;) {
      let q = p;
      if (prefix > 0) {
        let k = 0;
        while (k < prefix && bytes[p + k] === digitPrefix[k]) k++;
        if (k < prefix) break;
        q += prefix;
      }
      const digit = (bytes[q] ?? 0) - digitZero;
      if (digit < 0 || digit > 9 || q >= limit) break;
      value = value * 10 + digit;
      p = q + 1;
      if (++digits > slot.maxDigits) return -1;
    }
    if (digits < slot.minDigits) return -1;
    values[slot.role] = value;
  }
  if (p + tail.length > limit) return -1;
  for (let k = 0; k < tail.length; k++) if (bytes[p + k] !== tail[k]) return -1;
  return p + tail.length;
}
