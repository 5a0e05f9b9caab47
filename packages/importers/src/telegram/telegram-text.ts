import type { Attachment } from "@holdfast/model";
import type { JsonScan } from "../json/json-scan.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { F } from "./telegram-plan.ts";

/** The body as the export writes it, and where words in it lead when they do not say so themselves. */
export interface TelegramText {
  readonly text: string;
  readonly links: readonly Attachment[];
  /** Part of it was neither a string nor an object with a `text`. */
  readonly odd: boolean;
}

const NO_LINKS: readonly Attachment[] = [];

/**
 * `text` is a string, or an array of strings and `{type, text, href?}`; `text_entities` is always an array of the
 * latter. Pieces are joined with nothing between them and none is left out: e-mail addresses, hashtags and links are
 * pieces too.
 */
export function readText(scan: JsonScan): TelegramText {
  const plain = scan.text(F.text);
  if (plain !== null) return { text: plain, links: NO_LINKS, odd: false };
  const type = scan.typeOf(F.text);
  if (type === "array") return joined(scan.make(F.text));
  if (type === "absent" || type === "null") {
    return scan.has(F.text_entities) ? joined(scan.make(F.text_entities)) : { text: "", links: NO_LINKS, odd: false };
  }
  return type === "object"
    ? joined([scan.make(F.text) ?? null])
    : { text: scan.scalar(F.text) ?? "", links: NO_LINKS, odd: true };
}

/** Text of a value in the same two shapes that stands elsewhere (`gift_text`). */
export const textOf = (value: JsonValue | undefined): string =>
  typeof value === "string" ? value : joined(value).text;

function joined(value: JsonValue | undefined): TelegramText {
  if (!Array.isArray(value)) return { text: "", links: NO_LINKS, odd: value !== undefined && value !== null };
  let text = "";
  let odd = false;
  const links: Attachment[] = [];
  // Array.isArray widens a readonly array to any[].
  for (const part of value as readonly JsonValue[]) {
    if (typeof part === "string") text += part;
    else if (isJsonObject(part) && typeof part["text"] === "string") {
      text += part["text"];
      const href = part["href"];
      if (typeof href === "string" && href !== part["text"]) links.push({ kind: "link", name: href });
    } else odd = true;
  }
  return { text, links, odd };
}
