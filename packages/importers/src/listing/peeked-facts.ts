import { instant, type Moment } from "@holdfast/model";
import { takeoutDate } from "../google/takeout-date.ts";
import { repairMojibake } from "../meta/mojibake.ts";
import type { ConversationFiles } from "./listed-conversation.ts";

/** What the first bytes of a conversation's files show. */
export interface PeekedFacts {
  readonly title: string | null;
  readonly people: readonly string[];
  readonly count: number | null;
  readonly lastAt: Moment | null;
}

const NOTHING: PeekedFacts = { title: null, people: [], count: null, lastAt: null };
const MAX_PEOPLE = 20;

/** A JSON string as its text; null when it is not sound, as at the end of a cut. */
function jsonText(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(`"${quoted}"`);
    return typeof value === "string" ? value : null;
  } catch {
    return null; // Cut in the middle of an escape: the name is not shown.
  }
}

function stringsAfter(text: string, key: RegExp): readonly string[] {
  const found = new Set<string>();
  for (const [, quoted] of text.matchAll(key)) {
    const value = jsonText(quoted ?? "");
    if (value !== null && value !== "" && found.size < MAX_PEOPLE) found.add(value);
  }
  return [...found];
}

const counted = (text: string, mark: RegExp): number => [...text.matchAll(mark)].length;
const newest = (moments: readonly Moment[]): Moment | null =>
  moments.reduce<Moment | null>(
    (last, at) => (at.type !== "none" && (last === null || last.type === "none" || at.ms > last.ms) ? at : last),
    null,
  );

/** `text`: the first bytes of the file with the newest messages; `whole`: those are all bytes of all its files. */
export function peekedFacts(files: ConversationFiles, text: string, whole: boolean): PeekedFacts {
  switch (files.source) {
    case "instagram":
    case "messenger": {
      const head = /"participants"\s*:\s*\[([^\]]{0,20000})/u.exec(text)?.[1] ?? "";
      const people = stringsAfter(head, /"name"\s*:\s*"((?:[^"\\]|\\.)*)"/gu).map(
        (name) => repairMojibake(name) ?? name,
      );
      const times = [...text.matchAll(/"timestamp_ms"\s*:\s*(\d{12,14})/gu)].map(([, ms]) =>
        instant(Number(ms), "millisecond", ms ?? ""),
      );
      const count = whole ? counted(text, /"sender_name"\s*:/gu) : null;
      const title = /"title"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(text)?.[1];
      const named = title === undefined ? null : jsonText(title);
      // Each file is written newest first, so its beginning shows the last message.
      return { title: named === null ? null : (repairMojibake(named) ?? named), people, count, lastAt: newest(times) };
    }
    case "google-chat": {
      const dates = stringsAfter(text, /"created_date"\s*:\s*"((?:[^"\\]|\\.)*)"/gu).map(takeoutDate);
      return {
        ...NOTHING,
        people: stringsAfter(text, /"creator"\s*:\s*\{\s*"name"\s*:\s*"((?:[^"\\]|\\.)*)"/gu),
        count: whole ? counted(text, /"created_date"\s*:/gu) : null,
        // Oldest first: only all of it shows the last.
        lastAt: whole ? newest(dates) : null,
      };
    }
    case "discord-package": {
      const times = [...text.matchAll(/"Timestamp"\s*:\s*"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)"/gu)].map(
        ([, day, time]) => instant(Date.parse(`${day}T${time}Z`), "second", `${day} ${time}`),
      );
      return { ...NOTHING, count: whole ? counted(text, /"Timestamp"\s*:/gu) : null, lastAt: newest(times) };
    }
    case "google-voice": {
      const day = Math.min(...files.messages.map(({ path }) => -dayOf(path)));
      const ms = Date.UTC(Math.floor(-day / 10_000), (Math.floor(-day / 100) % 100) - 1, -day % 100);
      return { ...NOTHING, lastAt: day === 0 ? null : instant(ms, "day", String(-day)) };
    }
    default:
      return NOTHING;
  }
}

const dayOf = (path: string): number => Number(/ - (\d{4})-(\d\d)-(\d\d)T/u.exec(path)?.slice(1).join("") ?? 0);
