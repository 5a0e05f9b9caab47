import type { ByteSource } from "@holdfast/model";
import { HEAD_BYTES, type Head } from "./importer.ts";

/** Reads the beginning of one entry for recognition. */
export async function readHead(path: string, source: ByteSource): Promise<Head> {
  const bytes = (await source.slice(0, HEAD_BYTES)).slice();
  const whole = bytes.length >= source.size;
  return { path, size: source.size, bytes, text: headText(bytes, whole), whole };
}

/** The bytes as text, or null when they are not: UTF-8, or UTF-16 where a byte order mark says so. */
export function headText(bytes: Uint8Array, whole: boolean): string | null {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";
  try {
    // `stream` leaves a character cut by the end of the head alone instead of refusing it.
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
    return text.includes("\0") ? null : text;
  } catch {
    // `fatal` refuses bytes that are not of this encoding: then they are not text, which is the answer. Mail and old
    // exports may hold single stray bytes, so mostly-text heads are still text, decoded with replacement characters.
    return mostlyText(bytes) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : null;
  }
}

const MOSTLY = 0.98;

function mostlyText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.includes(0)) return false;
  let plain = 0;
  for (const byte of bytes) if (byte >= 0x20 || byte === 9 || byte === 10 || byte === 13) plain += 1;
  return (
    plain / bytes.length >= MOSTLY && new TextDecoder().decode(bytes).split("\uFFFD").length - 1 < bytes.length / 20
  );
}

/** Whether JSON that opens with a bracket lacks the closing one: an export that was cut off. */
export async function isCutJson(head: Head, source: ByteSource): Promise<boolean> {
  const first = head.text
    ?.replace(/^\uFEFF/u, "")
    .trimStart()
    .charAt(0);
  if (first !== "{" && first !== "[") return false;
  const tail = new TextDecoder().decode(await source.slice(Math.max(0, source.size - 4096), source.size)).trimEnd();
  return tail.at(-1) !== (first === "{" ? "}" : "]");
}
