import type { Entry } from "../importer.ts";
import { JsonScan } from "../json/json-scan.ts";
import { type MetaDialect, PARTICIPANTS, THREAD_PATH, TITLE } from "./dialect.ts";
import { MojibakeRepairer } from "./mojibake.ts";

/** Names kept of one conversation. The largest groups of either platform hold 250 people. */
export const MAX_NAMES = 10_000;

/** What one file says about its conversation, found out before the first message is read. */
export interface Survey {
  readonly entry: Entry;
  readonly title: string | null;
  readonly threadPath: string | null;
  /** Names as people have them, garbling undone, in the file's order, doubles kept. */
  readonly participants: readonly string[];
  readonly messageCount: number;
  /** Names and titles whose garbling was undone. */
  readonly repaired: number;
  /** The file has a list of messages, full or empty. */
  readonly hasMessages: boolean;
}

/** One pass over the file that reads no message. */
export async function survey(entry: Entry, dialect: MetaDialect): Promise<Survey> {
  const scan = new JsonScan(entry.source, dialect.survey);
  const values: (string | null)[] = [null, null];
  const participants: string[] = [];
  const mojibake = new MojibakeRepairer();
  let messageCount = 0;
  let hasMessages = false;
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "enter") hasMessages = true;
    else if (step === "value") {
      if ((scan.kind === TITLE || scan.kind === THREAD_PATH) && typeof scan.value === "string") {
        values[scan.kind] = mojibake.text(scan.value);
      }
    } else if (step === "item") {
      if (scan.kind !== PARTICIPANTS) messageCount++;
      else if (participants.length < MAX_NAMES) {
        const one = scan.itemType === "object" ? (scan.text(0) ?? "") : scan.makeItem();
        if (typeof one === "string" && one !== "") participants.push(mojibake.text(one));
      }
    } else if (step === "problem" || step === "end") break;
  }
  return {
    entry,
    title: values[TITLE] || null,
    threadPath: values[THREAD_PATH] || null,
    participants,
    messageCount,
    repaired: mojibake.count,
    hasMessages,
  };
}
