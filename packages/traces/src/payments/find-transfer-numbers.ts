import { lastBefore } from "../accounts/place-names.ts";
import type { Scan } from "../scan.ts";

const MTCN = /(?<![\p{L}\p{N}_+(-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}_]|-\d)/gu;
const MONEYGRAM = /(?<![\p{L}\p{N}_+(-])\d{4}[ -]?\d{4}(?![\p{L}\p{N}_]|[ -]\d)/gu;
/** Said just before a number that picks money up. */
const REFERENCE =
  /(?:mtcn|tracking|control|reference|ref|code|number|num|suivi|référence|reference|numéro|no|pin|id)\W{0,3}(?:number|num|is|est|c'est|no)?\W{0,4}$/iu;
const CALLED = /(?:call|phone|text|cell|tel|mobile|whatsapp|appelle|texte|téléphone)[^\d]{0,16}$/iu;
/** How far, in characters, after the service's name a number may stand. */
const REACH = 60;

/** Finds Western Union's MTCN (10 digits) and MoneyGram's reference (8 digits) beside the name of the service. */
export function findTransferNumbers(scan: Scan): void {
  for (const [service, pattern] of [
    ["western-union", MTCN],
    ["moneygram", MONEYGRAM],
  ] as const) {
    const places = scan.places.filter((p) => p.service === service && !p.weak);
    if (places.length === 0) continue;
    for (const match of scan.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const lead = scan.text.slice(Math.max(0, start - 40), start);
      if (CALLED.test(lead) || !scan.free(start, end)) continue;
      const place = places[lastBefore(places, start)];
      if (!REFERENCE.test(lead) && (place === undefined || start - place.end > REACH)) continue;
      scan.take({
        kind: "payment",
        service,
        value: match[0].replaceAll(/\D/gu, ""),
        stability: "stable",
        missing: [],
        start,
        end,
      });
    }
  }
}
