/**
 * Trains the small model beside the rules and writes packages/signals/src/tactics/model-weights.ts: for each tactic of
 * `HEADS` how much a word or concept of one message speaks for it, and how much each, said by either side, speaks for a
 * threat and a demand under way. Learns from the splits of `LEARNT_FROM` alone, never from a test split. Logistic
 * regression from zero over all examples at once: no chance in it, so the same samples give the same bytes. `--check`
 * compares instead of writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { ALL_LANGUAGES } from "../packages/signals/src/tactics/lexicon.ts";
import { DECAY, featureNames, HEADS, weightOfLength } from "../packages/signals/src/tactics/message-model.ts";
import { MessageRow, wordsOf } from "../packages/signals/src/tactics/message-row.ts";
import { tables } from "../packages/signals/src/tactics/tables.ts";
import { tokenize } from "../packages/signals/src/tactics/tokens.ts";

export const LEARNT_FROM = ["train", "dev", "dev-1", "dev-2", "dev-3"] as const;
const TARGET = new URL("../packages/signals/src/tactics/model-weights.ts", import.meta.url);
const STEPS = 250;
const RATE = 0.05;
const RIDGE = { heads: 0.0004, evidence: 0.001 } as const;
/** A feature seen in fewer conversations is chance. */
const LEAST_SEEN = 4;
/** Tenths of log odds; smaller weights are left out. */
const LEAST_WEIGHT = 4;
/** Messages after the one that makes the alert true from which nothing more is learnt. */
const AFTER_ALERT = 2;

/** Made-up ordinary talk: conversations, messages of each, words of a message at least and at most. */
const ORDINARY = { conversations: 300, messages: 16, least: 3, most: 32 } as const;

export interface Conversation {
  readonly messages: readonly { readonly from: string; readonly text: string }[];
  readonly expected: {
    readonly tactics: Readonly<Record<string, readonly number[]>>;
    readonly alertAt?: number;
  };
}
export interface Said {
  readonly own: boolean;
  readonly words: number;
  readonly names: ReadonlySet<string>;
}
/** Features and their values, the wanted answer, how much the example counts. */
export interface Example {
  readonly features: readonly number[];
  readonly values: readonly number[];
  readonly wanted: number;
  readonly counts: number;
}
export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

export function readConversations(): Conversation[] {
  return LEARNT_FROM.flatMap(
    (split) =>
      readFileSync(new URL(`../samples/tactics/${split}.jsonl`, import.meta.url), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Conversation), // ours; a test checks the shape of every line
  );
}

/**
 * Conversations of words drawn as often as ordinary talk has them (samples/tactics/background.tsv), so that words which
 * everybody uses speak for nothing. The draw is a fixed sequence.
 */
