import { type Item, type Ledger, LedgerBuilder, type LedgerParams } from "@holdfast/model";
import { isLoud, type ReadScreenshot, type RemarkCode, screenText } from "@holdfast/screenshots";

/** Codes in the ledger of a picture. Words under `ledger.<code>`. */
export const PICTURE_LEDGER_CODES = [
  "screenshot-read",
  "screenshot-as-text",
  "screenshot-check",
  "screenshot-check-name",
  "screenshot-sides",
  "screenshot-language",
  "screenshot-corrected",
  "screenshot-merged",
  "screenshot-order-as-given",
  "screenshot-gap",
  "screenshot-only-what-shows",
  "screenshot-no-whole-date",
  "screenshot-cut-off",
  "screenshot-emoji",
  "screenshot-first-frame",
  "screenshot-not-read",
  "blacked-out-copy",
] as const;

/** Below this a name in the header is said to be looked at. */
const SURE_NAME = 0.85;

/**
 * The account of a picture that was read: its pixels were understood as far as they are letters; all that had to be taken
 * for granted, and all that a picture leaves out.
 */
export function pictureLedger(
  item: Item,
  read: ReadScreenshot,
  {
    joins,
    merged,
  }: { readonly joins: readonly { readonly code: string; readonly before: string }[]; readonly merged: number },
): Ledger {
  const ledger = new LedgerBuilder(item.id);
  const { messages, header, remarks } = read;
  const of = (code: RemarkCode): number =>
    messages.filter((message) => message.remarks.some((remark) => remark.code === code)).length;
  const assumed = (code: string, count: number, params: LedgerParams = { count }): void => {
    if (count > 0) ledger.assumed(code, params);
  };
  const gap = (code: string, count: number, params: LedgerParams = { count }): void => {
    if (count > 0) ledger.gap(code, params);
  };
  ledger.read(0, item.size);
  for (const entry of item.ledger.entries)
    if (entry.kind === "gap" && entry.code === "blacked-out-copy") ledger.gap(entry.code, entry.params);
  ledger.assumed("screenshot-read");
  if (messages.length === 0) ledger.assumed("screenshot-as-text");
  const loud =
    messages.length === 0
      ? (screenText(read)?.remarks.length ?? 0)
      : messages.filter((one) => one.correction === undefined && isLoud(one)).length;
  assumed("screenshot-check", loud);
  const unsure = [header.name, header.handle].filter(
    (part) => part !== null && part.correction === undefined && part.confidence < SURE_NAME,
  );
  if (messages.length > 0) assumed("screenshot-check-name", unsure.length, {});
  assumed("screenshot-sides", of("side-assumed") + of("side-not-clear"));
  if (remarks.some(({ code }) => code === "language-assumed")) ledger.assumed("screenshot-language");
  const lines = [...messages, ...(messages.length === 0 ? (screenText(read)?.rows ?? []) : [])];
  const corrected = lines.filter(
    ({ correction }) => correction !== undefined && correction.corrected !== correction.read,
  );
  assumed("screenshot-corrected", corrected.length);
  assumed("screenshot-merged", merged);
  for (const { code, before } of joins) {
    if (code === "gap") ledger.gap("screenshot-gap", { name: before });
    else ledger.assumed("screenshot-order-as-given", { name: before });
  }
  ledger.gap("screenshot-only-what-shows");
  gap("screenshot-no-whole-date", messages.filter(({ at }) => at.type === "none").length);
  gap("screenshot-cut-off", of("cut-off"));
  gap("screenshot-emoji", of("picture-left-out"));
  if (remarks.some(({ code }) => code === "animated-first-frame")) ledger.gap("screenshot-first-frame");
  return ledger.finish(item.size);
}

/** The account of a picture that was to be read and cannot be. */
export function unreadPicture(item: Item): Ledger {
  const ledger = new LedgerBuilder(item.id);
  ledger.unread(0, item.size, "screenshot-not-read");
  for (const entry of item.ledger.entries) if (entry.kind === "gap") ledger.gap(entry.code, entry.params);
  return ledger.finish(item.size);
}
