import type { MessageRow } from "./message-row.ts";
import { matchAt, type Node } from "./pattern.ts";
import type { CompiledRule, Tables } from "./tables.ts";

/** One match of one rule, in words of a row: [from, to). */
export interface Found {
  readonly rule: CompiledRule;
  readonly from: number;
  readonly to: number;
}

/** Steps a pattern may take on one message, for every word in it. Far above what honest text needs. */
const STEPS_A_WORD = 400;

/** The first match of each rule in `row`, by whatever pattern finds it first. `fits` may refuse a match. */
export function findTactics(row: MessageRow, tables: Tables, wanted: (rule: CompiledRule) => boolean): Found[] {
  const best = new Map<CompiledRule, Found>();
  const steps = { left: 0 };
  for (const concept of row.present) {
    const patterns = tables.byKey.get(concept);
    if (patterns === undefined) continue;
    for (const { rule, nodes } of patterns) {
      if (best.has(rule) || !wanted(rule)) continue;
      const found = firstMatch(nodes, row, steps, rule.rule.notOwn === true ? tables.ids : null);
      if (found !== null) best.set(rule, { rule, ...found });
    }
  }
  return [...best.values()];
}

function firstMatch(
  nodes: readonly Node[],
  row: MessageRow,
  steps: { left: number },
  own: Tables["ids"] | null = null,
): { from: number; to: number } | null {
  steps.left = STEPS_A_WORD * (row.length + 1);
  for (let from = 0; from < row.length; from++) {
    const to = matchAt(nodes, row, from, steps);
    if (to > from && !(own !== null && isOwnDoing(row, from, own))) return { from, to };
    if (steps.left < 0) return null;
  }
  return null;
}

/** Whether "I" stands right before word `at`, with no "you" between: the writer tells what he does himself. */
function isOwnDoing(row: MessageRow, at: number, ids: Tables["ids"]): boolean {
  if (row.ends(ids.i, at).length > 0) return false;
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    if (row.isBreak(before)) return false;
    if (row.ends(ids.i, before).length > 0) return true;
    if (row.words[before]?.text === "to") continue;
    if (row.ends(ids.you, before).length > 0 && before === at - 1 && row.ends(ids.i, before - 1).length === 0)
      return false;
  }
  return false;
}

/** Where in `row` somebody else's words begin; -1 when nowhere. */
export function reportStart(row: MessageRow, tables: Tables): number {
  let first = -1;
  const steps = { left: 0 };
  for (const nodes of tables.reports) {
    const found = firstMatch(nodes, row, steps);
    if (found !== null && (first < 0 || found.from < first)) first = found.from;
  }
  return first;
}
