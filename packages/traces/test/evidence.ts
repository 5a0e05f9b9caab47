import {
  type Conversation,
  conversationId,
  instant,
  itemId,
  type Message,
  type Moment,
  NO_ATTACHMENTS,
  type Participant,
  type Source,
  span,
} from "@holdfast/model";

export const AT: Moment = instant(Date.UTC(2024, 4, 1, 20, 0, 0), "second", "2024-05-01T20:00:00Z");
let next = 0;

export function message(text: string, more: Partial<Message> = {}): Message {
  next += 100;
  return {
    conversation: conversationId("chat"),
    sender: "Kayla",
    self: false,
    kind: "text",
    at: AT,
    text,
    attachments: NO_ATTACHMENTS,
    span: span(itemId("chat.json"), next, next + 90),
    ...more,
  };
}

export const conversation = (source: Source, participants: readonly Participant[] = []): Conversation => ({
  id: conversationId("chat"),
  source,
  title: null,
  participants,
  messageCount: 1,
});
