import { err, ok, type Result } from "@holdfast/model";
import { CSV_FIELDS, type CsvColumns, type CsvField, columnsByHeader, foldHeader, isEnough } from "./columns.ts";
import type { CsvDialect, CsvRecord } from "./record-scanner.ts";
import { headRecords, sniffDialect } from "./records.ts";

/** Rows shown to the person beside the proposal. */
const SHOWN_ROWS = 5;

/** What Holdfast makes of a table, for the person to confirm or correct. */
export interface CsvProposal {
  readonly dialect: CsvDialect;
  readonly header: readonly string[];
  readonly columns: CsvColumns;
  /** Whether the columns found make messages; if not, the person has to name them. */
  readonly enough: boolean;
  /** The first rows, so that the person sees what each column holds. Evidence: never log it. */
  readonly rows: readonly (readonly string[])[];
}

/** Looks at the first bytes of a file; null when they are no table. */
export function proposeMapping(head: { readonly bytes: Uint8Array; readonly whole: boolean }): CsvProposal | null {
  const dialect = sniffDialect(head.bytes, head.whole, (header) => isEnough(columnsByHeader(header)));
  if (dialect === null) return null;
  const records = headRecords(head.bytes, head.whole, dialect).filter((r) => r.fault === null && !isBlank(r));
  const header = records[0]?.fields;
  if (header === undefined) return null;
  const columns = columnsByHeader(header);
  return {
    dialect,
    header,
    columns,
    enough: isEnough(columns),
    rows: records.slice(1, 1 + SHOWN_ROWS).map((r) => r.fields),
  };
}

export const isBlank = (record: CsvRecord): boolean => record.fault === null && record.fields.every((f) => f === "");

/** Why a mapping the person gave cannot be used. `name` is what they wrote. */
export interface MappingError {
  readonly code: "unknown-field" | "no-such-column" | "not-enough";
  readonly name: string;
}

export interface ConfirmedMapping {
  readonly columns: CsvColumns;
  /** Every column was named by number, so the first row may be a message. */
  readonly byNumber: boolean;
}

/** The columns that the person named, each by its header or by its number from 1. */
export function confirmMapping(
  given: Readonly<Record<string, string>>,
  header: readonly string[],
): Result<ConfirmedMapping, MappingError> {
  const columns: Partial<Record<CsvField, number>> = {};
  let byNumber = true;
  for (const [name, wanted] of Object.entries(given)) {
    const field = CSV_FIELDS.find((f) => f === name);
    if (field === undefined) return err({ code: "unknown-field", name });
    const exact = header.indexOf(wanted);
    const named =
      exact >= 0 ? exact : header.findIndex((h) => foldHeader(h) !== "" && foldHeader(h) === foldHeader(wanted));
    const column = named >= 0 ? named : /^\d{1,4}$/u.test(wanted) ? Number(wanted) - 1 : -1;
    if (column < 0 || column >= header.length) return err({ code: "no-such-column", name: wanted });
    if (named >= 0) byNumber = false;
    columns[field] = column;
  }
  return isEnough(columns)
    ? ok({ columns, byNumber })
    : err({ code: "not-enough", name: Object.keys(given).join(", ") });
}

/** `time=Date, sender=From` */
export const describeColumns = (columns: CsvColumns, header: readonly string[]): string =>
  CSV_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [`${field}=${(header[column] ?? String(column + 1)).slice(0, 40)}`];
  }).join(", ");
