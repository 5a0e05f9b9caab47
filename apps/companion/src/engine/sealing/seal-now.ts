import { type Casefile, sealed as noteSeal, sealCasefile } from "@holdfast/casefile";
import { err, ok, type Result, utcMs } from "@holdfast/model";
import { generateSecret, type SigningKey, signingKey } from "@holdfast/seal";
import { VERSION } from "../../tool.ts";
import type { OpenCase } from "../open-case.ts";
import { policeReportBytes } from "../papers/police-report-bytes.ts";
import type { Task } from "../protocol.ts";
import { BlobSink } from "./blob-sink.ts";
import type { Made, SealAsked, SealFailure } from "./package-view.ts";
import { packageName, readBack } from "./read-back.ts";

/** The package sealed last in this session and the key that signed it, for smaller versions of it. */
export interface LastSealed {
  readonly casefile: Casefile;
  readonly package: Blob;
  readonly key: SigningKey;
}
const lastOf = new WeakMap<OpenCase, LastSealed>();
/** Null when nothing was sealed in this session, or the casefile has changed since. */
export const lastSealed = (open: OpenCase): LastSealed | null => {
  const last = lastOf.get(open);
  return last !== undefined && sameEvidence(last.casefile, open.now) ? last : null;
};
const sameEvidence = (a: Casefile, b: Casefile): boolean =>
  a.timeline === b.timeline && a.situation === b.situation && a.originals === b.originals;

/** Parts of the work as the person sees it move: making it, then reading it back. */
const STEPS = 3;

/** Seals the casefile as it stands, reads the package back, and notes the seal in the casefile. */
export async function sealNow(open: OpenCase, asked: SealAsked, task: Task): Promise<Result<Made, SealFailure>> {
  const casefile = open.now;
  const createdAt = utcMs(Date.now());
  const originals = casefile.originals.filter(({ item }) => asked.originals.includes(item));
  const sink = new BlobSink();
  const key = signingKey(generateSecret());
  task.progress(0, STEPS);
  const sealed = await sealCasefile(
    casefile,
    {
      createdAt,
      tool: { name: "holdfast-companion", version: VERSION },
      originals,
      report: ({ sealCode }) => policeReportBytes(casefile, { code: sealCode, createdAt }, asked.language, task.signal),
    },
    { key, sink, signal: task.signal },
  );
  if (!sealed.ok) {
    const { code, item } = sealed.error;
    return err({ code, params: item === undefined ? {} : { item } });
  }
  task.progress(1, STEPS);
  const { sealCode, messageCount, refused } = sealed.value;
  const plain = await readBack(sink, "unchanged", null, task.signal);
  if (!plain.ok) return plain;
  task.progress(2, STEPS);
  const written = asked.recipient === null ? plain : await readBack(sink, "unchanged", asked.recipient, task.signal);
  if (!written.ok) return written;
  const kept = await open.change((now) => noteSeal(now, { code: sealCode, createdAt, messageCount }));
  lastOf.set(open, { casefile: kept, package: plain.value, key });
  const refusedItems = new Set<string>(refused.map(({ item }) => item));
  return ok({
    name: packageName(createdAt, asked.recipient === null ? ".zip" : ".zip.age"),
    package: written.value,
    sealCode,
    messages: messageCount,
    screenshots: originals.filter(({ kind, item }) => kind === "screenshot-of-text" && !refusedItems.has(item)).length,
    traces: casefile.traces.length,
    withheld: 0,
    refused: refused.map(({ item, reason }) => ({ name: item, reason })),
    encrypted: asked.recipient !== null,
  });
}
