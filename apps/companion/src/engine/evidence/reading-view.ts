import type { Casefile } from "@holdfast/casefile";
import type { ItemId } from "@holdfast/model";
import { isLoud, type ReadMessage, type ReadText, type RemarkCode, screenText } from "@holdfast/screenshots";
import type { ReadingPhase } from "./reading-queue.ts";

/** Pixels of the picture. */
export type Place = ReadText["box"];

/** One line that was read, beside its place in the picture. */
export interface ReadLineView {
  readonly text: string;
  /** What was read, where the person has put something else in its place. */
  readonly read: string | null;
  /** The person has looked: corrected it, or said that it is right. */
  readonly looked: boolean;
  readonly box: Place;
  /** One wrong sign in it names somebody else, or changes a sum. */
  readonly loud: boolean;
  /** What to compare with the picture; words under `screenshots.remark`. */
  readonly checks: readonly RemarkCode[];
}
export interface ReadMessageView extends ReadLineView {
  readonly index: number;
  readonly self: boolean | null;
  readonly sender: string | null;
  readonly clock: string | null;
}
export type HeaderPart = "name" | "handle";

/** What was read of one kept picture, or where its reading stands. */
export interface PictureReadingView {
  readonly item: string;
  readonly name: string;
  readonly phase: ReadingPhase | "read";
  readonly header: Readonly<Record<HeaderPart, ReadLineView | null>>;
  readonly messages: readonly ReadMessageView[];
  /** Rows of a screen without a conversation; empty otherwise. */
  readonly rows: readonly ReadLineView[];
  /** About the picture as a whole. */
  readonly remarks: readonly RemarkCode[];
  /** Lines that nobody has looked at and that must be. */
  readonly toCheck: number;
}

/** Below this a name in the header may be anybody's. */
const SURE_NAME = 0.85;

const NOTHING = { header: { name: null, handle: null }, messages: [], rows: [], remarks: [], toCheck: 0 } as const;

export function readingView(casefile: Casefile, item: ItemId, phase: ReadingPhase): PictureReadingView | null {
  const found = casefile.timeline.items.find(({ id }) => id === item);
  if (found === undefined) return null;
  const read = casefile.pictures.find((picture) => picture.item === item)?.read;
  if (read === undefined) return { item, name: found.name, phase, ...NOTHING };
  const messages = read.messages.map(messageView);
  const screen = read.messages.length === 0 ? screenText(read) : null;
  const rows = (screen?.rows ?? []).map((row) => rowView(row, screen?.remarks ?? []));
  const header = {
    name: screen === null ? headerView(read.header.name) : null,
    handle: screen === null ? headerView(read.header.handle) : null,
  };
  const lines = [...messages, ...rows, ...Object.values(header)];
  return {
    item,
    name: found.name,
    phase: "read",
    header,
    messages,
    rows,
    remarks: read.remarks.map(({ code }) => code),
    toCheck: lines.filter((line) => line?.loud === true && !line.looked).length,
  };
}

const said = ({ text, correction, box }: ReadText): Pick<ReadLineView, "text" | "read" | "looked" | "box"> => ({
  text: correction?.corrected ?? text,
  read: correction === undefined || correction.corrected === correction.read ? null : correction.read,
  looked: correction !== undefined,
  box,
});

const messageView = (message: ReadMessage, index: number): ReadMessageView => ({
  ...said(message),
  index,
  self: message.self,
  sender: message.sender,
  clock: message.clock?.text ?? null,
  loud: isLoud(message),
  checks: [...new Set(message.remarks.map(({ code }) => code))],
});

function rowView(row: ReadText, remarks: readonly { readonly code: RemarkCode; readonly box?: Place }[]): ReadLineView {
  const own = remarks.filter(({ box }) => box === row.box).map(({ code }) => code);
  return { ...said(row), loud: own.length > 0, checks: own };
}

function headerView(part: ReadText | null): ReadLineView | null {
  if (part === null) return null;
  const loud = part.confidence < SURE_NAME;
  return { ...said(part), loud, checks: loud ? ["check-handle"] : [] };
}
