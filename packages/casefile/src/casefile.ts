import {
  assembleTimeline,
  EMPTY_TIMELINE,
  type EvidenceInput,
  type ImportEnvironment,
  ImportNames,
  type ImportOptions,
  importEvidence,
  type Timeline,
} from "@holdfast/importers";
import type { Result, Situation, State, Trace, UtcMs } from "@holdfast/model";
import { type Original, type SealEnv, type SealError, type Sealed, type SealInput, sealPackage } from "@holdfast/seal";
import { collectTraces } from "@holdfast/traces";
import type { Settled } from "./evidence/settled.ts";
import { type MarkOptions, type Marks, marksOf, overallState } from "./mark-tactics.ts";
import { namesIn } from "./names-in.ts";
import type { Picture } from "./pictures/picture.ts";
import { withoutPictures, withPictures } from "./pictures/with-pictures.ts";
import { NO_PROGRESS, type Progress } from "./progress.ts";
import { verifyText } from "./verify-text.ts";

/** One person's case: what they said, what they gave, what was found in it. A value; each step gives the next one. */
export interface Casefile {
  /** Random. Stays visible in every disclosure, so it never holds a name. */
  readonly id: string;
  readonly situation: Situation;
  readonly timeline: Timeline;
  /** Accounts, numbers, payment handles and links in the timeline. */
  readonly traces: readonly Trace[];
  /** Tactics in the timeline; null until somebody asked for them. */
  readonly marks: Marks | null;
  /** Bytes that were kept beside what was read of them. Only what P3 permits is ever here. */
  readonly originals: readonly Original[];
  /** What the person said about files that do not say it themselves, for when they are read again. */
  readonly settled: readonly Settled[];
  /** What was read of confirmed screenshots, in the order in which they were given. Their messages stand in the timeline. */
  readonly pictures: readonly Picture[];
  readonly progress: Progress;
  /** Names already given to files and conversations. */
  readonly names: ImportNames;
}

/** A new casefile with nothing in it. */
export const openCasefile = (situation: Situation = {}): Casefile => ({
  id: crypto.randomUUID(),
  situation,
  timeline: EMPTY_TIMELINE,
  traces: [],
  marks: null,
  originals: [],
  settled: [],
  pictures: [],
  progress: NO_PROGRESS,
  names: new ImportNames(),
});

/** Reads more evidence into the one timeline, and finds what is in it. Nothing that was there is lost. */
export async function addEvidence(
  casefile: Casefile,
  inputs: readonly EvidenceInput[],
  options: ImportOptions,
  env: ImportEnvironment,
  onProgress?: (done: number, total: number) => void,
): Promise<Casefile> {
  const { names, situation } = casefile;
  const wanted = situation.self === undefined ? options : { self: situation.self, ...options };
  const events = importEvidence(inputs, wanted, { ...env, names });
  const timeline = await assembleTimeline(events, onProgress, exportsOf(casefile));
  return withExports(casefile, timeline);
}

/** The timeline without what was read from pictures: what exports are added to. */
export const exportsOf = ({ timeline, pictures }: Casefile): Timeline => withoutPictures(timeline, pictures);

/** The casefile about another timeline of exports, with its pictures laid over it again. */
export function withExports(casefile: Casefile, exported: Timeline): Casefile {
  const { pictures, situation } = casefile;
  return pictures.length === 0
    ? withTimeline(casefile, exported)
    : withTimeline(casefile, withPictures(exported, pictures, situation));
}

/**
 * The casefile about another timeline, with the traces that are in it. Marks stay those of the one before until asked for;
 * names that are in it are taken.
 */
export function withTimeline(casefile: Casefile, timeline: Timeline): Casefile {
  if (timeline.messages === casefile.timeline.messages) return { ...casefile, timeline };
  const names = casefile.pictures.length === 0 ? casefile.names : namesIn(timeline);
  return { ...casefile, timeline, names, traces: tracesOf(timeline, casefile.situation) };
}

export const tracesOf = ({ messages, conversations }: Timeline, { country }: Situation): readonly Trace[] =>
  collectTraces(messages, conversations, { country });

/** Finds the tactics in what changed since it was last asked. The same casefile when it was stopped. */
export async function markTactics(casefile: Casefile, options: MarkOptions = {}): Promise<Casefile> {
  const marks = await marksOf(casefile.timeline, casefile.marks, options);
  return marks === null ? casefile : { ...casefile, marks };
}

/** How much the evidence asks for attention, as far as it was looked at. */
export const stateOf = ({ marks }: Casefile): State => overallState(marks);

/** The person's answers, as they change. */
export const answer = (casefile: Casefile, situation: Situation): Casefile =>
  situation.country === casefile.situation.country
    ? { ...casefile, situation }
    : { ...casefile, situation, traces: tracesOf(casefile.timeline, situation) };

/** What goes into the package beside the timeline, and what makes it. */
export interface SealChoice {
  /** By this device's clock. */
  readonly createdAt: UtcMs;
  readonly tool: SealInput["tool"];
  /** Originals the person chose to include; P3 decides on their bytes. */
  readonly originals: readonly Original[];
  readonly report?: SealInput["report"];
}

/** Seals the casefile as it stands into `env.sink`. The caller reads it back before it says "saved" (P8). */
export function sealCasefile(casefile: Casefile, choice: SealChoice, env: SealEnv): Promise<Result<Sealed, SealError>> {
  const { id, situation, timeline, traces } = casefile;
  const { conversations, messages, items } = timeline;
  const { report, ...rest } = choice;
  return sealPackage(
    {
      caseId: id,
      statement: situation,
      conversations,
      messages,
      traces,
      items,
      verifyText: verifyText(),
      ...rest,
      ...(report === undefined ? {} : { report }),
    },
    env,
  );
}
