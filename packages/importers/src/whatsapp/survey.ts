import type { ByteSource } from "@holdfast/model";
import { OrderEvidence } from "../dates/order-evidence.ts";
import { isBuddhistYear, readChatYear } from "../dates/read-year.ts";
import { HeaderReader } from "./header-reader.ts";
import { type HeaderStyle, isStrong } from "./header-style.ts";
import { A, B, C } from "./header-template.ts";
import { lineWindows, nextLine, OffsetMap, type TextShape } from "./line-windows.ts";
import { findName, type NamePlace, type Sender, SenderBook, settleNames } from "./sender-book.ts";

/** WhatsApp exists since 2009: a two-digit year before that is no year of it. */
const FIRST_YEAR = 2009;
/** Runs of one style kept apart. A file with more changes of style than this is not surveyed run by run. */
export const MAX_STRETCHES = 5000;

/** A run of header lines of one style, none contradicting the others about day and month. */
export interface Stretch {
  readonly style: HeaderStyle;
  /** Offset of its first header line. */
  readonly start: number;
  readonly evidence: OrderEvidence;
  headers: number;
  /** Offset of the last line whose date only one order can read; -1 when none. */
  lastProof: number;
}

export interface Survey {
  readonly stretches: readonly Stretch[];
  readonly styles: readonly HeaderStyle[];
  readonly senders: readonly Sender[];
  /** There were more than `MAX_STRETCHES`: the last one stands for the rest of the file, whatever its style. */
  readonly overflow: boolean;
  readonly buddhistYears: boolean;
  /** Offset of the first header. */
  readonly firstHeader: number;
}

export const evidenceFor = (style: HeaderStyle): OrderEvidence =>
  new OrderEvidence(style.year?.place ?? "first", style.year?.digits ?? 4, readChatYear, FIRST_YEAR);

/** Reads every header of the file once, to learn what one line alone does not tell. Memory does not grow with the file. */
export async function surveyFile(source: ByteSource, shape: TextShape): Promise<Survey> {
  const reader = new HeaderReader();
  const book = new SenderBook();
  const offsets = new OffsetMap(shape.encoding, source.size);
  const place: NamePlace = { start: 0, end: 0, body: 0 };
  const stretches: Stretch[] = [];
  let current = null as Stretch | null;
  let strongOnly = false;
  let overflow = false;
  let buddhistYears = false;
  for await (const window of lineWindows(source, shape)) {
    const { bytes } = window;
    offsets.enter(window);
    let at = window.startsLine ? 0 : nextLine(bytes, 0, shape.lineBreak);
    for (; at < bytes.length; at = nextLine(bytes, at, shape.lineBreak)) {
      if (!reader.read(bytes, at, shape.lineBreak) || reader.style === null) continue;
      const { style, values, secondOfDay } = reader;
      if (strongOnly && !isStrong(style)) continue;
      const [a, b, c] = [values[A] ?? 0, values[B] ?? 0, values[C] ?? 0];
      if (secondOfDay < 0) continue;
      const known: Stretch | null = current !== null && current.style === style ? current : null;
      let evidence: OrderEvidence = known === null ? evidenceFor(style) : known.evidence;
      const mask = style.year === null ? 7 : evidence.allows(a, b, c);
      if (mask === 0) continue;
      current = known;
      if (current === null || (mask & evidence.mask) === 0) {
        if (stretches.length >= MAX_STRETCHES) overflow = true;
        else {
          if (current !== null) evidence = evidenceFor(style);
          current = { style, start: offsets.at(at), evidence, headers: 0, lastProof: -1 };
          stretches.push(current);
          strongOnly ||= stretches.length === 1 && isStrong(style);
        }
      }
      if (current === null) continue;
      current.headers += 1;
      if (style.year !== null) {
        evidence.add(a, b, c, secondOfDay);
        if ((mask & (mask - 1)) === 0) current.lastProof = offsets.at(at);
        buddhistYears ||= isBuddhistYear(style.year.place === "first" ? a : c, style.year.digits);
      }
      if (findName(bytes, reader.end, shape.lineBreak, place))
        book.count(book.at(bytes, place.start, place.end), bytes, place.body, shape.lineBreak);
    }
  }
  settleNames(book.senders);
  const firstHeader = stretches[0]?.start ?? source.size;
  return { stretches, styles: reader.styles, senders: book.senders, overflow, buddhistYears, firstHeader };
}
