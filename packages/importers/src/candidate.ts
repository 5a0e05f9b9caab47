import { type Archive, ArchiveError } from "@holdfast/archive";
import type { Arrival, ItemId, LedgerBuilder, LedgerCode, LedgerParams } from "@holdfast/model";
import type { HashingSource } from "./hashing-source.ts";
import type { Importer, ProblemCode, Recognition } from "./importer.ts";

/** One file on its way to being an item: found, looked at, perhaps read. */
export interface Candidate {
  readonly item: ItemId;
  /** The base name, as given. */
  readonly name: string;
  /** Path inside the input; inside the innermost zip for what stands in one. */
  readonly path: string;
  readonly source: HashingSource;
  readonly arrival: Arrival;
  readonly parent?: ItemId;
  readonly modified?: string;
  readonly ledger: LedgerBuilder;
  /** The person named this very file, as against a folder or a zip that it stands in. */
  readonly named: boolean;
  /** Reading any part means inflating all before it. */
  readonly inflated: boolean;
  /** Set when recognised. */
  importer: Importer | null;
  recognition: Recognition | null;
  /** Why bytes that nobody read are unread. */
  unread: { readonly code: LedgerCode; readonly params?: LedgerParams };
  problem: { readonly code: ProblemCode; readonly params: Readonly<Record<string, string | number>> } | null;
  /** A zip: what it holds, and the item that each of its entries became, in the same order. */
  zip: { readonly archive: Archive; readonly items: readonly ItemId[] } | null;
}

/** Notes that a file cannot be read; the first reason stays. */
export function refuse(
  candidate: Candidate,
  code: ProblemCode,
  params: Readonly<Record<string, string | number>> = {},
): void {
  candidate.problem ??= { code, params };
  candidate.unread = Object.keys(params).length === 0 ? { code } : { code, params };
}

/**
 * Notes that the bytes of a file could not be had: a zip that breaks its promise, a disk or a permission. False when
 * the source of the file is sound, so that what was thrown is somebody's bug.
 */
export function refuseForSource(candidate: Candidate): boolean {
  const { failure } = candidate.source;
  if (failure === null) return false;
  if (failure instanceof ArchiveError) refuse(candidate, "archive-refused", { reason: failure.problem });
  else refuse(candidate, "not-readable");
  return true;
}
