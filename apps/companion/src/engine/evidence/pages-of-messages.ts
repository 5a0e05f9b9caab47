import { type Casefile, summary, type TimelineRow, timelinePage } from "@holdfast/casefile";
import { groupOf } from "@holdfast/signals";
import type { Quote } from "./evidence-view.ts";
import { PAGE } from "./page-size.ts";
import { theirs } from "./summary-view.ts";

/** Quotes of one tactic that are shown; the rest is counted. */
const MAX_QUOTES = 20;

export interface MessageRow extends Omit<TimelineRow, "marks"> {
  /** Tactics seen in it; none in what the person wrote. */
  readonly tactics: readonly string[];
}
export interface MessagePage {
  readonly title: string;
  readonly total: number;
  /** Pages count from 1. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly MessageRow[];
}

/** One page of one conversation; null where there is no such conversation. A page too far is the last one. */
export function pageOf(casefile: Casefile, number: number, wanted: number): MessagePage | null {
  const conversation = casefile.timeline.conversations[number - 1];
  if (conversation === undefined) return null;
  const total = timelinePage(casefile, conversation.id, 0, 0)?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const found = timelinePage(casefile, conversation.id, (page - 1) * PAGE, PAGE);
  const rows = (found?.rows ?? []).map(({ marks, ...row }) => ({
    ...row,
    tactics: row.self === true ? [] : [...new Set(marks.map(({ tactic }) => tactic))].filter((t) => groupOf(t) !== "V"),
  }));
  return { title: conversation.title ?? conversation.id, total, page, pages, rows };
}

/** The words that show one tactic, for somebody who asked to see them. */
export function quotesOf(casefile: Casefile, number: number, tactic: string): readonly Quote[] {
  const { timeline, marks } = casefile;
  const conversation = timeline.conversations[number - 1];
  if (conversation === undefined || !summary(casefile).marked) return [];
  const messages = timeline.messages.filter((message) => message.conversation === conversation.id);
  const signals = marks?.findings.find((finding) => finding.conversation === conversation.id)?.signals ?? [];
  return theirs(messages, signals)
    .filter((signal) => signal.tactic === tactic)
    .slice(0, MAX_QUOTES)
    .flatMap(({ message, words }) => {
      const at = messages[message]?.at;
      return at === undefined ? [] : [{ message, at, words }];
    });
}
