import type { LedgerBuilder } from "@holdfast/model";
import type { Entry, ProblemCode } from "../importer.ts";
import { type HtmlEvent, readHtml, type UnitRule } from "./html-reader.ts";

/** What every reader of HTML says in a ledger. Words under `ledger.<code>`. */
export const HTML_LEDGER_CODES = [
  // unread
  "html-message-broken",
  "html-message-too-large",
  "html-tag-broken",
  "html-long-comment",
  "html-text-too-large",
  "html-text-outside",
  "html-not-trusted",
  "html-truncated",
  // assumed
  "html-bad-utf-8",
  "html-no-time",
  "html-no-sender",
  "html-unbalanced",
  "html-no-end",
  // gap
  "html-no-messages",
] as const;
export type HtmlLedgerCode = (typeof HTML_LEDGER_CODES)[number];

export type HtmlUnit = Extract<HtmlEvent, { type: "unit" }>;
export type OutsideText = Extract<HtmlEvent, { type: "text" }>;
export type HtmlProblem = { readonly type: "problem"; readonly code: ProblemCode; readonly at: number };

/** The account of one HTML file. What is not said to be unread was read: tags, blanks and what the reader knows. */
export class HtmlAccount {
  readonly #ledger: LedgerBuilder;
  readonly #size: number;
  /** Messages that were not believed. */
  refused = 0;

  constructor({ ledger, source }: Entry) {
    this.#ledger = ledger;
    this.#size = source.size;
  }

  /** Bytes [start, end) are not read; everything between them and what came before is. */
  unread(start: number, end: number, code: string): void {
    const from = Math.max(start, this.#ledger.position);
    this.#ledger.read(this.#ledger.position, Math.min(from, this.#size));
    this.#ledger.unread(from, Math.min(end, this.#size), code);
  }

  assumed(code: string, start: number, end: number): void {
    this.#ledger.assumed(code, undefined, { start, end: Math.min(end, this.#size) });
  }

  /** Nothing follows: the rest was read, but for what the file's end cut off. */
  finish({ truncated, from, unbalanced, endless }: Extract<HtmlEvent, { type: "end" }>): void {
    if (unbalanced !== null) this.assumed("html-unbalanced" satisfies HtmlLedgerCode, unbalanced, this.#size);
    if (endless && !truncated) this.#ledger.assumed("html-no-end" satisfies HtmlLedgerCode);
    if (from < this.#size) {
      const code: HtmlLedgerCode = truncated ? "html-truncated" : "html-tag-broken";
      this.unread(from, this.#size, code);
    } else this.#ledger.read(this.#ledger.position, this.#size);
  }
}

/**
 * The units of a file that may be believed, and the words between them, with the account kept: broken units, stray tags
 * and the end of a file that was cut off are unread. The caller says what else is not read, words outside of units that
 * it does not know above all (`html-text-outside`).
 */
export async function* soundUnits(
  entry: Entry,
  rule: UnitRule,
  account: HtmlAccount,
  signal?: AbortSignal,
): AsyncGenerator<HtmlUnit | OutsideText | HtmlProblem> {
  for await (const event of readHtml(entry.source, rule, signal)) {
    switch (event.type) {
      case "unit": {
        const { start, end } = event.element;
        if (event.fault !== null) {
          account.refused++;
          account.unread(start, end, event.fault);
          break;
        }
        if (event.repaired) account.assumed("html-bad-utf-8" satisfies HtmlLedgerCode, start, end);
        yield event;
        break;
      }
      case "text":
        yield event;
        break;
      case "stray":
        account.unread(event.start, event.end, event.code);
        if (event.code === "html-not-trusted") yield { type: "problem", code: "malformed", at: event.start };
        break;
      case "end":
        account.finish(event);
        if (event.truncated) yield { type: "problem", code: "truncated", at: event.from };
        break;
    }
  }
}
