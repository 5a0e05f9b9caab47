import type { ByteSource } from "@holdfast/model";
import { Tokenizer } from "htmlparser2";
import { ByteWindow, decodeBytes, PIECE_BYTES } from "./byte-window.ts";
import { DEAF, decodeAttribute, decodeText } from "./html-entities.ts";

/** Bytes of one stretch of text, and of one attribute. */
const MAX_TEXT_BYTES = 16_777_216;
const MAX_ATTRIBUTE_BYTES = 1_048_576;
/** Attributes of one tag. */
const MAX_ATTRIBUTES = 200;
/** Bytes of a tag's or attribute's name: longer ones are none that HTML has. */
const MAX_NAME_BYTES = 200;

/** What stands in a file, in order. All offsets are bytes. */
export type HtmlToken =
  | {
      readonly type: "open";
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly selfClosing: boolean;
      readonly start: number;
      readonly end: number;
      /** Bytes of an attribute were no UTF-8, or it was too long to be kept. */
      readonly repaired: boolean;
      /** A tag stands inside it: a quote or a bracket was lost, and what followed went into this tag. */
      readonly broken: boolean;
    }
  | { readonly type: "close"; readonly tag: string; readonly start: number; readonly end: number }
  | {
      readonly type: "text";
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly repaired: boolean;
      /** There is more than may be held; `text` is empty. */
      readonly clipped: boolean;
    }
  /** `ended`: false where the file stops inside it. */
  | { readonly type: "comment"; readonly start: number; readonly end: number; readonly ended: boolean };

/** Thrown inside the scan when an offset of the tokenizer does not point where it must; never leaves `html-reader`. */
export class UntrustedIndex extends Error {}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const EMPTY = new Uint8Array(0);

/**
 * Turns the pieces of a file into tokens, held only until they are taken. Offsets are checked against the bytes: where a
 * tag is said to begin there must be a `<`, and where it ends a `>`.
 */
class HtmlScan {
  readonly tokens: HtmlToken[] = [];
  readonly #window = new ByteWindow();
  readonly #tokenizer: Tokenizer;
  /** The stretch of text under way. */
  #textStart = -1;
  #textEnd = -1;
  #textParts: Uint8Array[] = [];
  /** Behind the last byte that was fetched from the window. */
  #fetched = -1;
  #textClipped = false;
  /** The tag under way. */
  #tag = "";
  #tagStart = -1;
  #attributes: Map<string, string> | null = null;
  #repaired = false;
  #broken = false;
  #ending = false;
  #name = "";
  #value: Uint8Array[] = [];
  #plainValue: string | null = null;
  #valueBytes = 0;

