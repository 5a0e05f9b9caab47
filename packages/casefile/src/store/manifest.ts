import { z } from "zod";

/** Version of everything a stored casefile is written in. Raise it when an older program would misread what is written. */
export const CASEFILE_FORMAT = 1;

/** Where one record stands and what its bytes are. */
export interface RecordEntry {
  readonly name: string;
  /** The key in the store. Says nothing: names and counts of records are nobody's business. */
  readonly key: string;
  /** The save that wrote it. */
  readonly seq: number;
  /** Of the bytes before they were sealed. */
  readonly size: number;
  readonly sha256: string;
}

/**
 * The commit of one save. It is written last: before it the save did not happen, after it all of it did. It names every
 * record with the save that wrote it, so that none can be replaced by an older or another one.
 */
export interface Manifest {
  readonly version: typeof CASEFILE_FORMAT;
  readonly casefile: string;
  readonly seq: number;
  /** ISO 8601, by the device's clock. */
  readonly savedAt: string;
  /** The program that saved. What it found in the evidence is believed by the same program only. */
  readonly tool: string;
  /** Chunks of messages stand in the order of the timeline. */
  readonly records: readonly RecordEntry[];
}

export const manifestSchema: z.ZodType<Manifest> = z.object({
  version: z.literal(CASEFILE_FORMAT),
  casefile: z.string(),
  seq: z.int().min(1),
  savedAt: z.string(),
  tool: z.string(),
  records: z.array(
    z.object({
      name: z.string(),
      key: z.string(),
      seq: z.int().min(1),
      size: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
});

const MANIFEST_KEY = /^(\d{12})\/manifest$/u;
const pad = (seq: number): string => String(seq).padStart(12, "0");

export const manifestKey = (seq: number): string => `${pad(seq)}/manifest`;
/** A key that nothing else has, under the number of its save. */
export const recordKey = (seq: number): string => `${pad(seq)}/${crypto.randomUUID()}`;
/** The save that wrote what has this key, or null when it is none of ours. */
export function seqOfKey(key: string): number | null {
  const digits = /^(\d{12})\//u.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}
/** The newest save that was completed, or null. */
export function newestSave(keys: readonly string[]): number | null {
  const saves = keys.flatMap((key) => MANIFEST_KEY.exec(key)?.[1] ?? []).map(Number);
  return saves.length === 0 ? null : Math.max(...saves);
}
