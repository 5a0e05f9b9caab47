import type { Block } from "../document/paper-document.ts";
import { oneLine } from "../facts/one-line.ts";
import { bytesRead, type Remark, remarksOf } from "../facts/reading-facts.ts";
import type { Say } from "../facts/say.ts";
import { bullets, heading, note, type Part, paragraph } from "./parts.ts";

const MAX_ITEMS = 200;
const MAX_REMARKS = 60;
const MAX_FILES = 5;

export const evidencePart: Part = ({ input, say }) => {
  const { words } = say;
  const { items } = input;
  if (items.length === 0) {
    return [heading(words["papers.police.evidence"]()), paragraph(words["papers.police.evidence.none"]())];
  }
  const rows = items.slice(0, MAX_ITEMS).map(({ name, size, sha256, arrival, source, parent }) => {
    const came = say.lookup(`papers.police.arrival.${arrival}`) ?? oneLine(arrival);
    const from = parent === undefined ? came : `${came}: ${oneLine(parent, 120)}`;
    const opened = source === null ? `${from} (${words["papers.police.evidence.unopened"]()})` : from;
    return [oneLine(name, 160), String(size), sha256, opened];
  });
  return [
    heading(words["papers.police.evidence"]()),
    note(words["papers.police.evidence.note"]()),
    {
      type: "table",
      caption: words["papers.police.evidence.caption"]({ n: items.length }),
      head: [
        words["papers.police.col.file"](),
        words["papers.police.col.size"](),
        words["papers.police.col.sha"](),
        words["papers.police.col.arrival"](),
      ],
      rows,
      widths: [3, 1.6, 4.4, 3],
    },
    ...(items.length > rows.length
      ? [note(words["papers.police.evidence.more"]({ n: items.length - rows.length }))]
      : []),
  ];
};

/** What the ledgers say, plainly: what was assumed, what was not understood, what the formats leave out (P2). */
export const readingPart: Part = ({ input, say }) => {
  const { words } = say;
  if (input.items.length === 0) return [];
  const remarks = remarksOf(input.items, say);
  const of = (kind: Remark["kind"], label: string): readonly Block[] => {
    const some = remarks.filter((remark) => remark.kind === kind);
    if (some.length === 0) return [];
    const lines = some.slice(0, MAX_REMARKS).map((remark) => sayRemark(remark, input.items.length > 1, say));
    const rest = some.length - lines.length;
    if (rest > 0) lines.push(words["papers.police.reading.more"]({ n: rest }));
    return [heading(label, 3), bullets(lines)];
  };
  return [
    heading(words["papers.police.reading"]()),
    paragraph(words["papers.police.reading.bytes"](bytesRead(input.items))),
    ...(remarks.length === 0 ? [paragraph(words["papers.police.reading.none"]())] : []),
    ...of("assumed", words["papers.police.reading.assumed"]()),
    ...of("unread", words["papers.police.reading.unread"]()),
    ...of("gap", words["papers.police.reading.gap"]()),
  ];
};

function sayRemark({ said, items, bytes, kind }: Remark, several: boolean, say: Say): string {
  const { words } = say;
  const line = kind === "unread" ? words["papers.police.reading.unread.line"]({ said, bytes }) : said;
  if (!several) return line;
  const names = items.slice(0, MAX_FILES).map(({ name }) => oneLine(name, 80));
  const rest = items.length - names.length;
  const files = [...names, ...(rest > 0 ? [words["papers.more"]({ n: rest })] : [])].join(", ");
  return words["papers.police.reading.in"]({ said: line, files });
}

/** Pictures that exist, in words only (P3). */
export const inPlacePart: Part = ({ input, say }) => {
  const { words } = say;
  const pictures = input.situation.leftInPlace ?? [];
  if (pictures.length === 0) {
    return [heading(words["papers.police.in-place"]()), paragraph(words["papers.police.in-place.none"]())];
  }
  return [
    heading(words["papers.police.in-place"]()),
    note(words["papers.police.in-place.note"]()),
    {
      type: "table",
      caption: words["papers.police.in-place.caption"](),
      head: [
        words["papers.police.summary.where"](),
        words["papers.police.col.when"](),
        words["papers.police.col.sent-by"](),
        words["papers.police.col.note"](),
      ],
      rows: pictures.map(({ where, when, sentBy, note: said }) => [
        oneLine(where),
        oneLine(when ?? ""),
        say.lookup(`papers.police.sent-by.${sentBy ?? "not-said"}`) ?? "",
        oneLine(said ?? "", 2000),
      ]),
      widths: [3, 2, 2, 4],
    },
  ];
};
