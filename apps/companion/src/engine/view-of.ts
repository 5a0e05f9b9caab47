import { type Casefile, planOf, type SaveError, stateOf } from "@holdfast/casefile";
import type { CaseView } from "./case-view.ts";

/** What the page may know of a casefile at any time. */
export function viewOf(casefile: Casefile, kept: CaseView["kept"], notKept: SaveError | null): CaseView {
  const { id, situation, timeline, traces, originals, progress } = casefile;
  const state = stateOf(casefile);
  const seal = progress.seals.at(-1);
  return {
    id,
    kept,
    notKept,
    situation,
    state,
    plan: planOf(casefile),
    counts: {
      messages: timeline.messages.length,
      conversations: timeline.conversations.length,
      items: timeline.items.length,
      traces: traces.length,
      screenshots: originals.filter(({ kind }) => kind === "screenshot-of-text").length,
    },
    sealed: seal === undefined ? null : { code: seal.code, at: seal.createdAt },
    ticks: progress.ticks.map(({ step }) => step),
    references: progress.references,
  };
}
