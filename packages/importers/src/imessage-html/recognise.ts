import type { Head, Recognition } from "../importer.ts";

const PAGE = /^\uFEFF?\s*(?:<!doctype html\b[^>]*>\s*)?<html\b/iu;
const SIDE = /<div class="(?:sent|received)\b[^"]*">/u;
const PART = /message_part/u;
const MESSAGE = /<div class="message">/u;
const STAMP = /class="timestamp"/u;

/** A page of imessage-exporter. Its style sheet, with the names of the same classes, stands at the beginning. */
export function recogniseImessageHtml({ text, whole }: Head): Recognition | null {
  if (text === null || !PAGE.test(text) || !PART.test(text)) return null;
  if (MESSAGE.test(text) && SIDE.test(text) && STAMP.test(text)) return { shape: "chat", strength: "certain" };
  const styled = /\.message_part\b/u.test(text) && /\.(?:sent|received)\b/u.test(text);
  return styled && !whole ? { shape: "chat", strength: "likely" } : null;
}
