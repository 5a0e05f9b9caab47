const encoder = new TextEncoder();
export const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array => {
  const arrays = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : Uint8Array.from(part)));
  const out = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    out.set(array, at);
    at += array.length;
  }
  return out;
};
const u16 = (n: number): number[] => [n & 255, (n >> 8) & 255];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** A zip of empty files with these names; `cut` leaves the list at the end out, `locked` sets the password flag. */
export function zipOf(names: readonly string[], { cut = false, locked = false } = {}): Uint8Array {
  const flag = u16(locked ? 0x801 : 0x800);
  const raw = names.map((name) => encoder.encode(name));
  const locals = raw.map((name) =>
    bytes(
      [0x50, 0x4b, 3, 4, 20, 0],
      flag,
      Array.from({ length: 18 }, () => 0),
      u16(name.length),
      [0, 0],
      name,
    ),
  );
  if (cut) return bytes(...locals);
  let offset = 0;
  const central = raw.map((name, i) => {
    const entry = bytes(
      [0x50, 0x4b, 1, 2, 20, 0, 20, 0],
      flag,
      Array.from({ length: 18 }, () => 0),
      u16(name.length),
      Array.from({ length: 12 }, () => 0),
      u32(offset),
      name,
    );
    offset += locals[i]?.length ?? 0;
    return entry;
  });
  const size = central.reduce((sum, one) => sum + one.length, 0);
  return bytes(
    ...locals,
    ...central,
    [0x50, 0x4b, 5, 6, 0, 0, 0, 0],
    u16(names.length),
    u16(names.length),
    u32(size),
    u32(offset),
    [0, 0],
  );
}

/** An OLE file whose directory holds these names. */
export function oleOf(names: readonly string[]): Uint8Array {
  const out = new Uint8Array(512 + 128 * names.length);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    const at = 512 + 128 * i;
    for (let c = 0; c < name.length; c++) out.set(u16(name.charCodeAt(c)), at + 2 * c);
    out.set([...u16(2 * name.length + 2), i === 0 ? 5 : 2], at + 64);
  });
  return out;
}
