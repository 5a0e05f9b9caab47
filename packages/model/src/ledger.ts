import type { ItemId } from "./ids.ts";
import type { Span } from "./span.ts";

/** A kebab-case name of a remark. Its words, in every language, stand in `words/` under `ledger.<code>`. */
export type LedgerCode = string;
/** What the words need: counts, names of formats, dates. Never text of the evidence beyond a date or a file name. */
export type LedgerParams = Readonly<Record<string, string | number>>;

/** Bytes that were understood. `read` and `unread` entries together cover every byte of the item exactly once. */
export interface ReadEntry {
  readonly kind: "read";
  readonly start: number;
  readonly end: number;
}
/** Bytes that were not understood, or were left alone on purpose, and why. */
export interface UnreadEntry {
  readonly kind: "unread";
  readonly start: number;
  readonly end: number;
  readonly code: LedgerCode;
  readonly params?: LedgerParams;
}
/** Something that had to be assumed to read the bytes in [start, end), or the whole item. */
export interface AssumedEntry {
  readonly kind: "assumed";
  readonly start: number;
  readonly end: number;
  readonly code: LedgerCode;
  readonly params?: LedgerParams;
}
/** Something that the format leaves out, or that is missing from this export. It has no bytes. */
export interface GapEntry {
  readonly kind: "gap";
  readonly code: LedgerCode;
  readonly params?: LedgerParams;
}
export type LedgerEntry = ReadEntry | UnreadEntry | AssumedEntry | GapEntry;

/** The account of one item: every byte read or not, what was assumed, what the format leaves out. */
export interface Ledger {
  readonly item: ItemId;
  readonly size: number;
  readonly entries: readonly LedgerEntry[];
}

/** Parts of `ledger` that do not cover every byte once. Empty for a sound ledger; used by tests and by intake. */
export function coverageFaults(ledger: Ledger): readonly string[] {
  const faults: string[] = [];
  let at = 0;
  for (const entry of ledger.entries) {
    if (entry.kind !== "read" && entry.kind !== "unread") continue;
    if (entry.start !== at) faults.push(`expected an entry at byte ${at}, found ${entry.start}`);
    if (entry.end <= entry.start) faults.push(`empty entry at byte ${entry.start}`);
    at = entry.end;
  }
  if (at !== ledger.size) faults.push(`covered ${at} of ${ledger.size} bytes`);
  return faults;
}

/** The spans of `ledger` that nobody understood. */
export const unreadSpans = (ledger: Ledger): readonly Span[] =>
  ledger.entries.flatMap((e) => (e.kind === "unread" ? [{ item: ledger.item, start: e.start, end: e.end }] : []));
