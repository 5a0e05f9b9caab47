import { type Box, right, union } from "../image/raster.ts";
import type { ReadLine, Repair } from "../read/read-line.ts";
import { repaired } from "../read/repair.ts";
import { fragileWords, lowConfidence } from "./fragile.ts";
import { joinLines } from "./join-lines.ts";
import type { ReadMessage, ReadText, Remark } from "./read-screenshot-types.ts";
import type { Side } from "./side.ts";
import { statedMoment } from "./stated-moment.ts";

/** What is known of one message before its words are put together. Boxes in layout pixels. */
export interface Draft {
  readonly box: Box;
  readonly lines: readonly ReadLine[];
  readonly side: Side;
  readonly sender: string | null;
  readonly clock: ReadText | null;
  readonly day: ReadText | null;
  readonly quote: ReadText | null;
  readonly remarks: readonly Remark[];
}
/** Words for messages that an app says were taken back. */
const DELETED =
  /^(?:this message was deleted|you deleted this message|message deleted|unsent a message|ce message a été supprimé|vous avez supprimé ce message|message supprimé)\W*$/iu;
const CALL =
  /^(?:missed (?:voice|video|audio)? ?call|(?:voice|video|audio) call|appel (?:vocal|vidéo|audio|manqué)(?: manqué)?)\b/iu;

export function buildMessage(draft: Draft, reach: number, xHeight: number, toPicture: (box: Box) => Box): ReadMessage {
  const { lines, side, box } = draft;
  const { text: joined, unspaced } = joinLines(lines, reach, xHeight);
  // An address that was broken over two lines is known for one only now.
  const late: Repair[] = [];
  const text = !unspaced
    ? joined
    : joined
        .split(" ")
        .map((word) => {
          const { text: put, repair } = repaired(word, "fr");
          if (repair !== null) late.push(repair);
          return put;
        })
        .join(" ");
  const words = lines.flatMap((line) => [...line.words]);
  const remarks: Remark[] = [...draft.remarks, ...fragileWords(words, toPicture), ...lowConfidence(words, toPicture)];
  const pictures = lines.flatMap(({ line }) => [...line.pictures]);
  if (pictures.length > 0) remarks.push({ code: "picture-left-out", box: toPicture(pictures.reduce(union)) });
  if (unspaced) remarks.push({ code: "joined-without-space" });
  if (side.self === null) remarks.push({ code: "side-not-clear" });
  else if (
    side.why === "same-colour-as-left" ||
    side.why === "same-colour-as-right" ||
    side.why === "name-is-not-the-other-side"
  )
    remarks.push({ code: "side-assumed" });
  const { at, missing } = statedMoment(draft.day, draft.clock);
  const kind = DELETED.test(text) ? "deleted" : CALL.test(text) ? "call" : "text";
  return {
    kind,
    text,
    box: toPicture(box),
    confidence: words.length === 0 ? 0 : Math.min(...words.map(({ confidence }) => confidence)),
    self: side.self,
    why: side.why,
    sender: draft.sender,
    clock: draft.clock,
    day: draft.day,
    at,
    missing,
    quote: draft.quote,
    repairs: [...lines.flatMap(({ repairs }) => [...repairs]), ...late],
    remarks,
  };
}

/** The lines' words as a text of its own. */
export function textOf(lines: readonly ReadLine[], toPicture: (box: Box) => Box): ReadText | null {
  const read = lines.filter(({ text }) => text !== "");
  if (read.length === 0) return null;
  return {
    text: read.map(({ text }) => text).join(" "),
    box: toPicture(read.map(({ line }) => line.box).reduce(union)),
    confidence: Math.min(...read.map(({ confidence }) => confidence)),
  };
}

export const reachOf = (lines: readonly ReadLine[]): number => Math.max(0, ...lines.map(({ line }) => right(line.box)));
