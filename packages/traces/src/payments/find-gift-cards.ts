import type { MissingCode } from "../missing-codes.ts";
import type { Scan } from "../scan.ts";
import { brandOf, GIFT_CARD_ASKED, PICTURE_OF_CARD } from "./gift-card-brands.ts";
import { mask } from "./mask.ts";

/** Letters and digits of a code, all brands: PlayStation has 12, Xbox 25, prepaid cards up to 30 with their PIN. */
const FEWEST = 10;
const MOST = 30;
const LIKELY = /card|gift|gc|code|cart|vouch|coupon|recharg|prepaid|pr[ée]pay|tarjeta|neosurf|transcash|paysafe|pcs/i;
const CODE = /(?<![\p{L}\p{N}_@#$])[A-Za-z0-9]{3,30}(?:[ -][A-Za-z0-9]{3,8}){0,7}(?![\p{L}\p{N}_@])/gu;

/**
 * Finds gift cards that are asked for or given. A code is found where a brand is named, in the text or shortly before
 * in the conversation, and comes back masked; elsewhere nothing tells it from any other number.
 */
export function findGiftCards(scan: Scan): void {
  const asked = LIKELY.test(scan.text) ? [...scan.text.matchAll(GIFT_CARD_ASKED)] : [];
  const first = asked[0];
  const before = scan.context.giftCard ?? null;
  if (first === undefined && before === null) return;
  const brand = first === undefined ? before : brandOf(first[1] ?? first[2] ?? first[3] ?? "");
  if (brand === null) return;
  const missing: MissingCode[] = ["receipt-and-serial"];
  if (PICTURE_OF_CARD.test(scan.text)) missing.push("code-on-photo");
  let codes = 0;
  for (const match of scan.text.matchAll(CODE)) {
    for (const { start, end } of codesIn(match[0], match.index, first === undefined)) {
      const free = scan.free(start, end);
      if (!free && !scan.inLink(start)) continue; // A wallet, an account number: proved by its own checksum.
      codes++;
      scan.hide(start, end);
      if (!free) continue; // Inside an address: the link is masked.
      const value = mask(scan.text.slice(start, end).replaceAll(/[ -]/gu, "").toUpperCase());
      scan.take({ kind: "gift-card", service: `brand:${brand}`, value, stability: "stable", missing, start, end });
    }
  }
  if (codes > 0) return;
  for (const match of asked) {
    const id = brandOf(match[1] ?? match[2] ?? match[3] ?? "");
    const [start, end] = [match.index, match.index + match[0].length];
    if (id === null || !scan.free(start, end)) continue;
    scan.take({
      kind: "gift-card",
      service: `brand:${id}`,
      value: `${id}, no code`,
      stability: "changeable",
      missing: ["code-not-in-text", ...missing],
      start,
      end,
    });
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Codes in a run of groups: the longest stretches of groups that look like a code, words around them left out. */
function codesIn(run: string, at: number, strict: boolean): readonly Stretch[] {
  const groups = [...run.matchAll(/[A-Za-z0-9]+/gu)];
  const found: Stretch[] = [];
  let from = 0;
  while (from < groups.length) {
    let to = groups.length;
    while (
      to > from &&
      !isCode(
        groups.slice(from, to).map((g) => g[0]),
        strict,
      )
    )
      to--;
    const first = groups[from];
    const last = groups[to - 1];
    if (to > from && first !== undefined && last !== undefined) {
      found.push({ start: at + first.index, end: at + last.index + last[0].length });
      from = to;
    } else from++;
  }
  return found;
}

function isCode(groups: readonly string[], strict: boolean): boolean {
  const all = groups.join("");
  if (all.length < FEWEST || all.length > MOST) return false;
  const digits = all.replaceAll(/\D/gu, "").length;
  if (digits === all.length) return all.length >= (strict ? 14 : 12) && all.length <= 19;
  if (digits < 2) return false;
  // A code has one case and, in groups, groups of much the same length; every group of words without a digit is a word.
  if (all !== all.toUpperCase() && all !== all.toLowerCase()) return false;
  const plainWords = groups.filter((g) => !/\d/u.test(g)).length;
  if (groups.length === 1) return digits >= 2;
  const lengths = groups.map((g) => g.length);
  const even = Math.max(...lengths) - Math.min(...lengths) <= 2;
  return even && (all === all.toUpperCase() || plainWords === 0) && plainWords * 2 <= groups.length;
}
