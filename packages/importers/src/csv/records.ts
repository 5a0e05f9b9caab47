import type { ByteSource } from "@holdfast/model";
import { type CsvDialect, type CsvEncoding, type CsvRecord, RecordScanner } from "./record-scanner.ts";

/** Bytes read before records are handed on, so that a file of nothing but line ends cannot fill memory. */
const STEP_BYTES = 65_536;

/** All records of `source` in order, in batches. Together they cover every byte from `dialect.start`. */
export async function* readRecords(source: ByteSource, dialect: CsvDialect): AsyncGenerator<readonly CsvRecord[]> {
  const scanner = new RecordScanner(dialect);
  for await (const chunk of source.chunks(dialect.start)) {
    for (let at = 0; at < chunk.length; at += STEP_BYTES) {
      scanner.push(chunk.subarray(at, at + STEP_BYTES));
      const records = scanner.take();
      if (records.length > 0) yield records;
    }
  }
  scanner.end();
  yield scanner.take();
}

/** Records that stand whole in the first bytes of a file; `whole` when those bytes are all of it. */
export function headRecords(bytes: Uint8Array, whole: boolean, dialect: CsvDialect): readonly CsvRecord[] {
  const scanner = new RecordScanner(dialect);
  scanner.push(bytes.subarray(dialect.start));
  if (whole) scanner.end();
  return scanner.take();
}

const DELIMITERS = [",", ";", "\t", "|"] as const satisfies readonly CsvDialect["delimiter"][];
/** Records at the beginning that decide on the delimiter. */
const SNIFFED_RECORDS = 50;

function byteOrderMark(bytes: Uint8Array): { readonly encoding: CsvEncoding; readonly length: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return { encoding: "utf-8", length: 0 };
}

/**
 * How a separated-values file is written, from its first bytes: the delimiter with which `isHeader` knows the first record,
 * or that gives it and most records the same number of columns, at least two. Null when none does.
 */
export function sniffDialect(
  bytes: Uint8Array,
  whole: boolean,
  isHeader: (fields: readonly string[]) => boolean = () => false,
): CsvDialect | null {
  const { encoding, length } = byteOrderMark(bytes);
  const newline = bytes.includes(0x0d) && !bytes.includes(0x0a) ? "cr" : "lf";
  let best: CsvDialect | null = null;
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const dialect = { delimiter, encoding, newline, start: length } satisfies CsvDialect;
    const records = headRecords(bytes, whole, dialect).slice(0, SNIFFED_RECORDS);
    const first = records[0];
    // Excel's `sep=;` line splits into `sep=` and nothing at exactly the delimiter it names.
    if (first?.fields.length === 2 && first.fields[0] === "sep=" && first.fields[1] === "") {
      return { ...dialect, start: first.next };
    }
    const columns = first?.fields.length ?? 0;
    if (columns < 2) continue;
    const same = records.filter((r) => r.fields.length === columns).length;
    const filled = records.filter((r) => r.fault === null && r.fields.some((f) => f !== "")).length;
    const known = isHeader(first?.fields ?? []);
    const score = (known ? 2000 : 0) + (same / Math.max(1, filled)) * 1000 + Math.min(columns, 100);
    if ((known || same * 2 > filled) && score > bestScore) {
      best = dialect;
      bestScore = score;
    }
  }
  return best;
}
