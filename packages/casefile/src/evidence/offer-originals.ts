import type { EvidenceInput } from "@holdfast/importers";
import type { ByteSource, Item, ItemId, MakeSha256 } from "@holdfast/model";
import type { WithheldReason } from "@holdfast/seal";
import type { Casefile } from "../casefile.ts";
import { givenFiles } from "./given-files.ts";
import { screenedOriginal, withOriginal } from "./kept-original.ts";

/**
 * Why a file is not kept. `archive`: a zip is never copied, what it holds is offered one by one. `not-a-conversation`:
 * nobody read messages from it, so it stays where it is; all media are this. Words under `original.<code>`.
 */
export const NOT_KEPT_REASONS = [
  "archive",
  "not-a-conversation",
  "not-text",
  "embedded-media",
  "encoded-block",
  "holds-keys",
  "not-a-screenshot",
  "hidden-in-image",
  "not-confirmed",
  "too-large",
  "not-the-item",
] as const;
export type NotKeptReason = (typeof NOT_KEPT_REASONS)[number];

/** One file of what was given, and whether its bytes may be kept. */
export interface OriginalOffer {
  readonly name: string;
  readonly size: number;
  /** The item that was read from it; null for what is none. */
  readonly item: ItemId | null;
  /** Null: it may be kept. */
  readonly reason: NotKeptReason | null;
  readonly source: ByteSource;
}

/**
 * Says of each file that was given, and of each in a zip, whether it may be kept as an original: only texts that messages
 * were read from, and only without media in them. Nothing is kept by asking.
 */
export async function offerOriginals(
  casefile: Casefile,
  inputs: readonly EvidenceInput[],
  sha256: MakeSha256,
): Promise<readonly OriginalOffer[]> {
  const read = casefile.timeline.items.filter(({ source }) => source !== null);
  const offers: OriginalOffer[] = [];
  for await (const { name, source, archive } of givenFiles(inputs)) {
    const about = { name, size: source.size, source };
    const item = archive ? null : await itemOf(read, source, sha256, offers);
    if (item === null) {
      offers.push({ ...about, item: null, reason: archive ? "archive" : "not-a-conversation" });
    } else {
      const screened = await screenedOriginal(item, source, TEXT, sha256);
      offers.push({ ...about, item: item.id, reason: screened.ok ? null : reasonOf(screened.error) });
    }
  }
  return offers;
}

/** Keeps what was offered. Every file is screened again, on the bytes that are kept: some may have changed since. */
export async function keepOriginals(
  casefile: Casefile,
  offers: readonly OriginalOffer[],
  sha256: MakeSha256,
): Promise<{ readonly casefile: Casefile; readonly refused: readonly OriginalOffer[] }> {
  const items = new Map(casefile.timeline.items.map((item) => [item.id, item]));
  const refused: OriginalOffer[] = [];
  let kept = casefile;
  for (const offer of offers) {
    const item = offer.item === null ? undefined : items.get(offer.item);
    if (item === undefined || item.source === null) {
      refused.push({ ...offer, reason: offer.reason ?? "not-a-conversation" });
      continue;
    }
    const screened = await screenedOriginal(item, offer.source, TEXT, sha256);
    if (screened.ok) kept = withOriginal(kept, screened.value);
    else refused.push({ ...offer, reason: reasonOf(screened.error) });
  }
  return { casefile: kept, refused };
}

const TEXT = { kind: "text-export", confirmedNoNudity: false } as const;

/** The item that these bytes are. Of two equal ones, the first that no offer stands for yet. */
async function itemOf(
  read: readonly Item[],
  source: ByteSource,
  sha256: MakeSha256,
  offers: readonly OriginalOffer[],
): Promise<Item | null> {
  const sized = read.filter(({ id, size }) => size === source.size && offers.every(({ item }) => item !== id));
  if (sized.length === 0) return null; // Most files are media: not a byte of them is read.
  const hash = sha256();
  for await (const chunk of source.chunks()) hash.update(chunk);
  const digest = hash.digest();
  return sized.find((item) => item.sha256 === digest) ?? null;
}

const reasonOf = (reason: WithheldReason): NotKeptReason => (reason === "not-chosen" ? "not-a-conversation" : reason);
