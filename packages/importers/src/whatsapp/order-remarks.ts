import type { LedgerBuilder } from "@holdfast/model";
import type { OrderReason } from "../dates/order-verdict.ts";
import type { WhatsappLedgerCode } from "./ledger-codes.ts";
import type { RuledStretch } from "./rulings.ts";
import type { Survey } from "./survey.ts";

const CODES: Readonly<Partial<Record<OrderReason, WhatsappLedgerCode>>> = {
  "in-time-order": "date-order-in-time",
  "changes-more": "date-order-changes-more",
  habit: "date-order-habit",
  contested: "date-order-contested",
};

/** Says in the ledger what was assumed about the dates of the file, stretch by stretch. */
export function remarkOnOrder(
  ledger: LedgerBuilder,
  survey: Survey,
  ruled: readonly RuledStretch[],
  size: number,
): void {
  const accepted = ruled.filter((r) => r.ruling !== "body");
  for (const [at, { stretch, verdict, provedUntil, otherStyle }] of accepted.entries()) {
    const end = accepted[at + 1]?.stretch.start ?? size;
    const range = { start: stretch.start, end };
    if (otherStyle || accepted[at - 1]?.otherStyle === true) ledger.assumed("header-style-changed", undefined, range);
    const code = CODES[verdict.reason];
    const params = { order: verdict.order, other: verdict.other ?? verdict.order };
    if (!verdict.proved && code !== undefined) ledger.assumed(code, params, range);
    else if (provedUntil < end)
      ledger.assumed("date-order-unclear-between", { order: verdict.order }, { start: provedUntil, end });
    if (verdict.yearLastAssumed) ledger.assumed("year-last-assumed");
    if (verdict.toldRefused) ledger.assumed("date-order-told-refused", { order: verdict.order });
    if (stretch.style.otherCalendar) ledger.assumed("calendar-not-known");
    else if (stretch.style.year === null) ledger.assumed("year-not-written");
  }
  if (survey.buddhistYears) ledger.assumed("buddhist-year");
  if (survey.overflow) ledger.assumed("too-many-header-styles");
  if (accepted.some((r) => !r.stretch.style.seconds)) ledger.gap("no-seconds");
}
