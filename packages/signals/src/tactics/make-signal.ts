import type { State } from "@holdfast/model";
import type { Found } from "./find-tactics.ts";
import type { MessageRow } from "./message-row.ts";
import type { TacticSignal } from "./recognition.ts";
import type { ReasonCode, TacticId } from "./tactic-ids.ts";

/** The signal of a rule's match, quoting the words of the newest message of the row. */
export function makeSignal(
  found: Found,
  row: MessageRow,
  text: string,
  index: number,
  reason: ReasonCode,
  cap: State | undefined,
): TacticSignal {
  let from = found.from;
  while (row.words[from]?.part !== 0) from++;
  let last = found.to - 1;
  while (last > from && row.words[last]?.text === ":break") last--;
  const start = row.words[from]?.start ?? 0;
  const end = row.words[last]?.end ?? start;
  const signal = { message: index, tactic: found.rule.rule.tactic, start, end, words: text.slice(start, end), reason };
  return cap === undefined ? signal : { ...signal, cap };
}

/** The signal of the model, quoting the words [from, to) of the row. */
export function makeModelSignal(
  tactic: TacticId,
  { from, to }: { readonly from: number; readonly to: number },
  row: MessageRow,
  text: string,
  index: number,
): TacticSignal {
  const start = row.words[from]?.start ?? 0;
  const end = row.words[to - 1]?.end ?? start;
  return { message: index, tactic, start, end, words: text.slice(start, end), reason: "model" };
}

/** Whether an opening quotation mark stands before word `at` and its closing one after. */
export function isInQuotes(row: MessageRow, at: number): boolean {
  let before = 0;
  let after = 0;
  row.words.forEach((word, i) => {
    if (word.text !== ":quote") return;
    if (i < at) before++;
    else after++;
  });
  return before % 2 === 1 && after > 0;
}
