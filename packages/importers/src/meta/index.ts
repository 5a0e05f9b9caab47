/**
 * Instagram and Messenger: the JSON of "Download your information", and Messenger's separate download of
 * end-to-end-encrypted chats. Formats as read by several projects, see docs/importing.md; checked 2026-11.
 * @module
 */
import type { Entry, Importer, ReadContext } from "../importer.ts";
import { CLASSIC, E2EE, type MetaDialect } from "./dialect.ts";
import { type MetaReading, readThreads } from "./read-threads.ts";
import { type MetaPlatform, platformInPath, recogniseClassic, recogniseE2ee } from "./recognise.ts";
import { survey } from "./survey.ts";
import { readThreadFile } from "./thread-file.ts";

export { META_LEDGER_CODES } from "./ledger-codes.ts";

/** A single file with nothing in it that names a platform: the person is told which one was assumed. */
const remarkAssumed =
  (platform: MetaPlatform) =>
  (entry: Entry, context: ReadContext): void => {
    if (entry.shape === "thread-assumed" && platformInPath(context.inputName) !== platform) {
      entry.ledger.assumed("meta-platform-assumed", { platform });
    }
  };

const json = (dialect: MetaDialect): Pick<MetaReading, "survey" | "read" | "clock"> => ({
  survey: (entry) => survey(entry, dialect),
  read: (part, conversation, notes, isSelf) => readThreadFile(part, dialect, conversation, notes, isSelf),
  clock: "meta-clock-contested",
});

export const instagram: Importer = {
  source: "instagram",
  recognise: (head) => recogniseClassic(head, "instagram"),
  read: (entries, context) =>
    readThreads(
      {
        source: "instagram",
        ...json(CLASSIC),
        gaps: ["meta-view-once-absent"],
        remark: remarkAssumed("instagram"),
      },
      entries,
      context,
    ),
};

export const messenger: Importer = {
  source: "messenger",
  recognise: (head) => recogniseClassic(head, "messenger"),
  read: (entries, context) =>
    readThreads(
      {
        source: "messenger",
        ...json(CLASSIC),
        gaps: ["meta-view-once-absent", "meta-encrypted-chats-apart"],
        remark: remarkAssumed("messenger"),
      },
      entries,
      context,
    ),
};

export const messengerE2ee: Importer = {
  source: "messenger-e2ee",
  recognise: recogniseE2ee,
  read: (entries, context) =>
    readThreads({ source: "messenger-e2ee", ...json(E2EE), gaps: ["meta-view-once-absent"] }, entries, context),
};
