import { type ArchiveProblem, isZip, openZip } from "@holdfast/archive";
import type { EvidenceInput } from "../evidence.ts";
import { documentKind } from "../file-kinds.ts";
import type { DownloadFile } from "./listed-conversation.ts";

export interface Download {
  readonly input: EvidenceInput;
  readonly files: readonly DownloadFile[];
  /** Why a zip of it was refused. */
  readonly refused: ArchiveProblem | null;
}

/** The files of one input, and of the zips in it, without their local headers being read: that is seconds for a large one. */
export async function downloadFiles(input: EvidenceInput): Promise<Download> {
  const files: DownloadFile[] = [];
  let refused: ArchiveProblem | null = null;
  for (const file of input.files) {
    const { path, source, modified } = file;
    const start = await source.slice(0, 128);
    if (!isZip(start) || documentKind(start) !== null) {
      const peek = async (want: number): Promise<Uint8Array> => (await source.slice(0, want)).slice();
      files.push({ path, source, size: source.size, ...(modified === undefined ? {} : { modified }), peek });
      continue;
    }
    const opened = await openZip(source);
    if (!opened.ok) {
      refused ??= opened.error;
      continue;
    }
    const prefix = input.files.length === 1 ? "" : `${path}/`;
    for (const entry of opened.value.entries) {
      const { source: bytes, size, peek } = entry;
      const dated = entry.modified === null ? {} : { modified: entry.modified };
      files.push({ path: `${prefix}${entry.path}`, source: bytes, size, ...dated, peek });
    }
  }
  return { input, files, refused };
}
