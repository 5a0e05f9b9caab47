import type { Item, LedgerEntry } from "@holdfast/model";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";
import { plainText } from "./plain-text.ts";

/** Codes of bytes that were left alone on purpose, and so do not count as "not understood". */
export const LEFT_ALONE: ReadonlySet<string> = new Set(["media-not-opened"]);

/** Whether the account has bytes that nobody understood: what `--strict` asks. */
export const hasUnread = (item: Item): boolean =>
  item.ledger.entries.some((entry) => entry.kind === "unread" && !LEFT_ALONE.has(entry.code));

/** The account of one item in words: what was read, what was assumed and why, what was not understood, what is missing. */
export function* showLedger(item: Item, language: Language): Generator<string> {
  const text = words(language);
  const bytes = (kind: LedgerEntry["kind"]): number =>
    item.ledger.entries.reduce((sum, e) => (e.kind === kind && e.kind !== "gap" ? sum + e.end - e.start : sum), 0);
  yield text["cli.ledger.item"]({
    name: plainText(item.id),
    source: item.source ?? (bytes("read") > 0 ? "zip" : "none"),
    size: item.size,
    read: bytes("read"),
  });
  yield `    SHA-256 ${item.sha256}`;
  for (const entry of item.ledger.entries) {
    if (entry.kind === "read") continue;
    const said = plainText(say(language, `ledger.${entry.code}`, entry.params));
    if (entry.kind === "gap") yield text["cli.ledger.gap"]({ said });
    else if (entry.kind === "assumed") yield text["cli.ledger.assumed"]({ said });
    else yield text["cli.ledger.unread"]({ said, start: entry.start, bytes: entry.end - entry.start });
  }
}

/** Whether nothing at all of an item was read. */
export const isUnused = ({ ledger }: Item): boolean => !ledger.entries.some(({ kind }) => kind === "read");

/** A picture that was not opened, because nobody said that it shows text and no nudity. */
export const isPictureLeft = ({ name, ledger }: Item): boolean =>
  /\.(?:png|jpe?g|webp|hei[cf])$/iu.test(name) &&
  ledger.entries.some((entry) => entry.kind === "unread" && LEFT_ALONE.has(entry.code));

/** An item of which nothing was read, and why, on one line. */
export function showUnused({ id, ledger }: Item, language: Language): string {
  const reasons = ledger.entries.flatMap((entry) =>
    entry.kind === "unread" ? [plainText(say(language, `ledger.${entry.code}`, entry.params))] : [],
  );
  return words(language)["cli.import.unused-item"]({ name: plainText(id), said: [...new Set(reasons)].join(" ") });
}
