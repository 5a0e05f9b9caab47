import type { PaymentRail } from "@holdfast/model";
import type { ContactId } from "../directory.ts";
import type { Topic } from "../platform-entry.ts";
import type { Said, WordsKey } from "../said.ts";
import type { Line, When } from "../step.ts";

/** What one step is for one person, before its place in the plan is known. */
export interface StepDraft {
  /** Whether it belongs in the plan. One that was ticked off stays in any case. */
  readonly wanted: boolean;
  readonly when: When;
  /** What matters most first. */
  readonly lines: readonly Line[];
  readonly title?: WordsKey;
  readonly why?: WordsKey;
  readonly links?: readonly ContactId[];
  readonly topics?: readonly Topic[];
  readonly rails?: readonly PaymentRail[];
  readonly note?: Said;
  /** Done before the plan began. */
  readonly already?: boolean;
  /** In view, asked of nobody. */
  readonly optional?: boolean;
}

type Candidate = WordsKey | Line | false | null | undefined;

/** The lines that apply, in order, each once. */
export function lines(...candidates: readonly (Candidate | readonly Candidate[])[]): readonly Line[] {
  const found = new Map<WordsKey, Line>();
  for (const one of candidates.flat()) {
    if (one === false || one === null || one === undefined) continue;
    const line: Line = typeof one === "object" ? one : { key: one };
    if (!found.has(line.key)) found.set(line.key, line);
  }
  return [...found.values()];
}

/** The first note that applies becomes the step's note; the others are lines to unfold. */
export function notes(...candidates: readonly (WordsKey | false)[]): { note?: Said; rest: readonly WordsKey[] } {
  const [first, ...rest] = candidates.filter((one) => one !== false);
  return first === undefined ? { rest } : { note: { key: first }, rest };
}
