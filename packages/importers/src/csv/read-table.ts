import { type Attachment, type ConversationId, type Message, NO_ATTACHMENTS, noTime, span } from "@holdfast/model";
import { BATCH, type Entry, HEAD_BYTES, type ReadContext, type ReadEvent } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { descends, MAX_HELD_BYTES, MAX_HELD_MESSAGES } from "../meta/order.ts";
import { ColumnTimes } from "./column-times.ts";
import { type CsvColumns, columnsByHeader, readDirection, saysUtc } from "./columns.ts";
import { confirmMapping, describeColumns, isBlank, proposeMapping } from "./mapping.ts";
import type { CsvDialect, CsvRecord } from "./record-scanner.ts";
import { readRecords } from "./records.ts";
import { MAX_CONVERSATIONS, MAX_NAMES, TableConversations } from "./table-conversations.ts";

/** A table whose columns are known. */
interface Table {
  readonly entry: Entry;
  readonly dialect: CsvDialect;
  readonly header: readonly string[];
  readonly columns: CsvColumns;
  /** The first row names columns and is no message. */
  readonly hasHeader: boolean;
}

/** Reads one table: once to learn how its times are written, once for its messages. */
export async function* readTable(entry: Entry, context: ReadContext): AsyncGenerator<ReadEvent> {
  const table = await openTable(entry, context);
  if (typeof table === "string") {
    yield { type: "problem", entry, code: entry.source.size === 0 ? "empty" : table };
    return;
  }
  const times = await learnTimes(table, context);
  const base = entry.path.slice(entry.path.lastIndexOf("/") + 1).replace(/\.[^.]+$/u, "");
  const conversations = new TableConversations(context, "csv", base);
  const hold = entry.source.size <= MAX_HELD_BYTES;
  let held: Message[] | null = hold ? [] : null;
  let written = 0;
  for await (const messages of readRows(table, times, conversations, context)) {
    written += messages.length;
    if (held === null) yield { type: "messages", messages };
    else if (written <= MAX_HELD_MESSAGES) for (const message of messages) held.push(message);
    else {
      yield* inBatches(held);
      held = null;
      yield { type: "messages", messages };
    }
  }
  if (held === null) entry.ledger.assumed("csv-order-as-written", { count: written });
  else if (descends(held)) {
    entry.ledger.assumed("csv-newest-first");
    yield* inBatches(held.toReversed());
  } else yield* inBatches(held);
  times.tell(entry.ledger);
  if (conversations.tooManyNames) entry.ledger.gap("csv-too-many-names", { limit: MAX_NAMES });
  for (const conversation of conversations.ended()) yield { type: "conversation", conversation };
}

function* inBatches(messages: readonly Message[]): Generator<ReadEvent> {
  for (let at = 0; at < messages.length; at += BATCH)
    yield { type: "messages", messages: messages.slice(at, at + BATCH) };
}

/** Finds the columns, or accounts for the whole file as unread and says what kind of problem it is. */
async function openTable(entry: Entry, context: ReadContext): Promise<Table | "not-recognised"> {
  const { source, ledger } = entry;
  const bytes = await source.slice(0, HEAD_BYTES);
  const proposal = proposeMapping({ bytes, whole: bytes.length >= source.size });
  if (proposal === null) {
    ledger.unread(0, source.size, "csv-not-a-table");
    return "not-recognised";
  }
  const { dialect, header } = proposal;
  const given = context.options.csvMapping;
  if (given === undefined) {
    if (!proposal.enough) {
      ledger.unread(0, source.size, "csv-needs-mapping");
      return "not-recognised";
    }
    ledger.assumed("csv-mapping-proposed", { mapping: describeColumns(proposal.columns, header) });
    return { entry, dialect, header, columns: proposal.columns, hasHeader: true };
  }
  const confirmed = confirmMapping(given, header);
  if (!confirmed.ok) {
    ledger.unread(0, source.size, "csv-mapping-unusable", {
      reason: confirmed.error.code.replaceAll("-", "_"), // Messages select by it, and ICU takes no hyphen there.
      name: confirmed.error.name.slice(0, 80),
    });
    return "not-recognised";
  }
  const { columns, byNumber } = confirmed.value;
  const hasHeader = !byNumber || firstRowIsHeader(header, columns);
  if (byNumber && hasHeader) ledger.assumed("csv-first-row-is-header");
  return { entry, dialect, header, columns, hasHeader };
}

/** Whether a first row whose columns were named by number names columns itself: its time is none, or its words are headers. */
function firstRowIsHeader(row: readonly string[], columns: CsvColumns): boolean {
  if (Object.keys(columnsByHeader(row)).length > 1) return true;
  const time = timeCell(row, columns);
  if (time === null || time.trim() === "") return false;
  return new ColumnTimes({}, false).read(time).type === "none";
}

