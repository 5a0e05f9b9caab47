import type { LedgerBuilder } from "@holdfast/model";
import type { JsonItem } from "../json/json-item.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
/** Unknown keys named in the ledger; a file with more is not of the format. */
const MAX_NAMED = 20;
/** What a key of a format looks like. Anything else may be somebody's words, and those never stand in a ledger. */
const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9_ ()-]{0,39}$/u;

/**
 * Watches for keys that the reader does not know: a format that grew since the reader was written may say something
 * there. Their values are not read, and the ledger names them.
 */
export class UnknownKeys {
  /** Known keys as bytes, by their length: comparing is cheaper than decoding. */
  readonly #known: readonly Uint8Array[][];
  readonly #seen = new Set<string>();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(known: readonly string[]) {
    const encoded = known.map((key) => new TextEncoder().encode(key));
    const longest = Math.max(0, ...encoded.map((key) => key.length));
    this.#known = Array.from({ length: longest + 1 }, (_, length) => encoded.filter((key) => key.length === length));
  }

  /** Looks at the keys of the object that `item` stands on, not into its values. */
  watch(item: JsonItem): void {
    if (item.itemType !== "object" || this.#seen.size >= MAX_NAMED) return;
    const b = item.bytes;
    let depth = 0;
    for (let i = item.itemFrom; i < item.itemTo; i++) {
      const c = b[i];
      if (c === 0x7b || c === 0x5b) depth++;
      else if (c === 0x7d || c === 0x5d) depth--;
      else if (c === QUOTE) {
        const start = i + 1;
        for (i++; i < item.itemTo && b[i] !== QUOTE; i++) if (b[i] === BACKSLASH) i++;
        if (depth === 1 && isKey(b, i + 1, item.itemTo) && !this.#isKnown(b, start, i))
          this.#name(b.subarray(start, i));
      }
    }
  }

  /** Says in the ledger under `code` which keys were met, once for the file. */
  tell(ledger: LedgerBuilder, code: string): void {
    if (this.#seen.size > 0) ledger.assumed(code, { keys: [...this.#seen].join(", ") });
  }

  #isKnown(b: Uint8Array, start: number, end: number): boolean {
    for (const key of this.#known[end - start] ?? []) {
      let n = key.length - 1;
      while (n >= 0 && key[n] === b[start + n]) n--;
      if (n < 0) return true;
    }
    return false;
  }

  #name(bytes: Uint8Array): void {
    const key = bytes.length > 160 ? "?" : this.#decoder.decode(bytes);
    this.#seen.add(PLAIN_KEY.test(key) ? key : "?");
  }
}

function isKey(b: Uint8Array, from: number, end: number): boolean {
  let i = from;
  while (i < end && (b[i] === 0x20 || b[i] === 0x0a || b[i] === 0x0d || b[i] === 0x09)) i++;
  return b[i] === COLON;
}
