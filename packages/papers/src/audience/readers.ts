import type { WordsKey } from "@holdfast/guide";
import { caseIndex } from "../facts/case-index.ts";
import { moneyTracesOf } from "../facts/seen.ts";
import { rankOf } from "../facts/tactic-groups.ts";
import type { PaperInput } from "../paper-input.ts";

/** Who may be handed a package or a paper. */
export const READERS = ["parent", "school", "bank", "police", "cybertip"] as const;
export type Reader = (typeof READERS)[number];

/** What a case is made of, as a person would choose it. Words under `papers.audience.kind.<kind>`. */
export const SHOWN_KINDS = [
  "summary",
  "answers",
  "threat-messages",
  "payment-messages",
  "all-messages",
  "accounts",
  "payments",
  "notes",
  "left-in-place",
  "items",
] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** What one reader gets unless the person chooses otherwise. */
export interface ReaderView {
  readonly reader: Reader;
  readonly shows: readonly ShownKind[];
  readonly withholds: readonly ShownKind[];
  readonly why: WordsKey;
  /**
   * The query for `disclose --keep`; null where the whole package goes (`handover: "package"`), or none does
   * (`handover: "words"`: a form takes no files), or where nothing is there to keep.
   */
  readonly keep: string | null;
  readonly handover: "package" | "smaller" | "words";
}

const SHOWS: Readonly<Record<Reader, readonly ShownKind[]>> = {
  parent: ["summary", "threat-messages"],
  school: ["answers"],
  bank: ["payment-messages", "payments"],
  police: ["summary", "all-messages", "accounts", "payments", "notes", "left-in-place", "items"],
  cybertip: ["summary", "threat-messages", "accounts", "payments"],
};

const WHY = {
  parent: "papers.audience.why.parent",
  school: "papers.audience.why.school",
  bank: "papers.audience.why.bank",
  police: "papers.audience.why.police",
  cybertip: "papers.audience.why.cybertip",
} as const satisfies Readonly<Record<Reader, WordsKey>>;

/** Messages that one query may name; beyond them the person chooses. */
const MAX_PATHS = 400;

/** Answers of the statement and none of the notes. `leftInPlace` is an answer too, and says where a picture is. */
const ANSWERS_ONLY = "path:statement/* -kind:note -text:leftInPlace";

export function forReader(reader: Reader, input: PaperInput): ReaderView {
  const shows = SHOWS[reader];
  return {
    reader,
    shows,
    withholds: SHOWN_KINDS.filter((kind) => !shows.includes(kind) && !isPartOf(kind, shows)),
    why: WHY[reader],
    keep: keepQuery(reader, input),
    handover: reader === "police" ? "package" : reader === "cybertip" ? "words" : "smaller",
  };
}

/** What is shown already by something larger. */
const isPartOf = (kind: ShownKind, shows: readonly ShownKind[]): boolean =>
  (shows.includes("all-messages") && kind.endsWith("-messages")) || (shows.includes("summary") && kind === "answers");

function keepQuery(reader: Reader, input: PaperInput): string | null {
  switch (reader) {
    case "parent":
      return [...pathsOf(threatNumbers(input)), ANSWERS_ONLY].join(" ");
    case "school":
      // Terms of one field mean either; the answer's question is a text of its leaf.
      return `${ANSWERS_ONLY} -text:payments text:happening text:apps text:stillWriting`;
    case "bank": {
      const paths = pathsOf(paymentNumbers(input));
      return paths.length === 0 ? null : paths.join(" ");
    }
    case "police":
    case "cybertip":
      return null;
  }
}

const pathsOf = (numbers: readonly number[]): readonly string[] =>
  numbers.slice(0, MAX_PATHS).map((number) => `path:messages/${String(number).padStart(6, "0")}`);

function threatNumbers(input: PaperInput): readonly number[] {
  return caseIndex(input)
    .marked.filter(({ signals }) => signals.some(({ tactic }) => /^[TDLEM]/u.test(tactic)) && rankOf(signals) !== null)
    .map(({ number }) => number);
}

function paymentNumbers(input: PaperInput): readonly number[] {
  const index = caseIndex(input);
  const numbers = moneyTracesOf(input.traces, index).flatMap((seen) => seen.numbers);
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
