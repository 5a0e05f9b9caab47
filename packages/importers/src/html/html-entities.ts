import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

const nothing = (): void => undefined;

/** What a tokenizer tells when nobody listens. */
export const DEAF: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** `text` between tags with its entities decoded as HTML does, each once: `&amp;lt;` is `&lt;`. */
export function decodeText(text: string): string {
  if (!text.includes("&")) return text;
  let decoded = "";
  const tokenizer = new Tokenizer(
    {},
    {
      ...DEAF,
      ontext: (start, end) => {
        decoded += text.slice(start, end);
      },
      ontextentity: (codePoint) => {
        decoded += String.fromCodePoint(codePoint);
      },
    },
  );
  // A `<` that begins no tag is text, and is kept from beginning one here.
  tokenizer.write(text.replaceAll("<", " "));
  tokenizer.end();
  return decoded;
}

/** The value of an attribute with its entities decoded: `?a=1&copy=2` holds none. */
export function decodeAttribute(value: string): string {
  if (!value.includes("&")) return value;
  let decoded = "";
  const before = '<a b="';
  const whole = `${before}${value.replaceAll('"', "&quot;")}">`;
  const tokenizer = new Tokenizer(
    {},
    {
      ...DEAF,
      onattribdata: (start, end) => {
        decoded += whole.slice(start, end);
      },
      onattribentity: (codePoint) => {
        decoded += String.fromCodePoint(codePoint);
      },
    },
  );
  tokenizer.write(whole);
  tokenizer.end();
  return decoded;
}
