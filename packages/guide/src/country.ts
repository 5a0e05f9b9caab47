/** Countries that the directory knows, as ISO 3166-1 alpha-2. Others are added by adding data. */
export const COUNTRIES = ["CA", "US", "GB", "AU", "FR"] as const;
export type Country = (typeof COUNTRIES)[number];

/** Used where the person did not say, and shown as such: a plan says when it assumed this. */
export const DEFAULT_COUNTRY: Country = "CA";

/** The country the directory files it under, or null where it has nothing for it. `UK` is read as `GB`. */
export function knownCountry(country: string | undefined): Country | null {
  if (country === undefined) return DEFAULT_COUNTRY;
  const code = country.trim().toUpperCase();
  return COUNTRIES.find((known) => known === (code === "UK" ? "GB" : code)) ?? null;
}
