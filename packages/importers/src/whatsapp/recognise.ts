import type { Head, Recognition } from "../importer.ts";
import { isChatFileName } from "./chat-name.ts";
import { HeaderReader } from "./header-reader.ts";
import { type HeaderStyle, isStrong } from "./header-style.ts";
import { LINE_FEED, nextLine, textShape } from "./line-windows.ts";
import { findName, type NamePlace } from "./sender-book.ts";

/** Lines of the head that are looked at. */
const MAX_LINES = 400;
/** Lines without a header that may come first. */
const MAX_PREAMBLE = 20;

interface HeadLines {
  readonly lines: number;
  readonly headers: number;
  readonly named: number;
  /** Lines, not empty, before the first header. */
  readonly before: number;
  readonly style: HeaderStyle;
}

/** What the old third-party exports of Signal look like: `[2019-12-24, 12:23] Jane Doe: Hello`. */
const SIGNAL_STYLE = "bracket [Y-b-c, h:m]";

function readLines(head: Head): HeadLines | null {
  if (head.text === null || /^\uFEFF?\s*[{<]/u.test(head.text)) return null;
  const bytes = new TextEncoder().encode(head.text);
  const lineBreak = head.text.includes("\n") ? LINE_FEED : textShape(bytes).lineBreak;
  const reader = new HeaderReader();
  const place: NamePlace = { start: 0, end: 0, body: 0 };
  const styles = new Map<HeaderStyle, { headers: number; named: number; before: number }>();
  let lines = 0;
  for (let at = 0; at < bytes.length && lines < MAX_LINES; ) {
    const next = nextLine(bytes, at, lineBreak);
    if (next - at > 2) {
      if (reader.read(bytes, at, lineBreak) && reader.style !== null && reader.secondOfDay >= 0) {
        const seen = styles.get(reader.style) ?? { headers: 0, named: 0, before: lines };
        styles.set(reader.style, seen);
        seen.headers += 1;
        if (findName(bytes, reader.end, lineBreak, place)) seen.named += 1;
      }
      lines += 1;
    }
    at = next;
  }
  const best = [...styles].toSorted(
    ([x, a], [y, b]) => Number(isStrong(y)) - Number(isStrong(x)) || b.headers - a.headers,
  )[0];
  return best === undefined ? null : { lines, style: best[0], ...best[1] };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function claim(head: Head, found: HeadLines | null): Recognition | null {
  if (found === null || found.before > MAX_PREAMBLE) return null;
  const { lines, headers, named, style, before } = found;
  const shape = style.layout;
  const isNamed = isChatFileName(baseName(head.path));
  // Dates stand in logs, tables and ordinary text. Without the layout of the app, nearly every line must be a header.
  if (!isStrong(style) && !(named > 0 && headers * 2 >= lines && (isNamed || headers > 1))) return null;
  if (named === 0 && !isNamed && headers * 2 < lines) return null;
  // One line of a chat, quoted in some other text, does not make that text a chat.
  if (before > 0 && headers < 2 && !isNamed) return null;
  // Logs of programs look like this too.
  const isLog = style.key.startsWith("bracket [Y") && !style.key.includes(",");
  const sure =
    isStrong(style) && (!isLog || isNamed) && before === 0 && named > 0 && (headers > 1 || isNamed || lines === 1);
  return { shape, strength: sure ? "certain" : "likely" };
}

export function recogniseWhatsapp(head: Head): Recognition | null {
  const found = readLines(head);
  if (found?.style.key === SIGNAL_STYLE && !isChatFileName(baseName(head.path))) return null;
  return claim(head, found);
}

export function recogniseSignalText(head: Head): Recognition | null {
  const found = readLines(head);
  if (found?.style.key !== SIGNAL_STYLE || isChatFileName(baseName(head.path))) return null;
  const claimed = claim(head, found);
  return claimed === null ? null : { ...claimed, shape: "signal-lines" };
}
