import { addressParser, decodeWords } from "postal-mime";

/** A header field: the name in lower case, the value unfolded. */
export interface Field {
  readonly name: string;
  readonly value: string;
}
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Characters of one field that are taken apart; addresses and words beyond are not looked at. */
const MAX_FIELD_CHARS = 65_536;
/** Addresses of one mail that are kept. */
const MAX_ADDRESSES = 1_000;
/** Message ids of one mail that are followed. */
const MAX_IDS = 200;
const MESSAGE_ID = /<[^<>\s]{1,500}>/gu;

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const FIELD = /^([!-9;-~]+)[ \t]*:/u;

/** The fields of a header, RFC 5322 §2.2; a line that is none is passed over (it stays in the message's span). */
export function fieldsOf(header: Uint8Array): readonly Field[] {
  const fields: { name: string; parts: string[] }[] = [];
  for (const line of utf8.decode(header).split("\n")) {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (text.startsWith(" ") || text.startsWith("\t")) fields.at(-1)?.parts.push(text);
    else {
      const name = FIELD.exec(text);
      if (name !== null) fields.push({ name: (name[1] ?? "").toLowerCase(), parts: [text.slice(name[0].length)] });
    }
  }
  return fields.map(({ name, parts }) => ({ name, value: parts.join("").trim() }));
}

export const first = (fields: readonly Field[], name: string): string | null =>
  fields.find((f) => f.name === name)?.value ?? null;

export const words = (value: string): string => decodeWords(value.slice(0, MAX_FIELD_CHARS));

/** The mailboxes of all fields with one of these names; groups are opened. */
export function mailboxes(fields: readonly Field[], names: readonly string[]): readonly Mailbox[] {
  const found: Mailbox[] = [];
  for (const { name, value } of fields) {
    if (!names.includes(name)) continue;
    for (const { name: display, address } of addressParser(value.slice(0, MAX_FIELD_CHARS), { flatten: true })) {
      if (found.length >= MAX_ADDRESSES) return found;
      if (display !== "" || (address ?? "") !== "") found.push({ name: display, address: address ?? "" });
    }
  }
  return found;
}

/** `Kayla M <kayla@example.com>`, or the part of it that was written. */
export const mailboxText = ({ name, address }: Mailbox): string =>
  name === "" ? address : address === "" ? name : `${name} <${address}>`;

export const messageIds = (value: string | null): readonly string[] =>
  (value ?? "").slice(0, MAX_FIELD_CHARS).match(MESSAGE_ID)?.slice(-MAX_IDS) ?? [];
