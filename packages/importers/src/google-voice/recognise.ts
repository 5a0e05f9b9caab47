import type { Head, Recognition } from "../importer.ts";

const PAGE = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html\b[^>]*>\s*)?<html\b/iu;
const TEXTS = /class="hChatLog(?: hfeed)?"/u;
const CALL = /class="haudio"/u;
const TIMES = /class="(?:dt|published)" title="\d{4}-\d{2}-\d{2}T/u;

/** A page of Google Voice in Takeout: `Name - Text - 2024-03-01T18_02_00Z.html`, and calls and voicemails alike. */
export function recogniseVoice({ text, whole }: Head): Recognition | null {
  if (text === null || !PAGE.test(text)) return null;
  if (TEXTS.test(text)) return { shape: "texts", strength: TIMES.test(text) || !whole ? "certain" : "likely" };
  return CALL.test(text) && TIMES.test(text) ? { shape: "call", strength: "certain" } : null;
}
