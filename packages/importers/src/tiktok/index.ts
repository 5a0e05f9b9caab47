/**
 * TikTok, "Download your data": direct messages of the JSON file and of the text files. Formats as read by several
 * projects, see docs/importing.md; checked 2026-11.
 * @module
 */
import { ChatBook } from "../chat-book/chat-book.ts";
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { readDownload } from "./read-download.ts";
import { readText } from "./read-text.ts";

export { TIKTOK_LEDGER_CODES } from "./ledger-codes.ts";

const SECTIONS =
  /"(?:Direct Messages?|Your Activity|App Settings|Profile And Settings|Tiktok (?:Live|Shopping)|TikTok Shop)"\s*:\s*\{/u;
const LISTS =
  /"(?:ChatHistory|FansList|BlockList|LoginHistoryList|ProfileMap|SettingsMap|ItemFavoriteList|VideoList|SearchList)"\s*:/u;

function recognise(head: Head): Recognition | null {
  const text = (head.text ?? "").replace(/^\ufeff/u, "");
  if (/^>>> Chat History with .+:/mu.test(text.slice(0, 4096))) return { shape: "text", strength: "certain" };
  if (!/^\s*\{/u.test(text)) return null;
  if (/"ChatHistory"\s*:\s*\{\s*"Chat History with /u.test(text)) return { shape: "download", strength: "certain" };
  const named = /(?:^|\/)user_data(?:_tiktok)?\.json$/iu.test(head.path);
  if (named && (SECTIONS.test(text) || LISTS.test(text))) return { shape: "download", strength: "certain" };
  return SECTIONS.test(text) && LISTS.test(text) ? { shape: "download", strength: "likely" } : null;
}

export const tiktok: Importer = {
  source: "tiktok",
  recognise,
  async *read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
    const book = new ChatBook("tiktok", context);
    for (const entry of entries) {
      yield* entry.shape === "text" ? readText(entry, context, book) : readDownload(entry, context, book);
      book.note(entry.ledger);
    }
    yield* book.finish();
  },
};
