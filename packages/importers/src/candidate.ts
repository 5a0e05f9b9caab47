import type { Archive } from "@holdfast/archive";
import type { Arrival, ItemId, LedgerBuilder } from "@holdfast/model";
import type { HashingSource } from "./hashing-source.ts";
import type { Importer, ProblemCode, Recognition } from "./importer.ts";

/** One file on its way to being an item: found, looked at, perhaps read. */
export interface Candidate {
  readonly item: ItemId;
  /** Path inside the input. */
  readonly path: string;
  readonly source: HashingSource;
  readonly arrival: Arrival;
  readonly parent?: ItemId;
  readonly modified?: string;
  readonly ledger: LedgerBuilder;
  /** Set when recognised. */
  importer: Importer | null;
  recognition: Recognition | null;
  /** Why its bytes are unread, when they are. */
  unread: string;
  problem: { readonly code: ProblemCode; readonly params: Readonly<Record<string, string | number>> } | null;
  /** A zip: what it holds, and the item that each of its entries became, in the same order. */
  zip: { readonly archive: Archive; readonly items: ItemId[] } | null;
}
