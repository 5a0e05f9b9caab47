/** A mail as far as the check needs it. */
export interface MailMessage {
  /** Every header field as it stands, folded lines and all, in order; empty for pasted text. Evidence: never changed. */
  readonly headers: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** Decoded for reading. */
  readonly subject: string | null;
  readonly text: string;
  /** Names of what hangs on it; nothing of it is opened. */
  readonly attachments: readonly string[];
  /** Targets of links, with the words shown for each where they differ. */
  readonly links: readonly { readonly href: string; readonly shown: string | null }[];
  /** It carries the marks that mailing lists and shops put on what they send. */
  readonly bulk: boolean;
  /** Parts or characters that could not be read. */
  readonly unreadable: boolean;
}

/** Bytes of a mail that are looked at; what follows can only be attachments. */
export const MAX_MAIL_BYTES = 4_194_304;
const MAX_PARTS = 100;
const MAX_DEPTH = 8;
const MAX_TEXT = 400_000;
const MAX_LINKS = 500;

const HEADER = /^[!-9;-~]{1,100}:/u;
const KNOWN_HEADER =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[\w-]+):/imu;

/** Reads raw bytes of a mail (`.eml`), or text that somebody pasted. Never throws; looks at `MAX_MAIL_BYTES` bytes. */
export function readMail(input: Uint8Array | string): MailMessage {
  const bytes = typeof input === "string" ? null : input.subarray(0, MAX_MAIL_BYTES);
  const raw = bytes === null ? String(input).slice(0, MAX_MAIL_BYTES) : binary(bytes);
  const whole = new Collected();
  // A mailbox file begins its mails with a line of its own.
  const start = /^From [^\n]*\r?\n/u.exec(raw)?.[0].length ?? (raw.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0);
  const [headers, body] = splitHeaders(raw.slice(start));
  if (headers.length === 0 || !KNOWN_HEADER.test(headers.join("\n"))) {
    whole.text = (typeof input === "string" ? input : decode(binaryBytes(raw), "utf-8", whole)).slice(0, MAX_TEXT);
    if (/<(?:html|body|div|p|br)\b/iu.test(whole.text)) whole.text = fromHtml(whole.text, whole);
    return { headers: [], from: null, to: null, subject: null, ...whole.rest(), bulk: false };
  }
  walk(headers, body, whole, 0, typeof input === "string");
  const field = (name: string): string | null => fieldOf(headers, name);
  return {
    headers: headers.map((header) =>
      typeof input === "string" ? header : decode(binaryBytes(header), "utf-8", whole),
    ),
    from: words(field("from"), whole),
    to: words(field("to") ?? field("delivered-to"), whole),
    subject: words(field("subject"), whole),
    ...whole.rest(),
    bulk:
      field("list-unsubscribe") !== null || field("list-id") !== null || /bulk|list/iu.test(field("precedence") ?? ""),
  };
}

class Collected {
  text = "";
  readonly attachments: string[] = [];
  readonly links: { href: string; shown: string | null }[] = [];
  parts = 0;
  unreadable = false;

  rest(): Pick<MailMessage, "text" | "attachments" | "links" | "unreadable"> {
    return { text: this.text, attachments: this.attachments, links: this.links, unreadable: this.unreadable };
  }
  add(text: string): void {
    if (text.trim() === "") return;
    this.text = `${this.text}${this.text === "" ? "" : "\n\n"}${text}`.slice(0, MAX_TEXT);
  }
}

/** Header fields with their folded lines, and the rest. */
function splitHeaders(raw: string): readonly [string[], string] {
  const headers: string[] = [];
  let at = 0;
  while (at < raw.length) {
    let end = raw.indexOf("\n", at);
    if (end < 0) end = raw.length;
    const line = raw.slice(at, end).replace(/\r$/u, "");
    if (line === "") return [headers, raw.slice(end + 1)];
    if (/^[ \t]/u.test(line) && headers.length > 0) headers[headers.length - 1] += `\n${line}`;
    else if (HEADER.test(line)) headers.push(line);
    else return [headers.length > 1 ? headers : [], headers.length > 1 ? raw.slice(at) : raw];
    at = end + 1;
  }
  return [headers, ""];
}

function fieldOf(headers: readonly string[], name: string): string | null {
  const header = headers.find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  return header === undefined
    ? null
    : header
        .slice(name.length + 1)
        .replace(/\n[ \t]+/gu, " ")
        .trim();
}

