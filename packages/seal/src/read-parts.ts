import { type ArchiveEntry, ArchiveError } from "@holdfast/archive";
import { readAll } from "@holdfast/model";
import { LIMITS } from "./layout.ts";
import type { FileDigest } from "./manifest.ts";
import type { Hasher } from "./sha256.ts";
import type { Findings } from "./verify-report.ts";

/** The bytes of a tag file, or null with the problem noted. */
export async function readTag(entry: ArchiveEntry, findings: Findings): Promise<Uint8Array | null> {
  if (entry.size > LIMITS.tagBytes) {
    findings.add("file-too-large", entry.path);
    return null;
  }
  const bytes = await readable(entry, findings, () => readAll(entry.source, LIMITS.tagBytes));
  return bytes === null ? null : new Uint8Array(bytes);
}

/** Hashes a file while `onChunk` looks at it; null with the problem noted when it cannot be read. */
export async function readPayload(
  entry: ArchiveEntry,
  hasher: Hasher,
  findings: Findings,
  onChunk?: (chunk: Uint8Array) => void,
): Promise<FileDigest | null> {
  return readable(entry, findings, async () => {
    const hash = hasher.make();
    let size = 0;
    for await (const chunk of entry.source.chunks()) {
      hash.update(chunk);
      size += chunk.length;
      onChunk?.(chunk);
    }
    return { path: entry.path, size, sha256: hash.digest() };
  });
}

async function readable<T>(entry: ArchiveEntry, findings: Findings, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    findings.add("file-unreadable", entry.path);
    return null;
  }
}
