import type { Lexicon } from "./lexicon.ts";
import type { MessageRow } from "./message-row.ts";
import { SOFT_BIAS, SOFT_THRESHOLDS, SOFT_WEIGHTS, type SoftTactic } from "./soft-weights.ts";

// A Map: a message may say "constructor" or "then".
const weightsOf = new Map(SOFT_WEIGHTS);

/** Messages outside these lengths are left to the rules: one word says too little, a long text says everything. Words. */
export const SOFT_LENGTH = { least: 3, most: 24 } as const;

/**
 * What the small model looks at: the concepts in a message (`<image>`), its words, and pairs of words. Names, not
 * hashes, so that a reader of soft-weights.ts sees why.
 */
export function softFeatures(row: MessageRow, lexicon: Lexicon): ReadonlySet<string> {
  const features = new Set<string>();
  for (const concept of row.concepts) {
    const name = lexicon.nameOf(concept);
    if (!name.startsWith("=")) features.add(`<${name}>`);
  }
  let before = "^";
  for (const { text } of row.words) {
    features.add(text);
    features.add(`${before} ${text}`);
    before = text;
  }
  return features;
}

/** Soft tactics that the model is sure of. A recall helper: rules decide first, and no alarm rests on it alone. */
export function softTactics(row: MessageRow, lexicon: Lexicon): SoftTactic[] {
  if (row.length < SOFT_LENGTH.least || row.length > SOFT_LENGTH.most) return [];
  const scores = new Map<SoftTactic, number>();
  for (const feature of softFeatures(row, lexicon)) {
    const weights = weightsOf.get(feature);
    if (weights === undefined) continue;
    for (const [tactic, weight] of weights) scores.set(tactic, (scores.get(tactic) ?? 0) + weight);
  }
  const found: SoftTactic[] = [];
  for (const [tactic, score] of scores) if (score + SOFT_BIAS[tactic] >= SOFT_THRESHOLDS[tactic]) found.push(tactic);
  return found;
}
