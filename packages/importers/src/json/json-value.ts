import { BACKSLASH, CLOSE_BRACE, CLOSE_BRACKET, isSpace, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./json-bytes.ts";
import { decodeString, type OnTextRepair } from "./json-text.ts";

/**
 * A value made of a small part of a document. Objects have no prototype, so that a key `__proto__` is a key like any
 * other. A whole number beyond 2^53 is the string of its digits: as a number it would be another one.
 */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

export const isJsonObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Containers in containers that `makeValue` opens; what lies deeper becomes null. */
const MAX_VALUE_DEPTH = 64;

/** The number written as `literal`: exact digits for whole numbers beyond 2^53, null for what is not a number. */
export function makeNumber(literal: string): number | string | null {
  const value = Number(literal);
  if (literal === "" || Number.isNaN(value)) return null;
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/u.test(literal) ? literal : value;
}

/** Makes the value at [start, end), which a walk has passed over before, so brackets match and strings end. */
export function makeValue(bytes: Uint8Array, start: number, end: number, repair: OnTextRepair | null): JsonValue {
  return new Maker(bytes, end, repair).value(start, 0);
}

class Maker {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #repair: OnTextRepair | null;
  #at = 0;

  constructor(bytes: Uint8Array, end: number, repair: OnTextRepair | null) {
    this.#bytes = bytes;
    this.#end = end;
    this.#repair = repair;
  }

  value(from: number, depth: number): JsonValue {
    this.#at = from;
    switch (this.#bytes[from]) {
      case QUOTE:
        return this.#string();
      case OPEN_BRACE:
        return this.#object(depth);
      case OPEN_BRACKET:
        return this.#array(depth);
      default:
        return this.#literal();
    }
  }

  #string(): string {
    const start = this.#at + 1;
    let i = start;
    while (i < this.#end && this.#bytes[i] !== QUOTE) i += this.#bytes[i] === BACKSLASH ? 2 : 1;
    this.#at = i + 1;
    return decodeString(this.#bytes, start, Math.min(i, this.#end), this.#repair);
  }

  #object(depth: number): JsonObject {
    // No prototype: see JsonObject.
    const made = Object.create(null) as Record<string, JsonValue>;
    this.#at++;
    while (this.#next(CLOSE_BRACE)) {
      if (this.#bytes[this.#at] !== QUOTE) {
        this.#literal();
        continue;
      }
      const key = this.#string();
      if (!this.#next(CLOSE_BRACE)) break;
      made[key] = depth < MAX_VALUE_DEPTH ? this.value(this.#at, depth + 1) : this.#tooDeep();
    }
    return made;
  }

  #array(depth: number): JsonValue[] {
    const made: JsonValue[] = [];
    this.#at++;
    while (this.#next(CLOSE_BRACKET)) {
      made.push(depth < MAX_VALUE_DEPTH ? this.value(this.#at, depth + 1) : this.#tooDeep());
    }
    return made;
  }

  /** Goes to the next value; false, and past the closer, when there is none. */
  #next(closer: number): boolean {
    let c = this.#bytes[this.#at];
    while (this.#at < this.#end && (isSpace(c) || c === 0x2c || c === 0x3a)) c = this.#bytes[++this.#at];
    if (this.#at >= this.#end) return false;
    if (c !== closer) return true;
    this.#at++;
    return false;
  }

  #literal(): JsonValue {
    const start = this.#at;
    let i = start;
    while (i < this.#end && !isEnd(this.#bytes[i])) i++;
    this.#at = Math.max(i, start + 1);
    const literal = decodeString(this.#bytes, start, i, null).trimEnd();
    if (literal === "true") return true;
    if (literal === "false") return false;
    if (literal === "null") return null;
    return makeNumber(literal) ?? literal;
  }

  #tooDeep(): null {
    this.#at = this.#end;
    return null;
  }
}

/** What ends a literal. Not a blank: Telegram's unquoted paths contain some. */
const isEnd = (c: number | undefined): boolean =>
  c === 0x2c || c === CLOSE_BRACE || c === CLOSE_BRACKET || c === 0x0a || c === 0x0d || c === 0x09;
