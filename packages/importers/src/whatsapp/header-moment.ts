import { type Moment, noTime, wallMs } from "@holdfast/model";
import { DAY_SECONDS } from "../dates/civil-day.ts";
import { type DateOrder, dayInOrder } from "../dates/date-reading.ts";
import { readChatYear } from "../dates/read-year.ts";
import type { HeaderStyle } from "./header-style.ts";
import { A, B, C } from "./header-template.ts";
import type { RuledStretch } from "./rulings.ts";

/** Seconds since 1970 on the file's clock of a header's numbers in `order`; null where there is no such day. */
function secondIn(order: DateOrder, style: HeaderStyle, values: Int32Array, secondOfDay: number): number | null {
  if (style.year === null) return null;
  const day = dayInOrder(order, values[A] ?? 0, values[B] ?? 0, values[C] ?? 0, style.year.digits, readChatYear);
  return day === null ? null : day * DAY_SECONDS + secondOfDay;
}

/** `secondIn` for header after header: most have the day of the one before. */
export class HeaderClock {
  #ruled: RuledStretch | null = null;
  #a = -1;
  #b = -1;
  #c = -1;
  #midnight: number | null = null;

  second(ruled: RuledStretch, values: Int32Array, secondOfDay: number): number | null {
    const [a, b, c] = [values[A] ?? 0, values[B] ?? 0, values[C] ?? 0];
    if (ruled !== this.#ruled || a !== this.#a || b !== this.#b || c !== this.#c) {
      this.#ruled = ruled;
      this.#a = a;
      this.#b = b;
      this.#c = c;
      this.#midnight = secondIn(ruled.verdict.order, ruled.stretch.style, values, 0);
    }
    return this.#midnight === null ? null : this.#midnight + secondOfDay;
  }
}

/** The moment of a header that names `second`, with the second reading where day and month are an assumption. */
export function headerMoment(
  ruled: RuledStretch,
  proved: boolean,
  values: Int32Array,
  secondOfDay: number,
  second: number | null,
  written: string,
): Moment {
  if (second === null) return noTime(written);
  const precision = ruled.stretch.style.seconds ? "second" : "minute";
  const ms = wallMs(second * 1000);
  const other = proved ? null : otherSecond(ruled, values, secondOfDay);
  if (other === null || other === second) return { type: "wall", ms, precision, certainty: "zone-unknown", written };
  return { type: "wall", ms, precision, certainty: "order-assumed", other: wallMs(other * 1000), written };
}

function otherSecond(ruled: RuledStretch, values: Int32Array, secondOfDay: number): number | null {
  const { order, other } = ruled.verdict;
  return secondIn(other ?? (order === "mdy" ? "dmy" : "mdy"), ruled.stretch.style, values, secondOfDay);
}
