import { instant, type Moment, YEARS } from "@holdfast/model";
import { type CameraUse, MAX_USES } from "./camera-use.ts";

/** 1601-01-01 to 1970-01-01 in the registry's unit, a ten-millionth of a second. */
const EPOCH = 116_444_736_000_000_000n;
const KEY = /\\ConsentStore\\webcam(?:\\(.*))?$/iu;

interface Entry {
  readonly key: string;
  value: string | null;
  start: bigint | null;
  stop: bigint | null;
}

/**
 * Camera uses in what `reg query HKCU\…\ConsentStore\webcam /s` prints, or in a `.reg` export of the same key. Store
 * programs are named by their package, others by their path with `#` for `\`. Windows keeps the last use of each.
 * Null when the text holds no such key: not recognised, which is not "no use".
 */
export function windowsUses(text: string): readonly CameraUse[] | null {
  const entries: Entry[] = [];
  let current: Entry | null = null;
  let seen = false;
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.trim();
    const key = /^\[?(HKEY_[^\]]*|HKCU[^\]]*|HKLM[^\]]*)\]?$/iu.exec(line)?.[1];
    if (key !== undefined) {
      const found = KEY.exec(key);
      seen ||= found !== null;
      current =
        found?.[1] === undefined || found[1].toLowerCase() === "nonpackaged"
          ? null
          : { key: found[1], value: null, start: null, stop: null };
      if (current !== null && entries.length < MAX_USES) entries.push(current);
      continue;
    }
    if (current !== null) readValue(line, current);
  }
  return seen ? entries.flatMap((entry) => useOf(entry)) : null;
}

function readValue(line: string, entry: Entry): void {
  const printed = /^(Value|LastUsedTimeStart|LastUsedTimeStop)\s+REG_(?:SZ|QWORD)\s+(.{1,100})$/u.exec(line);
  const exported = /^"(Value|LastUsedTimeStart|LastUsedTimeStop)"=(?:"([^"]{0,100})"|hex\(b\):([0-9a-f,]{23}))$/iu.exec(
    line,
  );
  const name = printed?.[1] ?? exported?.[1];
  if (name === "Value") entry.value = printed?.[2] ?? exported?.[2] ?? null;
  const time = printed === null ? littleEndian(exported?.[3]) : number(printed[2] ?? "");
  if (name === "LastUsedTimeStart") entry.start = time;
  if (name === "LastUsedTimeStop") entry.stop = time;
}

/** Past 2^53: only BigInt holds these. */
const number = (text: string): bigint | null => (/^(?:0x[0-9a-f]{1,16}|\d{1,20})$/iu.test(text) ? BigInt(text) : null);
const littleEndian = (hex: string | undefined): bigint | null =>
  hex === undefined || !/^(?:[0-9a-f]{2},){7}[0-9a-f]{2}$/iu.test(hex)
    ? null
    : BigInt(`0x${hex.split(",").toReversed().join("")}`);

/** A registry time as a moment; null for 0, which stands for "none", and for what no calendar here holds. */
export function fileTime(ticks: bigint): Moment | null {
  const ms = Number((ticks - EPOCH) / 10_000n);
  if (ticks === 0n || ms < Date.UTC(YEARS.first, 0) || ms >= Date.UTC(YEARS.last + 1, 0)) return null;
  return instant(ms, "second", ticks.toString());
}

function useOf({ key, value, start, stop }: Entry): CameraUse[] {
  const program = /^NonPackaged\\/iu.test(key) ? key.slice(12).replace(/#/gu, "\\") : key;
  const base = { program, record: "windows-consent-store" as const };
  const from = start === null ? null : fileTime(start);
  const until = stop === null ? null : fileTime(stop);
  if (from !== null) return [{ ...base, status: stop === 0n ? "open-or-stale" : "used", from, until }];
  if (value === null) return [];
  return [{ ...base, status: /^allow$/iu.test(value) ? "allowed" : "blocked", from: null, until: null }];
}
