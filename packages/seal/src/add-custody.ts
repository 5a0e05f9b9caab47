import { type ByteSource, err, ok, type Result, type UtcMs } from "@holdfast/model";
import { beginPackage, closePackage } from "./close-package.ts";
import { copied } from "./copied.ts";
import { type CustodyDraft, custodyLine } from "./custody.ts";
import { PackageZip } from "./package-zip.ts";
import type { SealEnv } from "./seal-input.ts";
import { type Hasher, nobleSha256, sha256Of } from "./sha256.ts";
import { openSound, type SoundPackage } from "./sound-package.ts";
import { type TimestampError, type TimestampFacts, verifyTimestamp } from "./timestamp.ts";
import type { VerifyReport } from "./verify-report.ts";

/** The bytes of seal.jws of a sound package: what a timestamp is asked for. */
export async function sealOf(source: ByteSource, hasher: Hasher = nobleSha256): Promise<Uint8Array | null> {
  const opened = await openSound(source, hasher);
  return opened.ok ? new TextEncoder().encode(opened.value.seal) : null;
}

/** Something that happened to a package without changing what it shows. */
export interface CustodyNote {
  readonly event: "handed-over" | "received" | "verified";
  readonly at: UtcMs;
  readonly clock: "device" | "desk";
  /** To or from whom; at most 200 characters. Stays visible in every later disclosure. */
  readonly party?: string;
  /** At most 1,000 characters. */
  readonly note?: string;
}

export interface AddCustodyError {
  readonly code: "not-sound";
  readonly report: VerifyReport;
}
export type AddTimestampError = AddCustodyError | { readonly code: TimestampError };

/** Writes the same package with one more entry in its custody chain, signed by `env.key`. */
export async function addCustody(
  source: ByteSource,
  note: CustodyNote,
  env: SealEnv,
): Promise<Result<{ readonly sealCode: string }, AddCustodyError>> {
  const opened = await openSound(source, env.hasher ?? nobleSha256);
  if (!opened.ok) return err({ code: "not-sound", report: opened.error });
  await copyWith(opened.value, { ...note, at: new Date(note.at).toISOString() }, opened.value.timestamp, env);
  return ok({ sealCode: opened.value.report.sealCode ?? "" });
}

/** Writes the same package with an RFC 3161 token over its seal, after checking the token. */
export async function addTimestamp(
  source: ByteSource,
  token: Uint8Array,
  at: UtcMs,
  env: SealEnv,
): Promise<Result<TimestampFacts, AddTimestampError>> {
  const hasher = env.hasher ?? nobleSha256;
  const opened = await openSound(source, hasher);
  if (!opened.ok) return err({ code: "not-sound", report: opened.error });
  const facts = await verifyTimestamp(token, new TextEncoder().encode(opened.value.seal));
  if (!facts.ok) return err({ code: facts.error });
  const draft: CustodyDraft = {
    event: "timestamped",
    at: new Date(at).toISOString(),
    clock: "device",
    token: sha256Of(hasher, token),
  };
  await copyWith(opened.value, draft, token, env);
  return ok(facts.value);
}

async function copyWith(
  from: SoundPackage,
  draft: CustodyDraft,
  timestamp: Uint8Array | undefined,
  env: SealEnv,
): Promise<void> {
  const hasher = env.hasher ?? nobleSha256;
  const zip = new PackageZip(env.sink, hasher, env.signal);
  await beginPackage(zip);
  for (const [path, entry] of from.entries) {
    if (path.startsWith("data/")) await zip.add(path, copied(entry.source));
  }
  const line = await custodyLine(draft, from.seal, from.custody, env.key, hasher);
  await closePackage(zip, { ...from, custody: [...from.custody, line], timestamp });
}
