import type { MissingCode } from "../missing-codes.ts";
import type { Scan } from "../scan.ts";
import { ABOUT_CALLING, COUNTED_AFTER, NUMBERED_BEFORE } from "./number-words.ts";
import { readPhone } from "./phones.ts";

const CANDIDATE =
  /(?<![\p{L}\p{N}_@#$€£=/-]|[\p{N}][.,])(?:\(?\+|00)?[ (]{0,2}\d(?:[ .()\u2010-\u2015-]{0,3}\d){6,14}(?![\p{L}\p{N}_%€£@]|[.,:/-]\d)/gu;
const SEVEN_DIGITS = /\d(?:\D{0,3}\d){6}/;
const DATE = /^(?:\d{1,2}[-.]\d{1,2}[-.](?:\d{4}|\d{2})|\d{4}[-.]\d{1,2}[-.]\d{1,2})(?: |$)/u;
const IP = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
const NORTH_AMERICAN = /^(?:1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}$/u;
const FRENCH = /^0[1-9](?:[ .-]\d{2}){4}$/u;
const NAMED_ONE = /^1[ .-]?\(?[2-9]\d{2}\)?[ .-]{0,2}[2-9]\d{2}[ .-]?\d{4}$/u;

/** Finds telephone numbers. Whatever could as well be a date, an amount, an id or a card is not one. */
export function findPhones(scan: Scan): void {
  const { text } = scan;
  if (!SEVEN_DIGITS.test(text)) return;
  const calling = ABOUT_CALLING.test(text);
  CANDIDATE.lastIndex = 0;
  let after = -1;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const lead = /^[ (]*(?=\()|^ +/u.exec(match[0])?.[0].length ?? 0;
    const written = match[0].slice(lead);
    const start = match.index + lead;
    const end = match.index + match[0].length;
    if (take(scan, written, start, end, calling, match.index === after)) continue;
    // The first group may belong to what stands before (a time, an amount): the rest is looked at by itself.
    after = start + (/^\D*\d+[^\d(+]*/u.exec(written)?.[0].length ?? written.length);
    CANDIDATE.lastIndex = Math.min(after, end);
  }
}

/** `rest`: the candidate is what is left of a longer run of digits, so only the full shape of a number will do. */
function take(scan: Scan, written: string, start: number, end: number, calling: boolean, rest: boolean): boolean {
  const { text, context } = scan;
  if (!scan.free(start, end)) return false;
  const digits = written.replaceAll(/\D/gu, "");
  const international = /^\(?\+/u.test(written) || (written.startsWith("00") && digits.length >= 11);
  if (rest && !international && !NORTH_AMERICAN.test(written) && !FRENCH.test(written)) return false;
  if (!international) {
    if (DATE.test(written) || IP.test(written) || digits.length > MOST_WITHOUT_PLUS) return false;
    if (NUMBERED_BEFORE.test(text.slice(Math.max(0, start - 40), start))) return false;
  }
  if (COUNTED_AFTER.test(text.slice(end, end + 16))) return false;
  const found = read(written, digits, international, calling, context.country);
  if (found === null) return false;
  scan.take({ kind: "phone", service: null, stability: "changeable", ...found, start, end });
  return true;
}

/** Digits of a number written without `+`, its country code included. */
const MOST_WITHOUT_PLUS = 13;

interface PhoneFound {
  readonly value: string;
  readonly missing: readonly MissingCode[];
}
const whole = (value: string | undefined): PhoneFound | null => (value === undefined ? null : { value, missing: [] });

function read(
  written: string,
  digits: string,
  international: boolean,
  calling: boolean,
  country: string | undefined,
): PhoneFound | null {
  if (international) return whole(readPhone(`+${digits.replace(/^00/u, "")}`, undefined)?.value);
  const shaped = NORTH_AMERICAN.test(written) || FRENCH.test(written);
  if (!shaped && !calling) return null;
  // Eleven digits that begin with 1 carry North America's country code already.
  if (NAMED_ONE.test(written)) return whole(readPhone(`+${digits}`, undefined)?.value);
  const national = country === undefined ? null : readPhone(digits, country);
  if (national !== null) return whole(national.value);
  if (digits.length >= 11 && !digits.startsWith("0")) {
    const assumed = readPhone(`+${digits}`, undefined);
    return assumed?.valid === true ? { value: assumed.value, missing: ["country-code-assumed"] } : null;
  }
  return digits.length >= 9 && digits.length <= 11 ? { value: digits, missing: ["country-code"] } : null;
}
