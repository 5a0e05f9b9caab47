import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";

export interface PhoneRead {
  /** E.164. */
  readonly value: string;
  /** Whether the number fits its country's plan, not its length alone. */
  readonly valid: boolean;
}

/**
 * A telephone number in its one spelling. With a country code in front, a number of possible length is enough: plans
 * change faster than tables (Côte d'Ivoire went from 8 digits to 10). Without one, it must be valid in `country`.
 */
export function readPhone(written: string, country: string | undefined): PhoneRead | null {
  if (written.startsWith("+")) {
    const read = parsePhoneNumberFromString(written);
    return read?.isPossible() === true && read.country !== undefined
      ? { value: read.number, valid: read.isValid() }
      : null;
  }
  const code = country?.toUpperCase();
  if (code === undefined || !isCountry(code)) return null;
  const read = parsePhoneNumberFromString(written, code);
  return read?.isValid() === true ? { value: read.number, valid: true } : null;
}

const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);
