import type { PaymentService } from "@holdfast/model";
import { normalisePaymentName } from "./payment-names.ts";

interface PaymentHost {
  readonly service: PaymentService;
  /** The path word the name follows, or null where it is the first. */
  readonly after: string | null;
}

const HOSTS: Readonly<Record<string, readonly PaymentHost[]>> = {
  "cash.app": [{ service: "cash-app", after: null }],
  "cash.me": [{ service: "cash-app", after: null }],
  "paypal.me": [{ service: "paypal", after: null }],
  "paypal.com": [{ service: "paypal", after: "paypalme" }],
  "venmo.com": [
    { service: "venmo", after: "u" },
    { service: "venmo", after: null },
  ],
  "revolut.me": [{ service: "revolut", after: null }],
};
const PREFIX = /^(?:www|m|account|app)\./u;

/** The payment name an address leads to (`cash.app/$name`, `paypal.me/name`), or null. */
export function paymentInUrl(url: URL): { readonly service: PaymentService; readonly value: string } | null {
  const host = url.hostname.replace(PREFIX, "");
  const segments = url.pathname.split("/").filter((part) => part !== "");
  for (const { service, after } of HOSTS[host] ?? []) {
    if (after !== null && segments[0]?.toLowerCase() !== after) continue;
    const written = segments[after === null ? 0 : 1];
    if (written === undefined || (service === "cash-app" && !/^(?:\$|%24|£|%C2%A3)/u.test(written))) continue;
    const value = normalisePaymentName(service, decoded(written));
    if (value !== null) return { service, value };
  }
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
