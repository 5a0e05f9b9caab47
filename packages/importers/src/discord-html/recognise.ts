import type { Head, Recognition } from "../importer.ts";

const PAGE = /^\uFEFF?\s*(?:<!--[^>]{0,400}-->\s*)?(?:<!doctype html\b[^>]*>\s*)?<html\b/iu;
/** Names of classes, in its own style sheet or in its markup; quotes may have been left out of the markup. */
const CHATLOG = /chatlog__message(?:-group|-container|\b)/u;
const PREAMBLE = /preamble__(?:entry|guild)|class="?(?:chatlog|preamble)\b|data-message-id=/u;

/** DiscordChatExporter's HTML, dark and light, old and new. */
export function recogniseDiscordHtml({ text }: Head): Recognition | null {
  if (text === null || !PAGE.test(text) || !CHATLOG.test(text) || !PREAMBLE.test(text)) return null;
  return { shape: "channel", strength: "certain" };
}
