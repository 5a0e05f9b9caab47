import { crc32, deflateRawSync } from "node:zlib";

/** One entry of a forged zip. Every field may lie. */
export interface ForgedEntry {
  readonly path: string;
  readonly data?: Uint8Array | string;
  readonly method?: number;
  /** Unix mode, in the upper half of the external attributes. */
  readonly mode?: number;
  readonly dosAttributes?: number;
  readonly flags?: number;
  /** DOS date and time. */
  readonly modified?: number;
  /** What the central directory says instead of the truth. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
  /** Points the directory at the local header of an earlier entry. */
  readonly sameBytesAs?: number;
  /** What the local header says instead of the truth. */
  readonly local?: {
    readonly path?: string;
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
    readonly extra?: Uint8Array;
    /** Length of the extra field as stated. */
    readonly extraLength?: number;
  };
  /** Checksum and sizes after the data; an object says something else there than the truth. */
  readonly descriptor?: true | { readonly crc?: number; readonly size?: number };
  /** Sizes in ZIP64 fields; a number is the size that these claim. */
  readonly zip64?: true | number;
  /** In the file, not in the directory. */
  readonly hidden?: true;
  /** Raw bytes of the name, where they are not UTF-8. */
  readonly rawName?: Uint8Array;
}

/** The end of a forged zip, and what stands around it. */
export interface ForgedEnd {
  readonly count?: number;
  readonly comment?: string | Uint8Array;
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  /** Bytes between the last entry and the directory. */
  readonly gap?: Uint8Array;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  readonly disk?: number;
  /** Writes ZIP64 end records; numbers there that lie. */
  readonly zip64?: {
    readonly count?: number;
    readonly size?: number;
    readonly offset?: number;
    readonly record?: number;
  };
  /** Offsets count from the first byte of the file, `before` included. */
  readonly offsetsFromFileStart?: boolean;
}

const MASK = 0xffff_ffff;
const bytes = (data: Uint8Array | string): Buffer => Buffer.from(data);