  constructor() {
    this.#tokenizer = new Tokenizer(
      { decodeEntities: false },
      {
        ...DEAF,
        ontext: (start, end) => this.#text(start, end),
        onopentagname: (start, end) => this.#open(start, end),
        onattribname: (start, end) => this.#attribute(start, end),
        onattribdata: (start, end) => this.#data(start, end),
        onattribend: () => this.#attributeEnd(),
        onopentagend: (end) => this.#openEnd(end, false),
        onselfclosingtag: (end) => this.#openEnd(end, true),
        onclosetag: (start, end) => this.#close(start, end),
        oncomment: (start, end) => this.#comment(start, end),
        ondeclaration: () => this.#flush(),
      },
    );
  }

  write(piece: Uint8Array): void {
    this.#fetch();
    this.#tokenizer.write(this.#window.push(piece));
  }

  end(): void {
    this.#ending = true;
    this.#tokenizer.end();
    this.#flush();
  }

  /** Words come in bits; they are fetched from the window when they end, or before it moves on. */
  #text(start: number, end: number): void {
    if (end <= start) return;
    if (this.#textStart >= 0 && start !== this.#textEnd) this.#flush();
    if (this.#textStart < 0) {
      this.#textStart = start;
      this.#fetched = start;
    }
    this.#textEnd = end;
  }

  #fetch(): void {
    if (this.#textStart < 0 || this.#textClipped || this.#fetched === this.#textEnd) return;
    const bytes =
      this.#textEnd - this.#textStart > MAX_TEXT_BYTES ? null : this.#window.bytes(this.#fetched, this.#textEnd);
    if (bytes === null) this.#clip();
    else this.#textParts.push(bytes);
    this.#fetched = this.#textEnd;
  }

  #clip(): void {
    this.#textClipped = true;
    this.#textParts = [];
  }

  #comment(start: number, end: number): void {
    this.#flush();
    this.tokens.push({ type: "comment", start, end, ended: !this.#ending });
  }

  #flush(): void {
    const start = this.#textStart;
    if (start < 0) return;
    const end = this.#textEnd;
    const plain = this.#fetched === start ? this.#window.ascii(start, end) : null;
    if (plain === null) this.#fetch();
    const { text, repaired } = plain === null ? decodeBytes(joined(this.#textParts)) : { text: plain, repaired: false };
    const clipped = this.#textClipped;
    this.#textStart = -1;
    this.#textParts = [];
    this.#textClipped = false;
    const lines = text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
    this.tokens.push({ type: "text", text: decodeText(lines), start, end, repaired, clipped });
  }

  #open(start: number, end: number): void {
    this.#flush();
    this.#tag = this.#nameAt(start, end);
    this.#tagStart = start - 1;
    this.#attributes = null;
    this.#repaired = false;
    this.#broken = false;
    if (start - 1 >= this.#window.start && this.#window.at(start - 1) !== LESS) {
      throw new UntrustedIndex("html: no tag begins here");
    }
  }

  #attribute(start: number, end: number): void {
    this.#name = this.#nameAt(start, end);
    if (this.#name === "" || TAG_INSIDE.test(this.#name)) this.#broken = true;
    this.#value = [];
    this.#plainValue = null;
    this.#valueBytes = 0;
  }

  #data(start: number, end: number): void {
    if (end <= start) return;
    this.#valueBytes += end - start;
    if (this.#valueBytes > MAX_ATTRIBUTE_BYTES) return;
    const plain = this.#value.length === 0 && this.#plainValue === null ? this.#window.ascii(start, end) : null;
    if (plain !== null) {
      this.#plainValue = plain;
      return;
    }
    if (this.#plainValue !== null) this.#value.push(new TextEncoder().encode(this.#plainValue));
    this.#plainValue = null;
    const bytes = this.#window.bytes(start, end);
    if (bytes === null) this.#valueBytes = MAX_ATTRIBUTE_BYTES + 1;
    else this.#value.push(bytes);
  }

  #attributeEnd(): void {
    const clipped = this.#valueBytes > MAX_ATTRIBUTE_BYTES;
    const { text, repaired } = clipped
      ? { text: "", repaired: true }
      : this.#plainValue === null
        ? decodeBytes(joined(this.#value))
        : { text: this.#plainValue, repaired: false };
    this.#value = [];
    this.#plainValue = null;
    this.#broken ||= TAG_INSIDE.test(text);
    if (isPassedOver(this.#name)) return;
    this.#repaired ||= repaired;
    this.#attributes ??= new Map();
    if (this.#attributes.size < MAX_ATTRIBUTES && !this.#attributes.has(this.#name)) {
      this.#attributes.set(this.#name, decodeAttribute(text));
    }
  }

  #openEnd(at: number, selfClosing: boolean): void {
    if (this.#window.at(at) !== GREATER) throw new UntrustedIndex("html: no tag ends here");
    this.tokens.push({
      type: "open",
      tag: this.#tag,
      attributes: this.#attributes ?? NO_ATTRIBUTES,
      selfClosing,
      start: this.#tagStart,
      end: at + 1,
      repaired: this.#repaired,
      broken: this.#broken,
    });
  }

  /** The tokenizer tells the name; the `<` and `/` stand before it, blanks may stand behind. */
  #close(start: number, end: number): void {
    this.#flush();
    const begin = start - 2;
    if (begin >= this.#window.start && this.#window.at(begin) !== LESS && this.#window.at(start - 1) !== SLASH) {
      throw new UntrustedIndex("html: no closing tag begins here");
    }
    const tag = this.#nameAt(start, end);
    this.tokens.push({ type: "close", tag, start: begin, end: this.#endOfTag(end) });
  }

  /** Behind the `>` of a closing tag, as far as the window shows it; else behind its name. */
  #endOfTag(from: number): number {
    for (let at = from; at < this.#window.end; at++) if (this.#window.at(at) === GREATER) return at + 1;
    return from;
  }

  #nameAt(start: number, end: number): string {
    if (end - start > MAX_NAME_BYTES) return "";
    const plain = this.#window.ascii(start, end);
    if (plain !== null) return plain.toLowerCase();
    const bytes = this.#window.bytes(start, end);
    if (bytes === null) throw new UntrustedIndex("html: name outside the window");
    return decodeBytes(bytes).text.toLowerCase();
  }
}

const [LESS, GREATER, SLASH] = [0x3c, 0x3e, 0x2f];

/** Exporters escape a `<` in an attribute; one that begins a tag is markup that went astray. */
const TAG_INSIDE = /<[/!]?[a-z]/iu;

/** What only a browser needs. */
const isPassedOver = (name: string): boolean => name === "style" || name.startsWith("on");

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first === undefined) return EMPTY;
  if (parts.length === 1) return first;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The tokens of a file, in lists: one list a piece, so that asynchrony costs little. Pieces are of one size however the
 * bytes arrive. Throws `UntrustedIndex`.
 */
export async function* htmlTokens(source: ByteSource, signal?: AbortSignal): AsyncGenerator<readonly HtmlToken[]> {
  const scan = new HtmlScan();
  const piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  for await (const chunk of source.chunks()) {
    signal?.throwIfAborted();
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < PIECE_BYTES) continue;
      scan.write(piece);
      filled = 0;
      if (scan.tokens.length > 0) yield scan.tokens.splice(0);
    }
  }
  scan.write(piece.subarray(0, filled));
  scan.end();
  if (scan.tokens.length > 0) yield scan.tokens;
}
