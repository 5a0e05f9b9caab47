import type { ItemId } from "./ids.ts";

/** A rectangle in pixels of a picture seen the right way up: the left upper corner, and how far it reaches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where something stands: an item and the half-open byte range [start, end) in it. The bytes at a message's span are
 * that message as the export wrote it, header, quotes and all; for an item that is a whole file or an entry of a zip,
 * the offsets count in its uncompressed bytes.
 */
export interface Span {
  readonly item: ItemId;
  readonly start: number;
  readonly end: number;
  /** For what was read from a picture, of which [start, end) is the whole: bytes cannot point into pixels. */
  readonly box?: Box;
}

export const span = (item: ItemId, start: number, end: number): Span => ({ item, start, end });
