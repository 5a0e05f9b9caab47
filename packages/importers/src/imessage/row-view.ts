import type { DecodedRow, Table } from "../sqlite/database-file.ts";
import type { SqliteValue } from "../sqlite/record.ts";

/** The values of a row by the names of its columns. A row written before a column was added lacks it. */
export class RowView {
  readonly #places: ReadonlyMap<string, number>;
  readonly #row: DecodedRow;

  constructor(places: ReadonlyMap<string, number>, row: DecodedRow) {
    this.#places = places;
    this.#row = row;
  }

  static places(table: Table): ReadonlyMap<string, number> {
    return new Map(table.columns.map((name, i) => [name.toLowerCase(), i]));
  }

  value(column: string): SqliteValue {
    const at = this.#places.get(column);
    return at === undefined ? null : (this.#row.values[at] ?? null);
  }
  text(column: string): string | null {
    const value = this.value(column);
    return typeof value === "string" && value !== "" ? value : null;
  }
  /** A whole number that is exact; null for anything else. */
  number(column: string): number | null {
    const value = this.value(column);
    return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
  }
}
