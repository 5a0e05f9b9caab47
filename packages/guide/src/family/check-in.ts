import { STATES, type State } from "@holdfast/model";
import { CHECKUP_PLATFORMS, type CheckupPlatform } from "../checkup/checkup-platform.ts";
import type { CheckupProgress } from "../checkup/checkup-progress.ts";

/** Three questions, which the younger one answers first. Words under `family.check-in.question.<id>`. */
export const CHECK_IN_QUESTIONS = ["contacted", "asked", "talk"] as const;
export type CheckInQuestion = (typeof CHECK_IN_QUESTIONS)[number];

export const CHECK_IN_ANSWERS = ["no", "yes-handled", "yes-talk", "not-said"] as const;
export type CheckInAnswer = (typeof CHECK_IN_ANSWERS)[number];

/** Counts of one app's check-up. */
export interface CheckInCounts {
  readonly platform: CheckupPlatform;
  readonly done: number;
  readonly later: number;
  readonly notMine: number;
  readonly total: number;
}

/**
 * What one device shares with its pair: states and counts. There is no place in it for a message, a name, a contact or any
 * other text; keep it so. A part that the person left out is null.
 */
export interface CheckIn {
  readonly version: 1;
  /** From 1, one more each time, so that an old one is not taken for a new one. */
  readonly number: number;
  /** The device's day, `2026-11-24`. */
  readonly on: string;
  readonly answers: Readonly<Record<CheckInQuestion, CheckInAnswer>>;
  readonly checkups: readonly CheckInCounts[] | null;
  /** Unknown followers or friends that were removed since last time. */
  readonly removed: number | null;
  /** Practice chats played since last time. How well is nobody's business but the player's. */
  readonly practised: number | null;
  /** Things that were checked since last time, and the highest state found. */
  readonly checks: { readonly count: number; readonly worst: State } | null;
}

/** What a check-in is made of. Leave out what the person does not want to share. */
export interface CheckInInput {
  readonly on: string;
  readonly answers?: Readonly<Partial<Record<CheckInQuestion, CheckInAnswer>>>;
  readonly checkups?: readonly { readonly platform: CheckupPlatform; readonly progress: CheckupProgress }[];
  readonly removed?: number;
  readonly practised?: number;
  readonly checks?: { readonly count: number; readonly worst: State };
}

/** No count goes beyond this; what is more is said as this. */
export const MAX_CHECK_IN_COUNT = 9_999;
export const MAX_CHECK_IN_PLATFORMS = 12;

/** The summary that the person sees before anybody else. `previous` is the last one that was shared, or null. */
export function makeCheckIn(input: CheckInInput, previous: CheckIn | null): CheckIn {
  const { on, answers = {}, checkups, removed, practised, checks } = input;
  const answer = (question: CheckInQuestion): CheckInAnswer => answers[question] ?? "not-said";
  return {
    version: 1,
    number: count((previous?.number ?? 0) + 1),
    on,
    answers: { contacted: answer("contacted"), asked: answer("asked"), talk: answer("talk") },
    checkups:
      checkups?.slice(0, MAX_CHECK_IN_PLATFORMS).map(({ platform, progress }) => ({
        platform,
        done: count(progress.done),
        later: count(progress.later),
        notMine: count(progress.notMine),
        total: count(progress.total),
      })) ?? null,
    removed: removed === undefined ? null : count(removed),
    practised: practised === undefined ? null : count(practised),
    checks: checks === undefined ? null : { count: count(checks.count), worst: checks.worst },
  };
}

const count = (n: number): number =>
  Number.isFinite(n) ? Math.min(MAX_CHECK_IN_COUNT, Math.max(0, Math.trunc(n))) : 0;

export const isState = (text: unknown): text is State => (STATES as readonly unknown[]).includes(text);
export const isCheckupPlatform = (text: unknown): text is CheckupPlatform =>
  (CHECKUP_PLATFORMS as readonly unknown[]).includes(text);
