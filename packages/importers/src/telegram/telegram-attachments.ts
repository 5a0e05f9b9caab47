import { type Attachment, type AttachmentKind, NO_ATTACHMENTS } from "@holdfast/model";
import type { ReadContext } from "../importer.ts";
import type { JsonScan } from "../json/json-scan.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { F } from "./telegram-plan.ts";

/** `media_type` values and what they are. tdesktop `export_output_json.cpp`, 2024-12. */
const MEDIA_TYPES: Readonly<Record<string, AttachmentKind>> = {
  sticker: "sticker",
  video_message: "video",
  video_file: "video",
  voice_message: "audio",
  audio_file: "audio",
  animation: "gif",
};

/** What stands in place of a path when the file was left out: `(File not included. …)`, alone or behind a name. */
const LEFT_OUT = /\((?:File|Photo) (?:not included|exceeds maximum size|unavailable)[^)]*\)$/u;

/** Sees a file that the export names and does not hold. */
export interface LeftOut {
  filesLeftOut: number;
}

/** Every attachment of the message at hand, in words (P3). */
export function readAttachments(scan: JsonScan, context: ReadContext, seen: LeftOut): readonly Attachment[] {
  const found: Attachment[] = [];
  const add = (attachment: Attachment): void => {
    found.push(attachment);
  };
  if (scan.has(F.photo)) add(file(scan, context, seen, F.photo, "photo", F.photo_file_size));
  if (scan.has(F.file)) add(file(scan, context, seen, F.file, fileKind(scan), F.file_size));
  else if (scan.has(F.media_type)) add({ kind: fileKind(scan) });
  if (scan.has(F.location_information) || scan.has(F.place_name)) add(location(scan));
  if (scan.has(F.poll)) add(named("poll", part(scan.make(F.poll), "question")));
  if (scan.has(F.contact_information)) add(contact(scan.make(F.contact_information)));
  if (scan.has(F.game_title) || scan.has(F.game_link))
    add(named("link", scan.text(F.game_link) ?? scan.text(F.game_title)));
  if (scan.has(F.invoice_information) || scan.has(F.paid_stars_amount) || scan.has(F.giveaway_information)) {
    add({ kind: "unknown" });
  }
  if (scan.has(F.inline_bot_buttons)) for (const link of buttonLinks(scan.make(F.inline_bot_buttons))) add(link);
  return found.length === 0 ? NO_ATTACHMENTS : found;
}

function fileKind(scan: JsonScan): AttachmentKind {
  const said = scan.name(F.media_type) ?? "";
  if (Object.hasOwn(MEDIA_TYPES, said)) return MEDIA_TYPES[said] ?? "file";
  const mime = scan.name(F.mime_type) ?? "";
  if (mime.startsWith("image/")) return "photo";
  if (mime.startsWith("video/")) return "video";
  return mime.startsWith("audio/") ? "audio" : "file";
}

function file(
  scan: JsonScan,
  context: ReadContext,
  seen: LeftOut,
  field: number,
  kind: AttachmentKind,
  sizeField: number,
): Attachment {
  const path = scan.text(field);
  const leftOut = path === null || LEFT_OUT.test(path);
  if (leftOut) seen.filesLeftOut++;
  const name = leftOut ? (field === F.file ? scan.text(F.file_name) : null) : path;
  const type = field === F.file ? scan.name(F.mime_type) : null;
  const found = leftOut ? null : context.companion(path);
  const size = scan.number(sizeField) ?? found?.size ?? null;
  return {
    kind,
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
    ...(size === null ? {} : { size }),
    ...(found === null ? {} : { item: found.item }),
  };
}

function location(scan: JsonScan): Attachment {
  const place = [scan.text(F.place_name), scan.text(F.address)].filter((text) => text !== null);
  const at = scan.make(F.location_information);
  const point = [part(at, "latitude"), part(at, "longitude")].filter((text) => text !== null).join(",");
  return named("location", [...place, point].filter((text) => text !== "").join(", ") || null);
}

function contact(value: JsonValue | undefined): Attachment {
  const parts = ["first_name", "last_name", "phone_number"].map((key) => part(value, key));
  return named("contact", parts.filter((text) => text !== null && text !== "").join(" ") || null);
}

function* buttonLinks(rows: JsonValue | undefined): Generator<Attachment> {
  if (!Array.isArray(rows)) return;
  // Array.isArray widens a readonly array to any[].
  for (const row of rows as readonly JsonValue[]) {
    if (!Array.isArray(row)) continue;
    for (const button of row as readonly JsonValue[]) {
      const address = part(button, "data");
      if (address !== null && /^(?:https?|tg):/iu.test(address)) yield { kind: "link", name: address };
    }
  }
}

const named = (kind: AttachmentKind, name: string | null): Attachment => (name === null ? { kind } : { kind, name });

/** A string or number under `key`, as written. */
function part(value: JsonValue | undefined, key: string): string | null {
  if (!isJsonObject(value)) return null;
  const found = value[key];
  return typeof found === "string" || typeof found === "number" ? String(found) : null;
}
