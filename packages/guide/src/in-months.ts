/**
 * The day `months` after `day` (`2026-11-24`); the last of the month where there is no such day.
 * @throws if `day` is no calendar day.
 */
export function inMonths(day: string, months: number): string {
  const start = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) throw new Error("in-months: expected a day such as 2026-11-24");
  const wanted = start.getUTCDate();
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, Math.min(wanted, last)))
    .toISOString()
    .slice(0, 10);
}

/** The day `days` after `day`. */
export const inDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
