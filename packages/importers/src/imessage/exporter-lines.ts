import { calendarMs, type Moment, noTime, wallTime } from "@holdfast/model";

/** Three letters of each month, as imessage-exporter writes them whatever the language of the machine. */
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const TIME = "([A-Z][a-z]{2}) (\\d{2}), (\\d{4}) ([ \\d]\\d):(\\d{2}):(\\d{2}) ([AP]M)";
/** `May 17, 2022  5:29:42 PM`, perhaps with `(Read by you after 1 hour)`; indented where it is a nested reply. */
const HEADER = new RegExp(`^( *)(${TIME})(?: \\((.*)\\))?\\s*$`, "u");
/** `May 17, 2022  5:29:42 PM You renamed the conversation to …`: a line of the app, in one line. */
const ANNOUNCEMENT = new RegExp(`^(${TIME}) (?!\\()(\\S.*)$`, "u");

export interface Header {
  readonly indent: number;
  readonly at: Moment;
}

function momentOf(parts: readonly (string | undefined)[], written: string): Moment {
  const [month, day, year, hour, minute, second, half] = parts;
  const h = Number(hour);
  if (h < 1 || h > 12) return noTime(written);
  const of24 = (h % 12) + (half === "PM" ? 12 : 0);
  const place = MONTHS.indexOf(month ?? "") + 1;
  const ms = calendarMs(Number(year), place, Number(day), of24, Number(minute), Number(second));
  return ms === null ? noTime(written) : wallTime(ms, "second", written);
}

/** The line that begins a message, or null. */
export function readHeader(line: string): Header | null {
  const found = HEADER.exec(line);
  if (found === null) return null;
  const at = momentOf(found.slice(3, 10), found[2] ?? "");
  return at.type === "none" ? null : { indent: found[1]?.length ?? 0, at };
}

export function readAnnouncement(line: string): { readonly at: Moment; readonly text: string } | null {
  const found = ANNOUNCEMENT.exec(line);
  if (found === null) return null;
  const at = momentOf(found.slice(2, 9), found[1] ?? "");
  return at.type === "none" ? null : { at, text: found[9] ?? "" };
}

/** Lines of imessage-exporter itself in a body (its text form, 2026-11; always English). */
const RESPONDED = "This message responded to an earlier message.";
const TAPBACKS = /^(?:Tapbacks|Reactions):$/u;
const UNSENT = /^.{1,200} unsent (?:a message|this message part)\b.{0,80}!$/u;
/** A path of an attachment, alone in its line. */
const PATH =
  /^(?:\/|~\/|\.{0,2}\/?(?:[^/\\:*?"<>|\r\n]{1,100}[/\\])+|[A-Z]:\\)[^:*?"<>|\r\n]{1,300}\.[A-Za-z0-9]{2,5}$/u;

export interface Body {
  readonly text: string;
  readonly paths: readonly string[];
  readonly tapbacks: number;
  readonly responded: boolean;
  readonly unsent: boolean;
}

/** A body without the lines that stand for something else. */
export function readBody(lines: readonly string[]): Body {
  const text: string[] = [];
  const paths: string[] = [];
  let [tapbacks, responded, inTapbacks] = [0, false, false];
  for (const line of lines) {
    if (TAPBACKS.test(line)) inTapbacks = true;
    else if (inTapbacks && line.startsWith("    ")) tapbacks++;
    else if (line === RESPONDED) responded = true;
    else if (PATH.test(line) && /[/\\]/u.test(line)) paths.push(line);
    else {
      inTapbacks = false;
      text.push(line);
    }
  }
  while (text.at(-1) === "") text.pop();
  const words = text.join("\n");
  const unsent = UNSENT.test(words);
  return { text: unsent ? "" : words, paths, tapbacks, responded, unsent };
}
