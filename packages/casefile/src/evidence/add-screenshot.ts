import type { Arrival, ByteSource, Item, ItemId, MakeSha256 } from "@holdfast/model";
import { LedgerBuilder } from "@holdfast/model";
import type { WithheldReason } from "@holdfast/seal";
import { type Casefile, withTimeline } from "../casefile.ts";
import { namesIn } from "../names-in.ts";
import { dropReading } from "../pictures/drop-reading.ts";
import { dropOriginal, screenedOriginal, withOriginal } from "./kept-original.ts";

export interface Screenshot {
  readonly name: string;
  readonly source: ByteSource;
  readonly arrival: Extract<Arrival, "file" | "shared" | "pasted">;
  /** As the file system writes it. It proves nothing. */
  readonly modified?: string;
  /** The person looked at it and said: only text, no nudity. */
  readonly confirmedNoNudity: boolean;
  /** The item of which this is a copy with parts blacked out. */
  readonly blackedOutFrom?: ItemId;
}
export interface AddedScreenshot {
  readonly casefile: Casefile;
  readonly item: ItemId;
  /** Null when its bytes were kept. Else only its name, size and hash stand in the casefile. Words under `original.<code>`. */
  readonly reason: WithheldReason | null;
}

/**
 * Records a picture by name, size and hash, and keeps its bytes when it is a confirmed screenshot of text. The rule is the
 * same for every age: P3 asks for certainty, and an answer about age may be missing or wrong. A picture that was given
 * before is the same item again. Where one has been blacked out, the bytes of the one before are let go.
 */
export async function addScreenshot(
  casefile: Casefile,
  shot: Screenshot,
  sha256: MakeSha256,
): Promise<AddedScreenshot> {
  const { source, confirmedNoNudity, blackedOutFrom } = shot;
  const hash = sha256();
  for await (const chunk of source.chunks()) hash.update(chunk);
  const digest = hash.digest();
  const { items } = casefile.timeline;
  const known = items.find((other) => other.size === source.size && other.sha256 === digest);
  const item = known ?? itemOf(casefile, shot, digest);
  const recorded = known === undefined ? withItem(casefile, item) : casefile;
  const choice = { kind: "screenshot-of-text", confirmedNoNudity } as const;
  const screened = await screenedOriginal(item, source, choice, sha256);
  if (!screened.ok) return { casefile: recorded, item: item.id, reason: screened.error };
  const kept = withOriginal(recorded, screened.value);
  const hides = blackedOutFrom !== undefined && blackedOutFrom !== item.id;
  // What was hidden must not stand in the timeline either.
  const hidden = hides ? dropReading(dropOriginal(kept, blackedOutFrom), blackedOutFrom) : kept;
  return { casefile: hidden, item: item.id, reason: null };
}

function itemOf({ timeline }: Casefile, shot: Screenshot, sha256: Item["sha256"]): Item {
  const { name, source, arrival, modified, blackedOutFrom } = shot;
  const id = namesIn(timeline).item(name);
  const ledger = new LedgerBuilder(id);
  ledger.unread(0, source.size, "media-not-opened");
  const from = timeline.items.find((item) => item.id === blackedOutFrom);
  // Where it comes from goes into the package with it: what was given first has another hash.
  if (from !== undefined) ledger.gap("blacked-out-copy", { name: from.id, sha256: from.sha256 });
  return {
    id,
    name,
    size: source.size,
    sha256,
    arrival,
    ...(modified === undefined ? {} : { modified }),
    source: null,
    ledger: ledger.finish(source.size),
  };
}

function withItem(casefile: Casefile, item: Item): Casefile {
  const timeline = { ...casefile.timeline, items: [...casefile.timeline.items, item] };
  return withTimeline({ ...casefile, names: namesIn(timeline) }, timeline);
}
