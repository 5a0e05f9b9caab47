import type { ByteSource } from "@holdfast/model";
import type { WithheldReason } from "../value-json.ts";
import { encodedFault } from "./encoded-media.ts";
import { hasMagic } from "./magic.ts";

/** Text looked at together; the end of one window is looked at again with the next. */
const WINDOW_CHARS = 524_288;
const OVERLAP_CHARS = 16_384;

/** Control characters no text export has: all below U+0080 but tab, line feed, form feed and carriage return. */
const CONTROLS = /(?![\t\n\f\r\u0080-\u009F])\p{Cc}/u;
/** Pictures that are written as text. */
const TEXT_PICTURE =
  /^\s*(?:(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]|P[1-3]\s|\/\* XPM|%!PS)/iu;

/** Keys of an account, as Signal's own export writes them: whoever has the file could open the backup. */
const KEYS = /"mediaRootBackupKey"\s*:|"(?:profileKey|masterKey|identityKey)"\s*:\s*"[A-Za-z0-9+/_-]{40}/u;

/** Why these bytes may not be copied as a text export (P3, or because they hold keys), or null. Reads all of them, in a window. */
export async function textExportFault(source: ByteSource): Promise<WithheldReason | null> {
  const head = await source.slice(0, 16);
  const utf16 = utf16Label(head);
  if (utf16 === null && hasMagic(head)) return "not-text";
  const decoder = new TextDecoder(utf16 ?? "utf-8", { fatal: true });
  let window = "";
  let first = true;
  const look = (): WithheldReason | null => {
    if (first && TEXT_PICTURE.test(window.slice(0, 2048))) return "not-text";
    first = false;
    if (KEYS.test(window)) return "holds-keys";
    return CONTROLS.test(window) ? "not-text" : encodedFault(window);
  };
  try {
    for await (const chunk of source.chunks()) {
      window += decoder.decode(chunk, { stream: true });
      if (window.length < WINDOW_CHARS) continue;
      const fault = look();
      if (fault !== null) return fault;
      window = window.slice(-OVERLAP_CHARS);
    }
    window += decoder.decode();
  } catch (error) {
    // A fatal decoder throws TypeError exactly when the bytes are not text in that encoding.
    if (error instanceof TypeError) return "not-text";
    throw error;
  }
  return look();
}

function utf16Label(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}
