import type { Attachment, AttachmentKind, MessageFlag } from "@holdfast/model";
import type { StartTag } from "./xml-scanner.ts";

/** What the `type` of an SMS and the `msg_box` of an MMS say: Android's Telephony.TextBasedSmsColumns. */
export const BOXES: Readonly<Record<string, { readonly self: boolean; readonly unsent: boolean }>> = {
  "1": { self: false, unsent: false },
  "2": { self: true, unsent: false },
  "3": { self: true, unsent: true },
  "4": { self: true, unsent: false },
  "5": { self: true, unsent: true },
  "6": { self: true, unsent: true },
};
export const OUTBOX = "4";

/** Android's CallLog.Calls.TYPE: who began the call. 1 in, 2 out, 3 missed, 4 voice mail, 5 rejected, 6 blocked. */
export const CALLERS: Readonly<Record<string, boolean>> = {
  "1": false,
  "2": true,
  "3": false,
  "4": false,
  "5": false,
  "6": false,
};

/** MMS address types (OMA MMS encapsulation header codes). */
export const ADDRESS_FROM = "137";

export const UNSENT: readonly MessageFlag[] = Object.freeze(["draft-or-failed"]);
export const REPAIRED: readonly MessageFlag[] = Object.freeze(["text-repaired"]);
export const UNSENT_AND_REPAIRED: readonly MessageFlag[] = Object.freeze(["draft-or-failed", "text-repaired"]);

/** The attributes whose values are read, by element. All others are passed over. */
export const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  smses: new Set(["count"]),
  calls: new Set(["count"]),
  sms: new Set(["address", "date", "type", "subject", "body", "readable_date", "contact_name"]),
  call: new Set(["number", "date", "type", "readable_date", "contact_name"]),
  mms: new Set(["address", "date", "msg_box", "sub", "m_id", "readable_date", "contact_name"]),
  part: new Set(["ct", "name", "cl", "fn", "text"]),
  addr: new Set(["address", "type"]),
};

/** Attachments of one MMS, and numbers; more make it unread as too large. */
export const MAX_PARTS = 1_000;
/** Characters of text in one MMS. */
export const MAX_MMS_TEXT = 4_194_304;

/** An attribute's text; null when absent or written as the word `null`, which is how this format writes nothing. */
export function given(tag: StartTag, name: string): string | null {
  const text = tag.kept.get(name)?.text;
  return text === undefined || text === "null" ? null : text;
}

const KINDS: readonly (readonly [prefix: string, kind: AttachmentKind])[] = [
  ["image/gif", "gif"],
  ["image/", "photo"],
  ["video/", "video"],
  ["audio/", "audio"],
  ["application/ogg", "audio"],
  ["text/x-vcard", "contact"],
  ["text/vcard", "contact"],
];

export function attachmentOf(tag: StartTag): Attachment {
  const type = given(tag, "ct");
  const lower = type?.toLowerCase() ?? "";
  const name = given(tag, "cl") ?? given(tag, "name") ?? given(tag, "fn");
  const size = tag.measured.get("data") ?? null;
  return {
    kind: KINDS.find(([prefix]) => lower.startsWith(prefix))?.[1] ?? (lower === "" ? "unknown" : "file"),
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
    ...(size === null ? {} : { size }),
  };
}
