import type { Casefile } from "@holdfast/casefile";
import { makePlan } from "@holdfast/guide";
import type { CaseView } from "./case-view.ts";

/** What the page may know of a casefile at any time. */
export function viewOf(casefile: Casefile, kept: CaseView["kept"]): CaseView {
  const { id, situation, timeline, traces } = casefile;
  return {
    id,
    kept,
    situation,
    state: "none",
    plan: makePlan(situation, [], "none"),
    counts: {
      messages: timeline.messages.length,
      conversations: timeline.conversations.length,
      items: timeline.items.length,
      traces: traces.length,
      screenshots: 0,
    },
    sealed: null,
  };
}
