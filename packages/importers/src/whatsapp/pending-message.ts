import {
  type ConversationId,
  type ItemId,
  type Message,
  type MessageFlag,
  type Moment,
  NO_ATTACHMENTS,
  type Span,
} from "@holdfast/model";
import { type BodyFacts, bodyFacts, type HasFile } from "./body.ts";
import type { WhatsappLedgerCode } from "./ledger-codes.ts";

/** UTF-16 units of one body that are kept; far above what the app lets anyone send (65,536 characters). */
export const MAX_BODY_UNITS = 16_777_216;

/** A header that stands this far from its neighbours, which follow each other, may be somebody's text. */
export const OUT_OF_PLACE_SECONDS = 900;

/** The message whose header was read and whose body goes on. One object, used for each message in turn. */
export interface PendingMessage {
  start: number;
  sender: string | null;
  self: boolean | null;
  at: Moment;
  /** Seconds on the file's clock; NaN when the header gives no date. */
  second: number;
  bracket: boolean;
  /** Known before the neighbours are. Replaced, never changed in place. */
  flags: readonly MessageFlag[];
  remarks: readonly WhatsappLedgerCode[];
}

export const NO_FLAGS: readonly MessageFlag[] = [];
export const NO_REMARKS: readonly WhatsappLedgerCode[] = [];

const LATE: readonly MessageFlag[] = ["time-out-of-order"];
const OUT_OF_PLACE: readonly MessageFlag[] = ["possible-forged-header"];
const LATE_AND_OUT_OF_PLACE: readonly MessageFlag[] = [...LATE, ...OUT_OF_PLACE];

/** Decides from a message's neighbours in the file whether its time is in place. `next` is null at the end. */
export function orderFlags(before: number, at: number, next: number | null, highest: number): readonly MessageFlag[] {
  const late = at < highest;
  const away = next === null || Number.isNaN(before) || next < before ? 0 : Math.max(before - at, at - next);
  if (!late && away < OUT_OF_PLACE_SECONDS) return NO_FLAGS;
  if (away < OUT_OF_PLACE_SECONDS) return LATE;
  return late ? LATE_AND_OUT_OF_PLACE : OUT_OF_PLACE;
}

export interface FinishedMessage {
  readonly message: Message;
  /** null for a line without a sender. */
  readonly facts: BodyFacts | null;
}

/** The message with its body, its end and what its neighbours say of it. */
export function finishMessage(
  pending: PendingMessage,
  text: string,
  end: number,
  extra: readonly MessageFlag[],
  conversation: ConversationId,
  item: ItemId,
  hasFile: HasFile,
): FinishedMessage {
  const { sender, self, at, flags: own } = pending;
  const span: Span = { item, start: pending.start, end };
  const facts = sender === null ? null : bodyFacts(text, pending.bracket, hasFile);
  const kind = facts === null ? "system" : facts.kind;
  const attachments = facts === null ? NO_ATTACHMENTS : facts.attachments;
  const message: Message = { conversation, sender, self, kind, at, text, attachments, span };
  if (own.length === 0 && extra.length === 0 && (facts === null || facts.flags.length === 0)) return { message, facts };
  const said = facts?.flags ?? NO_FLAGS;
  const flags = own.length + said.length === 0 ? extra : [...new Set([...own, ...extra, ...said])];
  return { message: { ...message, flags }, facts };
}
