import type { Head, Recognition } from "../importer.ts";

export type SnapPage = "chat" | "snaps" | "tables" | "index";

/** `html/chat_history/subpage_<name>.html`, one page a conversation. */
const SUBPAGE = /(?:^|\/)(?:chat|snap)_history\/subpage_[^/]+\.html?$/iu;
const SNAPS = /(?:^|\/)snap_history\//iu;
const OVERVIEW = /(?:^|\/)(?:chat|snap)_history\.html?$/iu;
const CARD = /<h4\b[\s\S]*?<h6\b[^>]*>\s*\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} UTC\s*<\/h6>/u;
const MARKUP = /^\uFEFF?\s*<(?:!doctype html|html|head|body|div)\b/iu;

/**
 * Pages of My Data. Since about 2023 each conversation has a page of cards; before, one page held all in tables, whose
 * layout is not known well enough to be read.
 */
export function recogniseSnapchatHtml({ text, path, whole }: Head): Recognition | null {
  if (text === null || !MARKUP.test(text)) return null;
  const shape: SnapPage = SNAPS.test(path) ? "snaps" : "chat";
  if (CARD.test(text) && (SUBPAGE.test(path) || /\brightpanel\b/u.test(text))) return { shape, strength: "certain" };
  if (SUBPAGE.test(path)) return { shape, strength: whole ? "likely" : "certain" };
  if (!OVERVIEW.test(path)) return null;
  const tables = /(?:Received|Sent) (?:Saved |Unsaved )?(?:Chat|Snap) History/u.test(text) && /<td\b/u.test(text);
  if (tables) return { shape: "tables" satisfies SnapPage, strength: "certain" };
  return /subpage_/u.test(text) ? { shape: "index" satisfies SnapPage, strength: "certain" } : null;
}
