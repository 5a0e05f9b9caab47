import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import type { Quote } from "./evidence-view.ts";
import { type MessagePage, pageOf, quotesOf } from "./pages-of-messages.ts";
import { type ConversationCard, cardsOf } from "./summary-view.ts";

/** Reading what was brought: folded, or page by page for whoever asks. */
export interface TimelineMethods {
  /** Every conversation folded to what matters, those that ask for most attention first. */
  cards(nothing: null, task: Task): Promise<readonly ConversationCard[]>;
  /** A hundred messages of one conversation, both counted from 1; null where there is none. */
  messagePage(which: { readonly conversation: number; readonly page: number }, task: Task): Promise<MessagePage | null>;
  /** The words that show a tactic in one conversation. */
  tacticWords(which: { readonly conversation: number; readonly tactic: string }, task: Task): Promise<readonly Quote[]>;
}

export const timelineMethods = (open: OpenCase): TimelineMethods => ({
  cards: async () => cardsOf(open.now),
  messagePage: async ({ conversation, page }) => pageOf(open.now, conversation, page),
  tacticWords: async ({ conversation, tactic }) => quotesOf(open.now, conversation, tactic),
});
