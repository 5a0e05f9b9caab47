import type { UtcMs } from "@holdfast/model";
import { CAMERA_FACTS } from "./camera/camera-facts.ts";
import { SETTINGS } from "./checkup/data/settings.ts";
import { PAYMENT_ENTRIES } from "./data/payment-entries.ts";
import { PLATFORM_ENTRIES } from "./data/platform-entries.ts";
import type { Dated } from "./dated.ts";
import { CONTACTS } from "./directory.ts";

export interface StaleFact {
  readonly table: "contact" | "platform" | "payment" | "setting" | "camera";
  readonly id: string;
  readonly checkedOn: string;
  /** Whole days since it was checked. */
  readonly days: number;
}

const DAY_MS = 86_400_000;
const TABLES: readonly (readonly [StaleFact["table"], readonly (Dated & { readonly id: string })[]])[] = [
  ["contact", CONTACTS],
  ["platform", PLATFORM_ENTRIES],
  ["payment", PAYMENT_ENTRIES],
  ["setting", SETTINGS],
  ["camera", CAMERA_FACTS],
];

/** Every fact that was last checked more than `maxDays` days before `now`, oldest first (P9). */
export function checkDates(now: UtcMs, maxDays: number): readonly StaleFact[] {
  return TABLES.flatMap(([table, facts]) =>
    facts.map(({ id, checkedOn }) => ({
      table,
      id,
      checkedOn,
      days: Math.floor((now - Date.parse(checkedOn)) / DAY_MS),
    })),
  )
    .filter(({ days }) => days > maxDays)
    .toSorted((a, b) => b.days - a.days);
}
