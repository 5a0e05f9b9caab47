import { type Field, fieldsOf, first } from "./mail-fields.ts";

/** Parts of one mail. */
export const MAX_PARTS = 1_000;
/** Multiparts inside multiparts. */
export const MAX_DEPTH = 50;
/** Bytes of all headers of one mail together. */
export const MAX_HEADER_BYTES = 1_048_576;
/** Bytes, and lines, of the text of one mail. */
export const MAX_TEXT_BYTES = 4_194_304;
export const MAX_TEXT_LINES = 100_000;

/** A part that holds no other parts. Offsets count in the mail. */
export interface Leaf {
  readonly type: string;
  /** The fields as written, where there are any, cut to `MAX_CONTENT_FIELD`. */
  readonly contentType: string | null;
  readonly disposition: string | null;
  readonly bodyStart: number;
  readonly end: number;
  /** Words to read, not an attachment. */
  readonly text: boolean;
  readonly encoding: string;
  /** Which multipart/alternative holds it; null outside of one. */
  readonly alternative: number | null;
}
export interface MailStructure {
  readonly fields: readonly Field[];
  readonly bodyStart: number;
  readonly leaves: readonly Leaf[];
  /** A multipart whose boundary is missing, so that its body could not be divided. */
  readonly undivided: boolean;
}

interface Node {
  readonly alternative: number | null;
  readonly digest: boolean;
}
interface Multipart extends Node {
  readonly boundary: Uint8Array;
}

const encoder = new TextEncoder();
const BOUNDARY = /;\s*boundary\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/iu;
const ESCAPED = /\\(.)/gu;
const TYPE = /^\s*([\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100})/u;
const TOKEN = /^\s*([\w-]{1,40})/u;
const DASH = 0x2d;
const MAX_CONTENT_FIELD = 8_192;
/** Longest boundary, RFC 2046 §5.1.1 says 70; some senders write more. */
const MAX_BOUNDARY = 250;

const low = (value: string | null, pattern: RegExp): string => pattern.exec(value ?? "")?.[1]?.toLowerCase() ?? "";

/** Finds the parts of a mail without decoding any. Returns null where a bound is broken. RFC 2046 §5.1. */
export function walkMail(mail: Uint8Array): MailStructure | null {
  const walk = new Walk(mail);
  return walk.run();
}

class Walk {
  readonly #mail: Uint8Array;
  readonly #open: Multipart[] = [];
  readonly #leaves: Leaf[] = [];
  #fields: readonly Field[] | null = null;
  #rootBody = 0;
  #headerBytes = 0;
  #textLines = 0;
  #alternatives = 0;
  #undivided = false;
  /** Where the part at hand starts; -1 between the parts of a multipart. */
  #start = 0;
  #bodyStart = -1;
  #leaf: Omit<Leaf, "end"> | null = null;
  #parts = 0;

  constructor(mail: Uint8Array) {
    this.#mail = mail;
  }

