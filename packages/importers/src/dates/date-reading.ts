import { civilDay } from "./civil-day.ts";

/** Where day, month and year stand in a date of three numbers. Year first is always followed by the month. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Which orders one date allows: a set of these bits. */
export type OrderMask = number;
export const orderBit = (order: DateOrder): OrderMask => 1 << DATE_ORDERS.indexOf(order);
export const hasOrder = (mask: OrderMask, order: DateOrder): boolean => (mask & orderBit(order)) !== 0;
export const ordersIn = (mask: OrderMask): readonly DateOrder[] => DATE_ORDERS.filter((o) => hasOrder(mask, o));

/** Where a date of this style writes its year: four digits tell, two do not. */
export type YearPlace = "first" | "last" | "either";

/** The calendar year that a written year means, or null where it means none that can be told. */
export type ReadYear = (written: number, digits: number) => number | null;

/** The day that three written numbers name in `order`, in days since 1970-01-01; null where there is no such day. */
export function dayInOrder(
  order: DateOrder,
  a: number,
  b: number,
  c: number,
  digits: number,
  readYear: ReadYear,
): number | null {
  const year = readYear(order === "ymd" ? a : c, digits);
  if (year === null) return null;
  if (order === "dmy") return civilDay(year, b, a);
  return order === "mdy" ? civilDay(year, a, b) : civilDay(year, b, c);
}

/** The orders that a style of date leaves open before any number is looked at. */
export function ordersOf(place: YearPlace): readonly DateOrder[] {
  if (place === "first") return ["ymd"];
  return place === "last" ? ["dmy", "mdy"] : DATE_ORDERS;
}
