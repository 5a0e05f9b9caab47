import { type AttributeText, attributeText } from "./attribute-text.ts";

/** A kept attribute value longer than this is not held; its tag says so. No text message comes near it. */
export const MAX_VALUE_BYTES = 1_048_576;
/** Bytes of an element's or attribute's name. */
const MAX_NAME_BYTES = 64;
const MAX_NAMES = 256;

/** What to do with the value of an attribute. `measure` counts base64 and holds nothing. */
export type AttributePolicy = "keep" | "measure" | "skip";

export interface StartTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Closed by itself: `<sms … />`. */
  readonly empty: boolean;
  readonly kept: ReadonlyMap<string, AttributeText>;
  /** Bytes the base64 of a measured attribute stands for; null when it cannot be told. */
  readonly measured: ReadonlyMap<string, number | null>;
  /** A kept value was longer than `MAX_VALUE_BYTES`. */
  readonly tooLarge: boolean;
  /** A kept attribute stood twice; the first was taken. */
  readonly repeated: boolean;
}

export interface XmlHandler {
  policy(element: string, attribute: string): AttributePolicy;
  open(tag: StartTag): void;
  close(name: string, start: number, end: number): void;
  unread(start: number, end: number, why: "stray-text" | "malformed" | "doctype"): void;
  declaration(text: string): void;
}

const Text = 0;
const Less = 1;
const Name = 2;
const BeforeAttribute = 3;
const Attribute = 4;
const AfterAttribute = 5;
const BeforeValue = 6;
const Value = 7;
const AfterValue = 8;
const Slash = 9;
const EndName = 10;
const EndSpace = 11;
const Bang = 12;
const Comment = 13;
const Cdata = 14;
const Doctype = 15;
const Instruction = 16;
const Lost = 17;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const OPEN_BRACKET = 0x5b;
/** Characters of a processing instruction that are held, to read the encoding an XML declaration names. */
const MAX_DECLARATION = 200;

const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
const endsName = (c: number): boolean =>
  isSpace(c) || c === GT || c === SLASH || c === EQUALS || c === LT || c === QUOTE || c === APOSTROPHE;

