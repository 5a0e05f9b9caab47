import type { ByteSource } from "@holdfast/model";
import { columnNames } from "./column-names.ts";
import { decodeRecord, type SqliteValue, type TextEncodingOfFile } from "./record.ts";
import { type Pages, type PageUse, type Row, tableRows } from "./table-rows.ts";

/** https://www.sqlite.org/fileformat2.html, section 1.3. */
const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";
const ENCODINGS: readonly (TextEncodingOfFile | undefined)[] = ["utf-8", "utf-8", "utf-16le", "utf-16be"];
/** Pages kept. A walk goes down at most some five pages and comes back up. */
const CACHED = 64;
/** Tables of one file, and characters of what declares one. Messages on a Mac has about fifty. */
const MAX_TABLES = 10_000;

export type DatabaseProblem = "malformed" | "truncated";

export interface Table {
  readonly name: string;
  readonly root: number;
  /** Columns in order; the one that is the row's number, if any, is null in every record. */
  readonly columns: readonly string[];
}

/**
 * A SQLite file, read where it lies: no engine, no copy. Only tables that are kept by row number are read, and of a
 * damaged file only what its pages still say; nothing is repaired, no journal is played back.
 */
export class DatabaseFile implements Pages {
  readonly pageSize: number;
  readonly pageCount: number;
  readonly encoding: TextEncodingOfFile;
  /** Changes are kept in a second file (`-wal`) until the program that owns this one takes them over. */
  readonly journaled: boolean;
  readonly uses: Map<number, PageUse> = new Map();
  faults = 0;
  readonly #source: ByteSource;
  readonly #usable: number;
  readonly #cache = new Map<number, Uint8Array>();

  private constructor(
    source: ByteSource,
    pageSize: number,
    reserved: number,
    encoding: TextEncodingOfFile,
    journaled: boolean,
  ) {
    this.#source = source;
    this.pageSize = pageSize;
    this.#usable = pageSize - reserved;
    this.encoding = encoding;
    this.journaled = journaled;
    this.pageCount = Math.floor(source.size / pageSize);
  }

  static async open(source: ByteSource): Promise<DatabaseFile | DatabaseProblem> {
    const head = await source.slice(0, HEADER_BYTES);
    if (head.length < HEADER_BYTES || String.fromCharCode(...head.subarray(0, 16)) !== MAGIC) return "malformed";
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    const raw = view.getUint16(16);
    const pageSize = raw === 1 ? 65_536 : raw;
    const reserved = head[20] ?? 0;
    const encoding = ENCODINGS[view.getUint32(56)];
    const sound = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0 && pageSize - reserved >= 480;
    if (!sound || encoding === undefined) return "malformed";
    const file = new DatabaseFile(source, pageSize, reserved, encoding, head[18] === 2);
    if (file.pageCount === 0) return "truncated";
    // The count in the header is only kept by programs that also keep this number; then a shorter file was cut off.
    const said = view.getUint32(28);
    const kept = view.getUint32(24) === view.getUint32(92);
    return kept && said > file.pageCount ? "truncated" : file;
  }

  get usable(): number {
    return this.#usable;
  }

  async page(n: number): Promise<Uint8Array | null> {
    if (!Number.isInteger(n) || n < 1 || n > this.pageCount) return null;
    const known = this.#cache.get(n);
    if (known !== undefined) return known;
    const start = (n - 1) * this.pageSize;
    const page = (await this.#source.slice(start, start + this.pageSize)).slice();
    if (page.length !== this.pageSize) return null;
    if (this.#cache.size >= CACHED) this.#cache.delete(this.#cache.keys().next().value ?? 0);
    this.#cache.set(n, page);
    return page;
  }

  /** The tables that `sqlite_master` names, by their names in lower case. */
  async tables(): Promise<ReadonlyMap<string, Table>> {
    const tables = new Map<string, Table>();
    for await (const row of this.rows({ name: "sqlite_master", root: 1, columns: [] })) {
      const [type, name, , root, sql] = row.values;
      if (type !== "table" || typeof name !== "string" || typeof sql !== "string") continue;
      const page = Number(root);
      if (tables.size >= MAX_TABLES) break;
      tables.set(name.toLowerCase(), { name, root: page, columns: columnNames(sql) });
    }
    return tables;
  }

  /** All rows of a table, in the order of their numbers. */
  async *rows(table: Table): AsyncGenerator<DecodedRow> {
    for await (const row of tableRows(this, table.root)) {
      const values = decodeRecord(row.payload, this.encoding);
      if (values === null) this.faults++;
      else yield { ...row, values };
    }
  }
}

export interface DecodedRow extends Row {
  readonly values: readonly SqliteValue[];
}
