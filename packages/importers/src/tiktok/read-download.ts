import { type Message, type Moment, NO_ATTACHMENTS, span, utcMs } from "@holdfast/model";
import type { ChatBook } from "../chat-book/chat-book.ts";
import { ChatNotes } from "../chat-book/chat-notes.ts";
import { readJson } from "../chat-book/read-json.ts";
import type { Entry, ReadContext, ReadEvent } from "../importer.ts";
import { compilePlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import { UnknownKeys } from "../json-account/unknown-keys.ts";
import { readIso } from "../written-time/iso-time.ts";
import type { TiktokCode } from "./ledger-codes.ts";
import { otherSide, WriterSurvey } from "./tiktok-names.ts";

const FIELDS = ["Date", "From", "Content", "date", "from", "content"] as const;
/** Where the conversations stand, in downloads since about 2020 (RLEAPP, 2026-10; d3i, 2026-05). */
const PATHS = ["Direct Message", "Direct Messages"].flatMap((outer) =>
  ["Direct Messages", "Chat History"].map((inner) => `${outer}.${inner}.ChatHistory.*[]`),
);
const OWN_NAME = ["Profile", "Profile And Settings"].flatMap((outer) =>
  ["Profile Info", "Profile Information"].map((inner) => `${outer}.${inner}.ProfileMap.userName`),
);
const PLAN = compilePlan({
  items: PATHS.map((path) => ({ path, fields: FIELDS })),
  values: OWN_NAME,
  maxItemBytes: 16_777_216,
});

const either = (scan: JsonScan, field: number): string | null => scan.name(field) ?? scan.name(field + 3);
const headingOf = (scan: JsonScan): string => scan.path.at(-1) ?? "";

/** Looks through the file once for the person's name, which may stand behind the conversations. */
async function survey(entry: Entry, context: ReadContext): Promise<WriterSurvey> {
  const found = new WriterSurvey();
  const scan = new JsonScan(entry.source, PLAN);
  for (;;) {
    const step = scan.next();
    if (step === "hungry") {
      context.signal?.throwIfAborted();
      await scan.feed();
    } else if (step === "value" && typeof scan.value === "string" && scan.value !== "") found.own ??= scan.value;
    else if (step === "item") {
      const writer = either(scan, 1);
      if (writer !== null) found.see(otherSide(headingOf(scan)), writer);
    } else if (step === "end" || step === "problem") {
      await scan.close();
      return found;
    }
  }
}

/** A time of the download is UTC; `written` may or may not say so. */
export function tiktokTime(written: string): Moment {
  const at = readIso(written);
  if (at.type !== "wall" || at.precision === "day") return at;
  return { type: "instant", ms: utcMs(at.ms), precision: at.precision, certainty: "certain", written };
}

/** One `user_data_tiktok.json`. */
export async function* readDownload(entry: Entry, context: ReadContext, book: ChatBook): AsyncGenerator<ReadEvent> {
  const { ledger } = entry;
  const person = (await survey(entry, context)).person();
  const notes = new ChatNotes();
  const keys = new UnknownKeys(FIELDS);
  let count = 0;
  const item = (scan: JsonScan): string | null => {
    if (scan.itemType !== "object" || !(scan.has(0) || scan.has(3)) || !(scan.has(2) || scan.has(5))) {
      return "chat-not-a-message";
    }
    for (let field = 0; field < FIELDS.length; field++) {
      const type = scan.typeOf(field);
      if (type !== "string" && type !== "absent" && type !== "null") return "chat-wrong-type";
    }
    keys.watch(scan);
    const other = otherSide(headingOf(scan));
    const sender = either(scan, 1);
    const at = notes.timed(tiktokTime(either(scan, 0) ?? ""));
    if (at.type === "instant" && !at.written.includes("UTC")) ledger.assumed("tiktok-times-utc" satisfies TiktokCode);
    const self =
      sender === null || person === null
        ? sender === other && sender !== null
          ? false
          : null
        : sender === person.name;
    if (person?.worked === true) ledger.assumed("chat-self-by-chat");
    const key = `${entry.item} ${other}`;
    if (!book.open(key, { title: other === "" ? null : other })) return "chat-too-many-conversations";
    if (other !== "") book.meet(key, { key: other, name: other, self: other === person?.name ? null : false });
    count++;
    const text = scan.text(2) ?? scan.text(5) ?? "";
    const flags: Message["flags"] = scan.repaired ? ["text-repaired"] : [];
    const found = { sender, self, kind: "text", at, text, attachments: NO_ATTACHMENTS, flags } as const;
    return book.add(key, found, span(entry.item, scan.start, scan.end)) ? null : "chat-too-many-conversations";
  };
  yield* readJson(entry, context, book, { plan: PLAN, item });
  notes.tell(ledger);
  keys.tell(ledger, "chat-unknown-keys");
  if (count > 0) ledger.gap("tiktok-no-media" satisfies TiktokCode);
  ledger.gap("chat-no-deleted-messages");
}
