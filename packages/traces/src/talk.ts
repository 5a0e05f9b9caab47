import type { Conversation, Message, Sighting, Source } from "@holdfast/model";
import type { TraceNode } from "./trace-node.ts";

/** Senders of one conversation told apart. */
const MAX_SENDERS = 100_000;

/** The first message of a sender: where the export's fields about them are seen. */
export type FirstMessage = Pick<Message, "conversation" | "sender" | "senderId" | "self" | "span" | "at">;

/** One conversation while its messages go by. */
export interface Talk {
  readonly firsts: Map<string, FirstMessage>;
  source: Source | null;
  conversation: Conversation | null;
  /** The gift-card brand asked for last, and for how many messages a code alone is taken for its code. */
  giftCard: string | null;
  giftCardLeft: number;
  /** The way to pay named last, by whom, and for how many messages "the name on it is …" speaks of it. */
  payment: TraceNode | null;
  paymentBy: string | null;
  paymentLeft: number;
}

export const newTalk = (): Talk => ({
  firsts: new Map(),
  source: null,
  conversation: null,
  giftCard: null,
  giftCardLeft: 0,
  payment: null,
  paymentBy: null,
  paymentLeft: 0,
});

export const senderKey = (message: Pick<Message, "sender" | "senderId">): string | null =>
  message.senderId ?? message.sender;

export function noteSender(talk: Talk, message: Message): void {
  const key = senderKey(message);
  if (key === null || talk.firsts.has(key) || talk.firsts.size >= MAX_SENDERS) return;
  const { conversation, sender, senderId, self, span, at } = message;
  talk.firsts.set(key, { conversation, sender, self, span, at, ...(senderId === undefined ? {} : { senderId }) });
}

export const sighting = (
  { conversation, span, at }: FirstMessage,
  asSeen: string,
  self: boolean | null,
  from: Sighting["from"],
): Sighting => ({ conversation, span, at, asSeen, self, from });
