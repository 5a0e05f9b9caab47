import type { Attachment } from "@holdfast/model";
import { kindByName } from "../meta/attachment-kind.ts";
import type { DatabaseFile, Table } from "../sqlite/database-file.ts";
import { RowView } from "./row-view.ts";

/** Rows kept of each small table. */
const MAX_ROWS = 5_000_000;

export interface ChatRow {
  readonly guid: string | null;
  readonly identifier: string | null;
  readonly name: string | null;
  /** Handles in it. */
  readonly handles: readonly number[];
}

/** What the small tables say, by row number. */
export interface DatabaseFacts {
  readonly handles: ReadonlyMap<number, string>;
  readonly chats: ReadonlyMap<number, ChatRow>;
  readonly chatOf: ReadonlyMap<number, number>;
  readonly attachmentsOf: ReadonlyMap<number, readonly number[]>;
  readonly attachments: ReadonlyMap<number, Attachment>;
}

type Tables = ReadonlyMap<string, Table>;

async function* views(file: DatabaseFile, tables: Tables, name: string): AsyncGenerator<[number, RowView]> {
  const table = tables.get(name);
  if (table === undefined) return;
  const places = RowView.places(table);
  let count = 0;
  for await (const row of file.rows(table)) {
    if (++count > MAX_ROWS) return;
    yield [row.rowid, new RowView(places, row)];
  }
}

/** A join table as lists, in the order of its rows. */
async function joins(
  file: DatabaseFile,
  tables: Tables,
  name: string,
  from: string,
  to: string,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for await (const [, row] of views(file, tables, name)) {
    const [key, value] = [row.number(from), row.number(to)];
    if (key === null || value === null) continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [value]);
    else if (list.length < 10_000) list.push(value);
  }
  return found;
}

export async function readFacts(file: DatabaseFile, tables: Tables): Promise<DatabaseFacts> {
  const handles = new Map<number, string>();
  for await (const [rowid, row] of views(file, tables, "handle")) {
    const id = row.text("id") ?? row.text("uncanonicalized_id");
    if (id !== null) handles.set(rowid, id);
  }
  const members = await joins(file, tables, "chat_handle_join", "chat_id", "handle_id");
  const chats = new Map<number, ChatRow>();
  for await (const [rowid, row] of views(file, tables, "chat")) {
    chats.set(rowid, {
      guid: row.text("guid"),
      identifier: row.text("chat_identifier"),
      name: row.text("display_name"),
      handles: members.get(rowid) ?? [],
    });
  }
  const chatOf = new Map<number, number>();
  for await (const [, row] of views(file, tables, "chat_message_join")) {
    const [chat, message] = [row.number("chat_id"), row.number("message_id")];
    if (chat !== null && message !== null && !chatOf.has(message)) chatOf.set(message, chat);
  }
  const attachments = new Map<number, Attachment>();
  for await (const [rowid, row] of views(file, tables, "attachment")) attachments.set(rowid, attachmentOf(row));
  const attachmentsOf = await joins(file, tables, "message_attachment_join", "message_id", "attachment_id");
  return { handles, chats, chatOf, attachmentsOf, attachments };
}

const BY_TYPE: readonly (readonly [RegExp, Attachment["kind"]])[] = [
  [/^image\/gif/u, "gif"],
  [/^image\//u, "photo"],
  [/^video\//u, "video"],
  [/^audio\//u, "audio"],
];

/** By name, type and size. The path on the device is cut to its last part. */
function attachmentOf(row: RowView): Attachment {
  const type = row.text("mime_type");
  const name = row.text("transfer_name") ?? row.text("filename")?.split("/").at(-1) ?? null;
  const size = row.number("total_bytes");
  const sticker = row.number("is_sticker") === 1;
  const byType = BY_TYPE.find(([pattern]) => pattern.test(type ?? ""))?.[1];
  return {
    kind: sticker ? "sticker" : (byType ?? (name === null ? "unknown" : kindByName(name))),
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
    ...(size === null || size <= 0 ? {} : { size }),
  };
}
