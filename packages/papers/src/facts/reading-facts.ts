import type { Item, LedgerEntry } from "@holdfast/model";
import { oneLine } from "./one-line.ts";
import type { Say } from "./say.ts";

/** What the ledgers say of one kind of remark, all items together. */
export interface Remark {
  readonly kind: "assumed" | "unread" | "gap";
  readonly said: string;
  /** Items that it was said of. */
  readonly items: readonly Item[];
  /** Bytes nobody understood; zero but for `unread`. */
  readonly bytes: number;
}

/** Remarks of all ledgers in words, each sentence once. A remark whose words are not known is named by its code. */
export function remarksOf(items: readonly Item[], say: Say): readonly Remark[] {
  const found = new Map<string, { kind: Remark["kind"]; said: string; items: Set<Item>; bytes: number }>();
  for (const item of items) {
    for (const entry of item.ledger.entries) {
      if (entry.kind === "read") continue;
      const said = sayRemark(entry, say);
      const key = `${entry.kind} ${said}`;
      const known = found.get(key) ?? { kind: entry.kind, said, items: new Set<Item>(), bytes: 0 };
      known.items.add(item);
      if (entry.kind === "unread") known.bytes += Math.max(0, entry.end - entry.start);
      found.set(key, known);
    }
  }
  return [...found.values()].map((remark) => ({ ...remark, items: [...remark.items] }));
}

function sayRemark({ code, params }: Exclude<LedgerEntry, { kind: "read" }>, say: Say): string {
  const safe = Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [name, typeof value === "string" ? oneLine(value) : value]),
  );
  const reason = safe["reason"];
  const ofArchive =
    code === "archive-refused" && typeof reason === "string" ? say.lookup(`archive.problem.${reason}`) : null;
  return ofArchive ?? say.lookup(`ledger.${code}`, safe) ?? oneLine(code);
}

/** Bytes read and bytes in all. */
export function bytesRead(items: readonly Item[]): { readonly read: number; readonly all: number } {
  let read = 0;
  let all = 0;
  for (const { ledger, size } of items) {
    all += size;
    for (const entry of ledger.entries) if (entry.kind === "read") read += Math.max(0, entry.end - entry.start);
  }
  return { read, all };
}