  run(): MailStructure | null {
    const mail = this.#mail;
    let at = 0;
    while (at < mail.length) {
      const newline = mail.indexOf(0x0a, at);
      const next = newline < 0 ? mail.length : newline + 1;
      let end = newline < 0 ? mail.length : newline;
      if (end > at && mail[end - 1] === 0x0d) end--;
      if (!this.#line(at, end, next)) return null;
      at = next;
    }
    this.#endPart(mail.length);
    if (this.#textBytes() > MAX_TEXT_BYTES) return null;
    return {
      fields: this.#fields ?? [],
      bodyStart: this.#rootBody,
      leaves: this.#leaves,
      undivided: this.#undivided,
    };
  }

  #textBytes(): number {
    return this.#leaves.reduce((sum, leaf) => sum + (leaf.text ? leaf.end - leaf.bodyStart : 0), 0);
  }

  /** Takes the line [at, end), the next one beginning at `next`; false where a bound is broken. */
  #line(at: number, end: number, next: number): boolean {
    if (this.#open.length > 0 && end - at > 2 && this.#mail[at] === DASH && this.#mail[at + 1] === DASH) {
      const hit = this.#boundaryAt(at, end);
      if (hit !== null) {
        this.#endPart(this.#beforeBreak(at));
        this.#open.length = hit.last ? hit.index : hit.index + 1;
        if (hit.last) {
          this.#start = -1;
          return true;
        }
        this.#start = next;
        this.#bodyStart = -1;
        this.#parts++;
        return this.#parts <= MAX_PARTS;
      }
    }
    if (this.#start < 0) return true;
    if (this.#bodyStart >= 0) {
      if (this.#leaf?.text === true) this.#textLines++;
      return this.#textLines <= MAX_TEXT_LINES;
    }
    this.#headerBytes += next - at;
    if (this.#headerBytes > MAX_HEADER_BYTES) return false;
    if (end === at) this.#header(at, next);
    return this.#open.length <= MAX_DEPTH;
  }

  /** The line break before a boundary belongs to the boundary. */
  #beforeBreak(at: number): number {
    let end = at;
    if (end > 0 && this.#mail[end - 1] === 0x0a) end--;
    if (end > 0 && this.#mail[end - 1] === 0x0d) end--;
    return end;
  }

  #boundaryAt(at: number, end: number): { readonly index: number; readonly last: boolean } | null {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const boundary = this.#open[index]?.boundary ?? encoder.encode("");
      let j = 0;
      while (j < boundary.length && this.#mail[at + 2 + j] === boundary[j]) j++;
      if (j < boundary.length) continue;
      let rest = at + 2 + j;
      const last = end - rest >= 2 && this.#mail[rest] === DASH && this.#mail[rest + 1] === DASH;
      if (last) rest += 2;
      while (rest < end && (this.#mail[rest] === 0x20 || this.#mail[rest] === 0x09)) rest++;
      if (rest === end) return { index, last };
    }
    return null;
  }

  /** The header of the part at hand ends at `end`; its body begins at `body`. */
  #header(end: number, body: number): void {
    const fields = fieldsOf(this.#mail.subarray(this.#start, end));
    if (this.#fields === null) {
      this.#fields = fields;
      this.#rootBody = body;
    }
    this.#bodyStart = body;
    const parent = this.#open.at(-1);
    const written = first(fields, "content-type");
    const type = low(written, TYPE) || (parent?.digest === true ? "message/rfc822" : "text/plain");
    const alternative = parent?.alternative ?? null;
    this.#leaf = null;
    if (type.startsWith("multipart/")) {
      const match = BOUNDARY.exec(`;${written ?? ""}`);
      const boundary = (match?.[1]?.replace(ESCAPED, "$1") ?? match?.[2] ?? "").slice(0, MAX_BOUNDARY);
      if (boundary === "") this.#undivided = true;
      else {
        this.#open.push({
          boundary: encoder.encode(boundary),
          alternative: type === "multipart/alternative" ? this.#alternatives++ : alternative,
          digest: type === "multipart/digest",
        });
      }
      this.#start = -1;
      return;
    }
    const disposition = first(fields, "content-disposition");
    const inline = low(disposition, TOKEN) !== "attachment";
    this.#leaf = {
      type,
      contentType: written?.slice(0, MAX_CONTENT_FIELD) ?? null,
      disposition: disposition?.slice(0, MAX_CONTENT_FIELD) ?? null,
      bodyStart: body,
      text: inline && (type === "text/plain" || type === "text/html"),
      encoding: low(first(fields, "content-transfer-encoding"), TOKEN),
      alternative,
    };
  }

  #endPart(end: number): void {
    if (this.#start >= 0 && this.#bodyStart < 0 && end > this.#start) this.#header(end, end);
    if (this.#leaf !== null) this.#leaves.push({ ...this.#leaf, end: Math.max(this.#leaf.bodyStart, end) });
    this.#leaf = null;
    this.#start = -1;
  }
}

/** Bytes the body of `leaf` stands for once decoded, without decoding it; null where the encoding is not known. */
export function decodedSize(mail: Uint8Array, { bodyStart, end, encoding }: Leaf): number | null {
  switch (encoding) {
    case "":
    case "7bit":
    case "8bit":
    case "binary":
      return end - bodyStart;
    case "base64": {
      let count = 0;
      for (let i = bodyStart; i < end; i++) count += isBase64(mail[i] ?? 0) ? 1 : 0;
      return Math.floor((count * 3) / 4);
    }
    default:
      return null;
  }
}

const isBase64 = (c: number): boolean =>
  (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2f;
