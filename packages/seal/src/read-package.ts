import {
  type ByteSource,
  type Conversation,
  err,
  type Item,
  type Message,
  type MomentJson,
  momentFromJson,
  ok,
  type Result,
  type Sighting,
  type Situation,
  situationSchema,
  type Trace,
} from "@holdfast/model";
import type { Json, JsonObject } from "./json.ts";
import type { LeafKind } from "./layout.ts";
import { isShown, type ShownLeaf } from "./leaf.ts";
import type { OriginalJson } from "./value-json.ts";
import { type VerifyOptions, verifyPackage } from "./verify-package.ts";
import type { VerifyReport } from "./verify-report.ts";

/** What a package shows, as the nouns it was sealed from. Withheld leaves are only counted, in `report`. */
export interface PackageContents {
  readonly report: VerifyReport;
  /** The answers and notes that are shown. */
  readonly statement: Situation;
  readonly conversations: readonly Conversation[];
  readonly messages: readonly SealedMessage[];
  readonly traces: readonly Trace[];
  readonly items: readonly SealedItem[];
}
/** `path` is its place in the package, `messages/000042`. */
export type SealedMessage = Message & { readonly path: string };
export type SealedItem = Item & { readonly original: OriginalJson };

type WithJsonMoment<T extends { readonly at: unknown }> = Omit<T, "at"> & { readonly at: MomentJson };

type JsonTrace = Omit<Trace, "sightings"> & { readonly sightings: readonly WithJsonMoment<Sighting>[] };

/**
 * Verifies a package and gives what it shows; the report when it is not sound. Every value has the shape of its noun,
 * because verifying checks that too. Holds all of it in memory.
 */
export async function readPackage(
  source: ByteSource,
  options: Omit<VerifyOptions, "onLeaf"> = {},
): Promise<Result<PackageContents, VerifyReport>> {
  const shown = new Map<LeafKind, ShownLeaf[]>();
  const report = await verifyPackage(source, {
    ...options,
    onLeaf: (leaf, kind) => {
      if (!isShown(leaf)) return;
      const leaves = shown.get(kind);
      if (leaves === undefined) shown.set(kind, [leaf]);
      else leaves.push(leaf);
    },
  });
  if (report.verdict !== "unchanged" && report.verdict !== "withheld") return err(report);
  const values = (kind: LeafKind): readonly unknown[] => (shown.get(kind) ?? []).map(({ value }) => value);
  // These hold because a sound package has only values that `hasShape` of their kind.
  const messages = (shown.get("message") ?? []) as readonly unknown[] as readonly {
    readonly path: string;
    readonly value: WithJsonMoment<Message>;
  }[];
  const traces = values("trace") as readonly JsonTrace[];
  return ok({
    report,
    statement: situationOf(values("statement") as readonly JsonObject[]),
    conversations: values("conversation") as readonly Conversation[],
    messages: messages.map(({ path, value }) => ({ ...value, at: momentFromJson(value.at), path })),
    traces: traces.map((trace) => ({
      ...trace,
      sightings: trace.sightings.map((sighting) => ({ ...sighting, at: momentFromJson(sighting.at) })),
    })),
    items: values("item") as readonly SealedItem[],
  });
}

/** The answers that this version knows, and the notes. One that it does not know does not take the others with it. */
function situationOf(leaves: readonly JsonObject[]): Situation {
  const notes: Json[] = [];
  let situation: Situation = {};
  for (const { kind, question, answer, text } of leaves) {
    if (kind === "note" && text !== undefined) notes.push(text);
    else if (typeof question === "string") {
      const parsed = situationSchema.safeParse({ [question]: answer });
      if (parsed.success) situation = { ...situation, ...parsed.data };
    }
  }
  const parsed = situationSchema.safeParse({ notes });
  return parsed.success && notes.length > 0 ? { ...situation, ...parsed.data } : situation;
}
