import type { PaymentService } from "@holdfast/model";

interface NameRule {
  readonly service: PaymentService;
  readonly name: RegExp;
  /** The sign that stands before the name where people write it. */
  readonly sign: "$" | "@" | "";
  readonly source: string;
  readonly checkedOn: string;
}

/** Services that give people a name to be paid under. Capitals never tell two of them apart. */
const NAMES: readonly NameRule[] = [
  {
    service: "cash-app",
    name: /^(?=.*[a-z])[a-z0-9]{1,20}$/iu,
    sign: "$",
    source:
      "cash.app/help 3123 and 6489: a letter or more, at most 20, no symbols, dashes or spaces, case does not count",
    checkedOn: "2026-11-24",
  },
  { service: "paypal", name: /^[a-z0-9]{1,20}$/iu, sign: "", source: "general knowledge", checkedOn: "2026-11-24" },
  { service: "venmo", name: /^[a-z0-9_-]{5,30}$/iu, sign: "@", source: "general knowledge", checkedOn: "2026-11-24" },
  { service: "revolut", name: /^[a-z0-9]{3,20}$/iu, sign: "@", source: "general knowledge", checkedOn: "2026-11-24" },
];
const rules = new Map(NAMES.map((rule) => [rule.service, rule]));
const RESERVED = new Set(
  "us ca gb fr help home legal login signup send pay request code settings webapps myaccount business".split(" "),
);

/** The one spelling of a payment name, with its sign, or null where the service allows no such name. */
export function normalisePaymentName(service: PaymentService, written: string): string | null {
  const rule = rules.get(service);
  if (rule === undefined) return null;
  const bare = written.replace(/^[$@£]/u, "");
  if (!rule.name.test(bare) || RESERVED.has(bare.toLowerCase())) return null;
  return `${rule.sign}${bare.toLowerCase()}`;
}