export function ordinaryTalk(): Conversation[] {
  const rows = readFileSync(new URL("../samples/tactics/background.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  const kinds = (rows[0]?.length ?? 1) - 1;
  let seed = 20_261_124;
  const below = (n: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const upTo = Array.from({ length: kinds }, (_none, k) => {
    let sum = 0;
    return rows.map((row) => {
      sum += Number(row[k + 1]);
      return sum;
    });
  });
  const word = (kind: number): string => {
    const sums = upTo[kind] ?? [];
    const drawn = below(sums.at(-1) ?? 0);
    let low = 0;
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return rows[low]?.[0] ?? "";
  };
  return Array.from({ length: ORDINARY.conversations }, (_none, c) => ({
    messages: Array.from({ length: ORDINARY.messages }, (_, m) => ({
      from: m % 2 === 0 ? "other" : "me",
      text: Array.from({ length: ORDINARY.least + below(ORDINARY.most - ORDINARY.least) }, () => word(c % kinds)).join(
        " ",
      ),
    })),
    expected: { tactics: {} },
  }));
}

export function saidIn({ messages }: Conversation): Said[] {
  const { lexicon, ids } = tables();
  return messages.map(({ from, text }) => {
    const words = wordsOf(tokenize(text), lexicon);
    const row = new MessageRow(words, lexicon, ALL_LANGUAGES, ids.neg);
    return { own: from === "me", words: words.length, names: featureNames(row, lexicon) };
  });
}

/** Logistic regression by Adam over all examples at once. */
export function fitted(examples: readonly Example[], size: number, ridge: number): Fit {
  const weights = new Float64Array(size + 1); // the bias stands last
  const slope = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const total = examples.reduce((sum, e) => sum + e.counts, 0);
  for (let step = 1; step <= STEPS; step++) {
    slope.fill(0);
    for (const { features, values, wanted, counts } of examples) {
      let score = weights[size] ?? 0;
      for (let k = 0; k < features.length; k++) score += (weights[features[k] ?? 0] ?? 0) * (values[k] ?? 0);
      const wrong = ((1 / (1 + Math.exp(-score)) - wanted) * counts) / total;
      for (let k = 0; k < features.length; k++) {
        const f = features[k] ?? 0;
        slope[f] = (slope[f] ?? 0) + wrong * (values[k] ?? 0);
      }
      slope[size] = (slope[size] ?? 0) + wrong;
    }
    for (let f = 0; f <= size; f++) {
      const w = weights[f] ?? 0;
      const g = (slope[f] ?? 0) + (f === size ? 0 : ridge * w);
      const m = 0.9 * (first[f] ?? 0) + 0.1 * g;
      const v = 0.999 * (second[f] ?? 0) + 0.001 * g * g;
      first[f] = m;
      second[f] = v;
      weights[f] = w - (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return { weights: weights.subarray(0, size), bias: weights[size] ?? 0 };
}

/** Every beginning of every conversation: is a threat with a demand under way? Features fade as in `Evidence`. */
export function evidenceExamples(
  all: readonly { readonly said: readonly Said[]; readonly conversation: Conversation }[],
  indexOf: ReadonlyMap<string, number>,
): Example[] {
  return all.flatMap(({ said, conversation }) => {
    const { alertAt } = conversation.expected;
    const now = new Map<number, number>();
    const examples: Example[] = [];
    for (const [i, { own, words, names }] of said.entries()) {
      if (alertAt !== undefined && i > alertAt + AFTER_ALERT) break;
      for (const [f, value] of now) {
        if (value < 0.01) now.delete(f);
        else now.set(f, value * DECAY);
      }
      for (const name of names) {
        const f = indexOf.get(own ? `me ${name}` : name);
        if (f !== undefined) now.set(f, weightOfLength(words));
      }
      const wanted = alertAt !== undefined && i >= alertAt ? 1 : 0;
      // Before an alert it is soon true; a quiet conversation counts as a whole.
      const counts = alertAt === undefined ? 6 / said.length : wanted === 1 ? 1 : 0.4;
      examples.push({ features: [...now.keys()], values: [...now.values()], wanted, counts });
    }
    return examples;
  });
}

export function headExamples(
  all: readonly { readonly said: readonly Said[]; readonly conversation: Conversation }[],
  indexOf: ReadonlyMap<string, number>,
  tactic: string,
): Example[] {
  return all.flatMap(({ said, conversation }) =>
    said.flatMap(({ own, words, names }, i) => {
      if (own) return [];
      const features = [...names].flatMap((name) => indexOf.get(name) ?? []);
      const value = weightOfLength(words);
      const wanted = conversation.expected.tactics[tactic]?.includes(i) === true ? 1 : 0;
      return [{ features, values: features.map(() => value), wanted, counts: 1 }];
    }),
  );
}

/** Features seen in enough conversations, by who says them: `photo`, `me photo`. */
export function vocabulary(all: readonly { readonly said: readonly Said[] }[]): string[] {
  const seen = new Map<string, number>();
  for (const { said } of all) {
    const here = new Set(said.flatMap(({ own, names }) => [...names].map((n) => (own ? `me ${n}` : n))));
    for (const name of here) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return [...seen].flatMap(([name, n]) => (n >= LEAST_SEEN ? [name] : [])).toSorted();
}

/** The text of model-weights.ts. */
export function makeWeights(conversations: readonly Conversation[] = readConversations()): string {
  const all = conversations.map((conversation) => ({ conversation, said: saidIn(conversation) }));
  const names = vocabulary(all);
  all.push(...ordinaryTalk().map((conversation) => ({ conversation, said: saidIn(conversation) })));
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const evidence = fitted(evidenceExamples(all, indexOf), names.length, RIDGE.evidence);
  const heads = HEADS.map((tactic) => fitted(headExamples(all, indexOf, tactic), names.length, RIDGE.heads));
  const tenths = (n: number | undefined): number => Math.round((n ?? 0) * 10) || 0;
  const written = (to: string, weight: number): string[] =>
    Math.abs(weight) < LEAST_WEIGHT ? [] : [`${to}${weight > 0 ? "+" : ""}${weight}`];
  const plain = [...new Set(names.map((name) => name.replace(/^me /u, "")))].toSorted();
  const lines = plain.flatMap((name) => {
    const other = indexOf.get(name);
    const me = indexOf.get(`me ${name}`);
    const parts = [
      ...(other === undefined ? [] : written("", tenths(evidence.weights[other]))),
      ...(me === undefined ? [] : written("me", tenths(evidence.weights[me]))),
      ...(other === undefined ? [] : heads.flatMap((h, k) => written(HEADS[k] ?? "", tenths(h.weights[other])))),
    ];
    return parts.length === 0 ? [] : [`${name} ${parts.join(" ")}`];
  });
  const hundredths = (n: number): number => Math.round(n * 100) / 100;
  return [
    `// Data: tenths of log odds, made by tools/train-signal-model.ts from ${LEARNT_FROM.join(", ")}. Do not edit.`,
    "/** In the order of HEADS. */",
    "// biome-ignore format: one table a line",
    `export const HEAD_BIAS: readonly number[] = [${heads.map((h) => hundredths(h.bias)).join(", ")}];`,
    `export const EVIDENCE_BIAS: number = ${hundredths(evidence.bias)};`,
    "/** A feature a line: for a threat under way when the other says it, when the person says it (me), for each tactic. */",
    `export const WEIGHTS: string = \`${lines.join("\n")}\`;`,
    "",
  ].join("\n");
}

function main(): void {
  const made = makeWeights();
  if (!process.argv.includes("--check")) {
    writeFileSync(TARGET, made);
  } else if (readFileSync(TARGET, "utf8") !== made) {
    console.error("model-weights.ts is not what the samples give: run tools/train-signal-model.ts");
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith("train-signal-model.ts") === true) main();
