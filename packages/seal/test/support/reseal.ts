import { bytesToHex } from "@noble/hashes/utils.js";
import { toBase64Url } from "../../src/base64url.ts";
import { custodyLine } from "../../src/custody.ts";
import { nodeSha256 } from "../../src/index.node.ts";
import { type SigningKey, signingKey } from "../../src/index.ts";
import { canonicalise } from "../../src/jcs.ts";
import type { JsonObject } from "../../src/json.ts";
import { LeafTally } from "../../src/leaf-tally.ts";
import { signCompact } from "../../src/seal-jws.ts";
import { coverUp, type Files, setText, sha256, text } from "./forge.ts";
import { OTHER_SECRET } from "./sample-case.ts";

const HEADER = '{"alg":"EdDSA","typ":"holdfast-seal+jws"}';
const LEAF_FILES = ["data/statement.json", "data/timeline.ndjson", "data/traces.json", "data/items.ndjson"];
const encoder = new TextEncoder();

export const OTHER: SigningKey = signingKey(OTHER_SECRET);

export function payloadOf(files: Files): JsonObject {
  const [, body = ""] = text(files, "seal.jws").split(".");
  return JSON.parse(Buffer.from(body, "base64url").toString()) as JsonObject; // A seal's payload is an object.
}

/** Everything an attacker with a key of their own can do: a new tree over whatever stands there, signed anew. */
export async function reseal(
  files: Files,
  changes: JsonObject = {},
  {
    key = OTHER,
    header = HEADER,
    custody = {},
    rawPayload,
  }: {
    key?: SigningKey;
    header?: string;
    custody?: JsonObject;
    rawPayload?: (canonical: string) => string;
  } = {},
): Promise<void> {
  const tally = new LeafTally(nodeSha256);
  for (const path of LEAF_FILES) {
    for (const line of text(files, path).split("\n")) {
      const leaf = line.replace(/,$/u, "");
      if (leaf === "" || leaf === "[" || leaf === "]") continue;
      const bytes = encoder.encode(`\0${leaf}`);
      tally.addBytes(bytes, 1, bytes.length);
    }
  }
  const payload = {
    ...payloadOf(files),
    root: tally.root(),
    leafCount: tally.count,
    publicKey: toBase64Url(key.publicKey),
    ...changes,
  };
  const written = rawPayload?.(canonicalise(payload)) ?? canonicalise(payload);
  const seal = await signCompact(header, encoder.encode(written), key);
  setText(files, "seal.jws", seal);
  files.set("leaves.txt", tally.index().slice());
  coverUp(files);
  const draft = {
    event: "sealed",
    at: "2024-06-01T12:00:00.000Z",
    clock: "device",
    root: payload.root,
    manifest: sha256(files.get("manifest-sha256.txt") ?? ""),
    instructions: sha256(files.get("VERIFY.txt") ?? ""),
    report: files.has("data/report.pdf"),
    withheld: 0,
    ...custody,
  } as unknown as Parameters<typeof custodyLine>[0]; // Tests forge drafts that the type forbids.
  setText(files, "custody.ndjson", `${await custodyLine(draft, seal, [], key, nodeSha256)}\n`);
  coverUp(files);
}

/** Adds a custody entry, signed by `key`, that says the present state of the files. */
export async function addState(files: Files, key: SigningKey, changes: JsonObject = {}): Promise<void> {
  coverUp(files);
  const before = text(files, "custody.ndjson").split("\n").slice(0, -1);
  const draft = {
    event: "disclosed",
    at: "2024-06-02T12:00:00.000Z",
    clock: "device",
    root: payloadOf(files)["root"],
    manifest: sha256(files.get("manifest-sha256.txt") ?? ""),
    instructions: sha256(files.get("VERIFY.txt") ?? ""),
    report: files.has("data/report.pdf"),
    withheld: LEAF_FILES.reduce((sum, path) => sum + (text(files, path).match(/^\{"hash":/gmu)?.length ?? 0), 0),
    ...changes,
  } as unknown as Parameters<typeof custodyLine>[0]; // As above.
  const line = await custodyLine(draft, text(files, "seal.jws"), before, key, nodeSha256);
  setText(files, "custody.ndjson", [...before, line].map((l) => `${l}\n`).join(""));
  coverUp(files);
}

/** Turns a shown leaf of the timeline into a withheld one, as anybody can. */
export function withhold(line: string): string {
  const path = /"path":"([^"]+)"/u.exec(line)?.[1] ?? "";
  return `{"hash":"${bytesToHex(nodeSha256.once(encoder.encode(`\0${line}`)))}","path":"${path}"}`;
}
