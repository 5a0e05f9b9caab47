import { BlobSource, err, ok, type Result } from "@holdfast/model";
import { encryptTo, isRecipient, verifyPackage } from "@holdfast/seal";
import { BlobSink } from "./blob-sink.ts";
import type { SealFailure } from "./package-view.ts";

const ZIP = "application/zip";
const AGE = "application/octet-stream";
const NO_PARAMS = {};

/** Verifies what was written (P8), then encrypts it where a desk's key is given. */
export async function readBack(
  sink: BlobSink,
  expected: "unchanged" | "withheld",
  recipient: string | null,
  signal: AbortSignal,
): Promise<Result<Blob, SealFailure>> {
  if (recipient !== null && !isRecipient(recipient)) return err({ code: "recipient-invalid", params: NO_PARAMS });
  const made = sink.blob(ZIP);
  const report = await verifyPackage(new BlobSource(made), { signal });
  if (report.verdict !== expected) return err({ code: "read-back-failed", params: NO_PARAMS });
  if (recipient === null) return ok(made);
  const encrypted = new BlobSink();
  const done = await encryptTo([recipient], new BlobSource(made), encrypted);
  return done.ok ? ok(encrypted.blob(AGE)) : err({ code: done.error.code, params: NO_PARAMS });
}

/** A name that tells nothing on a shared device: what day it is from. */
export function packageName(at: number, suffix: string): string {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `package-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}${suffix}`;
}
