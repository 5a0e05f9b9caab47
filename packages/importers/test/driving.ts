import { createHash } from "node:crypto";
import { BytesSource, type IncrementalHash, type Sha256Hex } from "@holdfast/model";
import {
  assembleTimeline,
  type EvidenceInput,
  type ImportOptions,
  importEvidence,
  type Timeline,
} from "../src/index.ts";

/** SHA-256 for tests: importers are handed one and hold none. */
export const sha256 = (): IncrementalHash => {
  const hash = createHash("sha256");
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => hash.digest("hex") as Sha256Hex,
  };
};

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** One file as the person gives it. */
export const given = (name: string, content: string | Uint8Array): EvidenceInput => ({
  name,
  arrival: "file",
  files: [{ path: name, source: new BytesSource(bytesOf(content)) }],
});

/** A folder as the person gives it. */
export const folder = (name: string, files: Readonly<Record<string, string | Uint8Array>>): EvidenceInput => ({
  name,
  arrival: "folder",
  files: Object.entries(files).map(([path, content]) => ({ path, source: new BytesSource(bytesOf(content)) })),
});

export const timelineOf = (inputs: readonly EvidenceInput[], options: ImportOptions = {}): Promise<Timeline> =>
  assembleTimeline(importEvidence(inputs, options, { sha256 }));
