import { decodeEntities } from "../snapchat/html-entities.ts";

const TAG = /<(\/?)([A-Za-z_][\w.-]{0,40})((?:\s[^<>]{0,4000})?)\/?>/gu;
const ATTRIBUTE = /([A-Za-z_][\w:-]{0,40})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})')/gu;

export interface SkypeText {
  readonly text: string;
  /** Tags were taken out. */
  readonly tags: boolean;
  /** Words of another message stand in it, each line behind `> `. */
  readonly quote: boolean;
  readonly edited: boolean;
}

/** The attributes of the first tag `name`, decoded; null when there is none. */
export function attributesOf(markup: string, name: string): ReadonlyMap<string, string> | null {
  for (const [, closing, tag, inside] of markup.matchAll(TAG)) {
    if (closing !== "" || tag?.toLowerCase() !== name.toLowerCase()) continue;
    const found = new Map<string, string>();
    for (const [, key, double, single] of (inside ?? "").matchAll(ATTRIBUTE)) {
      found.set((key ?? "").toLowerCase(), decodeEntities(double ?? single ?? ""));
    }
    return found;
  }
  return null;
}

/**
 * The words of `RichText`: tags are taken out, `&lt;` and the like resolved. Of a quote the quoted words stay, marked at
 * the beginning of each line, so that they are not taken for the sender's; the copy for old programs goes.
 */
export function skypeText(markup: string): SkypeText {
  if (!markup.includes("<") && !markup.includes("&")) return { text: markup, tags: false, quote: false, edited: false };
  let tags = false;
  let quote = false;
  let edited = false;
  let at = 0;
  let depth = 0;
  let legacy = 0;
  const parts = { own: "", quoted: "" };
  const put = (text: string): void => {
    if (legacy > 0) return;
    if (depth > 0) parts.quoted += text;
    else parts.own += text;
  };
  for (const match of markup.matchAll(TAG)) {
    const [whole, closing, name] = match;
    put(decodeEntities(markup.slice(at, match.index)));
    at = match.index + whole.length;
    tags = true;
    const step = closing === "/" ? -1 : whole.endsWith("/>") ? 0 : 1;
    switch (name?.toLowerCase()) {
      case "quote":
        if (step < 0 && depth === 0) break;
        quote = true;
        depth += step;
        if (depth === 0 && step < 0) {
          parts.own += `${marked(parts.quoted)}\n`;
          parts.quoted = "";
        }
        break;
      case "legacyquote":
        legacy = Math.max(0, legacy + step);
        break;
      case "e_m":
        edited = true;
        break;
      case "br":
        put("\n");
        break;
      default:
    }
  }
  put(decodeEntities(markup.slice(at)));
  // A quote that never closes is all there is.
  if (parts.quoted !== "") parts.own += marked(parts.quoted);
  return { text: parts.own, tags, quote, edited };
}

const marked = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