/** Builds little-endian records field by field. */
class Fields {
  readonly #parts: Buffer[] = [];
  u16(...values: number[]): this {
    for (const value of values) this.#parts.push(Buffer.from([value & 255, (value >>> 8) & 255]));
    return this;
  }
  u32(...values: number[]): this {
    for (const value of values) this.u16(value & 0xffff, value >>> 16);
    return this;
  }
  u64(...values: number[]): this {
    for (const value of values) this.u32(value % 2 ** 32, Math.floor(value / 2 ** 32));
    return this;
  }
  raw(...parts: (Uint8Array | string)[]): this {
    this.#parts.push(...parts.map(bytes));
    return this;
  }
  done(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
const fields = (): Fields => new Fields();

/** A zip made by hand, so that each field can lie. For tests. */
export function forgeZip(entries: readonly ForgedEntry[], end: ForgedEnd = {}): Uint8Array {
  const body = fields();
  const directory = fields();
  const shift = end.offsetsFromFileStart === true ? (end.before?.length ?? 0) : 0;
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const offset = entry.sameBytesAs === undefined ? at : (offsets[entry.sameBytesAs] ?? 0);
    offsets.push(offset);
    const truth = pack(entry);
    if (entry.sameBytesAs === undefined) {
      const whole = localPart(entry, truth);
      body.raw(whole);
      at += whole.length;
    }
    if (entry.hidden !== true) directory.raw(centralPart(entry, truth, offset + shift));
  }
  body.raw(end.gap ?? "");
  const start = at + (end.gap?.length ?? 0) + shift;
  const list = directory.done();
  const named = entries.filter((entry) => entry.hidden !== true).length;
  return new Uint8Array(
    Buffer.concat([
      bytes(end.before ?? ""),
      body.done(),
      list,
      endPart(end, named, list.length, start),
      bytes(end.after ?? ""),
    ]),
  );
}

interface Packed {
  readonly data: Buffer;
  readonly packed: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly flags: number;
}
function pack(entry: ForgedEntry): Packed {
  const data = bytes(entry.data ?? "");
  const method = entry.method ?? 8;
  const flags = (entry.flags ?? 0x800) | (entry.descriptor === undefined ? 0 : 8);
  return { data, method, flags, packed: method === 8 ? deflateRawSync(data) : data, crc: crc32(data) };
}

function localPart(entry: ForgedEntry, truth: Packed): Buffer {
  const lie = entry.local ?? {};
  const name = lie.path === undefined ? (entry.rawName ?? bytes(entry.path)) : bytes(lie.path);
  const zero = entry.descriptor !== undefined;
  const [packed, size] = zero ? [0, 0] : [lie.packed ?? truth.packed.length, lie.size ?? truth.data.length];
  const wide = entry.zip64 === undefined ? null : fields().u16(1, 16).u64(size, packed).done();
  const extra = Buffer.concat([wide ?? bytes(""), bytes(lie.extra ?? "")]);
  const part = fields()
    .u32(0x04034b50)
    .u16(wide === null ? 20 : 45, lie.flags ?? truth.flags, lie.method ?? truth.method)
    .u32(entry.modified ?? 0x58a54a40, lie.crc ?? (zero ? 0 : truth.crc))
    .u32(wide === null ? packed : MASK, wide === null ? size : MASK)
    .u16(name.length, lie.extraLength ?? extra.length)
    .raw(name, extra, truth.packed);
  if (entry.descriptor === undefined) return part.done();
  const said = entry.descriptor === true ? {} : entry.descriptor;
  part.u32(0x08074b50, said.crc ?? truth.crc);
  if (wide === null) part.u32(truth.packed.length, said.size ?? truth.data.length);
  else part.u64(truth.packed.length, said.size ?? truth.data.length);
  return part.done();
}

function centralPart(entry: ForgedEntry, truth: Packed, offset: number): Buffer {
  const name = entry.rawName ?? bytes(entry.path);
  const size = entry.size ?? truth.data.length;
  const packed = entry.packed ?? truth.packed.length;
  const wide =
    entry.zip64 === undefined
      ? null
      : fields()
          .u16(1, 16)
          .u64(entry.zip64 === true ? size : entry.zip64, packed)
          .done();
  const extra = Buffer.concat([wide ?? bytes(""), bytes(entry.extra ?? "")]);
  return fields()
    .u32(0x02014b50)
    .u16(0x0314, wide === null ? 20 : 45, truth.flags, truth.method)
    .u32(entry.modified ?? 0x58a54a40, entry.crc ?? truth.crc)
    .u32(wide === null ? packed : MASK, wide === null ? size : MASK)
    .u16(name.length, extra.length, 0, 0, 0, entry.dosAttributes ?? 0, entry.mode ?? 0o100644)
    .u32(entry.offset ?? offset)
    .raw(name, extra)
    .done();
}

function endPart(end: ForgedEnd, named: number, size: number, start: number): Buffer {
  const comment = bytes(end.comment ?? "");
  const count = end.count ?? named;
  const part = fields();
  if (end.zip64 !== undefined) {
    const { zip64 } = end;
    part
      .u32(0x06064b50)
      .u64(44)
      .u16(45, 45)
      .u32(0, 0)
      .u64(zip64.count ?? named, zip64.count ?? named, zip64.size ?? size, zip64.offset ?? start)
      .u32(0x07064b50, 0)
      .u64(zip64.record ?? start + size)
      .u32(1);
  }
  return part
    .u32(0x06054b50)
    .u16(end.disk ?? 0, end.disk ?? 0, count & 0xffff, count & 0xffff)
    .u32(end.directorySize ?? size, end.directoryOffset ?? (end.zip64 === undefined ? start : MASK))
    .u16(comment.length)
    .raw(comment)
    .done();
}
