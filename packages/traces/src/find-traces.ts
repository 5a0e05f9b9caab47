import { findAccounts } from "./accounts/find-accounts.ts";
import { findPlaces } from "./accounts/place-names.ts";
import type { Finding, TraceContext } from "./finding.ts";
import { findEmails } from "./links/find-emails.ts";
import { findLinks } from "./links/find-links.ts";
import { findPhones } from "./numbers/find-phones.ts";
import { findCashtags } from "./payments/find-cashtags.ts";
import { findGiftCards } from "./payments/find-gift-cards.ts";
import { findIbans } from "./payments/find-ibans.ts";
import { findTransferNumbers } from "./payments/find-transfer-numbers.ts";
import { mask } from "./payments/mask.ts";
import { nameThePayee } from "./payments/payee-name.ts";
import { tieToServices } from "./payments/tie-to-services.ts";
import { plain } from "./plain.ts";
import { type Found, Scan } from "./scan.ts";
import { findWallets } from "./wallets/find-wallets.ts";

/** Nothing below can be found in a text without one of these; most messages end here, so it is kept cheap. */
const ANYTHING =
  /[@$£#/_\d]|👻|\S\.\S|gift|card|carte|cart[aã]o|tarjeta|insta|snap|\big\b|\bsc\b|kik|discord|t[eé]l[eé]|\btg\b|twitter|tik|roblox|you|venmo|paypal|cash|revolut|:|[\uFF00-\uFFFF]|\uD835/iu;

/**
 * Finds accounts, numbers, addresses, payment names and links in one text, in the order they stand. Never throws on
 * what it reads; linear in the length of the text. Gift-card codes come back masked and in no other form.
 */
export function findTraces(text: string, context: TraceContext = {}): readonly Finding[] {
  if (!ANYTHING.test(text)) return NOTHING;
  const flat = plain(text);
  const scan = new Scan(flat.text, context);
  scan.places = findPlaces(flat.text);
  // Whoever comes first claims the stretch: checksums before shapes, shapes before guesses.
  findLinks(scan);
  findEmails(scan);
  findWallets(scan);
  findIbans(scan);
  findGiftCards(scan);
  findTransferNumbers(scan);
  findCashtags(scan);
  findAccounts(scan);
  findPhones(scan);
  tieToServices(scan);
  nameThePayee(scan);
  if (scan.found.length === 0) return NOTHING;
  return scan.found
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((found) => seen(found, text, flat.range(found.start, found.end), scan));
}

const NOTHING: readonly Finding[] = Object.freeze([]);

function seen(found: Found, text: string, [start, end]: readonly [number, number], scan: Scan): Finding {
  const asSeen = text.slice(start, end);
  if (!scan.hidden(found.start, found.end)) return { ...found, start, end, asSeen };
  // A code in an address stands in the link's own words as well: of those the host stays.
  const value = found.kind === "link" ? `${found.value.split(/[/?#]/u)[0] ?? ""}/…` : found.value;
  return { ...found, value, start, end, asSeen: mask(asSeen) };
}
