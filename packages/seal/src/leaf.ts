import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { parseCanonical, quote } from "./jcs.ts";
import type { Json } from "./json.ts";

/** A leaf as it stands in a file: shown with its salt and value, or withheld behind its hash. */
export type Leaf = ShownLeaf | WithheldLeaf;
export interface ShownLeaf {
  readonly path: string;
  /** 16 random bytes in hexadecimal. Without it a withheld handle could be found by trying. */
  readonly salt: string;
  readonly value: Json;
}
export interface WithheldLeaf {
  readonly path: string;
  /** SHA-256(0x00 ‖ the JCS of {path, salt, value}) in hexadecimal. */
  readonly hash: string;
}

export const isShown = (leaf: Leaf): leaf is ShownLeaf => "value" in leaf;

/** The JCS of {path, salt, value}, of a value already written as JCS. */
export const shownLine = (path: string, salt: string, value: string): string =>
  `{"path":${quote(path)},"salt":"${salt}","value":${value}}`;

/** The JCS of {hash, path}. */
export const withheldLine = (path: string, hash: Uint8Array): string =>
  `{"hash":"${bytesToHex(hash)}","path":${quote(path)}}`;

const SHOWN = /^\{"path":"([a-z0-9./-]{1,64})","salt":"([0-9a-f]{32})","value":/u;
const WITHHELD = /^\{"hash":"([0-9a-f]{64})","path":"([a-z0-9./-]{1,64})"\}$/u;

/** What is wrong with a line that should be a leaf. */
export type LeafFault = "leaf-malformed" | "leaf-not-canonical";

/** Reads one line. Only the one canonical way to write a leaf is read. */
export function parseLeaf(line: string): Leaf | LeafFault {
  const withheld = WITHHELD.exec(line);
  if (withheld?.[1] !== undefined && withheld[2] !== undefined) return { path: withheld[2], hash: withheld[1] };
  const shown = SHOWN.exec(line);
  if (shown?.[1] === undefined || shown[2] === undefined) return "leaf-malformed";
  if (!line.endsWith("}")) return "leaf-malformed";
  const value = parseCanonical(line.slice(shown[0].length, -1));
  if (value === null) return "leaf-not-canonical";
  return { path: shown[1], salt: shown[2], value: value.value };
}

export const hashOfWithheld = (leaf: WithheldLeaf): Uint8Array => hexToBytes(leaf.hash);

const SALT_DIGITS = 32;
const POOL_BYTES = 16_384;

/** Makes salts from random bytes, fetched in blocks because asking costs more than making. */
export class Salts {
  readonly #random: (bytes: Uint8Array) => void;
  readonly #pool: Uint8Array = new Uint8Array(POOL_BYTES);
  #digits = "";
  #at = 0;

  constructor(random: (bytes: Uint8Array) => void) {
    this.#random = random;
  }

  next(): string {
    if (this.#at >= this.#digits.length) {
      this.#random(this.#pool);
      this.#digits = bytesToHex(this.#pool);
      this.#at = 0;
    }
    const salt = this.#digits.slice(this.#at, this.#at + SALT_DIGITS);
    this.#at += SALT_DIGITS;
    return salt;
  }
}
