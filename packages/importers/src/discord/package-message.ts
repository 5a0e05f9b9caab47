import {
  type Attachment,
  type ConversationId,
  instant,
  type Message,
  type Moment,
  NO_ATTACHMENTS,
  span,
} from "@holdfast/model";
import type { Entry, ReadContext } from "../importer.ts";
import { kindOfFile } from "./file-kind.ts";
import { readOffsetTime } from "./offset-time.ts";
import { snowflakeOf } from "./snowflake.ts";

/** One message of the package, as its four columns. */
export interface PackageRow {
  readonly id: string | null;
  readonly time: string;
  readonly contents: string;
  readonly attachments: string;
  readonly start: number;
  readonly end: number;
  readonly repaired: boolean;
}

/** Who wrote all of them. */
export interface Author {
  readonly id: string | null;
  readonly name: string | null;
}

const SECOND = 1000;
const utf8 = new TextEncoder();

/**
 * `Timestamp` is UTC. The id holds the time to the millisecond: where both name the same second the instant is the
 * id's; where they do not, the written one stands and the message is flagged.
 */
function timeOf(row: PackageRow): { readonly at: Moment; readonly disagrees: boolean } {
  const bytes = utf8.encode(row.time);
  const at = readOffsetTime(bytes, 0, bytes.length, row.time, "utc");
  const encoded = row.id === null ? null : snowflakeOf(row.id);
  if (at.type !== "instant" || encoded === null) return { at, disagrees: false };
  if (Math.abs(encoded - at.ms) >= SECOND) return { at, disagrees: true };
  return { at: at.precision === "millisecond" ? at : instant(encoded, "millisecond", row.time), disagrees: false };
}

export function packageMessage(
  row: PackageRow,
  entry: Entry,
  conversation: ConversationId,
  author: Author,
  context: ReadContext,
): Message {
  const { at, disagrees } = timeOf(row);
  const attachments = attachmentsOf(row.attachments, context);
  const flags = [
    ...(disagrees ? (["id-disagrees-with-time"] as const) : []),
    ...(row.repaired ? (["text-repaired"] as const) : []),
  ];
  return {
    conversation,
    sender: author.name,
    ...(author.id === null ? {} : { senderId: author.id }),
    self: true,
    kind: attachments.length > 0 ? "media" : "text",
    at,
    text: row.contents,
    attachments,
    span: span(entry.item, row.start, row.end),
    ...(row.id === null ? {} : { platformId: row.id }),
    ...(flags.length === 0 ? {} : { flags }),
  };
}

/** Addresses with blanks between them. */
function attachmentsOf(text: string, context: ReadContext): readonly Attachment[] {
  const addresses = text.split(/\s+/u).filter((address) => address !== "");
  if (addresses.length === 0) return NO_ATTACHMENTS;
  return addresses.map((name) => {
    const found = /^https?:/iu.test(name) ? null : context.companion(name);
    return { kind: kindOfFile(name), name, ...(found === null ? {} : { size: found.size, item: found.item }) };
  });
}
