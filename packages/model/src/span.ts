import type { ItemId } from "./ids.ts";

/**
 * Where something stands: an item and the half-open byte range [start, end) in it. The bytes at a message's span are
 * that message as the export wrote it, header, quotes and all; for an item that is a whole file or an entry of a zip,
 * the offsets count in its uncompressed bytes.
 */
export interface Span {
  readonly item: ItemId;
  readonly start: number;
  readonly end: number;
}

export const span = (item: ItemId, start: number, end: number): Span => ({ item, start, end });
