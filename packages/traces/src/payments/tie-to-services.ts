import type { Platform, TraceService } from "@holdfast/model";
import { platformRow } from "../accounts/normalise-account.ts";
import { lastBefore, type NamedPlace } from "../accounts/place-names.ts";
import { BESIDE, ON } from "../accounts/tie-words.ts";
import type { Scan } from "../scan.ts";

/** Services that pay to an e-mail address or a telephone number. */
const PAID_BY_ADDRESS: ReadonlySet<TraceService> = new Set([
  "interac",
  "zelle",
  "paypal",
  "cash-app",
  "venmo",
  "revolut",
]);
const ACCOUNT_BY_PHONE: ReadonlySet<TraceService> = new Set<Platform>(["whatsapp", "telegram", "signal"]);
/** How far, in characters, the service may be named before the address and after it. */
const REACH_BEFORE = 80;
const REACH_AFTER = 40;

/** An address beside the name of a service is an address to pay to, or an account there, as well. */
export function tieToServices(scan: Scan): void {
  if (scan.places.length === 0) return;
  const payments = scan.places.filter((p) => PAID_BY_ADDRESS.has(p.service));
  const accounts = scan.places.filter((p) => ACCOUNT_BY_PHONE.has(p.service));
  const accountsAt = new Set(scan.found.filter((f) => f.kind === "account").map((f) => f.start));
  for (const found of scan.found.slice()) {
    if (found.kind !== "email" && found.kind !== "phone") continue;
    const { start, end, value, missing } = found;
    const payment = nearest(scan.text, payments, start, end);
    if (payment !== null) {
      scan.found.push({
        kind: "payment",
        service: payment.service,
        value,
        stability: "changeable",
        missing,
        start,
        end,
      });
    }
    const account = found.kind === "phone" && value.startsWith("+") ? nearest(scan.text, accounts, start, end) : null;
    if (account === null || accountsAt.has(start)) continue;
    const { id } = platformRow(account.service as Platform); // `accounts` holds platforms only.
    scan.found.push({
      kind: "account",
      service: id,
      value,
      identifier: "phone",
      stability: "changeable",
      missing: [],
      start,
      end,
    });
  }
}

function nearest(text: string, places: readonly NamedPlace[], start: number, end: number): NamedPlace | null {
  const index = lastBefore(places, start);
  const before = places[index];
  const after = places[index + 1];
  if (
    before !== undefined &&
    start - before.end <= REACH_BEFORE &&
    meant(before, text.slice(before.end, start), BESIDE)
  ) {
    return before;
  }
  if (after !== undefined && after.start - end <= REACH_AFTER && meant(after, text.slice(end, after.start), ON))
    return after;
  return null;
}

/** A weak word must stand beside the address; `virement` and its like are said anywhere around it. */
const meant = (place: NamedPlace, between: string, beside: RegExp): boolean =>
  (!place.weak || place.service === "interac" || beside.test(between)) &&
  // Another name in between is what the service was named for.
  (PAID_BY_ADDRESS.has(place.service) || !/[@/]/u.test(between));
