import { type Attachment, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import type { AnyMessage } from "./recognition.ts";

/** A message as recognition reads it, whichever shape it came in. */
export interface ReadMessage {
  readonly self: boolean | null;
  readonly sender: string | null;
  readonly ms: number | null;
  readonly text: string;
  readonly subject: string;
  readonly attachments: readonly Attachment[];
  /** A line of the app about somebody: it may hold words of theirs, such as the name they gave a group. */
  readonly byTheApp: boolean;
}
/** `self`: the name of the person, where messages do not say which side wrote them. */
export function readMessage(message: AnyMessage, self: string | undefined): ReadMessage {
  if ("from" in message) {
    const { from, at, text } = message;
    const ms = parseTime(at);
    return {
      self: from === "me",
      sender: from,
      ms,
      text,
      subject: "",
      attachments: NO_ATTACHMENTS,
      byTheApp: false,
    };
  }
  const { sender, kind } = message;
  const own = message.self ?? (self === undefined || sender === null ? null : sender === self);
  const byTheApp = kind === "system";
  const silent = kind === "deleted" || (byTheApp && sender === null);
  return {
    self: own,
    sender,
    ms: momentMs(message.at),
    text: silent ? "" : message.text,
    subject: silent ? "" : (message.subject ?? ""),
    attachments: silent || byTheApp ? NO_ATTACHMENTS : message.attachments,
    byTheApp,
  };
}
const momentMs = (at: Moment): number | null => (at.type === "none" ? null : at.ms);
function parseTime(at: string | number | null | undefined): number | null {
  if (at === undefined || at === null) return null;
  const ms = typeof at === "number" ? at : Date.parse(at);
  return Number.isFinite(ms) ? ms : null;
}
