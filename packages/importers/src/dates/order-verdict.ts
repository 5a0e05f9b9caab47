import { DATE_ORDERS, type DateOrder, hasOrder, ordersIn } from "./date-reading.ts";
import type { OrderEvidence, OrderTally } from "./order-evidence.ts";

/**
 * Why an order was taken.
 * - `told`: the person said so. `year-first`: a year of four digits stands first, or no order else can read all dates.
 * - `over-twelve`: some date has a number over twelve where another order would need a month.
 * - `in-time-order`: the file runs forward in this order and jumps back in the other.
 * - `contested`: few dates that only one order can read stand in a file that runs forward only in the other.
 * - `changes-more`: the number that changes more often from date to date is taken for the day.
 * - `habit`: nothing tells; day before month is how most of the world writes.
 */
export type OrderReason =
  | "told"
  | "year-first"
  | "over-twelve"
  | "in-time-order"
  | "contested"
  | "changes-more"
  | "habit";

export interface OrderVerdict {
  readonly order: DateOrder;
  /** Whether the file (or the person) leaves no other order of day and month. */
  readonly proved: boolean;
  readonly reason: OrderReason;
  /** The second order to offer; null when proved. */
  readonly other: DateOrder | null;
  /** A year of two digits was taken to stand last, and nothing in the file rules out that it stands first. */
  readonly yearLastAssumed: boolean;
  /** What the person said cannot be: some date does not exist in that order. */
  readonly toldRefused: boolean;
}

/** Dates that only one order can read: up to this many may be somebody's pasted text. */
const FEW = 2;
/** Different days, at least, before the run of time proves an order: two can be out of order by chance. */
const ENOUGH_STEPS = 2;

interface Sum {
  readonly exclusive: number;
  readonly stepsBack: number;
  readonly stepsForward: number;
}

const sum = (runs: readonly OrderEvidence[], pick: (run: OrderEvidence) => OrderTally): Sum =>
  runs.map(pick).reduce<Sum>(
    (all, t) => ({
      exclusive: all.exclusive + t.exclusive,
      stepsBack: all.stepsBack + t.stepsBack,
      stepsForward: all.stepsForward + t.stepsForward,
    }),
    { exclusive: 0, stepsBack: 0, stepsForward: 0 },
  );

/** The orders that every date of all runs allows. */
export const commonMask = (runs: readonly OrderEvidence[]): number => runs.reduce((mask, run) => mask & run.mask, 7);

/**
 * The order of day, month and year in runs of dates that were written by one program in one setting. There must be an
 * order that reads them all (`commonMask` is not 0); give runs that contradict each other one by one.
 */
export function judgeOrder(runs: readonly OrderEvidence[], told?: DateOrder): OrderVerdict {
  const mask = commonMask(runs);
  const dmy = sum(runs, (r) => r.tallies[0]);
  const mdy = sum(runs, (r) => r.tallies[1]);
  const ymd = sum(runs, (r) => r.tallies[2]);
  const of = { dmy, mdy, ymd };
  const yearTold = runs.every((r) => r.place === "first");
  const toldRefused = told !== undefined && !yearTold && !hasOrder(mask, told);
  const verdict = (
    order: DateOrder,
    proved: boolean,
    reason: OrderReason,
    other: DateOrder | null = null,
  ): OrderVerdict => ({ order, proved, reason, other, yearLastAssumed: false, toldRefused });

  if (yearTold) return verdict("ymd", true, "year-first");
  if (told !== undefined && hasOrder(mask, told)) return verdict(told, true, "told");

  const open = ordersIn(mask);
  const forward = (order: DateOrder): boolean => of[order].stepsBack === 0 && of[order].stepsForward >= ENOUGH_STEPS;
  if (open.length <= 1) {
    const only = open[0] ?? "dmy";
    const rival = DATE_ORDERS.find((o) => o !== only && forward(o) && of[only].stepsBack > 0);
    if (rival !== undefined && of[only].exclusive <= FEW) return verdict(rival, false, "contested", only);
    return verdict(only, true, only === "ymd" ? "year-first" : "over-twelve");
  }
  const dayOrMonth = hasOrder(mask, "dmy") && hasOrder(mask, "mdy");
  const best = dayOrMonth ? dayFirstOrMonthFirst(runs, of) : null;
  const last: DateOrder = best?.order ?? (hasOrder(mask, "dmy") ? "dmy" : "mdy");
  if (hasOrder(mask, "ymd")) {
    if (forward("ymd") && of[last].stepsBack > 0) return verdict("ymd", true, "in-time-order");
    const rest = best ?? verdict(last, true, "over-twelve");
    return { ...rest, toldRefused, yearLastAssumed: of.ymd.stepsBack <= of[last].stepsBack };
  }
  return { ...(best ?? verdict(last, true, "over-twelve")), toldRefused };
}

function dayFirstOrMonthFirst(
  runs: readonly OrderEvidence[],
  of: { readonly dmy: Sum; readonly mdy: Sum },
): OrderVerdict {
  const take = (order: "dmy" | "mdy", proved: boolean, reason: OrderReason): OrderVerdict => {
    const other = order === "dmy" ? "mdy" : "dmy";
    return { order, proved, reason, other: proved ? null : other, yearLastAssumed: false, toldRefused: false };
  };
  if (of.dmy.stepsBack !== of.mdy.stepsBack) {
    const order = of.dmy.stepsBack < of.mdy.stepsBack ? "dmy" : "mdy";
    return take(order, of[order].stepsBack === 0 && of[order].stepsForward >= ENOUGH_STEPS, "in-time-order");
  }
  const first = runs.reduce((n, r) => n + r.firstChanges, 0);
  const second = runs.reduce((n, r) => n + r.secondChanges, 0);
  if (first !== second) return take(first > second ? "dmy" : "mdy", false, "changes-more");
  return take("dmy", false, "habit");
}
