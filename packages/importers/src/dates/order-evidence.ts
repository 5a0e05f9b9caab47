import { DAY_SECONDS } from "./civil-day.ts";
import { DATE_ORDERS, dayInOrder, type OrderMask, ordersOf, type ReadYear, type YearPlace } from "./date-reading.ts";

/** A step back of at least this many days counts against an order; smaller ones happen in honest files. */
const STEP_BACK_DAYS = 2;

/** How one order fares over a run of dates. Seconds count from 1970-01-01 on the file's own clock. */
export interface OrderTally {
  /** Dates that this order can read. */
  possible: number;
  /** Dates that only this order can read. */
  exclusive: number;
  stepsBack: number;
  stepsForward: number;
  firstSecond: number;
  lastSecond: number;
  minSecond: number;
  maxSecond: number;
}

const tally = (): OrderTally => ({
  possible: 0,
  exclusive: 0,
  stepsBack: 0,
  stepsForward: 0,
  firstSecond: Number.NaN,
  lastSecond: Number.NaN,
  minSecond: Number.POSITIVE_INFINITY,
  maxSecond: Number.NEGATIVE_INFINITY,
});

/**
 * What a run of dates, in the order they stand in the file, says about where day and month are. Constant memory; add
 * every date. Whether the year stands first is known beforehand where it has four digits.
 */
export class OrderEvidence {
  readonly tallies: readonly [OrderTally, OrderTally, OrderTally] = [tally(), tally(), tally()];
  /** Orders that every date added so far allows. */
  mask: OrderMask = 7;
  dates = 0;
  /** How often the first and the second number changed from one date to the next. */
  firstChanges = 0;
  secondChanges = 0;
  readonly place: YearPlace;
  readonly #digits: number;
  readonly #readYear: ReadYear;
  readonly #since: number;
  #a = -1;
  #b = -1;
  #c = -1;
  #dateMask: OrderMask = 0;
  #addedA = -1;
  #addedB = -1;
  readonly #days: [number, number, number] = [Number.NaN, Number.NaN, Number.NaN];
  readonly #lastDays: [number, number, number] = [Number.NaN, Number.NaN, Number.NaN];

  /** `since`: the year before which the program that wrote the dates did not exist; it rules out what it can. */
  constructor(place: YearPlace, yearDigits: number, readYear: ReadYear, since = 0) {
    this.place = place;
    this.#digits = yearDigits;
    this.#readYear = readYear;
    this.#since = since;
  }

  /** The orders in which the three numbers name a day; 0 when none. */
  allows(a: number, b: number, c: number): OrderMask {
    if (a === this.#a && b === this.#b && c === this.#c) return this.#dateMask;
    let sound = 0;
    let early = 0;
    for (const order of ordersOf(this.place)) {
      const at = DATE_ORDERS.indexOf(order);
      const day = dayInOrder(order, a, b, c, this.#digits, this.#readYear);
      this.#days[at] = day ?? Number.NaN;
      if (day === null) continue;
      if (day >= (this.#since - 1970) * 365) sound |= 1 << at;
      else early |= 1 << at;
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#dateMask = sound === 0 ? early : sound;
    return this.#dateMask;
  }

  /** Adds a date that some order allows, with its time of day in seconds. */
  add(a: number, b: number, c: number, secondOfDay: number): void {
    const mask = this.allows(a, b, c);
    if (this.dates > 0 && this.#addedA !== a) this.firstChanges += 1;
    if (this.dates > 0 && this.#addedB !== b) this.secondChanges += 1;
    this.#addedA = a;
    this.#addedB = b;
    this.dates += 1;
    this.mask &= mask;
    this.#count(0, mask, secondOfDay);
    this.#count(1, mask, secondOfDay);
    this.#count(2, mask, secondOfDay);
  }

  #count(at: 0 | 1 | 2, mask: OrderMask, secondOfDay: number): void {
    if ((mask & (1 << at)) === 0) return;
    const t = this.tallies[at];
    const day = this.#days[at];
    const lastDay = this.#lastDays[at];
    const second = day * DAY_SECONDS + secondOfDay;
    if (t.possible === 0) t.firstSecond = second;
    else if (day > lastDay) t.stepsForward += 1;
    else if (day <= lastDay - STEP_BACK_DAYS) t.stepsBack += 1;
    t.possible += 1;
    if (mask === 1 << at) t.exclusive += 1;
    t.lastSecond = second;
    if (second < t.minSecond) t.minSecond = second;
    if (second > t.maxSecond) t.maxSecond = second;
    this.#lastDays[at] = day;
  }
}
