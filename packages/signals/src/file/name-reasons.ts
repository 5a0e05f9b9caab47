import type { Reasons } from "../check-result.ts";
import { fold } from "../tactics/fold.ts";
import {
  CARRIER_ENDINGS,
  DOCUMENT_ENDINGS,
  IMAGE_ENDINGS,
  MACRO_ENDINGS,
  MEDIA_ENDINGS,
  RUNS_ENDINGS,
} from "./file-kinds.ts";

const TURNS_TEXT = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const SHOWS_NOTHING = /\u034F|[\u00AD\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200D\u2060-\u2064\u3164\uFEFF\uFFA0]/u;
/** Names longer than this are cut for looking: no system allows them. */
const MAX_NAME = 4096;

/** The last part of a path, without what shows nothing. */
export function plainName(name: string): string {
  const base = name.slice(-MAX_NAME).split(/[/\\]/u).at(-1) ?? "";
  return base.replace(new RegExp(`${TURNS_TEXT.source}|${SHOWS_NOTHING.source}`, "gu"), "");
}

/** Endings of a name, in order, lower case, look-alike letters as the Latin ones they pass for. */
export const endings = (name: string): string[] =>
  fold(plainName(name).replace(/[ .]+$/u, ""))
    .text.split(".")
    .slice(1)
    .map((part) => part.trim());

/** What the name alone tells; `inside` where it is the name of a file in an archive. */
export function nameReasons(name: string, reasons: Reasons, inside: boolean): void {
  const said = (code: string): string => (inside ? `inside-${code}` : code);
  const cut = name.slice(-MAX_NAME);
  const all = endings(cut);
  const last = all.at(-1) ?? "";
  const before = all.at(-2) ?? "";
  if (TURNS_TEXT.test(cut)) reasons.add("alert", said("turned-name"), cut, "do-not-open-file");
  else if (SHOWS_NOTHING.test(cut)) reasons.add("warn", said("hidden-in-name"), cut, "do-not-open-file");
  const runs = RUNS_ENDINGS.has(last);
  const poses = MEDIA_ENDINGS.has(before) || DOCUMENT_ENDINGS.has(before) || CARRIER_ENDINGS.has(before);
  if (runs && poses)
    reasons.add("alert", said("double-ending"), cut, "do-not-open-file", { file: last, shown: before });
  else if (/ {5,}\.|\.[^.]{1,5} {5,}/u.test(cut)) reasons.add("alert", said("spaced-name"), cut, "do-not-open-file");
  else if (runs) reasons.add("warn", said("runs"), cut, "do-not-open-file", { file: last });
  if (/[ .]$/u.test(cut)) reasons.add("warn", said("trailing-mark"), cut, "do-not-open-file");
  if (IMAGE_ENDINGS.has(last)) reasons.add("warn", said("disk-image"), cut, "do-not-open-file", { file: last });
  if (MACRO_ENDINGS.has(last)) reasons.add("warn", said("macro-ending"), cut, "no-macros", { file: last });
  if (inside && CARRIER_ENDINGS.has(last) && !IMAGE_ENDINGS.has(last)) {
    reasons.add("note", "archive-in-archive", cut, "look-twice");
  }
  if (inside && /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:[/\\]/iu.test(name)) {
    reasons.add("warn", "path-out", name, "do-not-open-file");
  }
}
