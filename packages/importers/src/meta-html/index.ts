/**
 * Instagram and Facebook's Messenger: the web pages of "Download your information". Read by how they are built, since
 * class names change from year to year; see docs/importing.md; checked 2026-11.
 * @module
 */
import type { Source } from "@holdfast/model";
import type { Importer } from "../importer.ts";
import { readThreads } from "../meta/read-threads.ts";
import { type MetaPlatform, platformInPath } from "../meta/recognise.ts";
import { readPage, surveyPage } from "./page.ts";
import { recogniseMetaHtml } from "./recognise.ts";

export { META_HTML_LEDGER_CODES } from "./ledger-codes.ts";

const pages = (platform: MetaPlatform, source: Source, gaps: readonly string[]): Importer => ({
  source,
  recognise: (head) => recogniseMetaHtml(head, platform),
  read: (entries, context) =>
    readThreads(
      {
        source,
        survey: surveyPage,
        read: (part, conversation, _notes, isSelf) => readPage(part, conversation, context, isSelf),
        clock: "meta-html-clock",
        gaps,
        remark: (entry) => {
          if (entry.shape === "thread-assumed" && platformInPath(context.inputName) !== platform) {
            entry.ledger.assumed("meta-platform-assumed", { platform });
          }
        },
      },
      entries,
      context,
    ),
});

export const instagramHtml: Importer = pages("instagram", "instagram-html", ["meta-view-once-absent"]);
export const messengerHtml: Importer = pages("messenger", "messenger-html", [
  "meta-view-once-absent",
  "meta-encrypted-chats-apart",
]);
