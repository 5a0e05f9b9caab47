import type { Head } from "../importer.ts";

/** `window.YTD.direct_messages.part0 = [`: a JavaScript file that is one assignment of JSON. */
const ASSIGNMENT = /^\ufeff?\s*window\.YTD\.([a-z0-9_]{1,80})\.part\d{1,5}\s*=\s*(?=[[{])/u;
/** The assignment stands within so many bytes. */
const MAX_PREFIX = 400;

export interface YtdFile {
  /** `direct_messages`, `account`, … */
  readonly name: string;
  /** Where the JSON begins, in bytes. */
  readonly start: number;
}

/** What the first bytes of a file of the archive say; null for any other file. */
export function ytdFile(bytes: Uint8Array): YtdFile | null {
  // Up to the bracket all is ASCII but a byte order mark, so characters count as bytes.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, MAX_PREFIX));
  const found = ASSIGNMENT.exec(text);
  if (found === null) return null;
  const mark = text.startsWith("\ufeff") ? 2 : 0;
  return { name: found[1] ?? "", start: found[0].length + mark };
}

export const ytdOf = (head: Head): YtdFile | null => ytdFile(head.bytes);
