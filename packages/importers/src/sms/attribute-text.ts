/** The text of one attribute value, and what had to be done to get it. */
export interface AttributeText {
  readonly text: string;
  /** Surrogate pairs written as two references (`&#55357;&#56832;`) were joined. Illegal XML, but unambiguous. */
  readonly joined: boolean;
  /** Bytes or references that are no character became U+FFFD. */
  readonly lost: boolean;
  /** A reference to an entity that XML does not define was kept as written. */
  readonly kept: boolean;
}

const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

// The five of XML 1.0 §4.6. Entities a document declares itself are never expanded: that is how "billion laughs" works.
const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCE = /&([#\w.:-]{1,32});/gu;
const DECIMAL = /^#\d{1,10}$/u;
const HEXADECIMAL = /^#[xX][\da-fA-F]{1,8}$/u;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const REPLACEMENT = "\uFFFD";

/** Short plain values (types, counts, some names) need no decoder; the call would cost more than the work. */
const SHORT = 12;

function plain(bytes: Uint8Array): string | null {
  if (bytes.length > SHORT) return null;
  let text = "";
  for (const byte of bytes) {
    if (byte >= 0x80 || byte === 0x26) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false; // The decoder's TypeError is the answer to the question.
  }
}

/** Decodes an attribute value: UTF-8, then references, once. Raw line breaks stay, though XML would fold them. */
export function attributeText(bytes: Uint8Array): AttributeText {
  const short = plain(bytes);
  if (short !== null) return { text: short, joined: false, lost: false, kept: false };
  let text = lenient.decode(bytes);
  let lost = text.includes(REPLACEMENT) && !isUtf8(bytes);
  let joined = false;
  let kept = false;
  if (text.includes("&")) {
    let surrogates = false;
    text = text.replace(REFERENCE, (whole, name: string) => {
      const known = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
      if (known !== undefined) return known;
      const code = DECIMAL.test(name)
        ? Number.parseInt(name.slice(1), 10)
        : HEXADECIMAL.test(name)
          ? Number.parseInt(name.slice(2), 16)
          : -1;
      if (code < 0 || code > 0x10_ffff) {
        kept = true;
        return whole;
      }
      if (code === 0) {
        lost = true;
        return REPLACEMENT;
      }
      surrogates ||= code >= 0xd800 && code <= 0xdfff;
      return String.fromCodePoint(code);
    });
    if (surrogates) {
      const before = text;
      text = text.replace(LONE_SURROGATE, REPLACEMENT);
      joined = text === before;
      lost ||= !joined;
    }
  }
  return { text, joined, lost, kept };
}
