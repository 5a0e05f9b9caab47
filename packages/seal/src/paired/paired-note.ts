import { err, ok, type Result } from "@holdfast/model";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { decryptAes, encryptAes, NONCE_BYTES, randomBytes, TAG_BYTES } from "../vault/aes-gcm.ts";
import { pairingKey } from "./pairing.ts";

/**
 * A short text from one of two paired devices to the other: `holdfast-note1.` and, in base64url, a nonce of 12 bytes and
 * AES-256-GCM of the text, its length before it, filled up to a multiple of 256 bytes so that the size tells nothing.
 * Nothing in it says who the two are, and two notes of one pair cannot be told from notes of two.
 */
const PREFIX = "holdfast-note1.";
const CONTEXT = new TextEncoder().encode("holdfast-note-v1\n");
const LENGTH_BYTES = 2;
const BLOCK_BYTES = 256;

/** UTF-8 bytes of the longest text. A sealed note then has 1,077 characters at most and fits one QR code. */
export const MAX_NOTE_BYTES: number = 3 * BLOCK_BYTES - LENGTH_BYTES;
/** No sealed note is longer; whatever is, is not read. */
const MAX_SEALED = 1_500;

/** Why a note was not sealed or opened. Words: `family.check-in.error.<code>` says the first three. */
export const NOTE_ERRORS = ["not-for-this-pair", "not-a-note", "not-a-pairing-code", "note-too-long"] as const;
export type NoteError = (typeof NOTE_ERRORS)[number];

/** Seals a text for the device that has the same code. */
export async function sealNote(
  code: string,
  text: string,
): Promise<Result<string, "not-a-pairing-code" | "note-too-long">> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_NOTE_BYTES) return err("note-too-long");
  const key = await pairingKey(code);
  if (!key.ok) return key;
  const padded = new Uint8Array(Math.ceil((LENGTH_BYTES + bytes.length) / BLOCK_BYTES) * BLOCK_BYTES);
  padded[0] = bytes.length >> 8;
  padded[1] = bytes.length & 0xff;
  padded.set(bytes, LENGTH_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = await encryptAes(key.value, nonce, padded, CONTEXT);
  return ok(`${PREFIX}${toBase64Url(new Uint8Array([...nonce, ...sealed]))}`);
}

/** The text of a note. `not-for-this-pair`: made with another code, or changed; nobody can tell which, and nothing is read. */
export async function openNote(
  code: string,
  sealed: string,
): Promise<Result<string, Exclude<NoteError, "note-too-long">>> {
  const note = sealed.length > MAX_SEALED ? "" : sealed.trim();
  const bytes = note.startsWith(PREFIX) ? fromBase64Url(note.slice(PREFIX.length)) : null;
  if (bytes === null || bytes.length < NONCE_BYTES + TAG_BYTES) return err("not-a-note");
  const key = await pairingKey(code);
  if (!key.ok) return key;
  const padded = await decryptAes(key.value, bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES), CONTEXT);
  if (!padded.ok) return err("not-for-this-pair");
  const [high = 0, low = 0] = padded.value;
  const text = padded.value.subarray(LENGTH_BYTES, LENGTH_BYTES + ((high << 8) | low));
  return ok(new TextDecoder().decode(text));
}
