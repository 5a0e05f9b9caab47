import type { Casefile } from "@holdfast/casefile";
import type { Message } from "@holdfast/model";
import type { MessageRow, Quote } from "./evidence-view.ts";
import { PAGE } from "./page-size.ts";
import { theirs } from "./summary-view.ts";

/** Quotes of one tactic that are shown; the rest is counted. */
const MAX_QUOTES = 20;

export interface MessagePage {
  readonly title: string;
  readonly total: number;
  /** Pages count from 1. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly MessageRow[];
}

const messagesOf = ({ timeline }: Casefile, id: string): readonly Message[] =>
  timeline.messages.filter(({ conversation }) => conversation === id);

/** One page of one conversation; null where there is no such conversation. A page too far is the last one. */
export function pageOf(casefile: Casefile, number: number, wanted: number): MessagePage | null {
  const { timeline, marks } = casefile;
  const conversation = timeline.conversations[number - 1];
  if (conversation === undefined) return null;
  const messages = messagesOf(casefile, conversation.id);
  const pages = Math.max(1, Math.ceil(messages.length / PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const from = (page - 1) * PAGE;
  const finding = marks?.of === timeline ? marks.findings.find((f) => f.conversation === conversation.id) : undefined;
  const tactics = new Map<number, Set<string>>();
  for (const { message, tactic } of theirs(messages, finding?.signals ?? [])) {
    tactics.set(message, (tactics.get(message) ?? new Set()).add(tactic));
  }
  return {
    title: conversation.title ?? conversation.id,
    total: messages.length,
    page,
    pages,
    rows: messages.slice(from, from + PAGE).map((message, i) => rowOf(message, from + i, tactics.get(from + i))),
  };
}

const rowOf = (
  { sender, self, kind, at, text, subject, attachments, flags }: Message,
  index: number,
  tactics: ReadonlySet<string> | undefined,
): MessageRow => ({
  index,
  sender,
  self,
  kind,
  at,
  text,
  subject: subject ?? null,
  attachments: attachments.map(({ kind: what, name }) => ({ kind: what, name: name ?? null })),
  flags: flags ?? [],
  tactics: [...(tactics ?? [])],
});

/** The words that show one tactic, for somebody who asked to see them. */
export function quotesOf(casefile: Casefile, number: number, tactic: string): readonly Quote[] {
  const { timeline, marks } = casefile;
  const conversation = timeline.conversations[number - 1];
  if (conversation === undefined || marks?.of !== timeline) return [];
  const messages = messagesOf(casefile, conversation.id);
  const signals = marks.findings.find((finding) => finding.conversation === conversation.id)?.signals ?? [];
  return theirs(messages, signals)
    .filter((signal) => signal.tactic === tactic)
    .slice(0, MAX_QUOTES)
    .flatMap(({ message, words }) => {
      const at = messages[message]?.at;
      return at === undefined ? [] : [{ message, at, words }];
    });
}
