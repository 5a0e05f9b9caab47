import { access, type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type ByteSource, err, ok, type Result } from "@holdfast/model";
import { FileSource } from "@holdfast/model/node";
import type { PackageSink } from "./package-zip.ts";
import { nodeSha256 } from "./sha256.node.ts";
import { verifyPackage } from "./verify-package.ts";
import type { VerifyReport } from "./verify-report.ts";

/** Why no file was written. Words under `seal.error.<code>`. */
export const WRITE_ERRORS = ["exists", "write-failed", "read-back-failed", "aborted"] as const;
export type WriteError =
  | { readonly code: "exists" | "aborted" }
  /** `reason` is the system's code: `ENOSPC`, `EACCES`, … */
  | { readonly code: "write-failed"; readonly reason: string }
  | { readonly code: "read-back-failed"; readonly report: VerifyReport };

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Put the new package in the place of an old file. Off unless asked: it may be somebody's only evidence. */
  readonly overwrite?: boolean;
  /**
   * Reads back what was written instead of verifying it as a package: for one that was encrypted on its way, which the
   * writer cannot open. Must answer with the verdict of what went in, and only if the bytes are those written.
   */
  readonly readBack?: (source: ByteSource) => Promise<VerifyReport>;
  /** Opens the file to write; for tests that need a disk to fail. */
  readonly openFile?: (path: string) => Promise<Pick<FileHandle, "write" | "sync" | "close">>;
}

/**
 * Writes a package so that its name means it is whole (P8): under a temporary name beside it, flushed to the disk, read
 * back and verified, and only then renamed. On any failure nothing stands under `path` that did not before, and the
 * temporary file is removed; after a kill or a power cut one named `.part` may be left, which is never a package.
 *
 * `produce` writes to the sink it is given: `sealPackage`, `disclosePackage`, `addCustody`. Its refusals are passed on.
 */
export async function writePackage<T, E>(
  path: string,
  produce: (sink: PackageSink) => Promise<Result<T, E>>,
  options: WriteOptions = {},
): Promise<Result<T & { readonly report: VerifyReport }, E | WriteError>> {
  const temporary = join(dirname(path), `.${basename(path)}.${crypto.randomUUID()}.part`);
  let file: Pick<FileHandle, "write" | "sync" | "close"> | null = null;
  try {
    file = await (options.openFile ?? ((name) => open(name, "wx", 0o600)))(temporary);
    const made = await produce(fileSink(file, options.signal));
    if (!made.ok) return made;
    await file.sync();
    await file.close();
    file = null;
    options.signal?.throwIfAborted();
    const report = await readBack(temporary, options);
    if (report.verdict !== "unchanged" && report.verdict !== "withheld")
      return err({ code: "read-back-failed", report });
    options.signal?.throwIfAborted();
    await settle(temporary, path, options.overwrite === true);
    return ok({ ...made.value, report });
  } catch (error) {
    if (options.signal?.aborted === true) return err({ code: "aborted" });
    const reason = systemCode(error);
    if (reason === null) throw error;
    return err(reason === "EEXIST" ? { code: "exists" } : { code: "write-failed", reason });
  } finally {
    // The outcome is already decided; a handle that cannot be closed on a failing disk adds nothing to it.
    await file?.close().catch(() => {});
    await rm(temporary, { force: true });
  }
}

/** `ENOSPC` and the like; null for anything that is not the system saying no. */
function systemCode(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown }; // Anything may be thrown.
  return typeof code === "string" && /^E[A-Z0-9]+$/u.test(code) ? code : null;
}

function fileSink(file: Pick<FileHandle, "write">, signal: AbortSignal | undefined): PackageSink {
  return {
    write: async (chunk) => {
      signal?.throwIfAborted();
      for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at, chunk.length - at)).bytesWritten;
    },
  };
}

async function readBack(path: string, { signal, readBack: own }: WriteOptions): Promise<VerifyReport> {
  const source = await FileSource.open(path);
  try {
    if (own !== undefined) return await own(source);
    return await verifyPackage(source, { hasher: nodeSha256, ...(signal === undefined ? {} : { signal }) });
  } finally {
    await source.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Gives the file its name, in one step, and flushes the folder so that the name survives a power cut. */
async function settle(temporary: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) await rename(temporary, path);
  else {
    // link() refuses a name that is taken; rename() would replace it without a word.
    await link(temporary, path).catch(async (error: { code?: string }) => {
      if (error.code !== "EPERM" && error.code !== "ENOTSUP" && error.code !== "ENOSYS") throw error;
      // File systems without links (FAT): look first. Somebody who takes the name in between loses to us.
      if (await exists(path)) throw Object.assign(new Error("exists"), { code: "EEXIST" });
      await rename(temporary, path);
    });
  }
  const folder = await open(dirname(path), "r");
  await folder.sync().catch((error: { code?: string }) => {
    if (error.code !== "EPERM" && error.code !== "EINVAL" && error.code !== "EISDIR") throw error;
  });
  await folder.close();
}
