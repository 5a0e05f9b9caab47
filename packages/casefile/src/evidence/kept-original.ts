import {
  type ByteSource,
  BytesSource,
  err,
  type Item,
  type MakeSha256,
  ok,
  type Result,
  readAll,
} from "@holdfast/model";
import { type Original, screenshotFault, textExportFault, type WithheldReason } from "@holdfast/seal";
import type { Casefile } from "../casefile.ts";

/** A phone has little room: larger files stay where they are, named and hashed. */
export const MAX_ORIGINAL_BYTES = 67_108_864;

/**
 * The bytes of an item, to be kept beside what was read of them, or why not. P3 decides on the very bytes that are kept,
 * whatever the person's age: text without media, or one plain picture that they said shows only text and no nudity.
 */
export async function screenedOriginal(
  item: Item,
  source: ByteSource,
  choice: Pick<Original, "kind" | "confirmedNoNudity">,
  sha256: MakeSha256,
): Promise<Result<Original, WithheldReason>> {
  if (choice.kind === "screenshot-of-text" && !choice.confirmedNoNudity) return err("not-confirmed");
  const bytes = await readAll(source, MAX_ORIGINAL_BYTES);
  if (bytes === null) return err("too-large");
  if (bytes.length !== item.size || hashOf(bytes, sha256) !== item.sha256) return err("not-the-item");
  // A copy of our own: what was looked at is what is kept, even if the file changes now.
  const kept = new BytesSource(bytes.slice());
  const fault = await (choice.kind === "text-export" ? textExportFault(kept) : screenshotFault(kept));
  return fault === null ? ok({ item: item.id, source: kept, ...choice }) : err(fault);
}

export function hashOf(bytes: Uint8Array, sha256: MakeSha256): Item["sha256"] {
  const hash = sha256();
  hash.update(bytes);
  return hash.digest();
}

/** The casefile with an original, in the place of one that was kept of the same item. */
export const withOriginal = (casefile: Casefile, original: Original): Casefile => ({
  ...casefile,
  originals: [...casefile.originals.filter(({ item }) => item !== original.item), original],
});

/** The casefile without the bytes of an item. Its name, size and hash stay. */
export const dropOriginal = (casefile: Casefile, item: Item["id"]): Casefile =>
  casefile.originals.some((original) => original.item === item)
    ? { ...casefile, originals: casefile.originals.filter((original) => original.item !== item) }
    : casefile;
