import type { Attachment, AttachmentKind } from "@holdfast/model";
import PostalMime from "postal-mime";
import { htmlText } from "./html-text.ts";
import { decodedSize, type Leaf, type MailStructure } from "./mime-walk.ts";

export interface MailBody {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** All or some of the text was made from HTML. */
  readonly fromHtml: boolean;
  /** There is an HTML version beside the plain one. It may say something else. */
  readonly otherVersion: boolean;
  readonly encrypted: boolean;
}

const encoder = new TextEncoder();
const KINDS: readonly (readonly [prefix: string, kind: AttachmentKind])[] = [
  ["image/gif", "gif"],
  ["image/", "photo"],
  ["video/", "video"],
  ["audio/", "audio"],
  ["text/vcard", "contact"],
  ["text/x-vcard", "contact"],
];
const ENCRYPTED = new Set(["application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"]);

// [Note: what postal-mime is given] Only one part at a time, with the fields that say how to decode it. Handed whole
// mails, version 4.0.0 holds every attachment decoded (P3), dies of ten megabytes of empty lines, and needs minutes
// for an HTML part of unclosed links beside a plain one.
const fields = (leaf: Leaf): string =>
  `Content-Type: ${leaf.contentType ?? leaf.type}\r\n${leaf.encoding === "" ? "" : `Content-Transfer-Encoding: ${leaf.encoding}\r\n`}`;

async function textOf(mail: Uint8Array, leaf: Leaf): Promise<string> {
  const head = encoder.encode(`${fields(leaf)}\r\n`);
  const part = new Uint8Array(head.length + leaf.end - leaf.bodyStart);
  part.set(head);
  part.set(mail.subarray(leaf.bodyStart, leaf.end), head.length);
  const email = await PostalMime.parse(part);
  const text = (leaf.type === "text/html" ? email.html : email.text) ?? "";
  // postal-mime ends every line, also one that the mail did not end.
  const added = leaf.encoding !== "base64" && part.at(-1) !== 0x0a && text.endsWith("\n");
  return added ? text.slice(0, -1) : text;
}

async function attachmentOf(mail: Uint8Array, leaf: Leaf): Promise<Attachment> {
  // The type `application/octet-stream` keeps postal-mime from opening what it is told of; the body is left out.
  const parameters =
    leaf.contentType?.includes(";") === true ? leaf.contentType.slice(leaf.contentType.indexOf(";")) : "";
  const head = `Content-Type: application/octet-stream${parameters}\r\nContent-Disposition: ${leaf.disposition ?? "attachment"}\r\n\r\n`;
  const name = (await PostalMime.parse(encoder.encode(head))).attachments[0]?.filename ?? null;
  const size = decodedSize(mail, leaf);
  return {
    kind: KINDS.find(([prefix]) => leaf.type.startsWith(prefix))?.[1] ?? "file",
    ...(name === null ? {} : { name }),
    type: leaf.type,
    ...(size === null ? {} : { size }),
  };
}

/**
 * The words and attachments of a mail. Of a multipart/alternative the plain version is taken, unless it is blank;
 * text parts that follow each other stand below each other, as mail programs show them.
 */
export async function mailBody(mail: Uint8Array, { leaves }: MailStructure): Promise<MailBody> {
  const texts: string[] = [];
  const attachments: Attachment[] = [];
  const settled = new Set<number>();
  let fromHtml = false;
  let otherVersion = false;
  for (const leaf of leaves) {
    if (!leaf.text) {
      attachments.push(await attachmentOf(mail, leaf));
      continue;
    }
    const { alternative } = leaf;
    if (alternative !== null && settled.has(alternative)) continue;
    const versions = alternative === null ? [leaf] : leaves.filter((l) => l.text && l.alternative === alternative);
    if (alternative !== null) settled.add(alternative);
    const plain: string[] = [];
    for (const version of versions) if (version.type === "text/plain") plain.push(await textOf(mail, version));
    const html = versions.filter((version) => version.type === "text/html");
    if (plain.some((text) => text.trim() !== "") || html.length === 0) {
      texts.push(...plain);
      otherVersion ||= html.length > 0;
    } else {
      for (const version of html) texts.push(htmlText(await textOf(mail, version)));
      fromHtml = true;
    }
  }
  return {
    text: texts.join("\n"),
    attachments,
    fromHtml,
    otherVersion,
    encrypted: leaves.some((leaf) => ENCRYPTED.has(leaf.type)),
  };
}
