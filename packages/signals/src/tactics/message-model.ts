import type { Lexicon } from "./lexicon.ts";
import type { MessageRow } from "./message-row.ts";
import { EVIDENCE_BIAS, HEAD_BIAS, WEIGHTS } from "./model-weights.ts";
import type { TacticId } from "./tactic-ids.ts";

/** Tactics that the model knows by the words of one message. */
export const HEADS: readonly HeadTactic[] = "C1 C2 R1 R2 R3 I1 S1 S2 S3 L1 L2 L3 T1 D1 D2 D3 P1 P2 E1 E2".split(
  " ",
) as HeadTactic[]; // those of the type below
export type HeadTactic = Exclude<TacticId, "S4" | "T2" | "T3" | "M1" | "M2" | `X${string}` | `V${string}`>;

/** Words of a message from which on its features count for less: a long text says everything. */
const LONG = 14;
export const weightOfLength = (words: number): number => (words <= LONG ? 1 : LONG / words);

/** Concepts that stand in nearly every message. */
const EVERYWHERE = new Set(["unit", "aux", "filler"]);

/**
 * What the model looks at: the concepts in a message (`<image>`) and its words. Names, not hashes, so that a reader of
 * model-weights.ts sees why.
 */
export function featureNames(row: MessageRow, lexicon: Lexicon): ReadonlySet<string> {
  const features = new Set<string>();
  for (const concept of row.concepts) {
    const name = lexicon.nameOf(concept);
    if (!name.startsWith("=") && !EVERYWHERE.has(name)) features.add(`<${name}>`);
  }
  for (const { text } of row.words) features.add(text);
  return features;
}

/** What one feature says. Log odds. */
export interface Feature {
  readonly index: number;
  /** Of each head, said by the other side. */
  readonly heads: Float64Array;
  /** That a threat and a demand are under way: said by the other side, said by the person. */
  readonly byOther: number;
  readonly byMe: number;
}

/** The model, looked up by concept number and by word. */
export class MessageModel {
  readonly #byConcept: (Feature | undefined)[] = [];
  readonly #byWord = new Map<string, Feature>();
  readonly size: number;

  constructor(lexicon: Lexicon) {
    let index = 0;
    for (const line of WEIGHTS.split("\n")) {
      const [name = "", ...parts] = line.split(" ");
      const heads = new Float64Array(HEADS.length);
      let byOther = 0;
      let byMe = 0;
      for (const part of parts) {
        const to = part.slice(0, part.search(/[+-]/u));
        const value = Number(part.slice(to.length)) / 10;
        if (to === "") byOther = value;
        else if (to === "me") byMe = value;
        else heads[HEADS.indexOf(to as HeadTactic)] = value; // written by tools/train-signal-model.ts
      }
      const feature: Feature = { index: index++, heads, byOther, byMe };
      if (name.startsWith("<")) this.#byConcept[lexicon.idOf(name.slice(1, -1))] = feature;
      else this.#byWord.set(name, feature);
    }
    this.size = index;
  }

  /** The features of a message that the model knows, each once. */
  featuresOf(row: MessageRow): Feature[] {
    const found: Feature[] = [];
    for (const concept of row.concepts) {
      const feature = this.#byConcept[concept];
      if (feature !== undefined) found.push(feature);
    }
    const { words } = row;
    for (let at = 0; at < words.length; at++) {
      const feature = this.#byWord.get(words[at]?.text ?? "");
      if (feature !== undefined && !found.includes(feature)) found.push(feature);
    }
    return found;
  }

