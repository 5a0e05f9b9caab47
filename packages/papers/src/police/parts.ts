import type { Block } from "../document/paper-document.ts";
import type { CaseIndex } from "../facts/case-index.ts";
import type { Say } from "../facts/say.ts";
import type { PaperInput } from "../paper-input.ts";
import type { PaperEdits } from "../text-paper.ts";

/** What each part of the report is made from. */
export interface Report {
  readonly input: PaperInput;
  readonly index: CaseIndex;
  readonly say: Say;
  readonly timeline: "attached" | "in-package";
  readonly edits: PaperEdits;
}
/** One part of the report: its heading and what stands under it. */
export type Part = (report: Report) => readonly Block[];

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ type: "heading", level, text });
export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const note = (text: string): Block => ({ type: "paragraph", text, tone: "note" });
export const quote = (text: string): Block => ({ type: "paragraph", text, tone: "quote" });
export const bullets = (items: readonly string[]): Block => ({ type: "list", ordered: false, items });
