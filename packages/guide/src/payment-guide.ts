import type { PaymentRail } from "@holdfast/model";
import { PAYMENT_ENTRIES } from "./data/payment-entries.ts";
import type { PaymentEntry } from "./payment-entry.ts";

/** The entries for one rail, the most general first; what holds for every payment where the rail has none of its own. */
export function paymentGuides(rail: PaymentRail): readonly PaymentEntry[] {
  const own = PAYMENT_ENTRIES.filter(({ rails }) => rails !== "any" && rails.includes(rail));
  return own.length > 0 ? own : PAYMENT_ENTRIES.filter(({ rails }) => rails === "any");
}
