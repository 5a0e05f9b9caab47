import { type Casefile, type SealChoice, sealCasefile } from "@holdfast/casefile";
import { type ByteSource, BytesSource, err, ok, type Result, utcMs } from "@holdfast/model";
import {
  type AddTimestampError,
  type AgeErrorCode,
  addTimestamp,
  encryptTo,
  generateSecret,
  isRecipient,
  MemorySink,
  type PackageSink,
  type SealEnv,
  type SealError,
  type Sealed,
  sealOf,
  signingKey,
  type TimestampFacts,
  type VerifyReport,
  verifyPackage,
} from "@holdfast/seal";
import { makeSha256Node, nodeSha256, requestTimestamp, type WriteError, writePackage } from "@holdfast/seal/node";

export interface Destination {
  readonly path: string;
  readonly overwrite: boolean;
  /** age recipients; none writes the package in the clear. */
  readonly to: readonly string[];
  /** Address of an RFC 3161 authority, which the person named. It is sent one hash. */
  readonly tsa?: string;
  readonly signal: AbortSignal;
}

/** What was written, with the authority's time where one was asked. */
export type Written = Sealed & { readonly timestamp: TimestampFacts | null };
export type WriteSealedError = SealError | WriteError | AddTimestampError | { readonly code: AgeErrorCode };

/**
 * Seals a casefile into a file. The key is made for this one package and not kept. A package that is timestamped or
 * encrypted is first sealed in memory and verified there; of an encrypted one, what is read back is that its bytes are
 * those that were made.
 */
export async function writeSealed(
  casefile: Casefile,
  choice: Pick<SealChoice, "tool" | "originals">,
  destination: Destination,
): Promise<Result<Written, WriteSealedError>> {
  const { path, overwrite, to, tsa, signal } = destination;
  const bad = to.find((recipient) => !isRecipient(recipient));
  if (bad !== undefined) return err({ code: "recipient-invalid" });
  const key = signingKey(generateSecret());
  const envFor = (sink: PackageSink): SealEnv => ({ key, sink, hasher: nodeSha256, signal });
  const seal = (sink: PackageSink): Promise<Result<Sealed, SealError>> =>
    sealCasefile(casefile, { createdAt: utcMs(Date.now()), ...choice }, envFor(sink));

  const plain = async (sink: PackageSink): Promise<Result<Written, WriteSealedError>> => {
    if (tsa === undefined) {
      const sealed = await seal(sink);
      return sealed.ok ? ok({ ...sealed.value, timestamp: null }) : sealed;
    }
    const held = new MemorySink();
    const sealed = await seal(held);
    if (!sealed.ok) return sealed;
    const source = new BytesSource(held.bytes());
    const token = await requestTimestamp(tsa, (await sealOf(source, nodeSha256)) ?? new Uint8Array(), { signal });
    if (!token.ok) return err({ code: token.error });
    const stamped = await addTimestamp(source, token.value.token, utcMs(Date.now()), envFor(sink));
    return stamped.ok ? ok({ ...sealed.value, timestamp: stamped.value }) : stamped;
  };
  if (to.length === 0) return writePackage(path, plain, { signal, overwrite });

  const check: { report: VerifyReport | null; hash: string } = { report: null, hash: "" };
  const encrypted = async (sink: PackageSink): Promise<Result<Written, WriteSealedError>> => {
    const held = new MemorySink();
    const sealed = await plain(held);
    if (!sealed.ok) return sealed;
    const source = new BytesSource(held.bytes());
    check.report = await verifyPackage(source, { hasher: nodeSha256, signal });
    const hash = makeSha256Node();
    const hashing: PackageSink = {
      write: async (chunk) => {
        hash.update(chunk);
        await sink.write(chunk);
      },
    };
    const made = await encryptTo(to, source, hashing);
    check.hash = hash.digest();
    return made.ok ? sealed : made;
  };
  return writePackage(path, encrypted, { signal, overwrite, readBack: (source) => sameBytes(source, check) });
}

/** The verdict of what was encrypted, if the file holds the very bytes that came out. */
async function sameBytes(
  source: ByteSource,
  { report, hash }: { readonly report: VerifyReport | null; readonly hash: string },
): Promise<VerifyReport> {
  const found = makeSha256Node();
  for await (const chunk of source.chunks()) found.update(chunk);
  if (report === null) throw new Error("seal: nothing was encrypted");
  if (found.digest() === hash) return report;
  return { ...report, verdict: "changed", problems: [{ code: "file-changed", part: "" }] };
}
