import { err, ok, type Result } from "@holdfast/model";
import { toBase64Url } from "../base64url.ts";
import { canonicalise } from "../jcs.ts";
import { type AesKey, decryptAes, encryptAes, NONCE_BYTES, randomBytes, TAG_BYTES } from "./aes-gcm.ts";

/** Which record bytes are: sealed under one place they open under no other. */
export interface RecordPlace {
  readonly name: string;
  /** The number of the save that wrote it, from 1. Whoever reads must know it from a source that they trust. */
  readonly seq: number;
}

/** Bytes of plaintext a segment: what must be in memory, and proved, at once. */
export const SEGMENT_BYTES = 1_048_576;
const FORMAT = 1;
const STAMP_BYTES = 16;
const HEAD_BYTES = 1 + STAMP_BYTES;
const OVERHEAD = NONCE_BYTES + TAG_BYTES;
const SEALED_SEGMENT = SEGMENT_BYTES + OVERHEAD;

/** Bytes that sealing adds to a record of `size` bytes. */
export const sealedSize = (size: number): number =>
  HEAD_BYTES + size + OVERHEAD * Math.max(1, Math.ceil(size / SEGMENT_BYTES));

/**
 * The key of one casefile. WebCrypto holds it and does not give it out; it is gone when this is.
 *
 * A sealed record is a format byte, a random stamp of 16 bytes, and segments: nonce, AES-256-GCM of up to 1 MiB, tag. As
 * in age's STREAM, every segment but the last is full, and which one is the last is part of what is authenticated; so are
 * the casefile, the record's name and number, the stamp and the place of the segment.
 */
export class VaultKey {
  readonly casefile: string;
  readonly #key: AesKey;

  constructor(casefile: string, key: AesKey) {
    this.casefile = casefile;
    this.#key = key;
  }

  async seal(place: RecordPlace, bytes: Uint8Array): Promise<Uint8Array> {
    const out = new Uint8Array(sealedSize(bytes.length));
    const stamp = randomBytes(STAMP_BYTES);
    out[0] = FORMAT;
    out.set(stamp, 1);
    const context = this.#context(place, stamp);
    let at = HEAD_BYTES;
    for (let part = 0, from = 0; part === 0 || from < bytes.length; part++, from += SEGMENT_BYTES) {
      const segment = bytes.subarray(from, from + SEGMENT_BYTES);
      const last = from + SEGMENT_BYTES >= bytes.length;
      const nonce = randomBytes(NONCE_BYTES);
      out.set(nonce, at);
      out.set(await encryptAes(this.#key, nonce, segment, context(part, last)), at + NONCE_BYTES);
      at += segment.length + OVERHEAD;
    }
    return out;
  }

  /** The bytes, or an error when they are not what was sealed here, whole. Which of the two it is, nobody can tell. */
  async open(place: RecordPlace, sealed: Uint8Array): Promise<Result<Uint8Array, "record-damaged">> {
    const body = sealed.length - HEAD_BYTES;
    const parts = Math.ceil(body / SEALED_SEGMENT);
    const size = body - parts * OVERHEAD;
    if (sealed[0] !== FORMAT || parts < 1 || size < 0) return err("record-damaged");
    const context = this.#context(place, sealed.subarray(1, HEAD_BYTES));
    const out = new Uint8Array(size);
    for (let part = 0; part < parts; part++) {
      const at = HEAD_BYTES + part * SEALED_SEGMENT;
      const segment = sealed.subarray(at, at + SEALED_SEGMENT);
      const [nonce, rest] = [segment.subarray(0, NONCE_BYTES), segment.subarray(NONCE_BYTES)];
      const opened = await decryptAes(this.#key, nonce, rest, context(part, part === parts - 1));
      if (!opened.ok) return err("record-damaged");
      out.set(opened.value, part * SEGMENT_BYTES);
    }
    // An empty last segment behind a full one is never written: two ways to write one thing would be one too many.
    return parts > 1 && size === (parts - 1) * SEGMENT_BYTES ? err("record-damaged") : ok(out);
  }

  #context({ name, seq }: RecordPlace, stamp: Uint8Array): (part: number, last: boolean) => Uint8Array {
    const [casefile, written] = [this.casefile, toBase64Url(stamp)];
    return (part, last) =>
      new TextEncoder().encode(
        `holdfast-record-v1\n${canonicalise({ casefile, last, name, part, seq, stamp: written })}`,
      );
  }
}
