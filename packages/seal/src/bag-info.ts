import type { FileDigest } from "./manifest.ts";
import type { SealPayload } from "./seal-payload.ts";

/** bagit.txt, RFC 8493 §2.1.1. */
export const DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** bag-info.txt: only what follows from the seal and the payload, so that nobody can write anything else into it. */
export function bagInfo(seal: SealPayload, payload: readonly FileDigest[]): string {
  const bytes = payload.reduce((sum, file) => sum + file.size, 0);
  return [
    `Bag-Software-Agent: ${seal.tool.name} ${seal.tool.version}`,
    `Bagging-Date: ${seal.createdAt.slice(0, 10)}`,
    `External-Identifier: ${seal.caseId}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    "",
  ].join("\n");
}
