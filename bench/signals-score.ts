/** Scores recognition against the conversations of samples/tactics. */
import { readFileSync } from "node:fs";
import { checkConversation, type RecogniserOptions, type SimpleMessage, type TacticId } from "@holdfast/signals";

export interface Sample {
  readonly id: string;
  readonly lang: string;
  readonly author: string;
  readonly family: string;
  readonly messages: readonly SimpleMessage[];
  readonly expected: {
    readonly state: string;
    readonly tactics: Readonly<Partial<Record<TacticId, readonly number[]>>>;
    readonly alertAt?: number;
  };
}
/** `dev-1`, `dev-2` and `test-2` were written by other hands, blind; see samples/tactics/README.md. */
export const SPLITS = ["train", "dev", "dev-1", "dev-2", "dev-3", "test", "test-2"] as const;
export type Split = (typeof SPLITS)[number];

export function readSamples(split: Split): Sample[] {
  const text = readFileSync(new URL(`../samples/tactics/${split}.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Sample); // ours, and a test checks its shape
}

export interface TacticScore {
  found: number;
  missed: number;
  wrong: number;
}
export interface Score {
  readonly conversations: number;
  readonly tactics: Readonly<Record<string, TacticScore>>;
  readonly macroF1: number;
  readonly worst: { readonly tactic: string; readonly f1: number };
  readonly stateExact: number;
  readonly alertRecall: number;
  readonly alertPrecision: number;
  readonly alertOnTime: number;
  readonly warnBeforeImage: number;
  readonly faults: readonly string[];
}
/** Messages of tolerance for where a tactic is seen. */
const TOLERANCE = 2;
/** A tactic seen fewer times than this in a split is printed and not averaged. */
const MIN_SUPPORT = 3;

export const f1 = (s: TacticScore): number => {
  const total = 2 * s.found + s.missed + s.wrong;
  return total === 0 ? 1 : (2 * s.found) / total;
};

export function score(
  samples: readonly Sample[],
  options: RecogniserOptions = {},
  rewrite: (text: string) => string = (text) => text,
): Score {
  const tactics: Record<string, TacticScore> = {};
  const of = (id: string): TacticScore => {
    tactics[id] ??= { found: 0, missed: 0, wrong: 0 };
    return tactics[id];
  };
  const faults: string[] = [];
  let exact = 0;
  const alert = { found: 0, missed: 0, wrong: 0 };
  let onTime = 0;
  let alerts = 0;
  let early = 0;
  let requests = 0;
  for (const { id, messages, expected } of samples) {
    const result = checkConversation(
      messages.map((m) => ({ ...m, text: rewrite(m.text) })),
      options,
    );
    const expectedAlert = expected.alertAt !== undefined;
    const gotAlert = result.firstAt.alert !== undefined;
    if (expectedAlert && gotAlert) alert.found++;
    else if (expectedAlert) alert.missed++;
    else if (gotAlert) alert.wrong++;
    if (expectedAlert) {
      alerts++;
      if (gotAlert && (result.firstAt.alert ?? 0) <= (expected.alertAt ?? 0) + 1) onTime++;
      else if (gotAlert) faults.push(`${id}: late, alert at ${result.firstAt.alert}, expected at ${expected.alertAt}`);
    }
    if (result.state === expected.state) exact++;
    else faults.push(`${id}: expected ${expected.state}, got ${result.state}`);
    const image = expected.tactics.S2?.[0];
    const before = Object.entries(expected.tactics).some(
      ([t, at]) => /^[CRIS]/u.test(t) && t !== "S2" && (at[0] ?? 99) < (image ?? 0),
    );
    if (image !== undefined && before) {
      requests++;
      if ((result.firstAt.warn ?? 99) <= image) early++;
    }
    const seen = new Map<string, number[]>();
    // A signal with a cap says that text alone cannot tell: it is not counted as a find.
    for (const s of result.signals.filter((x) => x.cap === undefined))
      seen.set(s.tactic, [...(seen.get(s.tactic) ?? []), s.message]);
    for (const [tactic, places] of Object.entries(expected.tactics)) {
      const got = seen.get(tactic) ?? [];
      for (const place of places) {
        if (got.some((g) => Math.abs(g - place) <= TOLERANCE)) of(tactic).found++;
        else {
          of(tactic).missed++;
          faults.push(`${id}: missed ${tactic} at ${place}: ${messages[place]?.text}`);
        }
      }
    }
    for (const [tactic, places] of seen) {
      const right = expected.tactics[tactic as TacticId] ?? [];
      for (const place of new Set(places)) {
        if (right.some((r) => Math.abs(r - place) <= TOLERANCE)) continue;
        of(tactic).wrong++;
        faults.push(`${id}: wrong ${tactic} at ${place}: ${messages[place]?.text}`);
      }
    }
  }
  const counted = Object.entries(tactics).filter(([, s]) => s.found + s.missed >= MIN_SUPPORT);
  const worst = counted.map(([tactic, s]) => ({ tactic, f1: f1(s) })).toSorted((a, b) => a.f1 - b.f1)[0];
  const part = (n: number, whole: number): number => (whole === 0 ? 1 : n / whole);
  return {
    conversations: samples.length,
    tactics,
    macroF1: part(
      counted.reduce((sum, [, s]) => sum + f1(s), 0),
      counted.length,
    ),
    worst: worst ?? { tactic: "", f1: 1 },
    stateExact: part(exact, samples.length),
    alertRecall: part(alert.found, alert.found + alert.missed),
    alertPrecision: part(alert.found, alert.found + alert.wrong),
    alertOnTime: part(onTime, alerts),
    warnBeforeImage: part(early, requests),
    faults,
  };
}
