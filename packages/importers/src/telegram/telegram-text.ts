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
  /** A blank was put between two pieces: see `isStripped`. */
  readonly spaced: boolean;
}

const NO_LINKS: readonly Attachment[] = [];
const NOTHING: TelegramText = { text: "", links: NO_LINKS, odd: false, spaced: false };

/**
 * `text` is a string, or an array of strings and `{type, text, href?}`; `text_entities` is always an array of the
 * latter. Pieces are joined with nothing between them and none is left out: e-mail addresses, hashtags and links are
 * pieces too.
 */
export function readText(scan: JsonScan): TelegramText {
  const plain = scan.text(F.text);
  if (plain !== null) return { text: plain, links: NO_LINKS, odd: false, spaced: false };
  const type = scan.typeOf(F.text);
  if (type === "array") return joined(scan.make(F.text), isStripped(scan));
  if (type === "absent" || type === "null") {
    return scan.has(F.text_entities) ? joined(scan.make(F.text_entities), false) : NOTHING;
  }
  if (type === "object") return joined([scan.make(F.text) ?? null], false);
  return { ...NOTHING, text: scan.scalar(F.text) ?? "", odd: true };
}

/**
 * Telegram Desktop writes an `id`, and since June 2022 `date_unixtime` and `text_entities` together. A message with the
 * one time and neither of the others was cut down by another program, and with it the plain blank between two marked
 * pieces is gone (chat-miner's own sample). There, and only there, one blank is put back, and told.
 */
const isStripped = (scan: JsonScan): boolean =>
  scan.has(F.date_unixtime) && !scan.has(F.text_entities) && !scan.has(F.id);

/** Text of a value in the same two shapes that stands elsewhere (`gift_text`). */
export const textOfPieces = (value: JsonValue | undefined): string =>
  typeof value === "string" ? value : joined(value, false).text;

function joined(value: JsonValue | undefined, stripped: boolean): TelegramText {
  if (!Array.isArray(value)) return { ...NOTHING, odd: value !== undefined && value !== null };
  let text = "";
  let odd = false;
  let spaced = false;
  let marked = false;
  const links: Attachment[] = [];
  // Array.isArray widens a readonly array to any[].
  for (const part of value as readonly JsonValue[]) {
    if (typeof part === "string") {
      text += part;
      marked = false;
    } else if (isJsonObject(part) && typeof part["text"] === "string") {
      const words = part["text"];
      if (stripped && marked && /\S$/u.test(text) && /^\S/u.test(words)) {
        text += " ";
        spaced = true;
      }
      text += words;
      marked = true;
      const href = part["href"];
      if (typeof href === "string" && href !== words) links.push({ kind: "link", name: href });
    } else odd = true;
  }
  return { text, links, odd, spaced };
}