const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];
const NOTHING_MEASURED: ReadonlyMap<string, number | null> = new Map();
const IN_BASE64 = new Uint8Array(256);
for (const c of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") IN_BASE64[c.charCodeAt(0)] = 1;

/**
 * A tolerant scanner for the flat XML of message backups, byte by byte, with nothing held but the values that were
 * asked for. It is no XML parser: it knows no entities but the five, follows no DTD, and after a broken tag it goes on
 * at the next `<`. XML 1.0 is the grammar it is lenient about.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #names = new NameCache();
  #state = Text;
  /** Offset in the file of the first byte of the chunk at hand. */
  #base = 0;
  #tagStart = 0;
  #strayFrom = -1;
  #name = "";
  #attribute = "";
  #policy: AttributePolicy = "skip";
  #quote = QUOTE;
  #pieces: Uint8Array[] = [];
  #valueBytes = 0;
  #base64 = 0;
  #measurable = true;
  #kept = new Map<string, AttributeText>();
  #measured: ReadonlyMap<string, number | null> = NOTHING_MEASURED;
  #tooLarge = false;
  #repeated = false;
  /** The last bytes seen inside a comment, instruction or declaration. */
  #tail = "";
  /** In a DOCTYPE: its internal subset began. In an instruction: it is too long to be an XML declaration. */
  #bracket = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** Takes the next bytes. The chunk may be reused afterwards. */
  feed(chunk: Uint8Array): void {
    const end = chunk.length;
    let i = 0;
    while (i < end) {
      switch (this.#state) {
        case Text:
          i = this.#text(chunk, i);
          break;
        case Name:
        case Attribute:
        case EndName:
          i = this.#nameBytes(chunk, i);
          break;
        case Value:
          i = this.#value(chunk, i);
          break;
        case Lost: {
          const next = chunk.indexOf(LT, i);
          i = next < 0 ? end : next + 1;
          if (next >= 0) this.#restart(this.#base + next);
          break;
        }
        case Bang:
        case Comment:
        case Cdata:
        case Doctype:
        case Instruction:
          this.#aside(chunk[i] ?? 0, this.#base + i);
          i++;
          break;
        default:
          this.#inTag(chunk[i] ?? 0, this.#base + i);
          i++;
      }
    }
    this.#base += end;
  }

  /** Call once after the last chunk. The offset where an unfinished tag begins, or null when nothing is open. */
  finish(): number | null {
    if (this.#state === Text) {
      this.#endStray(this.#base);
      return null;
    }
    return this.#tagStart;
  }

  #text(chunk: Uint8Array, from: number): number {
    const next = chunk.indexOf(LT, from);
    const end = next < 0 ? chunk.length : next;
    for (let i = from; i < end && this.#strayFrom < 0; i++) {
      const c = chunk[i] ?? 0;
      if (!isSpace(c) && BYTE_ORDER_MARK[this.#base + i] !== c) this.#strayFrom = this.#base + i;
    }
    if (next < 0) return end;
    this.#endStray(this.#base + next);
    this.#tagStart = this.#base + next;
    this.#state = Less;
    return next + 1;
  }

  #endStray(end: number): void {
    if (this.#strayFrom >= 0) this.#handler.unread(this.#strayFrom, end, "stray-text");
    this.#strayFrom = -1;
  }

  #begin(): void {
    this.#name = "";
    this.#attribute = "";
    this.#kept = new Map();
    this.#measured = NOTHING_MEASURED;
    this.#tooLarge = false;
    this.#repeated = false;
  }

  #nameBytes(chunk: Uint8Array, from: number): number {
    let i = from;
    while (i < chunk.length && !endsName(chunk[i] ?? 0)) i++;
    const soFar = this.#state === Attribute ? this.#attribute : this.#name;
    if (soFar.length + i - from > MAX_NAME_BYTES) {
      this.#state = Lost;
      return i;
    }
    const name = soFar.length === 1 ? this.#names.get(soFar, chunk, from, i) : soFar + latin(chunk, from, i);
    if (this.#state === Attribute) this.#attribute = name;
    else this.#name = name;
    if (i < chunk.length) {
      if (this.#state === Attribute) this.#state = AfterAttribute;
      else if (this.#state === EndName) this.#state = EndSpace;
      else this.#state = BeforeAttribute;
    }
    return i;
  }

  #inTag(c: number, at: number): void {
    switch (this.#state) {
      case Less:
        if (c === SLASH) {
          this.#begin();
          this.#state = EndName;
        } else if (c === 0x21) {
          this.#enter(Bang);
        } else if (c === 0x3f) {
          this.#enter(Instruction);
        } else if (endsName(c)) {
          this.#break(c, at);
        } else {
          this.#begin();
          this.#name = String.fromCharCode(c);
          this.#state = Name;
        }
        return;
      case BeforeAttribute:
      case AfterValue:
        if (isSpace(c)) this.#state = BeforeAttribute;
        else if (c === GT) this.#open(at + 1, false);
        else if (c === SLASH) this.#state = Slash;
        else if (endsName(c) || this.#state === AfterValue) this.#break(c, at);
        else {
          this.#attribute = String.fromCharCode(c);
          this.#state = Attribute;
        }
        return;
      case AfterAttribute:
        if (c === EQUALS) this.#state = BeforeValue;
        else if (!isSpace(c)) this.#break(c, at);
        return;
      case BeforeValue:
        if (c === QUOTE || c === APOSTROPHE) this.#beginValue(c);
        else if (!isSpace(c)) this.#break(c, at);
        return;
      case Slash:
        if (c === GT) this.#open(at + 1, true);
        else this.#break(c, at);
        return;
      default:
        // EndSpace
        if (c === GT) {
          this.#handler.close(this.#name, this.#tagStart, at + 1);
          this.#state = Text;
        } else if (!isSpace(c)) this.#break(c, at);
    }
  }

  #break(c: number, at: number): void {
    if (c === LT) this.#restart(at);
    else this.#state = Lost;
  }

  /** A new tag begins with the `<` at `at`; what came before it was not understood. */
  #restart(at: number): void {
    if (at > this.#tagStart) this.#handler.unread(this.#tagStart, at, "malformed");
    this.#tagStart = at;
    this.#state = Less;
  }

  #beginValue(quote: number): void {
    this.#quote = quote;
    this.#policy = this.#handler.policy(this.#name, this.#attribute);
    if (this.#policy !== "skip" && (this.#kept.has(this.#attribute) || this.#measured.has(this.#attribute))) {
      this.#repeated = true;
      this.#policy = "skip";
    }
    this.#valueBytes = 0;
    this.#base64 = 0;
    this.#measurable = true;
    this.#state = Value;
  }

  #value(chunk: Uint8Array, from: number): number {
    const next = chunk.indexOf(this.#quote, from);
    const end = next < 0 ? chunk.length : next;
    if (this.#policy === "skip") {
      if (next < 0) return end;
      this.#state = AfterValue;
      return next + 1;
    }
    if (this.#policy === "keep") {
      this.#valueBytes += end - from;
      if (this.#valueBytes > MAX_VALUE_BYTES) this.#pieces = [];
      // The scanner's caller may use the chunk again, so what crosses its end is copied.
      else if (end > from) this.#pieces.push(next < 0 ? chunk.slice(from, end) : chunk.subarray(from, end));
    } else {
      let count = 0;
      for (let i = from; i < end; i++) {
        const c = chunk[i] ?? 0;
        count += IN_BASE64[c] ?? 0;
        if (c === AMPERSAND) this.#measurable = false;
      }
      this.#base64 += count;
    }
    if (next < 0) return end;
    this.#endValue();
    this.#state = AfterValue;
    return next + 1;
  }

  #endValue(): void {
    if (this.#policy === "measure") {
      const bytes = this.#measurable ? Math.floor((this.#base64 * 3) / 4) : null;
      this.#measured = new Map([...this.#measured, [this.#attribute, bytes]]);
    } else {
      if (this.#valueBytes > MAX_VALUE_BYTES) this.#tooLarge = true;
      else this.#kept.set(this.#attribute, attributeText(joined(this.#pieces, this.#valueBytes)));
    }
    this.#pieces = [];
  }

  /** Comments, declarations, instructions: everything that is not an element. */
  #aside(c: number, at: number): void {
    const tail = this.#tail + String.fromCharCode(c);
    switch (this.#state) {
      case Bang:
        this.#tail = tail;
        if (tail === "--") this.#enter(Comment);
        else if (tail === "[CDATA[") this.#enter(Cdata);
        else if (tail === "DOCTYPE") this.#enter(Doctype);
        else if (!"--".startsWith(tail) && !"[CDATA[".startsWith(tail) && !"DOCTYPE".startsWith(tail))
          this.#break(c, at);
        return;
      case Comment:
        this.#tail = tail.slice(-3);
        if (this.#tail === "-->") this.#state = Text;
        return;
      case Cdata:
        this.#tail = tail.slice(-3);
        if (this.#tail === "]]>") this.#leave("stray-text", at + 1);
        return;
      case Doctype:
        if (c === OPEN_BRACKET) this.#bracket = true;
        if (!isSpace(c)) this.#tail = tail.slice(-2);
        if (this.#bracket ? this.#tail === "]>" : c === GT) this.#leave("doctype", at + 1);
        return;
      default:
        this.#bracket ||= tail.length > MAX_DECLARATION;
        this.#tail = this.#bracket ? tail.slice(-2) : tail;
        if (this.#tail.endsWith("?>")) {
          if (!this.#bracket) this.#handler.declaration(this.#tail.slice(0, -2));
          this.#state = Text;
        }
    }
  }

  #enter(state: number): void {
    this.#tail = "";
    this.#bracket = false;
    this.#state = state;
  }

  #leave(why: "stray-text" | "doctype", end: number): void {
    this.#handler.unread(this.#tagStart, end, why);
    this.#state = Text;
  }

  #open(end: number, empty: boolean): void {
    this.#state = Text;
    this.#handler.open({
      name: this.#name,
      start: this.#tagStart,
      end,
      empty,
      kept: this.#kept,
      measured: this.#measured,
      tooLarge: this.#tooLarge,
      repeated: this.#repeated,
    });
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Names once made into strings, so that the same seventeen attributes a message cost nothing. */
class NameCache {
  readonly #known = new Map<number, { readonly rest: Uint8Array; readonly name: string }>();

  get(first: string, bytes: Uint8Array, from: number, to: number): string {
    const key = (first.charCodeAt(0) << 16) | ((to - from) << 8) | (bytes[to - 1] ?? 0);
    const known = this.#known.get(key);
    if (known !== undefined) {
      let same = known.rest.length === to - from;
      for (let i = 0; same && i < known.rest.length; i++) same = known.rest[i] === bytes[from + i];
      if (same) return known.name;
    }
    const name = first + latin(bytes, from, to);
    if (this.#known.size < MAX_NAMES) this.#known.set(key, { rest: bytes.slice(from, to), name });
    return name;
  }
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}
