import type { MessageRow } from "./message-row.ts";
import { matchAt } from "./pattern.ts";
import type { CompiledPattern, CompiledRule, Tables } from "./tables.ts";

/** One match of one rule, in words of a row: [from, to). */
export interface Found {
  readonly rule: CompiledRule;
  readonly from: number;
  readonly to: number;
}

/** Steps a pattern may take on one message, for every word in it. Far above what honest text needs. */
const STEPS_A_WORD = 400;

/** A match of each rule in `row`, by whichever of its patterns finds one. */
export function findTactics(
  row: MessageRow,
  tables: Tables,
  byKey: Tables["byKey"],
  wanted: (rule: CompiledRule) => boolean,
): Found[] {
  const found = new Map<CompiledRule, Found>();
  for (const concept of row.concepts) {
    const patterns = byKey.get(concept);
    if (patterns === undefined) continue;
    for (const pattern of patterns) {
      const { rule } = pattern;
      if (found.has(rule) || !wanted(rule)) continue;
      const match = firstMatch(pattern, row, rule.rule.notOwn === true ? tables.ids : null);
      if (match !== null) found.set(rule, { rule, ...match });
    }
  }
  return [...found.values()];
}

/** Where the first match of any of `patterns` begins; -1 when there is none. */
export function findAny(row: MessageRow, patterns: readonly CompiledPattern[]): number {
  let first = -1;
  for (const pattern of patterns) {
    const match = firstMatch(pattern, row, null);
    if (match !== null && (first < 0 || match.from < first)) first = match.from;
  }
  return first;
}

function firstMatch(
  { nodes, first, required }: CompiledPattern,
  row: MessageRow,
  own: Tables["ids"] | null,
): { from: number; to: number } | null {
  for (const set of required) if (!set.some((id) => row.has(id))) return null;
  const steps = { left: STEPS_A_WORD * (row.length + 1) };
  const tryAt = (from: number): { from: number; to: number } | null => {
    const to = matchAt(nodes, row, from, steps);
    return to > from && !(own !== null && isOwnDoing(row, from, own)) ? { from, to } : null;
  };
  if (first.length > 0) {
    for (const id of first) {
      for (const from of row.placesOf(id)) {
        const match = tryAt(from);
        if (match !== null) return match;
      }
    }
    return null;
  }
  for (let from = 0; from < row.length && steps.left > 0; from++) {
    const match = tryAt(from);
    if (match !== null) return match;
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
    const isYou = row.ends(ids.you, before).length > 0 && before === at - 1;
    if (isYou && row.ends(ids.i, before - 1).length === 0) return false;
  }
  return false;
}
