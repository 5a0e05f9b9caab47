/**
 * Trains the small model that helps the rules find the soft tactics, on samples/tactics/train.jsonl alone, and writes
 * packages/signals/src/tactics/soft-weights.ts. Plain logistic regression by full gradient descent from zero: no chance
 * in it, so the same samples give the same bytes. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { ALL_LANGUAGES } from "../packages/signals/src/tactics/lexicon.ts";
import { MessageRow, wordsOf } from "../packages/signals/src/tactics/message-row.ts";
import { softFeatures } from "../packages/signals/src/tactics/soft-model.ts";
import { tables } from "../packages/signals/src/tactics/tables.ts";
import { tokenize } from "../packages/signals/src/tactics/tokens.ts";

const SOFT = ["C1", "C2", "I1", "R1", "R2", "R3", "S1", "S2", "S3", "S4"] as const;
const TARGET = new URL("../packages/signals/src/tactics/soft-weights.ts", import.meta.url);
const STEPS = 300;
const RATE = 0.5;
const RIDGE = 0.002;
/** Log odds a message must reach. High: the model may add a note, it must not add noise. */
const THRESHOLD = 1.5;
/** A feature seen in fewer messages is chance. */
const LEAST_SEEN = 3;
const LEAST_WEIGHT = 0.3;

interface Example {
  readonly features: readonly number[];
  readonly labels: ReadonlySet<string>;
}

function readExamples(): { names: string[]; examples: Example[] } {
  const { lexicon, ids } = tables();
  const rows: { features: ReadonlySet<string>; labels: Set<string> }[] = [];
  const lines = readFileSync(new URL("../samples/tactics/train.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  for (const line of lines) {
    const { messages, expected } = JSON.parse(line) as {
      messages: { from: string; text: string }[];
      expected: { tactics: Record<string, number[]> };
    }; // ours; a test checks the shape of every line
    messages.forEach(({ from, text }, index) => {
      if (from !== "other") return;
      const row = new MessageRow(wordsOf(tokenize(text), lexicon), lexicon, ALL_LANGUAGES, ids.neg);
      const labels = SOFT.filter((t) => expected.tactics[t]?.includes(index) === true);
      rows.push({ features: softFeatures(row, lexicon), labels: new Set(labels) });
    });
  }
  const seen = new Map<string, number>();
  for (const { features } of rows) for (const f of features) seen.set(f, (seen.get(f) ?? 0) + 1);
  const names = [...seen].flatMap(([name, n]) => (n >= LEAST_SEEN ? [name] : [])).toSorted();
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const examples = rows.map(({ features, labels }) => ({
    features: [...features].flatMap((f) => indexOf.get(f) ?? []),
    labels,
  }));
  return { names, examples };
}

function train(examples: readonly Example[], size: number, tactic: string): { weights: number[]; bias: number } {
  const weights = Array.from({ length: size }, () => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = Array.from({ length: size }, () => 0);
    let biasSlope = 0;
    for (const { features, labels } of examples) {
      let score = bias;
      for (const f of features) score += weights[f] ?? 0;
      const wrong = 1 / (1 + Math.exp(-score)) - (labels.has(tactic) ? 1 : 0);
      biasSlope += wrong;
      for (const f of features) slope[f] = (slope[f] ?? 0) + wrong;
    }
    bias -= (RATE * biasSlope) / examples.length;
    for (let f = 0; f < size; f++) {
      const w = weights[f] ?? 0;
      weights[f] = w - RATE * ((slope[f] ?? 0) / examples.length + RIDGE * w);
    }
  }
  return { weights, bias };
}

/** The text of soft-weights.ts. */
export function makeWeights(): string {
  const { names, examples } = readExamples();
  const models = SOFT.map((tactic) => ({ tactic, ...train(examples, names.length, tactic) }));
  const rounded = (n: number): number => Math.round(n * 100) / 100 || 0;
  const lines = names.flatMap((name, i) => {
    const parts = models.flatMap(({ tactic, weights }) => {
      const w = rounded(weights[i] ?? 0);
      return Math.abs(w) >= LEAST_WEIGHT ? [`["${tactic}", ${w}]`] : [];
    });
    return parts.length === 0 ? [] : [`  [${JSON.stringify(name)}, [${parts.join(", ")}]],`];
  });
  const each = (value: (m: (typeof models)[number]) => number): string =>
    models.map((m) => `${m.tactic}: ${value(m)}`).join(", ");
  return [
    "// Data: log odds by feature, made by tools/train-soft-model.ts from samples/tactics/train.jsonl. Do not edit.",
    "// biome-ignore format: one feature a line",
    `export type SoftTactic = ${SOFT.map((t) => `"${t}"`).join(" | ")};`,
    "// biome-ignore format: one table a line",
    `export const SOFT_BIAS: Readonly<Record<SoftTactic, number>> = { ${each((m) => rounded(m.bias))} };`,
    "// biome-ignore format: one table a line",
    `export const SOFT_THRESHOLDS: Readonly<Record<SoftTactic, number>> = { ${each(() => THRESHOLD)} };`,
    "// biome-ignore format: one feature a line",
    "export const SOFT_WEIGHTS: readonly (readonly [string, readonly (readonly [SoftTactic, number])[]])[] = [",
    ...lines,
    "];",
    "",
  ].join("\n");
}

function main(): void {
  const made = makeWeights();
  if (!process.argv.includes("--check")) {
    writeFileSync(TARGET, made);
  } else if (readFileSync(TARGET, "utf8") !== made) {
    console.error("soft-weights.ts is not what the samples give: run tools/train-soft-model.ts");
    process.exitCode = 1;
  }
}

if (process.argv[1]?.endsWith("train-soft-model.ts") === true) main();
