import type { Scan } from "../scan.ts";
import { normalisePaymentName } from "./payment-names.ts";

const CASHTAG = /(?<![\p{L}\p{N}$£_])[$£]([A-Za-z0-9]{1,20})(?![\p{L}\p{N}_])/gu;
/** Amounts in words and codes of money: `$5k`, `$CAD`. */
const AMOUNT = /^\d+(?:k|m|b|mm|bn|million|each|cad|usd|ea|off|ish|s)?$|^(?:cad|usd|us|aud|nzd|hkd|sgd|mxn)\d*$/iu;

/** Finds `$cashtag`. Without Cash App named it must be longer than a stock ticker, and it is said to be assumed. */
export function findCashtags(scan: Scan): void {
  if (!/[$£]/u.test(scan.text)) return;
  const named = scan.places.some((p) => p.service === "cash-app");
  for (const match of scan.text.matchAll(CASHTAG)) {
    const [written, name = ""] = match;
    const end = match.index + written.length;
    const value = normalisePaymentName("cash-app", written);
    if (value === null || AMOUNT.test(name) || !scan.free(match.index, end)) continue;
    const likely = /^[a-z]/iu.test(name) && name.length >= 6 && name !== name.toUpperCase();
    if (!named && (!likely || written.startsWith("£"))) continue;
    scan.take({
      kind: "payment",
      service: "cash-app",
      value,
      stability: "changeable",
      missing: named ? [] : ["service-assumed"],
      start: match.index,
      end,
    });
  }
}
