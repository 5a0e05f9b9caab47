import type { Head, Recognition } from "../importer.ts";
import { EXPORTER_CSV_HEADER } from "./exporter-csv.ts";

const textOf = (head: Head): string => (head.text ?? new TextDecoder().decode(head.bytes)).replace(/^\ufeff/u, "");

/** DiscordChatExporter's JSON, a guild and a channel before the messages, or its CSV with six columns. */
export function recogniseExporter(head: Head): Recognition | null {
  const text = textOf(head);
  if (EXPORTER_CSV_HEADER.test(text)) return { shape: "csv", strength: "certain" };
  if (!/^\s*\{/u.test(text) || !/"channel"\s*:\s*\{/u.test(text)) return null;
  const guild = /"guild"\s*:\s*\{/u.test(text);
  const range = /"dateRange"\s*:\s*\{/u.test(text) || /"exportedAt"\s*:/u.test(text);
  const messages = /"messages"\s*:\s*\[/u.test(text);
  if (guild && (messages || range)) return { shape: "channel", strength: "certain" };
  return messages && /"author"\s*:\s*\{/u.test(text) ? { shape: "channel", strength: "likely" } : null;
}

const ID = /"ID"\s*:\s*"?\d/u;
const CONTENTS = /"Contents"\s*:/u;
const TIMESTAMP = /"Timestamp"\s*:/u;
const CSV_HEADER = /^"?ID"?,"?Timestamp"?,"?Contents"?(?:,|\r|\n)/u;
const CHANNEL_TYPE = /"type"\s*:\s*(?:\d|"[A-Z_]+")/u;
/** `{"155149108183695360": "Direct Message with …", …}`. */
const INDEX = /^\s*\{\s*"\d{15,20}"\s*:\s*(?:null|")/u;

export type PackageShape = "messages-json" | "messages-csv" | "channel" | "index" | "user";

/**
 * Discord's own data package. Four kinds of file belong together; the messages are known by their keys, the small ones
 * by theirs and by their names.
 */
export function recognisePackage(head: Head): Recognition | null {
  const text = textOf(head);
  const name = head.path.split("/").at(-1)?.toLowerCase() ?? "";
  const claim = (shape: PackageShape, strength: Recognition["strength"]): Recognition => ({ shape, strength });
  if (CSV_HEADER.test(text)) return claim("messages-csv", "certain");
  if (/^\s*\[/u.test(text)) {
    if (ID.test(text) && TIMESTAMP.test(text) && CONTENTS.test(text)) return claim("messages-json", "certain");
    // A channel with nothing in it, in a folder that bears its id.
    const empty = head.whole && /^\s*\[\s*\]\s*$/u.test(text) && /(?:^|\/)c\d{15,20}\/messages\.json$/u.test(head.path);
    return empty ? claim("messages-json", "likely") : null;
  }
  if (!/^\s*\{/u.test(text)) return null;
  if (name === "channel.json" && /"id"\s*:\s*"\d{15,20}"/u.test(text) && CHANNEL_TYPE.test(text)) {
    return claim("channel", "certain");
  }
  if (name === "index.json" && INDEX.test(text)) return claim("index", "certain");
  if (name === "user.json" && /"id"\s*:\s*"\d{15,20}"/u.test(text) && /"username"\s*:/u.test(text)) {
    return claim("user", "likely");
  }
  return null;
}
