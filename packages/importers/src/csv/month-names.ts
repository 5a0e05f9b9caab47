import { foldHeader } from "./columns.ts";

/** Month names, folded; English, French, Spanish; from CLDR 48 (wide and abbreviated). */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv", "enero", "ene"],
  ["february", "feb", "fevrier", "fevr", "febrero"],
  ["march", "mar", "mars", "marzo"],
  ["april", "apr", "avril", "avr", "abril", "abr"],
  ["may", "mai", "mayo"],
  ["june", "jun", "juin", "junio"],
  ["july", "jul", "juillet", "juil", "julio"],
  ["august", "aug", "aout", "agosto", "ago"],
  ["september", "sep", "sept", "septembre", "septiembre", "setiembre"],
  ["october", "oct", "octobre", "octubre"],
  ["november", "nov", "novembre", "noviembre"],
  ["december", "dec", "decembre", "diciembre", "dic"],
];
const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, month) => names.map((name): [string, number] => [name, month + 1])),
);

/** The month, from 1, that a name means in English, French or Spanish; null when it means none. */
export const monthByName = (name: string): number | null => BY_NAME.get(foldHeader(name)) ?? null;
