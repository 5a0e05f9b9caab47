import { err, ok, type Result } from "@holdfast/model";
import {
  CHECK_IN_ANSWERS,
  type CheckIn,
  type CheckInAnswer,
  type CheckInCounts,
  isCheckupPlatform,
  isState,
  MAX_CHECK_IN_COUNT,
  MAX_CHECK_IN_PLATFORMS,
} from "./check-in.ts";

/** Why a text was not read as a check-in. Words under `family.check-in.error.<code>`. */
export type CheckInFault = "not-a-check-in" | "newer-version";

/** No check-in is longer; whatever is, is not read. */
export const MAX_CHECK_IN_TEXT = 700;

/**
 * One line of JSON, short enough for a QR code once it is encrypted:
 * `[version, number, day, [answers], [[platform, done, later, notMine, total], …] or null, removed, practised, [count, state] or null]`.
 * Encrypt it before it leaves the device (`sealNote` in `@holdfast/seal`).
 */
export function writeCheckIn(checkIn: CheckIn): string {
  const { version, number, on, answers, checkups, removed, practised, checks } = checkIn;
  return JSON.stringify([
    version,
    number,
    on,
    [answers.contacted, answers.asked, answers.talk].map((answer) => CHECK_IN_ANSWERS.indexOf(answer)),
    checkups?.map(({ platform, done, later, notMine, total }) => [platform, done, later, notMine, total]) ?? null,
    removed,
    practised,
    checks === null ? null : [checks.count, checks.worst],
  ]);
}

/** The check-in that a text holds. Reads exactly what `writeCheckIn` writes; anything more or less is a fault. */
export function readCheckIn(text: string): Result<CheckIn, CheckInFault> {
  if (text.length > MAX_CHECK_IN_TEXT) return err("not-a-check-in");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err("not-a-check-in");
  }
  if (!Array.isArray(value)) return err("not-a-check-in");
  const parts: readonly unknown[] = value;
  const [version] = parts;
  if (isCount(version) && version > 1) return err("newer-version");
  const checkIn = fromParts(parts);
  // One way to write each check-in: whatever else the text holds would be said again below.
  return checkIn !== null && writeCheckIn(checkIn) === text ? ok(checkIn) : err("not-a-check-in");
}

function fromParts(parts: readonly unknown[]): CheckIn | null {
  const [version, number, on, answers, checkups, removed, practised, checks] = parts;
  if (version !== 1 || !isCount(number) || !isDay(on)) return null;
  if (!Array.isArray(answers)) return null;
  const [contacted, asked, talk] = answers.map(answerOf);
  if (contacted === undefined || asked === undefined || talk === undefined) return null;
  if (contacted === null || asked === null || talk === null) return null;
  const counts = checkups === null ? null : countsOf(checkups);
  if (counts === undefined || !isCountOrNull(removed) || !isCountOrNull(practised)) return null;
  const checked = checks === null ? null : checksOf(checks);
  if (checked === undefined) return null;
  return {
    version: 1,
    number,
    on,
    answers: { contacted, asked, talk },
    checkups: counts,
    removed,
    practised,
    checks: checked,
  };
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_CHECK_IN_COUNT;
const isCountOrNull = (value: unknown): value is number | null => value === null || isCount(value);

const isDay = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const answerOf = (value: unknown): CheckInAnswer | null =>
  typeof value === "number" ? (CHECK_IN_ANSWERS[value] ?? null) : null;

/** Undefined: not what belongs here. */
function countsOf(value: unknown): readonly CheckInCounts[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_CHECK_IN_PLATFORMS) return undefined;
  const rows: CheckInCounts[] = [];
  for (const row of value as readonly unknown[]) {
    if (!Array.isArray(row)) return undefined;
    const [platform, done, later, notMine, total] = row as readonly unknown[];
    if (!isCheckupPlatform(platform) || !isCount(done) || !isCount(later) || !isCount(notMine) || !isCount(total))
      return undefined;
    rows.push({ platform, done, later, notMine, total });
  }
  return rows;
}

function checksOf(value: unknown): CheckIn["checks"] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [count, worst] = value as readonly unknown[];
  return isCount(count) && isState(worst) ? { count, worst } : undefined;
}
