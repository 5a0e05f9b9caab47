import type { Payment, PaymentRail, Trace } from "@holdfast/model";

/** Whom a letter about money goes to. */
export const MONEY_RECIPIENTS = [
  "interac",
  "bank",
  "gift-card",
  "western-union",
  "moneygram",
  "crypto",
  "paypal",
  "cash-app",
  "zelle",
  "other",
] as const;
export type MoneyRecipient = (typeof MONEY_RECIPIENTS)[number];

const OF_RAIL: Readonly<Record<PaymentRail, MoneyRecipient>> = {
  interac: "interac",
  "gift-card": "gift-card",
  crypto: "crypto",
  paypal: "paypal",
  "cash-app": "cash-app",
  zelle: "zelle",
  "western-union": "western-union",
  moneygram: "moneygram",
  card: "bank",
  "bank-transfer": "bank",
  other: "other",
};
export const recipientOf = ({ rail }: Payment): MoneyRecipient => OF_RAIL[rail];

/** Whom a payment name in the messages would belong to. */
export function recipientOfTrace({ kind, service }: Trace): MoneyRecipient {
  if (kind === "wallet") return "crypto";
  if (kind === "gift-card") return "gift-card";
  if (kind === "iban") return "bank";
  const own = MONEY_RECIPIENTS.find((recipient) => recipient === service);
  return own ?? "other";
}

/** What is asked of a recipient, and what it needs; several share one. */
export type MoneyKind = "bank" | "gift-card" | "transfer" | "crypto" | "wallet";
export const KIND_OF: Readonly<Record<MoneyRecipient, MoneyKind>> = {
  interac: "bank",
  bank: "bank",
  "gift-card": "gift-card",
  "western-union": "transfer",
  moneygram: "transfer",
  crypto: "crypto",
  paypal: "wallet",
  "cash-app": "wallet",
  zelle: "bank",
  other: "wallet",
};
