import { BlobSource } from "@holdfast/model";
import { isShown, type LeafKind, verifyPackage } from "@holdfast/seal";
import type { Task } from "../protocol.ts";
import type { Verified } from "./package-view.ts";

/** Checks a package that somebody gave. Nothing of what is in it goes to the page but counts. */
export async function verifyFile(file: Blob, task: Task): Promise<Verified> {
  const shown = new Map<LeafKind, number>();
  const { verdict, withheld, problems, sealCode, seal, timestamp, custody } = await verifyPackage(
    new BlobSource(file),
    {
      signal: task.signal,
      onLeaf: (leaf, kind) => {
        if (isShown(leaf)) shown.set(kind, (shown.get(kind) ?? 0) + 1);
      },
    },
  );
  const sound = verdict === "unchanged" || verdict === "withheld";
  const count = (kind: LeafKind): number => shown.get(kind) ?? 0;
  return {
    verdict,
    withheld,
    problems,
    sealCode,
    createdAt: seal?.createdAt ?? null,
    tool: seal === null ? null : `${seal.tool.name} ${seal.tool.version}`,
    timestamp: timestamp === null ? null : { at: timestamp.at, authority: timestamp.authority },
    custody: custody.map(({ event, at }) => ({ event, at })),
    counts: sound ? { messages: count("message"), items: count("item"), traces: count("trace") } : null,
  };
}
