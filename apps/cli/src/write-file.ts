import { type ByteSource, ok, type Result, readAll } from "@holdfast/model";
import type { VerifyReport } from "@holdfast/seal";
import { type WriteError, writePackage } from "@holdfast/seal/node";

export interface WriteFileOptions {
  readonly overwrite: boolean;
  readonly signal: AbortSignal;
}

/** Writes one file under its name only when it is whole on the disk and reads back as it was made (P8). */
export async function writeFile(
  path: string,
  bytes: Uint8Array,
  options: WriteFileOptions,
): Promise<Result<unknown, WriteError>> {
  return writePackage(
    path,
    async (sink) => {
      await sink.write(bytes);
      return ok({});
    },
    {
      ...options,
      readBack: async (source) => ({ ...NOTHING, verdict: (await holds(source, bytes)) ? "unchanged" : "changed" }),
    },
  );
}

const NOTHING: Omit<VerifyReport, "verdict"> = {
  withheld: 0,
  problems: [],
  sealCode: null,
  seal: null,
  timestamp: null,
  custody: [],
};

async function holds(source: ByteSource, wanted: Uint8Array): Promise<boolean> {
  const found = await readAll(source, wanted.length);
  return found !== null && found.length === wanted.length && found.every((byte, at) => byte === wanted[at]);
}
