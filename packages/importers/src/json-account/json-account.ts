import type { LedgerParams } from "@holdfast/model";
import type { Entry, ProblemCode } from "../importer.ts";
import type { JsonRepair, JsonRepairCode } from "../json/json-repair.ts";
import type { JsonProblem, JsonScan } from "../json/json-scan.ts";

/** Ledger codes of what had to be repaired to read a JSON file at all. */
export const JSON_ACCOUNT_CODES = [
  "json-repaired-escape",
  "json-repaired-control",
  "json-unquoted-value",
  "json-lost-character",
  "json-duplicate-key",
  "json-cut-off",
  "json-malformed",
  "json-oversized-value",
] as const;
type JsonAccountCode = (typeof JSON_ACCOUNT_CODES)[number];

const REPAIR_CODES: Readonly<Record<JsonRepairCode, JsonAccountCode>> = {
  "hex-escape": "json-repaired-escape",
  "unknown-escape": "json-repaired-escape",
  "raw-control": "json-repaired-control",
  "unquoted-value": "json-unquoted-value",
  "lone-surrogate": "json-lost-character",
  "bad-utf-8": "json-lost-character",
  "duplicate-key": "json-duplicate-key",
};

const PROBLEM_CODES: Readonly<Record<JsonProblem, ProblemCode>> = {
  empty: "empty",
  truncated: "truncated",
  malformed: "malformed",
  "too-deep": "malformed",
  trailing: "malformed",
};

/**
 * The account of one JSON file while it is scanned. Bytes that no `unread` names are read as soon as something behind
 * them was understood: a document's brackets, keys and commas are understood when what they hold is.
 */
export class JsonAccount {
  readonly entry: Entry;
  /** To here everything was understood or named. */
  #done = 0;

  constructor(entry: Entry) {
    this.entry = entry;
  }

  /** Hand this to the scan. */
  readonly onRepair = (repair: JsonRepair): void => {
    this.entry.ledger.assumed(REPAIR_CODES[repair.code], undefined, { start: repair.start, end: repair.end });
  };

  /** The value that ends at `end` was understood, and all that led to it. */
  understood(end: number): void {
    this.#done = Math.max(this.#done, end);
  }

  /** The bytes [start, end) were not. */
  unread(start: number, end: number, code: string, params?: LedgerParams): void {
    const { ledger } = this.entry;
    ledger.read(ledger.position, start);
    ledger.unread(start, end, code, params);
    this.#done = end;
  }

  /** The scan came to the end of the document. */
  finish(): void {
    const { ledger, source } = this.entry;
    ledger.read(ledger.position, source.size);
  }

  /** The scan cannot go on: what was not understood by then is unread. Gives the problem for the event. */
  broken(scan: JsonScan): { readonly code: ProblemCode; readonly at: number } {
    const { ledger, source } = this.entry;
    ledger.read(ledger.position, this.#done);
    const cut = scan.problem === "truncated" || scan.problem === "empty";
    ledger.unread(Math.max(this.#done, ledger.position), source.size, cut ? "json-cut-off" : "json-malformed");
    return { code: PROBLEM_CODES[scan.problem], at: scan.start };
  }
}
