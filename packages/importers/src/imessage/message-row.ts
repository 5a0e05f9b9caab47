import { type Attachment, type MessageFlag, type MessageKind, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import { appleTime } from "./apple-time.ts";
import type { DatabaseFacts } from "./database-facts.ts";
import type { RowView } from "./row-view.ts";
import { attributedText } from "./typed-stream.ts";

export interface MessageFacts {
  /** Who wrote it: a number or an address; null for the person where no row names theirs. */
  readonly sender: string | null;
  readonly self: boolean;
  readonly kind: MessageKind;
  readonly at: Moment;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly guid: string | null;
  readonly flags: readonly MessageFlag[];
  /** Words are there and were not understood. */
  readonly unreadBody: boolean;
  readonly edited: boolean;
  readonly unsent: boolean;
}

/** Hearts and laughs on another message are rows of their own (2000 to 2007 put, 3000 to 3007 taken back). */
export const isTapback = (row: RowView): boolean => {
  const type = row.number("associated_message_type") ?? 0;
  return type >= 2000 && type < 4000;
};

/** One row of `message` that is not a tapback. */
export function readMessageRow(rowid: number, row: RowView, facts: DatabaseFacts): MessageFacts {
  const self = row.number("is_from_me") === 1;
  const handle = facts.handles.get(row.number("handle_id") ?? 0) ?? null;
  const own = (row.text("destination_caller_id") ?? row.text("account")?.replace(/^[ep]:/iu, "")) || null;
  const files = (facts.attachmentsOf.get(rowid) ?? []).map((id) => facts.attachments.get(id));
  const attachments = files.filter((file) => file !== undefined);
  const blob = row.value("attributedbody");
  const archived = blob instanceof Uint8Array && blob.length > 0 ? blob : null;
  const plain = row.text("text");
  const decoded = plain === null && archived !== null ? attributedText(archived) : null;
  const text = plain ?? decoded ?? "";
  const itemType = row.number("item_type") ?? 0;
  const edited = appleTime(row.value("date_edited")).type !== "none";
  const bare = text === "" && archived === null && attachments.length === 0;
  const unsent = appleTime(row.value("date_retracted")).type !== "none" || (edited && bare);
  const failed = self && (row.number("error") ?? 0) !== 0;
  const flags: MessageFlag[] = [];
  if (edited && !unsent) flags.push("edited");
  if (failed) flags.push("draft-or-failed");
  if (text.includes("\ufffd") && decoded === null) flags.push("text-repaired");
  return {
    sender: self ? own : handle,
    self,
    kind: kindOf(itemType, unsent, attachments.length > 0),
    at: appleTime(row.value("date")),
    // A message that is nothing but files has one placeholder sign for each.
    text: itemType === 0 ? (/^\ufffc+$/u.test(text) ? "" : text) : systemText(row, itemType, text),
    attachments: attachments.length === 0 ? NO_ATTACHMENTS : attachments,
    guid: row.text("guid"),
    flags,
    unreadBody: plain === null && archived !== null && decoded === null,
    edited: edited && !unsent,
    unsent,
  };
}

function kindOf(itemType: number, unsent: boolean, files: boolean): MessageKind {
  if (itemType === 6) return "call";
  if (itemType !== 0) return "system";
  if (unsent) return "deleted";
  return files ? "media" : "text";
}

/** A line of the app: the new name of a group where there is one, else the number of its kind. */
const systemText = (row: RowView, itemType: number, text: string): string =>
  text !== "" ? text : (row.text("group_title") ?? `item_type ${itemType}`);
