import type { Entry } from "../importer.ts";
import { JsonScan } from "../json/json-scan.ts";
import { isJsonObject } from "../json/json-value.ts";
import { type MetaDialect, PARTICIPANTS, THREAD_PATH, TITLE } from "./dialect.ts";
import { repairMojibake } from "./mojibake.ts";

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
  /** The file has a list of messages, full or empty. */
  readonly hasMessages: boolean;
}

/** One pass over the file that reads no message. */
export async function survey(entry: Entry, dialect: MetaDialect): Promise<Survey> {
  const scan = new JsonScan(entry.source, dialect.survey);
  const values: (string | null)[] = [null, null];
  const participants: string[] = [];
  let messageCount = 0;
  let hasMessages = false;
  for (;;) {
    const step = scan.next();
    if (step === "hungry") await scan.feed();
    else if (step === "enter") hasMessages = true;
    else if (step === "value") {
      if ((scan.kind === TITLE || scan.kind === THREAD_PATH) && typeof scan.value === "string") {
        values[scan.kind] = repairMojibake(scan.value) ?? scan.value;
      }
    } else if (step === "item") {
      if (scan.kind !== PARTICIPANTS) messageCount++;
      else if (participants.length < MAX_NAMES) {
        const one = scan.itemType === "object" ? (scan.text(0) ?? "") : scan.makeItem();
        if (typeof one === "string" && one !== "" && !isJsonObject(one)) participants.push(repairMojibake(one) ?? one);
      }
    } else if (step === "problem" || step === "end") break;
  }
  return {
    entry,
    title: values[TITLE] || null,
    threadPath: values[THREAD_PATH] || null,
    participants,
    messageCount,
    hasMessages,
  };
}
