import initSqlJs from "sql.js";

/** What a test writes into a table: SQL, with values for its question marks. */
export type Statement = readonly [string, (readonly (null | number | string | Uint8Array)[])?];

let engine: ReturnType<typeof initSqlJs> | null = null;

/** The bytes of a database made by SQLite itself. */
export async function makeDatabase(statements: readonly Statement[]): Promise<Uint8Array> {
  engine ??= initSqlJs();
  const { Database } = await engine;
  const database = new Database();
  try {
    for (const [sql, values] of statements) database.run(sql, values === undefined ? undefined : [...values]);
    return database.export();
  } finally {
    database.close();
  }
}

/** Tables of Messages on macOS 13 that matter here, with a trigger-less choice of their columns. */
export const SCHEMA: readonly Statement[] = [
  [
    `CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT, replace INTEGER DEFAULT 0,
     service_center TEXT, handle_id INTEGER DEFAULT 0, subject TEXT, country TEXT, attributedBody BLOB, version INTEGER DEFAULT 0,
     type INTEGER DEFAULT 0, service TEXT, account TEXT, error INTEGER DEFAULT 0, date INTEGER, is_from_me INTEGER DEFAULT 0,
     item_type INTEGER DEFAULT 0, group_title TEXT, associated_message_guid TEXT, associated_message_type INTEGER DEFAULT 0,
     destination_caller_id TEXT, date_edited INTEGER DEFAULT 0, date_retracted INTEGER DEFAULT 0)`,
  ],
  [
    "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, id TEXT NOT NULL, country TEXT, service TEXT NOT NULL, UNIQUE (id, service))",
  ],
  [
    "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, style INTEGER, chat_identifier TEXT, display_name TEXT)",
  ],
  [
    "CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, filename TEXT, mime_type TEXT, transfer_name TEXT, total_bytes INTEGER DEFAULT 0, is_sticker INTEGER DEFAULT 0)",
  ],
  [
    "CREATE TABLE chat_handle_join (chat_id INTEGER REFERENCES chat (ROWID) ON DELETE CASCADE, handle_id INTEGER, UNIQUE(chat_id, handle_id))",
  ],
  [
    "CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, message_date INTEGER DEFAULT 0, PRIMARY KEY (chat_id, message_id))",
  ],
  [
    "CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER, UNIQUE(message_id, attachment_id))",
  ],
];

const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

/** An `NSAttributedString` of `text` as Messages archives it. */
export function typedStream(text: string): Uint8Array {
  const words = new TextEncoder().encode(text);
  const length =
    words.length < 0x80
      ? [words.length]
      : words.length < 0x1_0000
        ? [0x81, words.length & 0xff, words.length >> 8]
        : [0x82, words.length & 0xff, (words.length >> 8) & 0xff, (words.length >> 16) & 0xff, words.length >>> 24];
  return Uint8Array.from(
    [
      [4, 11],
      ascii("streamtyped"),
      [0x81, 0xe8, 3, 0x84, 1, 0x40, 0x84, 0x84, 0x84, 0x12],
      ascii("NSAttributedString"),
      [0, 0x84, 0x84, 8],
      ascii("NSObject"),
      [0, 0x85, 0x92, 0x84, 0x84, 0x84, 8],
      ascii("NSString"),
      [1, 0x94, 0x84, 1, 0x2b],
      length,
      [...words],
      [0x86, 0x84, 2, 0x69, 0x49, 1, 5, 0x92, 0x84, 0x84, 0x84, 12],
      ascii("NSDictionary"),
      [0, 0x94, 0x84, 1, 0x69, 1, 0x92, 0x84, 0x96, 0x96, 0x1d],
      ascii("__kIMMessagePartAttributeName"),
      [0x86],
    ].flat(),
  );
}
