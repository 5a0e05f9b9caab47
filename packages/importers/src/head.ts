import type { ByteSource } from "@holdfast/model";
import { HEAD_BYTES, type Head } from "./importer.ts";

/** Of the bytes of a head, those that may be NUL or broken before it is no longer called text. */
const STRAY = 0.005;
/** Of the bytes of a head, those that are NUL when a file was never filled. */
const MOSTLY_NUL = 0.9;

/** Reads the beginning of one entry for recognition. */
export async function readHead(path: string, source: ByteSource): Promise<Head> {
  const bytes = (await source.slice(0, HEAD_BYTES)).slice();
  const whole = bytes.length >= source.size;
  return { path, size: source.size, bytes, text: headText(bytes, whole), whole };
}

/**
 * The bytes as text, or null when they are not: UTF-8, or UTF-16 where a byte order mark says so. Old exports and mails
 * hold a few stray bytes and are text all the same; those are replaced.
 */
export function headText(bytes: Uint8Array, whole: boolean): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return wide("utf-16le", bytes, whole);
  if (a === 0xfe && b === 0xff) return wide("utf-16be", bytes, whole);
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  if (controls > bytes.length * STRAY) return null;
  try {
    // `stream` leaves a character cut by the end of the head alone instead of refusing it.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    // Not UTF-8 throughout. Text in another encoding has letters beyond ASCII here and there; binary has them everywhere.
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes, { stream: !whole });
    return text.split("\uFFFD").length - 1 < Math.max(2, bytes.length / 20) ? text : null;
  }
}

function wide(label: string, bytes: Uint8Array, whole: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    return null; // Half a character pair somewhere: not UTF-16 after all.
  }
}

/** Whether these bytes are nothing, written over and over: a download that failed, a disk that lost the file. */
export function isMostlyNul(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return false;
  let nul = 0;
  for (const byte of bytes) if (byte === 0) nul += 1;
  return nul > bytes.length * MOSTLY_NUL;
}

/** A bracket and a digit begin a chat line with its date more often than a list of numbers. */
const FIRST = /^\uFEFF?\s*([{[])\s*["{}[\]]/u;

/** The bracket that closes the JSON document that `text` begins, or null when it begins none. */
export function closerOf(text: string): "}" | "]" | null {
  const first = FIRST.exec(text)?.[1];
  return first === undefined ? null : first === "{" ? "}" : "]";
}

/** Bytes at the end that may be blank. */
const TAIL_BYTES = 4096;

/** Whether a document that should close with `closer` does not: it was cut off, or something was appended to it. */
export async function lacksEnd(closer: "}" | "]", source: ByteSource): Promise<boolean> {
  const tail = await source.slice(Math.max(0, source.size - TAIL_BYTES), source.size);
  return new TextDecoder().decode(tail).trimEnd().at(-1) !== closer;
}
