import { isZip, openZip } from "@holdfast/archive";
import type { EvidenceInput } from "@holdfast/importers";
import { type ByteSource, BytesSource, readAll } from "@holdfast/model";
import { MAX_ORIGINAL_BYTES } from "./kept-original.ts";

/** A zip in a zip is opened, one in that is not: as deep as evidence is read. */
const MAX_DEPTH = 2;

/** A file of an input, or one inside a zip of it. */
export interface GivenFile {
  /** The base name. */
  readonly name: string;
  readonly source: ByteSource;
  readonly archive: boolean;
}

/** Every file of the inputs, zips before what they hold. A zip that may not be opened is a file that holds nothing. */
export async function* givenFiles(inputs: readonly EvidenceInput[]): AsyncGenerator<GivenFile> {
  for (const { files } of inputs) for (const { path, source } of files) yield* filesAt(path, source, 0);
}

async function* filesAt(path: string, source: ByteSource, depth: number): AsyncGenerator<GivenFile> {
  const archive = isZip(await source.slice(0, 4));
  yield { name: path.slice(path.lastIndexOf("/") + 1), source, archive };
  if (!archive || depth >= MAX_DEPTH) return;
  // A zip that is packed itself can only be read from its start: it is unpacked once, if it is small enough.
  const bytes = depth === 0 ? null : await readAll(source, MAX_ORIGINAL_BYTES);
  if (depth > 0 && bytes === null) return;
  const opened = await openZip(bytes === null ? source : new BytesSource(bytes));
  if (!opened.ok) return;
  for (const entry of opened.value.entries) yield* filesAt(entry.path, entry.source, depth + 1);
}
