import type { ItemId } from "./ids.ts";
import type { AssumedEntry, GapEntry, Ledger, LedgerCode, LedgerEntry, LedgerParams } from "./ledger.ts";

/** More unread stretches than this in one item are folded into their neighbours, so hostile input cannot fill memory. */
export const MAX_LEDGER_ENTRIES = 10_000;

interface Stretch {
  start: number;
  end: number;
  /** null: read. */
  code: LedgerCode | null;
  params: LedgerParams | undefined;
}

/**
 * Collects the account of one item while it is read. Stretches must come in ascending order and must not overlap;
 * whatever is never mentioned is unread, so nothing can be lost by forgetting.
 */
export class LedgerBuilder {
  readonly item: ItemId;
  readonly #stretches: Stretch[] = [];
  readonly #remarks: (AssumedEntry | GapEntry)[] = [];
  readonly #said = new Set<string>();

  constructor(item: ItemId) {
    this.item = item;
  }

  /** Where the account stands: the end of the last stretch. */
  get position(): number {
    return this.#stretches.at(-1)?.end ?? 0;
  }

  /** Bytes [start, end) were understood. Touching stretches melt together. */
  read(start: number, end: number): void {
    this.#add(start, end, null, undefined);
  }

  /** Bytes [start, end) were not understood, and why. */
  unread(start: number, end: number, code: LedgerCode, params?: LedgerParams): void {
    this.#add(start, end, code, params);
  }

  /** Says once per code and stretch what was assumed. Leave the range out when it bears on the whole item. */
  assumed(code: LedgerCode, params?: LedgerParams, range?: { readonly start: number; readonly end: number }): void {
    const key = `${code} ${range?.start ?? ""}`;
    if (this.#said.has(key) || this.#remarks.length >= MAX_LEDGER_ENTRIES) return;
    this.#said.add(key);
    const entry = { kind: "assumed", start: range?.start ?? 0, end: range?.end ?? -1, code } as const;
    this.#remarks.push(params === undefined ? entry : { ...entry, params });
  }

  /** Says once per code and parameters what the format, or this export, leaves out. */
  gap(code: LedgerCode, params?: LedgerParams): void {
    const key = `${code} ${params === undefined ? "" : JSON.stringify(params)}`;
    if (this.#said.has(key) || this.#remarks.length >= MAX_LEDGER_ENTRIES) return;
    this.#said.add(key);
    this.#remarks.push(params === undefined ? { kind: "gap", code } : { kind: "gap", code, params });
  }

  /** Closes the account of an item of `size` bytes; every byte not mentioned becomes unread, `missing` saying why. */
  finish(size: number, missing: LedgerCode = "not-reached"): Ledger {
    const entries: LedgerEntry[] = [];
    let at = 0;
    const push = (start: number, end: number, code: LedgerCode | null, params: LedgerParams | undefined): void => {
      if (end <= start) return;
      if (code === null) entries.push({ kind: "read", start, end });
      else entries.push({ kind: "unread", start, end, code, ...(params === undefined ? {} : { params }) });
    };
    for (const s of this.#stretches) {
      push(at, Math.min(s.start, size), missing, undefined);
      push(Math.max(at, s.start), Math.min(s.end, size), s.code, s.params);
      at = Math.max(at, Math.min(s.end, size));
    }
    push(at, size, missing, undefined);
    for (const r of this.#remarks) entries.push(r.kind === "assumed" && r.end < 0 ? { ...r, end: size } : r);
    return { item: this.item, size, entries };
  }

  #add(start: number, end: number, code: LedgerCode | null, params: LedgerParams | undefined): void {
    if (end <= start) return;
    const last = this.#stretches.at(-1);
    if (last !== undefined && start < last.end) throw new Error(`ledger: byte ${start} was already accounted for`);
    if (last !== undefined && last.end === start && last.code === code && last.params === params) {
      last.end = end;
    } else if (last !== undefined && this.#stretches.length >= MAX_LEDGER_ENTRIES) {
      // Never call unread bytes read: a fold with any unread part is unread as a whole.
      last.end = end;
      last.code ??= "too-many-stretches";
    } else {
      this.#stretches.push({ start, end, code, params });
    }
  }
}
