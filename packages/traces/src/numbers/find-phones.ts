import type { Scan } from "../scan.ts";
import { ABOUT_CALLING, COUNTED_AFTER, NUMBERED_BEFORE } from "./number-words.ts";
import { readPhone } from "./phones.ts";

const CANDIDATE =
  /(?<![\p{L}\p{N}_@#$€£=/-]|[\p{N}][.,])(?:\+|00)?[ (]{0,2}\d(?:[ .()\u2010-\u2015-]{0,3}\d){6,14}(?![\p{L}\p{N}_%€£@]|[.,:/-]\d)/gu;
const SEVEN_DIGITS = /\d(?:\D{0,3}\d){6}/;
const DATE = /^(?:\d{1,2}[-.]\d{1,2}[-.](?:\d{4}|\d{2})|\d{4}[-.]\d{1,2}[-.]\d{1,2})(?: |$)/u;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
const NORTH_AMERICAN = /^(?:1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}$/u;
const FRENCH = /^0[1-9](?:[ .-]\d{2}){4}$/u;
const NAMED_ONE = /^1[ .-]?\(?[2-9]\d{2}\)?[ .-]{0,2}[2-9]\d{2}[ .-]?\d{4}$/u;

/** Finds telephone numbers. Whatever could as well be a date, an amount, an id or a card is not one. */
export function findPhones(scan: Scan): void {
  const { text, context } = scan;
  if (!SEVEN_DIGITS.test(text)) return;
  let calling: boolean | null = null;
  for (const match of text.matchAll(CANDIDATE)) {
    const lead = /^[ (]*(?=\()|^ +/u.exec(match[0])?.[0].length ?? 0;
    const written = match[0].slice(lead);
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (!scan.free(start, end)) continue;
    const digits = written.replaceAll(/\D/gu, "");
    const international = written.startsWith("+") || (written.startsWith("00") && digits.length >= 11);
    if (!international) {
      if (DATE.test(written) || IP.test(written) || digits.length > 11) continue;
      if (NUMBERED_BEFORE.test(text.slice(Math.max(0, start - 40), start))) continue;
    }
    if (COUNTED_AFTER.test(text.slice(end, end + 16))) continue;
    calling ??= ABOUT_CALLING.test(text);
    const value = read(written, digits, international, calling, context.country);
    if (value === null) continue;
    const missing = value.startsWith("+") ? [] : (["country-code"] as const);
    scan.take({ kind: "phone", service: null, value, stability: "changeable", missing, start, end });
  }
}

function read(
  written: string,
  digits: string,
  international: boolean,
  calling: boolean,
  country: string | undefined,
): string | null {
  if (international) return readPhone(`+${digits.replace(/^00/u, "")}`, undefined)?.value ?? null;
  const shaped = NORTH_AMERICAN.test(written) || FRENCH.test(written);
  if (!shaped && !calling) return null;
  // Eleven digits that begin with 1 carry North America's country code already.
  if (NAMED_ONE.test(written)) return readPhone(`+${digits}`, undefined)?.value ?? null;
  if (country !== undefined) {
    const national = readPhone(digits, country)?.value ?? null;
    if (national !== null) return national;
  }
  return digits.length >= 9 && digits.length <= 11 ? digits : null;
}