async function learnTimes(table: Table, context: ReadContext): Promise<ColumnTimes> {
  const { columns, header } = table;
  const column = columns.time ?? columns.clock ?? columns.date;
  const times = new ColumnTimes(
    context.options,
    table.hasHeader && column !== undefined && saysUtc(header[column] ?? ""),
  );
  if (column === undefined) return times;
  for await (const records of readRecords(table.entry.source, table.dialect)) {
    context.signal?.throwIfAborted();
    for (const record of records) {
      if (record.fault !== null || !fits(record, table)) continue;
      const cell = timeCell(record.fields, columns);
      if (cell !== null) times.learn(cell);
    }
  }
  times.decide();
  return times;
}

async function* readRows(
  table: Table,
  times: ColumnTimes,
  conversations: TableConversations,
  context: ReadContext,
): AsyncGenerator<readonly Message[]> {
  const { entry, header, columns } = table;
  const { ledger } = entry;
  ledger.read(0, table.dialect.start);
  const others = header.filter((name, at) => name !== "" && !Object.values(columns).includes(at)).length;
  if (others > 0) ledger.gap("csv-other-columns", { count: others });
  let first = true;
  for await (const records of readRecords(entry.source, table.dialect)) {
    context.signal?.throwIfAborted();
    let messages: Message[] = [];
    for (const record of records) {
      const { start, end, next, fault } = record;
      if (fault !== null) {
        ledger.unread(start, next, `csv-${fault}`);
        continue;
      }
      const heading = table.hasHeader && (first || sameRow(record.fields, header));
      if (isBlank(record) || heading) {
        if (heading) first = false;
        ledger.read(start, next);
        continue;
      }
      first = false;
      if (!fits(record, table)) {
        ledger.unread(start, next, "csv-columns-do-not-match");
        continue;
      }
      const name = cellOf(record.fields, columns.conversation) ?? "";
      const id = conversations.open(name);
      if (id === null) {
        ledger.unread(start, next, "csv-too-many-conversations", { limit: MAX_CONVERSATIONS });
        continue;
      }
      ledger.read(start, next);
      if (record.repaired) ledger.assumed("csv-not-utf-8", undefined, { start, end });
      const message = readRow(record, table, id, times, context);
      conversations.count(name, message);
      messages.push(message);
      if (messages.length >= BATCH) {
        yield messages;
        messages = [];
      }
    }
    if (messages.length > 0) yield messages;
  }
}

/**
 * Whether a row has the columns that the header has. A row with more is a delimiter inside words that nobody quoted, so
 * its words are cut; only empty cells may follow. A row with fewer may lack only columns that are not read.
 */
function fits(record: CsvRecord, { header, columns }: Table): boolean {
  const { fields } = record;
  if (fields.length > header.length) return fields.slice(header.length).every((cell) => cell === "");
  return fields.length === header.length || Object.values(columns).every((column) => column < fields.length);
}

const sameRow = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, at) => cell === b[at]);

const cellOf = (fields: readonly string[], column: number | undefined): string | null =>
  column === undefined ? null : (fields[column] ?? null);

/** Date and clock in one, as they stand; null where the table has no times. */
function timeCell(fields: readonly string[], columns: CsvColumns): string | null {
  if (columns.time !== undefined) return cellOf(fields, columns.time);
  const date = cellOf(fields, columns.date);
  const clock = cellOf(fields, columns.clock);
  return date === null || clock === null ? (date ?? clock) : `${date.trim()} ${clock.trim()}`.trim();
}

function readRow(
  record: CsvRecord,
  { entry, columns }: Table,
  id: ConversationId,
  times: ColumnTimes,
  context: ReadContext,
): Message {
  const { fields } = record;
  const time = timeCell(fields, columns);
  const sender = cellOf(fields, columns.sender) || null;
  const direction = readDirection(cellOf(fields, columns.direction) ?? "");
  const attachments = attachmentsOf(cellOf(fields, columns.attachment) ?? "", context);
  const platformId = cellOf(fields, columns.id) || null;
  return {
    conversation: id,
    sender,
    self: direction,
    kind: attachments.length > 0 ? "media" : "text",
    at: time === null ? noTime("") : times.read(time),
    text: cellOf(fields, columns.text) ?? "",
    attachments,
    span: span(entry.item, record.start, record.end),
    ...(platformId === null ? {} : { platformId }),
    ...(record.repaired ? { flags: ["text-repaired"] as const } : {}),
  };
}

function attachmentsOf(cell: string, context: ReadContext): readonly Attachment[] {
  if (cell.trim() === "") return NO_ATTACHMENTS;
  const found = context.companion(cell);
  const kind = kindByName(cell);
  return [found === null ? { kind, name: cell } : { kind, name: cell, size: found.size, item: found.item }];
}
