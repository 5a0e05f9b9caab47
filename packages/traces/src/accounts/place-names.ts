// Data: how people name platforms and payment services in messages, English and French first. Own list from the tie
// words asked for by the design and from the spellings in reference tactics; checked 2026-11-24.
import type { PaymentService, Platform } from "@holdfast/model";

export interface NamedPlace {
  readonly service: Platform | PaymentService;
  readonly start: number;
  readonly end: number;
  /** A short or everyday word: counts only beside a sign (`:`, `=`, `@`). */
  readonly weak: boolean;
}

interface PlaceNames {
  readonly service: Platform | PaymentService;
  readonly names: readonly string[];
  readonly weak?: readonly string[];
}

const PLACES: readonly PlaceNames[] = [
  { service: "instagram", names: ["instagram", "insta", "ig", "insta gram"], weak: ["gram"] },
  { service: "snapchat", names: ["snapchat", "snap chat", "snap", "👻"], weak: ["sc", "snapp"] },
  { service: "facebook", names: ["facebook", "messenger", "fb"], weak: ["face"] },
  { service: "tiktok", names: ["tiktok", "tik tok"], weak: ["tt"] },
  { service: "discord", names: ["discord"], weak: ["disc", "dc"] },
  { service: "telegram", names: ["telegram", "télégram"], weak: ["tele", "tg", "telegramme"] },
  { service: "x", names: ["twitter"], weak: ["x", "twt"] },
  { service: "whatsapp", names: ["whatsapp", "whats app", "whatsap", "watsapp", "whatapp"], weak: ["wa", "wsp"] },
  { service: "kik", names: ["kik"] },
  { service: "roblox", names: ["roblox"], weak: ["rblx"] },
  { service: "reddit", names: ["reddit"] },
  { service: "youtube", names: ["youtube", "you tube"], weak: ["yt"] },
  { service: "signal", names: [], weak: ["signal"] },
  { service: "cash-app", names: ["cash app", "cashapp", "cashtag", "cash tag"], weak: ["capp"] },
  { service: "paypal", names: ["paypal", "pay pal"] },
  { service: "venmo", names: ["venmo"] },
  { service: "zelle", names: ["zelle"] },
  { service: "revolut", names: ["revolut", "revtag"] },
  {
    service: "interac",
    names: [
      "interac",
      "e-transfer",
      "etransfer",
      "e transfer",
      "e-transfert",
      "etransfert",
      "autodeposit",
      "virement interac",
    ],
    weak: ["virement", "emt", "email transfer", "email money transfer", "dépôt automatique"],
  },
  { service: "western-union", names: ["western union", "westernunion", "mtcn"], weak: ["wu"] },
  { service: "moneygram", names: ["moneygram", "money gram"] },
];

const named = new Map<string, { readonly service: NamedPlace["service"]; readonly weak: boolean }>();
for (const { service, names, weak = [] } of PLACES) {
  for (const name of names) named.set(name, { service, weak: false });
  for (const name of weak) named.set(name, { service, weak: true });
}
const longestFirst = [...named.keys()].toSorted((a, b) => b.length - a.length);
// Without lookbehind and flags, on lower case: this runs over nearly every message.
const NAME = new RegExp(longestFirst.join("|"), "g");
const BEFORE = /[\p{L}\p{N}_@./$#-]/u;
const AFTER = /^(?:[\p{L}\p{N}_]|-\p{L}|\.\p{L})/u;

/** Every platform and payment service that `text` names, in order. */
export function findPlaces(text: string): readonly NamedPlace[] {
  const found: NamedPlace[] = [];
  for (const match of lowerCase(text).matchAll(NAME)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > 0 && BEFORE.test(text[start - 1] ?? "")) continue;
    if (AFTER.test(text.slice(end, end + 3))) continue;
    const place = named.get(match[0]);
    if (place !== undefined) found.push({ ...place, start, end });
  }
  return found;
}

/** Lower case of the same length: `İ` and its like grow when folded, and would move everything after them. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll(/[A-ZÀ-Þ]/gu, (c) => c.toLowerCase());
}

/** Index of the last place that ends at or before `position`; -1: none. */
export function lastBefore(places: readonly NamedPlace[], position: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
