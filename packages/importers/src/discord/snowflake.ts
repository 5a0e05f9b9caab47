import { isDigit } from "../json/json-bytes.ts";

/** 2015-01-01T00:00:00Z. Discord API reference, "Snowflakes", read 2026-11. */
export const DISCORD_EPOCH_MS = 1_420_070_400_000;

/**
 * Milliseconds since 1970 that a Discord id encodes (`id >> 22` and the epoch), exact; null for what is not an id of
 * 15 to 19 digits. The bytes [start, end) are the digits, without quotes.
 */
export function snowflakeMs(b: Uint8Array, start: number, end: number): number | null {
  const length = end - start;
  if (length < 15 || length > 19) return null;
  let high = 0;
  let low = 0;
  for (let i = start; i < end; i++) {
    const c = b[i];
    if (c === undefined || !isDigit(c)) return null;
    if (i < end - 9) high = high * 10 + (c - 0x30);
    else low = low * 10 + (c - 0x30);
  }
  // id = high * 10^9 + low and 10^9 = 1953125 * 2^9, so that no step leaves the 53 bits of a number.
  const part = high * 1_953_125;
  if (!Number.isSafeInteger(part)) return null;
  const whole = Math.floor(part / 8192);
  const rest = part - whole * 8192;
  return DISCORD_EPOCH_MS + whole + Math.floor((rest * 512 + low) / 4_194_304);
}

/** The same for an id that is text already. */
export function snowflakeOf(id: string): number | null {
  const bytes = new TextEncoder().encode(id);
  return snowflakeMs(bytes, 0, bytes.length);
}
