import { type ArchiveEntry, openZip } from "@holdfast/archive";
import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import { FILE, LIMITS } from "./layout.ts";
import type { OnLeaf } from "./leaf-check.ts";
import type { SealPayload } from "./seal-payload.ts";
import type { Hasher } from "./sha256.ts";
import { verifyPackage } from "./verify-package.ts";
import type { VerifyReport } from "./verify-report.ts";

/** A package that was just verified, and its tag files. */
export interface SoundPackage {
  readonly report: VerifyReport;
  readonly payload: SealPayload;
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  readonly seal: string;
  readonly custody: readonly string[];
  readonly instructions: string;
  readonly leafIndex: Uint8Array;
  readonly timestamp: Uint8Array | undefined;
}

/** Verifies a package and hands its parts over; the report when it is not sound. Nothing is made of a broken one. */
export async function openSound(
  source: ByteSource,
  hasher: Hasher,
  onLeaf?: OnLeaf,
): Promise<Result<SoundPackage, VerifyReport>> {
  const report = await verifyPackage(source, { hasher, ...(onLeaf === undefined ? {} : { onLeaf }) });
  if (report.seal === null || (report.verdict !== "unchanged" && report.verdict !== "withheld")) return err(report);
  const opened = await openZip(source, { maxRatio: LIMITS.ratio, maxEntryBytes: LIMITS.originalBytes });
  if (!opened.ok) throw new Error(`seal: a package that was just verified does not open: ${opened.error}`);
  const entries = new Map(opened.value.entries.map((entry) => [entry.path, entry]));
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const bytes = async (path: string): Promise<Uint8Array> => {
    const entry = entries.get(path);
    return entry === undefined ? new Uint8Array(0) : new Uint8Array(await entry.source.slice(0, entry.size));
  };
  const text = async (path: string): Promise<string> => decoder.decode(await bytes(path));
  return ok({
    report,
    payload: report.seal,
    entries,
    seal: await text(FILE.seal),
    custody: (await text(FILE.custody)).split("\n").slice(0, -1),
    instructions: await text(FILE.instructions),
    leafIndex: await bytes(FILE.leafIndex),
    timestamp: entries.has(FILE.timestamp) ? await bytes(FILE.timestamp) : undefined,
  });
}
