import type { Moment } from "@holdfast/model";
import { bottom, overlap, union } from "../image/raster.ts";
import { clockIn, dayIn } from "./clock.ts";
import { fragileText } from "./fragile.ts";
import type { MissingTime, ReadScreenshot, ReadText, Remark } from "./read-screenshot-types.ts";
import { statedMoment } from "./stated-moment.ts";

/** The text of a screen that shows no conversation: a payment, a profile, a settings page. */
export interface ScreenText extends ReadText {
  /** What stands beside each other, from the top, as read. The lines of `text`, which has the person's words where there are any. */
  readonly rows: readonly ReadText[];
  /** Words that must be compared with the picture. */
  readonly remarks: readonly Remark[];
  /** A date of the screen that has a year, else no time. */
  readonly at: Moment;
  readonly missing: readonly MissingTime[];
}

/** Everything that was read, row by row; null where nothing was. Words of one row are two spaces apart, label and value. */
export function screenText({
  header,
  messages,
  between,
  other,
  rowCorrections = {},
}: ReadScreenshot): ScreenText | null {
  const header2 = header.handle === header.name ? [header.name] : [header.name, header.handle];
  const parts = [...header2, ...messages, ...between, ...other].filter((part) => part !== null);
  const rows: ReadText[] = [];
  for (const part of parts.toSorted((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const at = rows.findIndex((row) => sharesRow(row, part));
    const row = rows[at];
    if (row === undefined) rows.push({ text: part.text, box: part.box, confidence: part.confidence });
    else {
      const [left, right] = row.box.x <= part.box.x ? [row, part] : [part, row];
      rows[at] = {
        text: `${left.text}  ${right.text}`,
        box: union(row.box, part.box),
        confidence: Math.min(row.confidence, part.confidence),
      };
    }
  }
  if (rows.length === 0) return null;
  const said = rows.map((row, i): ReadText => {
    const correction = rowCorrections[i];
    return correction === undefined ? row : { ...row, correction };
  });
  const last = said.flatMap(({ correction }) => correction ?? []).toSorted((a, b) => b.at - a.at)[0];
  const read = rows.map(({ text }) => text).join("\n");
  const words = said.map(({ text, correction }) => correction?.corrected ?? text).join("\n");
  const dated = rows.find(({ text }) => dateIn(text) !== null);
  const date = dated === undefined ? null : dateIn(dated.text);
  const time = date === null ? null : clockIn(date);
  const part = (text: string | undefined): ReadText | null =>
    dated === undefined || text === undefined ? null : { ...dated, text };
  return {
    text: words,
    box: rows.map(({ box }) => box).reduce(union),
    confidence: Math.min(...rows.map(({ confidence }) => confidence)),
    ...(last === undefined ? {} : { correction: { read, corrected: words, at: last.at } }),
    rows: said,
    // Whoever put a row right, or said that it is, has looked.
    remarks: said.flatMap((row) => (row.correction === undefined ? fragileText(row) : [])),
    ...statedMoment(part(date?.replace(time?.written ?? "", "").trim()), part(time?.written)),
  };
}

const sharesRow = (a: ReadText, b: ReadText): boolean =>
  overlap(a.box.y, bottom(a.box), b.box.y, bottom(b.box)) > 0.6 &&
  overlap(a.box.x, a.box.x + a.box.width, b.box.x, b.box.x + b.box.width) < 0.1;

/** The part of a row that is a whole date: "Date  March 8, 2025". */
function dateIn(text: string): string | null {
  return (
    [text, ...text.split("  ")].find((part) => {
      const day = dayIn(part);
      return day !== null && day.year !== null && day.month !== null && day.day !== null;
    }) ?? null
  );
}
