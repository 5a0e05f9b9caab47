import { type ByteSource, err, type Item, type ItemId, ok, type Result } from "@holdfast/model";
import { LIMITS, ORIGINAL_ENDINGS, type OriginalEnding, originalPath } from "./layout.ts";
import { screenshotFault } from "./media/screenshot.ts";
import { textExportFault } from "./media/text-export.ts";
import type { Original, SealError } from "./seal-input.ts";
import type { Hasher } from "./sha256.ts";
import type { OriginalJson, WithheldReason } from "./value-json.ts";

/** What becomes of each item's bytes. */
export interface Screened {
  readonly original: OriginalJson;
  /** The bytes to copy, when they are included. */
  readonly source: ByteSource | null;
}

/**
 * P3, in code: whatever the caller asks, only text without media and confirmed pictures of text come through. The rule
 * is the strict one for everybody, so that nothing hangs on an answer about age that may be missing or wrong.
 */
export async function screenOriginals(
  items: readonly Item[],
  originals: readonly Original[],
  hasher: Hasher,
): Promise<Result<ReadonlyMap<ItemId, Screened>, SealError>> {
  const screened = new Map<ItemId, Screened>();
  const ordinals = new Map<ItemId, number>();
  for (const [index, item] of items.entries()) {
    if (ordinals.has(item.id)) return err({ code: "item-twice", item: item.id });
    ordinals.set(item.id, index + 1);
    screened.set(item.id, { original: { included: false, reason: "not-chosen" }, source: null });
  }
  for (const original of originals) {
    const ordinal = ordinals.get(original.item);
    const item = items[(ordinal ?? 0) - 1];
    if (ordinal === undefined || item === undefined) return err({ code: "original-unknown", item: original.item });
    const reason = await originalFault(item, original, hasher);
    screened.set(
      item.id,
      reason === null
        ? {
            original: { included: true, path: originalPath(ordinal, ending(item, original)), kind: original.kind },
            source: original.source,
          }
        : { original: { included: false, reason }, source: null },
    );
  }
  return ok(screened);
}

async function originalFault(item: Item, original: Original, hasher: Hasher): Promise<WithheldReason | null> {
  const { source, kind } = original;
  if (source.size > LIMITS.originalBytes) return "too-large";
  if (source.size !== item.size) return "not-the-item";
  const hash = hasher.make();
  for await (const chunk of source.chunks()) hash.update(chunk);
  if (hash.digest() !== item.sha256) return "not-the-item";
  if (kind === "text-export") return textExportFault(source);
  return original.confirmedNoNudity ? screenshotFault(source) : "not-confirmed";
}

/** The ending of the name, when it is one that says what the file is; never more of the name than that. */
function ending(item: Item, original: Original): OriginalEnding {
  const given = /\.([a-z0-9]{1,5})$/iu.exec(item.name)?.[1]?.toLowerCase() ?? "";
  const wanted = given === "jpeg" ? "jpg" : given;
  const picture = original.kind === "screenshot-of-text";
  const known = ORIGINAL_ENDINGS.find((e) => e === wanted && (e === "png" || e === "jpg") === picture);
  return known ?? (picture ? "png" : "txt");
}
