import type { Head, Recognition } from "../importer.ts";
import { type Field, fieldsOf } from "./mail-fields.ts";
import { HEADER_LINE, isFromLine } from "./mbox-splitter.ts";

/** Bytes of the head that are looked at; a header that proves itself does so early. */
const LOOK_BYTES = 16_384;
const latin1 = new TextDecoder("windows-1252");
const encoder = new TextEncoder();

const ADDRESS = /[^\s@]@[^\s@]/u;
// Fields that only mail has, each with the form of its value: a chat log may well have lines `From:` and `Received:`.
const PROOFS: Readonly<Record<string, RegExp>> = {
  received: /(?:from|by|with)\s[^;]*;/u,
  "message-id": /<[^<>\s]+>/u,
  "return-path": /<[^<>\s]*>/u,
  "mime-version": /\d\.\d/u,
  "dkim-signature": /\bb=/u,
  "delivered-to": ADDRESS,
  "content-type": /^[\w-]+\/[\w.+-]+\s*(?:;|$)/u,
  "content-transfer-encoding": /^(?:7bit|8bit|binary|base64|quoted-printable)$/iu,
};
const HINTS: Readonly<Record<string, RegExp>> = {
  from: ADDRESS,
  to: ADDRESS,
  date: /\d{1,2}\s+[A-Za-z]{3}\w*\s+\d{4}.*\d{2}:\d{2}|\d{4}-\d{2}-\d{2}T/u,
  subject: /^/u,
};

/** Offset of the first byte after a UTF-8 byte order mark, if there is one. */
export const afterMark = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

/** The lines of the header at the start of `text`, up to the blank line; null where a line belongs to no header. */
function headerText(text: string, whole: boolean): string | null {
  const lines = text.split("\n");
  // The last line of a cut text may be half a line.
  if (!whole) lines.pop();
  const header: string[] = [];
  for (const [i, written] of lines.entries()) {
    const line = written.endsWith("\r") ? written.slice(0, -1) : written;
    if (line === "") return header.join("\n");
    const folded = i > 0 && (line.startsWith(" ") || line.startsWith("\t"));
    if (!folded && !HEADER_LINE.test(line)) return null;
    header.push(line);
  }
  return header.join("\n");
}

const matches = (fields: readonly Field[], table: Readonly<Record<string, RegExp>>): number =>
  new Set(fields.flatMap(({ name, value }) => (Object.hasOwn(table, name) && table[name]?.test(value) ? [name] : [])))
    .size;

export function recogniseMail(head: Head): Recognition | null {
  const bytes = head.bytes.subarray(afterMark(head.bytes), LOOK_BYTES);
  const text = latin1.decode(bytes);
  const whole = head.whole && head.bytes.length <= LOOK_BYTES;
  if (text.startsWith("From ")) {
    const end = text.indexOf("\n");
    const next = text.slice(end + 1, end + 200);
    return end > 0 && isFromLine(text.slice(0, end)) && HEADER_LINE.test(next)
      ? { shape: "mbox", strength: "certain" }
      : null;
  }
  const header = headerText(text, whole);
  if (header === null) return null;
  const fields = fieldsOf(encoder.encode(header));
  const proofs = matches(fields, PROOFS);
  const hints = matches(fields, HINTS);
  if (proofs >= 2 || (proofs === 1 && hints >= 2)) return { shape: "eml", strength: "certain" };
  const multipart = fields.some((f) => f.name === "content-type" && /^multipart\/.*boundary/isu.test(f.value));
  const bare = fields.some((f) => f.name === "from") && fields.some((f) => f.name === "date") && hints >= 3;
  return multipart || (proofs === 1 && hints === 1) || bare ? { shape: "eml", strength: "likely" } : null;
}