  /** The sentence of a message that speaks most for `tactic`, in words: [from, to). */
  sentenceFor(tactic: HeadTactic, row: MessageRow): { readonly from: number; readonly to: number } {
    const head = HEADS.indexOf(tactic);
    const weights = row.words.map(({ text }) => this.#byWord.get(text)?.heads[head] ?? 0);
    for (const concept of row.concepts) {
      const weight = this.#byConcept[concept]?.heads[head] ?? 0;
      for (const at of row.placesOf(concept)) weights[at] = (weights[at] ?? 0) + weight;
    }
    let best = { from: 0, to: row.length };
    let most = Number.NEGATIVE_INFINITY;
    for (let from = 0, sum = 0, at = 0; at <= row.length; at++) {
      if (at < row.length && !row.isBreak(at)) sum += weights[at] ?? 0;
      else {
        if (at > from && sum > most) {
          most = sum;
          best = { from, to: at };
        }
        from = at + 1;
        sum = 0;
      }
    }
    return best;
  }

  /** Log odds of each head for a message of the other side. */
  headScores(features: readonly Feature[], words: number): Float64Array {
    const scores = new Float64Array(HEAD_BIAS);
    const weight = weightOfLength(words);
    for (const { heads } of features) {
      for (let h = 0; h < scores.length; h++) scores[h] = (scores[h] ?? 0) + weight * (heads[h] ?? 0);
    }
    return scores;
  }
}

/** Log odds from which a head speaks. Set on conversations held out from training, and on the corpora. */
export const HEAD_THRESHOLDS: Readonly<Record<HeadTactic, number>> = {
  C1: -0.4,
  C2: 1.8,
  R1: -0.4,
  R2: 0.2,
  R3: -0.2,
  I1: -0.8,
  S1: -1,
  S2: -0.4,
  S3: -1.4,
  L1: -0.5,
  L2: -0.6,
  L3: Number.POSITIVE_INFINITY,
  T1: -1,
  D1: -0.6,
  D2: -1.5,
  D3: -0.8,
  P1: -1.2,
  P2: -1.2,
  E1: -1.2,
  E2: -0.6,
};
/** Log odds of the evidence from which a threat or a demand is believed, and from which the two make an alert. */
export const BELIEVED = 0.4;
export const PROVEN = 0.4;
/** Log odds that the two messages which make the alert must have, each for its tactic. */
export const TELLING = { threat: -1.2, demand: -2.2 } as const;
/** What the evidence must be when neither rules nor talk of images nor a plea say anything. */
export const CERTAIN = 1.8;

/** How much of what was said one message ago still counts. */
export const DECAY = 0.85;
const FORGOTTEN = 30;
const DECAYS = Array.from({ length: FORGOTTEN }, (_, i) => DECAY ** i);

/**
 * The evidence, over the last messages of both sides, that one side threatens and demands: each feature counts once, at
 * its latest place, and fades. Work a message does not grow with the chat.
 */
export class Evidence {
  #sum = 0;
  #now = 0;
  readonly #lastByOther: Int32Array;
  readonly #lastByMe: Int32Array;
  readonly #weightByOther: Float64Array;
  readonly #weightByMe: Float64Array;

  constructor(size: number) {
    this.#lastByOther = new Int32Array(size);
    this.#lastByMe = new Int32Array(size);
    this.#weightByOther = new Float64Array(size);
    this.#weightByMe = new Float64Array(size);
  }

  /** Adds a message; gives the log odds after it. */
  add(features: readonly Feature[], words: number, own: boolean): number {
    this.#now++;
    this.#sum *= DECAY;
    const weight = weightOfLength(words);
    const last = own ? this.#lastByMe : this.#lastByOther;
    const weights = own ? this.#weightByMe : this.#weightByOther;
    for (const feature of features) {
      const each = own ? feature.byMe : feature.byOther;
      if (each === 0) continue;
      const { index } = feature;
      const before = last[index] ?? 0;
      if (before > 0) this.#sum -= each * (weights[index] ?? 0) * (DECAYS[this.#now - before] ?? 0);
      this.#sum += each * weight;
      last[index] = this.#now;
      weights[index] = weight;
    }
    return this.#sum + EVIDENCE_BIAS;
  }
}
