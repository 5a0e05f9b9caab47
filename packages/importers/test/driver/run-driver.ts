import { createHash } from "node:crypto";
import { type ByteSource, BytesSource, coverageFaults, type Item, type MakeSha256, sha256Hex } from "@holdfast/model";
import { expect } from "vitest";
import {
  type EvidenceInput,
  type ImportEnvironment,
  type ImportEvent,
  type Importer,
  type ImportOptions,
  importEvidence,
} from "../../src/index.ts";
import { fake } from "./fake-importer.ts";

export const makeSha256: MakeSha256 = () => {
  const hash = createHash("sha256");
  return { update: (bytes) => void hash.update(bytes), digest: () => sha256Hex(hash.digest("hex")) };
};
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

type Content = string | Uint8Array | ByteSource;
const sourceOf = (content: Content): ByteSource =>
  typeof content === "string" || content instanceof Uint8Array
    ? new BytesSource(new Uint8Array(Buffer.from(content)))
    : content;

export const file = (name: string, content: Content): EvidenceInput => ({
  name,
  arrival: "file",
  files: [{ path: name, source: sourceOf(content) }],
});
export const folder = (name: string, files: Readonly<Record<string, Content>>): EvidenceInput => ({
  name,
  arrival: "folder",
  files: Object.entries(files).map(([path, content]) => ({ path, source: sourceOf(content) })),
});

export interface Outcome {
  readonly events: readonly ImportEvent[];
  readonly items: readonly Item[];
  readonly texts: readonly string[];
  /** `item code` or `item code fatal`. */
  readonly problems: readonly string[];
}

/** Runs the driver over `inputs` and checks what must hold of any run. */
export async function run(
  inputs: readonly EvidenceInput[],
  options: ImportOptions = {},
  env: Partial<ImportEnvironment> = {},
  importers: readonly Importer[] = [fake],
): Promise<Outcome> {
  const events: ImportEvent[] = [];
  const environment = { sha256: makeSha256, onFault: throwOn, ...env };
  for await (const event of importEvidence(inputs, options, environment, importers)) events.push(event);
  const items = events.flatMap((event) => (event.type === "item" ? [event.item] : []));
  for (const item of items) {
    expect(coverageFaults(item.ledger)).toEqual([]);
    expect(item.ledger.size).toBe(item.size);
    expect(item.ledger.item).toBe(item.id);
  }
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const spoken = new Set(events.flatMap((e) => (e.type === "conversation" ? [e.conversation.id] : [])));
  const messages = events.flatMap((event) => (event.type === "messages" ? event.messages : []));
  for (const message of messages) expect(spoken).toContain(message.conversation);
  return {
    events,
    items,
    texts: messages.map(({ text }) => text),
    problems: events.flatMap((e) => (e.type === "problem" ? [`${e.item} ${e.code}${e.fatal ? " fatal" : ""}`] : [])),
  };
}

function throwOn(error: unknown): void {
  throw error;
}

/** Kind and code of each entry that covers bytes. */
export const covers = ({ ledger }: Item): readonly string[] =>
  ledger.entries.flatMap((e) => (e.kind === "read" ? ["read"] : e.kind === "unread" ? [`unread ${e.code}`] : []));
export const remarks = ({ ledger }: Item): readonly string[] =>
  ledger.entries.flatMap((e) => (e.kind === "assumed" || e.kind === "gap" ? [e.code] : []));
