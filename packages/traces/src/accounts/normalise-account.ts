import type { Platform } from "@holdfast/model";
import { PLATFORM_TABLE, type PlatformRow } from "./platform-table.ts";

const rows = new Map<Platform, PlatformRow>(PLATFORM_TABLE.map((row) => [row.id, row]));

/** The lore of one platform. The table has a row for each; a test holds it to that. */
export function platformRow(platform: Platform): PlatformRow {
  const row = rows.get(platform);
  if (row === undefined) throw new Error(`traces: no row for platform ${platform}`);
  return row;
}

const ALL_DIGITS = /^\d+$/u;

/**
 * The one spelling of a handle on a platform, or null where the platform allows no such handle. A handle of digits
 * alone keeps its `@`, because a user id of the same digits is another account.
 */
export function normaliseHandle(platform: Platform, written: string): string | null {
  const row = platformRow(platform);
  const bare = (written.startsWith("@") ? written.slice(1) : written).normalize("NFC");
  if (row.handle === null || !row.handle.test(bare)) return null;
  const lower = bare.toLowerCase();
  const value = row.fold === "lower-without-dots" ? lower.replaceAll(".", "") : lower;
  return ALL_DIGITS.test(value) ? `@${value}` : value;
}

/** A user id as the platform writes it, or null. Telegram's exports put `user` before the number. */
export function normaliseUserId(platform: Platform, written: string): string | null {
  const row = platformRow(platform);
  const bare = platform === "telegram" ? written.replace(/^user(?=\d)/u, "") : written;
  if (row.userId === null || !row.userId.test(bare)) return null;
  return platform === "telegram" || ALL_DIGITS.test(bare) ? bare.replace(/^0+(?=\d)/u, "") : bare;
}
