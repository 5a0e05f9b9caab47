import { varint } from "./record.ts";

/** What became of a page: it leads to others, or holds rows or the rest of one. */
export type PageUse = "structure" | "rows";

/** The pages of one file, as far as a walk needs them. */
export interface Pages {
  readonly pageSize: number;
  readonly pageCount: number;
  /** Bytes of a page that hold content. */
  readonly usable: number;
  /** Pages that a walk has come to. */
  readonly uses: Map<number, PageUse>;
  /** Places where a table could not be followed: a page out of range, met twice, or of no known kind. */
  faults: number;
  /** Page `n`, counted from 1; null when there is none. */
  page(n: number): Promise<Uint8Array | null>;
}

/** One row as it stands in the file. */
export interface Row {
  readonly rowid: number;
  /** Bytes [start, end) of its cell in its page: header and as much of the record as the page holds. */
  readonly start: number;
  readonly end: number;
  /** The whole record, from overflow pages too. */
  readonly payload: Uint8Array;
}

const INTERIOR = 5;
const LEAF = 13;
/** Pages from the root to a leaf; SQLite itself stops at 20. */
const MAX_DEPTH = 20;
/** Bytes of one record; no message comes near it. */
export const MAX_RECORD_BYTES = 67_108_864;

/** All rows of the table whose root is page `root`. A page is followed once, whatever points to it. */
export async function* tableRows(file: Pages, root: number): AsyncGenerator<Row> {
  yield* walk(file, root, 0);
}

async function* walk(file: Pages, n: number, depth: number): AsyncGenerator<Row> {
  const page = depth > MAX_DEPTH || file.uses.has(n) ? null : await file.page(n);
  const at = n === 1 ? 100 : 0;
  const kind = page?.[at];
  if (page === null || (kind !== INTERIOR && kind !== LEAF)) {
    file.faults++;
    return;
  }
  file.uses.set(n, kind === LEAF ? "rows" : "structure");
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  const count = view.getUint16(at + 3);
  const pointers = at + (kind === INTERIOR ? 12 : 8);
  if (pointers + count * 2 > file.usable) {
    file.faults++;
    return;
  }
  for (let i = 0; i < count; i++) {
    const cell = view.getUint16(pointers + i * 2);
    if (kind === LEAF) {
      const row = await rowAt(file, n, page, cell);
      if (row === null) file.faults++;
      else yield row;
    } else if (cell + 4 <= file.usable) yield* walk(file, view.getUint32(cell), depth + 1);
    else file.faults++;
  }
  if (kind === INTERIOR) yield* walk(file, view.getUint32(at + 8), depth + 1);
}

async function rowAt(file: Pages, n: number, page: Uint8Array, cell: number): Promise<Row | null> {
  const usable = file.usable;
  const content = page.subarray(0, usable);
  const size = varint(content, cell);
  const id = size === null ? null : varint(content, size[1]);
  if (size === null || id === null || size[0] > MAX_RECORD_BYTES) return null;
  const [length, from] = [size[0], id[1]];
  const local = localBytes(length, usable);
  const spills = local < length;
  const end = from + local + (spills ? 4 : 0);
  if (end > usable) return null;
  const base = (n - 1) * file.pageSize;
  const payload = spills ? await spilled(file, content, from, local, length) : content.slice(from, from + local);
  return payload === null ? null : { rowid: id[0], start: base + cell, end: base + end, payload };
}

/** How much of a record of `length` bytes stands in the leaf itself (file format, section 1.6). */
function localBytes(length: number, usable: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}

async function spilled(
  file: Pages,
  content: Uint8Array,
  from: number,
  local: number,
  length: number,
): Promise<Uint8Array | null> {
  // A length that the file could not hold is a lie.
  if (length > file.pageCount * file.usable) return null;
  const parts = [content.slice(from, from + local)];
  let have = local;
  let next = new DataView(content.buffer, content.byteOffset + from + local, 4).getUint32(0);
  while (have < length) {
    const page = file.uses.has(next) ? null : await file.page(next);
    if (page === null) return null;
    file.uses.set(next, "rows");
    const part = page.slice(4, Math.min(file.usable, 4 + length - have));
    parts.push(part);
    have += part.length;
    next = new DataView(page.buffer, page.byteOffset, 4).getUint32(0);
  }
  const payload = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    payload.set(part, at);
    at += part.length;
  }
  return payload;
}
