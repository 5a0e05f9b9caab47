import type { ByteSource } from "@holdfast/model";

/** Chunks that may be kept: a source may use its buffer again, and the zip holds on to what it is given. */
export async function* copied(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const chunk of source.chunks()) yield new Uint8Array(chunk);
}
