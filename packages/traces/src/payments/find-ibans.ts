import type { Scan } from "../scan.ts";
import { IBAN_LENGTHS } from "./iban-lengths.ts";

const LIKELY = /[A-Za-z]{2}\d\d/;
const HEAD = /(?<![\p{L}\p{N}_])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/giu;

/** Finds bank account numbers whose length is their country's and whose check digits fit (ISO 13616, mod 97). */
export function findIbans(scan: Scan): void {
  if (!LIKELY.test(scan.text)) return;
  for (const match of scan.text.matchAll(HEAD)) {
    const length = IBAN_LENGTHS.get(match[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const end = endOf(scan.text, match.index, length);
    if (end === null || !scan.free(match.index, end)) continue;
    const value = scan.text.slice(match.index, end).replaceAll(/[ -]/gu, "").toUpperCase();
    if (!ibanFits(value)) continue;
    const service = `country:${value.slice(0, 2)}` as const;
    scan.take({ kind: "iban", service, value, stability: "stable", missing: [], start: match.index, end });
  }
}

/** The end of `length` letters and digits from `start`, single spaces or hyphens between; null where they end sooner or go on. */
function endOf(text: string, start: number, length: number): number | null {
  let at = start;
  for (let count = 0; count < length; at++) {
    const c = text[at] ?? "";
    if (/[A-Z0-9]/iu.test(c)) count++;
    else if (!/[ -]/u.test(c) || /[ -]/u.test(text[at - 1] ?? "")) return null;
  }
  return /[\p{L}\p{N}]/u.test(text[at] ?? "") ? null : at;
}

/** ISO 7064 mod 97-10. `iban` in capitals, without spaces. */
export function ibanFits(iban: string): boolean {
  if (iban.length !== IBAN_LENGTHS.get(iban.slice(0, 2))) return false;
  let remainder = 0;
  for (const c of `${iban.slice(4)}${iban.slice(0, 4)}`) {
    const value = Number.parseInt(c, 36);
    if (Number.isNaN(value)) return false;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
