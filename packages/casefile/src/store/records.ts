import type { ImportProblem } from "@holdfast/importers";
import type { Conversation, Item, ItemId, Sha256Hex, Situation, Trace } from "@holdfast/model";
import type { Original } from "@holdfast/seal";
import type { Casefile } from "../casefile.ts";
import type { Settled } from "../evidence/settled.ts";
import { areAbout, type Finding } from "../mark-tactics.ts";
import type { Picture } from "../pictures/picture.ts";
import type { Progress } from "../progress.ts";
import { chunksOf, encodeChunk } from "./message-chunk.ts";

/**
 * The records of a stored casefile. `messages/<sha256>` and `originals/<sha256>` are named for their content, so one that
 * did not change is not written again wherever it stands now. Names already given to files and conversations are not
 * stored: they are those of the items and conversations.
 */
export const RECORD = {
  answers: "answers",
  progress: "progress",
  /** Conversations and what could not be read. */
  timeline: "timeline",
  items: "items",
  /** What was found in the evidence. Recomputed where another version of the program saved it. */
  found: "found",
} as const;
export const MESSAGES = "messages/";
export const ORIGINALS = "originals/";

export interface AnswersRecord {
  readonly situation: Situation;
}
export interface ProgressRecord {
  readonly progress: Progress;
}
export interface TimelineRecord {
  readonly conversations: readonly Conversation[];
  readonly problems: readonly ImportProblem[];
}
export interface ItemsRecord {
  readonly items: readonly Item[];
  readonly originals: readonly (Omit<Original, "source"> & { readonly item: ItemId; readonly sha256: Sha256Hex })[];
  readonly settled: readonly Settled[];
  /** Absent in what was saved before pictures were read. */
  readonly pictures?: readonly Picture[];
}
export interface FoundRecord {
  readonly tool: string;
  readonly traces: readonly Trace[];
  /** Whether tactics were ever looked for. */
  readonly looked: boolean;
  /** Null when nobody looked, or not yet at what was read or settled since. */
  readonly findings: readonly Finding[] | null;
}

/** One part of a casefile, to be written unless it stands there already. */
export interface Part {
  /** Without a digest behind it where the name is a prefix: the digest is added when the bytes are known. */
  readonly name: string;
  /** Whether it is known, without looking at bytes, that this part is as it was last saved. */
  readonly unchanged: boolean;
  /** What it is written as. A text is written as UTF-8. */
  readonly content: () => Iterable<string>;
}

/** Everything of a casefile but the bytes of originals. `last` is what was saved before. */
export function partsOf(casefile: Casefile, tool: string, last: Casefile | null): readonly Part[] {
  const { situation, progress, timeline, traces, marks, originals, settled, pictures } = casefile;
  const { conversations, problems, items, messages } = timeline;
  const before = last?.timeline;
  const json =
    (value: object): (() => Iterable<string>) =>
    () => [JSON.stringify(value)];
  return [
    {
      name: RECORD.answers,
      unchanged: last?.situation === situation,
      content: json({ situation } satisfies AnswersRecord),
    },
    {
      name: RECORD.progress,
      unchanged: last?.progress === progress,
      content: json({ progress } satisfies ProgressRecord),
    },
    {
      name: RECORD.timeline,
      unchanged: before?.conversations === conversations && before.problems === problems,
      content: json({ conversations, problems } satisfies TimelineRecord),
    },
    {
      name: RECORD.items,
      unchanged:
        before?.items === items &&
        last?.originals === originals &&
        last.settled === settled &&
        last.pictures === pictures,
      content: () => [
        JSON.stringify({ items, originals: originalFacts(casefile), settled, pictures } satisfies ItemsRecord),
      ],
    },
    {
      name: RECORD.found,
      unchanged: last?.traces === traces && last.marks === marks && before?.messages === messages,
      content: json({
        tool,
        traces,
        looked: marks !== null,
        findings: marks !== null && areAbout(marks, timeline) ? marks.findings : null,
      } satisfies FoundRecord),
    },
    {
      name: MESSAGES,
      unchanged: before?.messages === messages,
      content: function* () {
        for (const chunk of chunksOf(messages)) yield encodeChunk(chunk);
      },
    },
  ];
}

function originalFacts({ originals, timeline }: Casefile): ItemsRecord["originals"] {
  const hashes = new Map(timeline.items.map(({ id, sha256 }) => [id, sha256]));
  return originals.map(({ item, kind, confirmedNoNudity }) => {
    const sha256 = hashes.get(item);
    if (sha256 === undefined) throw new Error("casefile: an original of no item");
    return { item, kind, confirmedNoNudity, sha256 };
  });
}
