import { type Attachment, type MessageKind, NO_ATTACHMENTS } from "@holdfast/model";
import type { JsonItem } from "../json/json-item.ts";
import { kindByName } from "./attachment-kind.ts";
import { epochMoment, type FileNotes, isTextOrAbsent, type MessageFacts, type NotAMessage } from "./message-facts.ts";

/** Keys of a message that are read. Their place here is their number for the scanner. */
export const E2EE_FIELDS = ["senderName", "timestamp", "text", "type", "isUnsent", "media"] as const;
const [SENDER, TIME, TEXT, TYPE, UNSENT, MEDIA] = [0, 1, 2, 3, 4, 5];

/** Passed over on purpose: reactions have no place in the model. */
export const E2EE_IGNORED = ["reactions"] as const;

/**
 * `type` of a message: those that stepva/chatalysis#104 and RLEAPP's facebookE2EMessages (2026-06) show. What a type
 * means beyond that is not documented, so any other is named in the ledger and read by what it holds.
 */
const KIND_BY_TYPE: Readonly<Record<string, MessageKind>> = {
  text: "text",
  link: "text",
  media: "media",
  placeholder: "text",
};

/** What the exporter writes in place of an address when it could not save the file (RLEAPP, 2026-06). */
const NOT_SAVED = /^failed to download/iu;

/** A message of the secure-storage download. An unsent message is a fact about the conversation, never left out. */
export function readE2eeMessage(item: JsonItem, notes: FileNotes): MessageFacts | NotAMessage {
  if (item.itemType !== "object" || !(item.has(SENDER) || item.has(TIME))) return "meta-not-a-message";
  const time = item.typeOf(TIME);
  if (!isTextOrAbsent(item, SENDER) || !isTextOrAbsent(item, TEXT)) return "meta-wrong-type";
  if (time === "object" || time === "array" || time === "boolean") return "meta-wrong-type";

  const sender = item.name(SENDER);
  const text = notes.mojibake.text(item.text(TEXT) ?? "");
  const attachments: Attachment[] = [];
  for (const uri of notes.uris(item, MEDIA)) {
    if (NOT_SAVED.test(uri)) {
      notes.notSaved++;
      attachments.push({ kind: "unknown", name: uri });
    } else attachments.push(notes.attachment(uri, kindByName(uri)));
  }
  const kind = kindOf(item, attachments.length > 0, notes);
  if (text === "" && attachments.length === 0 && kind === "text") notes.empty++;
  return {
    sender: sender === null || sender === "" ? null : notes.mojibake.text(sender),
    at: epochMoment(item, TIME),
    kind,
    text,
    attachments: attachments.length === 0 ? NO_ATTACHMENTS : attachments,
  };
}

function kindOf(item: JsonItem, carries: boolean, notes: FileNotes): MessageKind {
  if (notes.flag(item, UNSENT)) return "deleted";
  const type = item.text(TYPE);
  const byType = type !== null && Object.hasOwn(KIND_BY_TYPE, type) ? KIND_BY_TYPE[type] : undefined;
  if (type !== null && byType === undefined) notes.unknownType(type);
  return carries || byType === "media" ? "media" : "text";
}
