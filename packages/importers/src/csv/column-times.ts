import {
  instant,
  type LedgerBuilder,
  type Moment,
  noTime,
  type WallMs,
  type WallTime,
  wallMs,
  wallTime,
} from "@holdfast/model";
import { type DateOrder, dayInOrder } from "../dates/date-reading.ts";
import { OrderEvidence } from "../dates/order-evidence.ts";
import { commonMask, judgeOrder, type OrderVerdict } from "../dates/order-verdict.ts";
import { readPosixYear } from "../dates/read-year.ts";
import type { ImportOptions } from "../importer.ts";
import { type EpochUnit, readEpoch } from "../written-time/epoch-time.ts";
import { readIso } from "../written-time/iso-time.ts";
import { type NumericDate, readWrittenDate } from "./written-date.ts";

const DAY_MS = 86_400_000;

/**
 * The times of one table. `learn` every cell first: only all of them together can prove whether the day or the month
 * comes first. Then `read` each.
 */
export class ColumnTimes {
  readonly #options: ImportOptions;
  /** The column's header says that its times are UTC. */
  readonly #utc: boolean;
  readonly #runs = new Map<string, OrderEvidence>();
  readonly #verdicts = new Map<string, OrderVerdict>();
  readonly #units = new Set<EpochUnit>();
  #utcUsed = false;
  #notUnderstood = 0;
  #assumedDates = 0;

  constructor(options: ImportOptions, utc: boolean) {
    this.#options = options;
    this.#utc = utc;
  }

  learn(cell: string): void {
    const written = cell.trim();
    // Four digits in front are a year, or a count since 1970: nothing to learn about day and month.
    if (/^\d{4}/u.test(written)) return;
    const date = readWrittenDate(written);
    if (date === null || date.order !== undefined) return;
    const key = styleOf(date);
    const run = this.#runs.get(key) ?? new OrderEvidence(date.place, date.digits, readPosixYear);
    this.#runs.set(key, run);
    if (run.allows(date.a, date.b, date.c) !== 0) run.add(date.a, date.b, date.c, Math.floor(date.clock.ms / 1000));
  }

  /** Nothing more to learn: decides, all ways of writing dates together where they agree. */
  decide(): void {
    const runs = [...this.#runs].filter(([, run]) => run.dates > 0);
    const open = runs.filter(([, run]) => run.place !== "first").map(([, run]) => run);
    const together = commonMask(open) !== 0;
    for (const [key, run] of runs) {
      // A run whose dates allow no common order was written in two ways: each date is then read by itself.
      if (run.mask === 0) continue;
      const judged = run.place !== "first" && together ? open : [run];
      this.#verdicts.set(key, judgeOrder(judged, this.#options.dateOrder));
    }
  }

  read(cell: string): Moment {
    const written = cell.trim();
    const at = this.#read(written, cell);
    if (at.type === "none" && written !== "") this.#notUnderstood++;
    return at;
  }

  /** Says what had to be assumed about the times of the table. */
  tell(ledger: LedgerBuilder): void {
    for (const unit of this.#units) ledger.assumed("csv-epoch-unit", { unit });
    if (this.#utcUsed) ledger.assumed("csv-header-says-utc");
    if (this.#notUnderstood > 0) ledger.assumed("csv-times-not-understood", { count: this.#notUnderstood });
    for (const verdict of this.#verdicts.values()) {
      if (verdict.toldRefused) ledger.assumed("csv-date-order-refused", { order: this.#options.dateOrder ?? "" });
      if (verdict.yearLastAssumed) ledger.assumed("csv-year-last-assumed");
    }
    if (this.#assumedDates > 0) {
      const verdict = [...this.#verdicts.values()].find((v) => !v.proved);
      ledger.assumed("csv-date-order-assumed", {
        order: verdict?.order ?? "dmy",
        reason: (verdict?.reason ?? "mixed").replaceAll("-", "_"), // Messages select by it, and ICU takes no hyphen there.
        count: this.#assumedDates,
      });
    }
  }

  #read(written: string, cell: string): Moment {
    const epoch = readEpoch(written);
    if (epoch !== null) {
      this.#units.add(epoch.unit);
      return epoch.at;
    }
    const iso = readIso(written);
    if (iso.type !== "none") return this.#settled(iso);
    const date = readWrittenDate(written);
    return date === null ? noTime(cell) : this.#dated(date, written);
  }

  #dated(date: NumericDate, written: string): Moment {
    const verdict = this.#verdicts.get(styleOf(date));
    const told = this.#options.dateOrder;
    const fixed = date.order ?? (date.place === "first" ? "ymd" : undefined);
    const first: DateOrder = fixed ?? verdict?.order ?? told ?? "dmy";
    const second = fixed === undefined && verdict?.proved !== true ? (verdict?.other ?? otherOf(first)) : null;
    const settled = verdict === undefined && told !== undefined;
    const one = msIn(first, date);
    const two = second === null ? null : msIn(second, date);
    const ms = one ?? two;
    if (ms === null) return noTime(written);
    if (one !== null && two !== null && one !== two && !settled) {
      this.#assumedDates++;
      // The zone that may stand beside it does not settle which day it was.
      return { ...wallTime(one, date.clock.precision, written, "order-assumed"), other: two };
    }
    if (date.clock.offset !== null) return instant(ms - date.clock.offset * 60_000, date.clock.precision, written);
    return this.#settled(wallTime(ms, date.clock.precision, written));
  }

  #settled(at: Moment): Moment {
    if (!this.#utc || at.type !== "wall") return at;
    this.#utcUsed = true;
    return inUtc(at);
  }
}

const inUtc = (at: WallTime): Moment => instant(at.ms, at.precision, at.written);
const styleOf = (date: NumericDate): string => `${date.place} ${date.digits}`;
const otherOf = (order: DateOrder): DateOrder => (order === "mdy" ? "dmy" : "mdy");

function msIn(order: DateOrder, date: NumericDate): WallMs | null {
  const day = dayInOrder(order, date.a, date.b, date.c, date.digits, readPosixYear);
  return day === null ? null : wallMs(day * DAY_MS + date.clock.ms);
}
