import { type Conversation, type Message, momentFromJson, type Trace } from "@holdfast/model";
import { isShown, type Leaf, type LeafKind, verifyPackage } from "@holdfast/seal";
import { nodeSha256 } from "@holdfast/seal/node";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import type { Language } from "./language.ts";
import { showVerdict } from "./show/show-verdict.ts";

/** What a sound package shows: its messages, conversations and traces, as they were sealed. */
export interface OpenedPackage {
  readonly conversations: readonly Conversation[];
  readonly messages: readonly Message[];
  readonly traces: readonly Trace[];
}

/**
 * The one input as a package, or null when it is something else. Nothing is believed before the whole of it verified.
 * @throws CommandEnd (look) when it is a package and does not verify.
 */
export async function openPackage(inputs: Inputs, language: Language): Promise<OpenedPackage | null> {
  const [only, ...more] = inputs.given.flatMap((input) => input.files);
  if (only === undefined || more.length > 0) return null;
  const shown = new Map<LeafKind, unknown[]>();
  const onLeaf = (leaf: Leaf, kind: LeafKind): void => {
    if (!isShown(leaf)) return;
    const values = shown.get(kind);
    if (values === undefined) shown.set(kind, [leaf.value]);
    else values.push(leaf.value);
  };
  const report = await verifyPackage(only.source, { hasher: nodeSha256, onLeaf });
  if (report.verdict === "unchanged" || report.verdict === "withheld") {
    // Values of a verified package are what seal wrote: the nouns of the model with their moments as JSON.
    return {
      conversations: (shown.get("conversation") ?? []) as Conversation[],
      messages: ((shown.get("message") ?? []) as SealedMessage[]).map((m) => ({ ...m, at: momentFromJson(m.at) })),
      traces: ((shown.get("trace") ?? []) as SealedTrace[]).map((trace) => ({
        ...trace,
        sightings: trace.sightings.map((sighting) => ({ ...sighting, at: momentFromJson(sighting.at) })),
      })),
    };
  }
  const encrypted = report.problems.some(({ code }) => code === "encrypted");
  if (report.verdict === "not-a-package" && !encrypted) return null;
  throw new CommandEnd(encrypted ? EXIT.unreadable : EXIT.look, [...showVerdict(report, language)].join("\n"));
}

type InJson<T extends { readonly at: unknown }> = Omit<T, "at"> & { readonly at: Parameters<typeof momentFromJson>[0] };
type SealedMessage = InJson<Message>;
type SealedTrace = Omit<Trace, "sightings"> & { readonly sightings: readonly InJson<Trace["sightings"][number]>[] };
