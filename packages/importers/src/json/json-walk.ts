import {
  BACKSLASH,
  blankEnd,
  CLOSE,
  CLOSE_BRACE,
  COLON,
  COMMA,
  ESCAPE,
  fillerEnd,
  isDigit,
  isSpace,
  LETTER,
  NEWLINE,
  OPEN,
  OPEN_BRACE,
  OPEN_BRACKET,
  OUTSIDE,
  QUOTE,
  STRING,
  stringStop,
} from "./json-bytes.ts";
import { JsonMemo } from "./json-memo.ts";
import type { FieldKey, FieldNode } from "./json-plan.ts";
import type { JsonRepair, JsonRepairCode } from "./json-repair.ts";
import { decodeString } from "./json-text.ts";

/** The window ends before the value does. */
export const HUNGRY = -1;
/** Not JSON, at `badAt`. */
export const BAD = -2;
/** Deeper than `MAX_DEPTH`, at `badAt`. */
export const DEEP = -3;

/** Containers in containers. No export nests deeper than about twenty. */
export const MAX_DEPTH = 1000;
/** Repairs told for one item; more add nothing and would let hostile input fill memory. */
const MAX_REPAIRS = 256;
const MAX_UNQUOTED = 4096;

const DOCUMENT_ID = new TextEncoder().encode('"document_id"');
const WORDS = ["true", "false", "null"].map((word) => new TextEncoder().encode(word));

/**
 * Passes over values in a window of bytes and notes where wanted ones stand. Every method takes and gives positions in
 * the window, or one of the negative answers above. The byte at `length` must be 0: loops stop at it and need not
 * compare positions.
 */
export class Walk {
  bytes: Uint8Array = new Uint8Array(1);
  /** The same bytes. */
  view: DataView = new DataView(new ArrayBuffer(1));
  length = 0;
  /** Offset in the file of the first byte of the window. */
  base = 0;
  /** No bytes come after this window. */
  ended = false;
  /** JSON Lines: a newline in a string is the end of a broken line, not a character. */
  lines = false;
  badAt = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Which fields were found: a bit each, the first 32 in `low`. */
  low = 0;
  high = 0;
  /** Told so far for the value at hand. */
  repairs: JsonRepair[] = [];
  /** Where to go on after more bytes, when `skip` said `HUNGRY`. */
  resumeAt = 0;
  #depth = 0;
  #inString = false;
  readonly #closers = new Uint8Array(MAX_DEPTH);

  readonly memos: readonly JsonMemo[];

  constructor(fieldCount: number, memos: number) {
    this.memos = Array.from({ length: memos }, () => new JsonMemo());
    this.starts = new Int32Array(fieldCount);
    this.ends = new Int32Array(fieldCount);
  }

  /** Before each item. */
  forget(): void {
    this.starts.fill(-1);
    this.low = 0;
    this.high = 0;
    for (const memo of this.memos) memo.current = -1;
    if (this.repairs.length > 0) this.repairs = [];
  }

  note(code: JsonRepairCode, start: number, end: number): void {
    if (this.repairs.length < MAX_REPAIRS) {
      this.repairs.push({ code, start: this.base + start, end: this.base + end });
    }
  }

  bad(at: number): number {
    if (at >= this.length && !this.ended) return HUNGRY;
    this.badAt = at;
    return BAD;
  }

  space(from: number): number {
    return blankEnd(this.bytes, from);
  }

  /** From after the opening quote to after the closing one. */
  string(from: number): number {
    const b = this.bytes;
    let i = from;
    for (;;) {
      i = stringStop(b, i);
      const c = b[i];
      if (c === QUOTE) return i + 1;
      if (i >= this.length) return this.bad(i);
      const next = this.#stringStop(i);
      if (next < 0) return next;
      i = next;
    }
  }