function walk(headers: readonly string[], body: string, into: Collected, depth: number, text: boolean): void {
  if (++into.parts > MAX_PARTS || depth > MAX_DEPTH) {
    into.unreadable = true;
    return;
  }
  const type = fieldOf(headers, "content-type") ?? "text/plain";
  const kind = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const disposition = fieldOf(headers, "content-disposition") ?? "";
  const name = parameter(disposition, "filename") ?? parameter(type, "name");
  const boundary = parameter(type, "boundary");
  if (kind.startsWith("multipart/") && boundary !== null && boundary !== "") {
    const parts = body.split(`--${boundary}`, MAX_PARTS + 1).slice(1);
    const inner = parts
      .filter((part) => !part.startsWith("--"))
      .map((part) => splitHeaders(part.replace(/^[^\n]*\n/u, "")));
    // Of two versions of one text both are read: what the plain one hides may stand in the other.
    for (const [heads, rest] of inner) walk(heads, rest, into, depth + 1, text);
    if (inner.length === 0) into.unreadable = true;
    return;
  }
  if (/^attachment/iu.test(disposition) || (name !== null && !kind.startsWith("text/"))) {
    into.attachments.push(words(name, into) ?? kind);
    return;
  }
  if (kind === "message/rfc822") {
    const [heads, rest] = splitHeaders(body);
    walk(heads, rest, into, depth + 1, text);
    return;
  }
  if (!kind.startsWith("text/") && kind !== "") {
    into.attachments.push(kind);
    return;
  }
  const bytes = transfer(body, (fieldOf(headers, "content-transfer-encoding") ?? "").toLowerCase().trim(), text);
  const content = typeof bytes === "string" ? bytes : decode(bytes, parameter(type, "charset") ?? "utf-8", into);
  into.add(kind === "text/html" ? fromHtml(content, into) : content);
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, "iu").exec(value);
  return found === null ? null : (found[1] ?? found[2] ?? "");
}

/** The bytes behind the transfer encoding; text stays text when it was pasted and has none. */
function transfer(body: string, encoding: string, text: boolean): Uint8Array | string {
  if (encoding === "base64") {
    const clean = body.replace(/[^A-Za-z0-9+/]/gu, "");
    try {
      return binaryBytes(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
    } catch {
      return body; // not base64 after all: the words may still stand there
    }
  }
  if (encoding === "quoted-printable") {
    const plain = body.replace(/=[ \t]*\r?\n/gu, "");
    return binaryBytes(
      plain.replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }
  return text ? body : binaryBytes(body);
}

function decode(bytes: Uint8Array, charset: string, into: { unreadable: boolean }): string {
  const strict = tryDecode(bytes, charset, true);
  if (strict !== null) return strict;
  const loose = tryDecode(bytes, "windows-1252", false);
  if (loose === null) into.unreadable = true;
  return loose ?? "";
}

function tryDecode(bytes: Uint8Array, charset: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null; // a charset nobody knows, or bytes that are not of it
  }
}

/** RFC 2047 words of a header. */
function words(value: string | null, into: { unreadable: boolean }): string | null {
  if (value === null) return null;
  const joined = value.replace(/\?=\s+=\?/gu, "?==?");
  const read = joined.replace(
    /=\?([\w-]{1,40})\?([bq])\?([^?]{0,4000})\?=/giu,
    (_, charset: string, way: string, data: string) => {
      const bytes =
        way.toLowerCase() === "b"
          ? transfer(data, "base64", false)
          : transfer(data.replace(/_/gu, " "), "quoted-printable", false);
      return typeof bytes === "string" ? bytes : decode(bytes, charset, into);
    },
  );
  if (/=\?/u.test(read) || !/[\u0080-\u00ff]/u.test(read)) return read;
  return tryDecode(binaryBytes(read), "utf-8", true) ?? read; // raw UTF-8 in a header, read as bytes
}

const binary = (bytes: Uint8Array): string => {
  let out = "";
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return out;
};
function binaryBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

// No `<` inside: an attempt ends where the next one begins, so that a million open tags cost one pass.
const ANCHOR = /<a\b([^<>]{0,4000})>([^<]{0,500})/giu;
const HREF = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/iu;

/** The words of a page: no tags, no comments, no styles; entities are left to the folding. */
function fromHtml(html: string, into: Collected): string {
  for (const [, attributes = "", shown = ""] of html.matchAll(ANCHOR)) {
    const href = HREF.exec(attributes);
    const target = href?.[1] ?? href?.[2] ?? href?.[3];
    if (target === undefined || into.links.length >= MAX_LINKS) continue;
    into.links.push({ href: target.replace(/&amp;/gu, "&"), shown: shown.trim() === "" ? null : shown.trim() });
  }
  return stripTags(html);
}

/** One pass, no pattern that could look twice: hostile pages open a million tags and close none. */
function stripTags(html: string): string {
  let out = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return out + html.slice(at);
    out += html.slice(at, open);
    const head = html.slice(open, open + 12).toLowerCase();
    const skipTo = head.startsWith("<!--")
      ? "-->"
      : head.startsWith("<style")
        ? "</style"
        : head.startsWith("<script")
          ? "</script"
          : ">";
    const end = indexOfFold(html, skipTo, open + 1);
    if (end < 0) {
      if (skipTo !== ">") return out;
      out += "<";
      at = open + 1;
      if (html.indexOf(">", at) < 0) return out + html.slice(at);
      continue;
    }
    // Letters wrapped one by one in spans are one word; blocks are lines.
    if (/^<\/?(?:p|div|br|tr|td|li|h[1-6]|table|blockquote|hr)\b/u.test(head)) out += "\n";
    at = end + skipTo.length;
  }
  return out;
}

const indexOfFold = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from);
  return at >= 0 ? at : text.indexOf(what.toUpperCase(), from);
};
