import type { AttachmentKind, ConversationId, MessageFlag, MessageKind, Moment } from "@holdfast/model";
import type { ReasonCode, TacticId } from "@holdfast/signals";
import type { Casefile } from "../casefile.ts";
import { areAbout } from "../mark-tactics.ts";

/** Words of a message that show a tactic. */
export interface Mark {
  readonly tactic: TacticId;
  readonly reason: ReasonCode;
  /** Half-open range in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}
/** A message as a line of the timeline. Attachments by what they are: nothing of them is ever shown (P3). */
export interface TimelineRow {
  /** Counts from zero within the conversation. */
  readonly index: number;
  readonly sender: string | null;
  readonly self: boolean | null;
  readonly kind: MessageKind;
  readonly at: Moment;
  readonly text: string;
  readonly subject: string | null;
  readonly attachments: readonly { readonly kind: AttachmentKind; readonly name: string | null }[];
  readonly flags: readonly MessageFlag[];
  readonly marks: readonly Mark[];
}
export interface TimelinePage {
  readonly conversation: ConversationId;
  /** Messages of the whole conversation. */
  readonly total: number;
  readonly from: number;
  readonly rows: readonly TimelineRow[];
}

/** The most rows a page has: what crosses to the page's thread at once. */
export const MAX_ROWS = 500;

/** Rows `from` to `from + count` of a conversation, clipped to what there is; null for one that is not there. */
export function timelinePage(
  { timeline, marks }: Casefile,
  conversation: ConversationId,
  from: number,
  count: number,
): TimelinePage | null {
  if (!timeline.conversations.some(({ id }) => id === conversation)) return null;
  // A conversation's messages stand together: find where they begin and end, and copy only the page.
  const begin = timeline.messages.findIndex((message) => message.conversation === conversation);
  const last = timeline.messages.findLastIndex((message) => message.conversation === conversation);
  const total = begin < 0 ? 0 : last - begin + 1;
  const first = Math.min(Math.max(0, Math.trunc(from)), total);
  const end = Math.min(total, first + Math.min(MAX_ROWS, Math.max(0, Math.trunc(count))));
  const finding =
    marks !== null && areAbout(marks, timeline)
      ? marks.findings.find((found) => found.conversation === conversation)
      : undefined;
  const signals = (finding?.signals ?? []).filter(({ message }) => message >= first && message < end);
  const rows = timeline.messages.slice(begin + first, begin + end).map((message, i): TimelineRow => {
    const { sender, self, kind, at, text, subject, attachments, flags } = message;
    const index = first + i;
    return {
      index,
      sender,
      self,
      kind,
      at,
      text,
      subject: subject ?? null,
      attachments: attachments.map((attachment) => ({ kind: attachment.kind, name: attachment.name ?? null })),
      flags: flags ?? [],
      marks: signals.flatMap(({ message: of, tactic, reason, start, end: until }) =>
        of === index ? [{ tactic, reason, start, end: until }] : [],
      ),
    };
  });
  return { conversation, total, from: first, rows };
}