  /** Any value: from its first byte to after its last. */
  value(from: number): number {
    const b = this.bytes;
    const c = b[from];
    if (c === QUOTE) return this.string(from + 1);
    // Every message of some exports has half a dozen of `null` and `[]`.
    if (c === 0x6e && b[from + 1] === 0x75 && b[from + 2] === 0x6c && b[from + 3] === 0x6c && b[from + 4] === COMMA) {
      return from + 4;
    }
    if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      // The closer of each is two above it in ASCII.
      if (b[from + 1] === c + 2) return from + 2;
      this.beginSkip();
      return this.skip(from);
    }
    return this.scalar(from);
  }

  /** A number, a word, or Telegram's unquoted value. */
  scalar(from: number): number {
    const b = this.bytes;
    const c = b[from] ?? 0;
    if (isDigit(c) || c === 0x2d) {
      let i = from + 1;
      for (;;) {
        const d = b[i] ?? 0;
        if (!isDigit(d) && d !== 0x2e && d !== 0x2b && d !== 0x2d && d !== 0x65 && d !== 0x45) break;
        i++;
      }
      if (i >= this.length && !this.ended) return HUNGRY;
      return OUTSIDE[b[i] ?? 0] === LETTER ? this.#unquoted(i) : i;
    }
    if (from >= this.length) return this.bad(from);
    return this.#word(from);
  }

  /**
   * The object whose brace stands before `from`, to after its closing brace; the places of wanted values go to
   * `starts` and `ends`.
   */
  object(from: number, node: FieldNode): number {
    const b = this.bytes;
    let i = this.space(from);
    if (b[i] === CLOSE_BRACE) return i + 1;
    for (;;) {
      if (b[i] !== QUOTE) return this.bad(i);
      const keyStart = i + 1;
      i = stringStop(b, keyStart);
      let key: FieldKey | null;
      if (b[i] === QUOTE) key = this.#wanted(node, b, keyStart, i++);
      else {
        i = this.string(i);
        if (i < 0) return i;
        key = this.#escapedKey(node, keyStart, i - 1);
      }
      if (b[i] !== COLON) i = this.space(i);
      if (b[i] !== COLON) return this.bad(i);
      i++;
      if (b[i] === 0x20) i++;
      i = this.space(i);
      const start = i;
      if (key === null || key.inner === null || b[i] !== OPEN_BRACE) i = this.value(i);
      else if (key.memo < 0) i = this.object(i + 1, key.inner);
      else i = this.#repeated(i, key, key.inner);
      if (i < 0) return i;
      if (key !== null && key.field >= 0) this.#place(key.field, start, i, keyStart);
      if (b[i] !== COMMA) {
        i = this.space(i);
        if (b[i] === CLOSE_BRACE) return i + 1;
        if (b[i] !== COMMA) return this.bad(i);
      }
      i = this.space(i + 1);
    }
  }

  beginSkip(): void {
    this.#depth = 0;
    this.#inString = false;
  }

  /**
   * Passes over one value without looking for anything in it: brackets must match, strings must end, and nothing may
   * stand outside strings that JSON does not know; commas and colons are not counted. Can be resumed at `resumeAt`
   * with more bytes in the window.
   */
  skip(from: number): number {
    const b = this.bytes;
    let i = from;
    let depth = this.#depth;
    let inString = this.#inString;
    for (;;) {
      if (inString) {
        i = stringStop(b, i);
        if (b[i] === QUOTE) {
          inString = false;
          if (depth === 0) return i + 1;
        } else {
          const next = i >= this.length ? this.bad(i) : this.#stringStop(i);
          if (next < 0) return this.#suspend(next, i, depth, true);
          i = next;
          continue;
        }
        i++;
      }
      if (depth > 0) i = fillerEnd(b, i);
      const c = b[i] ?? 0;
      const kind = OUTSIDE[c];
      if (kind === STRING) {
        inString = true;
        i++;
      } else if (kind === OPEN) {
        if (depth >= MAX_DEPTH) {
          this.badAt = i;
          return DEEP;
        }
        this.#closers[depth++] = c + 2;
        i++;
      } else if (kind === CLOSE) {
        if (depth === 0 || this.#closers[depth - 1] !== c) return this.bad(i);
        i++;
        if (--depth === 0) return i;
      } else {
        const next = this.#strayOrWord(i, depth);
        if (next < 0) return this.#suspend(next, i, depth, false);
        i = next;
        if (depth === 0) return i;
      }
    }
  }

  #suspend(answer: number, at: number, depth: number, inString: boolean): number {
    this.#depth = depth;
    this.#inString = inString;
    this.resumeAt = at;
    return answer;
  }

  #strayOrWord(at: number, depth: number): number {
    if (at >= this.length) return this.bad(at);
    const c = this.bytes[at] ?? 0;
    if (depth === 0) return this.scalar(at);
    if ((c === 0x65 || c === 0x45) && isDigit(this.bytes[at - 1])) return at + 1;
    return this.#word(at);
  }

  /** A backslash or a control character in a string: to after it. */
  #stringStop(at: number): number {
    const b = this.bytes;
    if (b[at] === BACKSLASH) {
      if (at + 1 >= this.length) return this.bad(at + 1);
      const kind = ESCAPE[b[at + 1] ?? 0];
      if (kind === 2) this.note("hex-escape", at, Math.min(at + 4, this.length));
      else if (kind === 0) this.note("unknown-escape", at, at + 2);
      return at + 2;
    }
    if (this.lines && b[at] === NEWLINE) return this.bad(at);
    this.note("raw-control", at, at + 1);
    return at + 1;
  }

  #word(at: number): number {
    const b = this.bytes;
    for (const word of WORDS) {
      if (b[at] !== word[0]) continue;
      let n = 1;
      while (n < word.length && b[at + n] === word[n]) n++;
      if (at + n >= this.length && !this.ended) return HUNGRY;
      if (n === word.length && OUTSIDE[b[at + n] ?? 0] !== LETTER) return at + n;
      if (at + n >= this.length) return this.bad(at + n);
    }
    return this.#unquoted(at);
  }

  /** `at` lies in an unquoted value of `document_id`: to its end. See `JsonRepairCode`. */
  #unquoted(at: number): number {
    const b = this.bytes;
    let colon = at;
    while (colon >= 0 && b[colon] !== COLON && at - colon < MAX_UNQUOTED) colon--;
    let key = colon;
    while (key > 0 && isSpace(b[key - 1])) key--;
    key -= DOCUMENT_ID.length;
    if (key < 0 || b[colon] !== COLON || !DOCUMENT_ID.every((c, n) => b[key + n] === c)) return this.bad(at);
    let start = colon + 1;
    while (isSpace(b[start])) start++;
    let end = at;
    while (end < this.length && b[end] !== NEWLINE && b[end] !== CLOSE_BRACE && end - start < MAX_UNQUOTED) {
      if (b[end] === QUOTE) return this.bad(at);
      end++;
    }
    if (end >= this.length && !this.ended) return HUNGRY;
    while (end > at && (isSpace(b[end - 1]) || b[end - 1] === COMMA)) end--;
    this.note("unquoted-value", start, end);
    return Math.max(end, at + 1);
  }

  /** An object that may be one of those remembered. */
  #repeated(start: number, key: FieldKey, inner: FieldNode): number {
    const memo = this.memos[key.memo];
    if (memo === undefined) return this.object(start + 1, inner);
    const known = memo.find(this.view, start, this.length);
    if (known !== null) {
      const { places } = known;
      for (let n = 0; n < places.length; n += 3) {
        const field = places[n] ?? 0;
        this.starts[field] = start + (places[n + 1] ?? 0);
        this.ends[field] = start + (places[n + 2] ?? 0);
        if (field < 32) this.low |= 1 << field;
        else this.high |= 1 << (field - 32);
      }
      return start + known.bytes.length;
    }
    const repairs = this.repairs.length;
    const end = this.object(start + 1, inner);
    // What needed repair is walked each time, so that each place is told.
    if (end >= 0 && this.repairs.length === repairs) {
      memo.remember(this.bytes, start, end, key.within, this.starts, this.ends);
    } else memo.current = -1;
    return end;
  }

  #place(field: number, start: number, end: number, keyStart: number): void {
    if ((this.starts[field] ?? -1) >= 0) {
      this.note("duplicate-key", keyStart - 1, end);
      if (end - start === 2 && this.bytes[start] === QUOTE) return;
    }
    this.starts[field] = start;
    this.ends[field] = end;
    if (field < 32) this.low |= 1 << field;
    else this.high |= 1 << (field - 32);
  }

  #wanted(node: FieldNode, b: Uint8Array, start: number, end: number): FieldKey | null {
    let key = node.byLength[end - start] ?? null;
    while (key !== null) {
      const bytes = key.bytes;
      let n = bytes.length - 1;
      while (n >= 0 && bytes[n] === b[start + n]) n--;
      if (n < 0) return key;
      key = key.next;
    }
    return null;
  }

  #escapedKey(node: FieldNode, start: number, end: number): FieldKey | null {
    if (end - start > 1024) return null;
    const bytes = new TextEncoder().encode(decodeString(this.bytes, start, end, null));
    return this.#wanted(node, bytes, 0, bytes.length);
  }
}
