import type { Box, Raster } from "../image/raster.ts";
import type { Fill } from "../segment/fill.ts";
import type { Layout } from "../segment/layout.ts";
import type { Line } from "../segment/lines.ts";
import { type LanguageVote, languageOf } from "./language.ts";
import { OCR_LANGUAGES, type OcrEngine, type OcrLanguage, type OcrLine } from "./ocr-engine.ts";
import { NO_TEXT, type ReadLine, type ReadWord } from "./read-line.ts";
import { repaired } from "./repair.ts";
import { respaced } from "./respace.ts";
import { layOut, type Row, SHEET_PAD, type Strip } from "./sheet.ts";

/** A line to be read, and the letter height to read it at. */
export interface Wanted {
  readonly line: Line;
  readonly fill: Fill;
  readonly xHeight: number;
}
export interface LanguageChoice {
  /** Null: found from the words. */
  readonly wanted: OcrLanguage | null;
  /** Taken where the words do not say. */
  readonly otherwise: OcrLanguage;
}

/** Lines that the language is judged by, the longest first. */
const SAMPLE = 6;
/** Pixels of the layout around a line: letters end softly. */
const MARGIN = 2;

/** Reads every wanted line; the answer has one for each, in order. */
export async function readLines(
  raster: Raster,
  { shrunk }: Layout,
  wanted: readonly Wanted[],
  choice: LanguageChoice,
  engine: OcrEngine,
): Promise<{ lines: readonly ReadLine[]; vote: LanguageVote }> {
  const strips = wanted.map(stripOf);
  const { sheet, rows } = layOut(raster, shrunk, strips);
  const read = async (of: readonly number[], language: OcrLanguage): Promise<ReadonlyMap<number, OcrLine>> => {
    const some = await engine.recognise(
      sheet,
      of.map((i) => rows[i] as Row),
      language,
    ); // Indices of `wanted`.
    return new Map(of.map((i, k) => [i, some[k] ?? { words: [] }]));
  };
  const all = wanted.map((_, i) => i);
  let vote: LanguageVote = { language: choice.wanted ?? choice.otherwise, sure: choice.wanted !== null };
  let known: ReadonlyMap<number, OcrLine> = new Map();
  if (choice.wanted === null) {
    const sample = all
      .toSorted((a, b) => (wanted[b]?.line.box.width ?? 0) - (wanted[a]?.line.box.width ?? 0))
      .slice(0, SAMPLE);
    // Tried in the language the rest is likely to be in, so that most of the time nothing is read twice.
    known = await read(sample, choice.otherwise);
    vote = languageOf(
      [...known.values()].map(({ words }) => words.map(({ text }) => text).join(" ")).join(" "),
      choice.otherwise,
    );
    if (!vote.sure) {
      // A language without its own accents hides: the few words are read as the other one too, and it is asked.
      const second = OCR_LANGUAGES.find((one) => one !== choice.otherwise) ?? choice.otherwise;
      const again = await read(sample, second);
      const other = languageOf(
        [...again.values()].map(({ words }) => words.map(({ text }) => text).join(" ")).join(" "),
        second,
      );
      if (other.sure && other.language === second) [vote, known] = [{ language: second, sure: false }, again];
    } else if (vote.language !== choice.otherwise) known = new Map();
  }
  const rest = await read(
    all.filter((i) => !known.has(i)),
    vote.language,
  );
  const lines = wanted.map(({ line, fill }, i) =>
    lineOf(line, fill, (known.get(i) ?? rest.get(i))?.words ?? [], strips[i] as Strip, rows[i] as Row, vote.language),
  );
  return { lines, vote };
}

function stripOf({ line, fill, xHeight }: Wanted): Strip {
  const { x, y, width, height } = line.box;
  const box: Box = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  return {
    box,
    fill,
    contrast: line.contrast,
    xHeight,
    hide: [...line.pictures, ...(line.bars ?? []).map(({ box: bar }) => bar)],
  };
}

function lineOf(
  line: Line,
  fill: Fill,
  found: OcrLine["words"],
  strip: Strip,
  row: Row,
  language: OcrLanguage,
): ReadLine {
  if (found.length === 0) return { line, fill, ...NO_TEXT };
  const placed = found.map(({ text, confidence, x0, x1 }): ReadWord => {
    const x = Math.round(strip.box.x + (x0 - row.x - SHEET_PAD) / row.scale);
    const width = Math.max(1, Math.round((x1 - x0) / row.scale));
    const box = { x, y: line.box.y, width, height: line.box.height };
    return { text, confidence: Math.max(0, Math.min(1, confidence / 100)), box };
  });
  const repairs: ReadLine["repairs"][number][] = [];
  const words = respaced(placed, line, strip.xHeight).map((word): ReadWord => {
    const { text, repair } = repaired(word.text, language);
    if (repair !== null) repairs.push(repair);
    return { ...word, text };
  });
  return {
    line,
    fill,
    words,
    text: words.map(({ text }) => text).join(" "),
    confidence: Math.min(...words.map(({ confidence }) => confidence)),
    repairs,
  };
}
