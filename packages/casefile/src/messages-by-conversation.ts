import type { Timeline } from "@holdfast/importers";
import type { ConversationId, Message } from "@holdfast/model";

/** The messages of each conversation, in the order of the timeline. Conversations without messages are there too. */
export function messagesByConversation({
  conversations,
  messages,
}: Pick<Timeline, "conversations" | "messages">): ReadonlyMap<ConversationId, readonly Message[]> {
  const byConversation = new Map<ConversationId, Message[]>(conversations.map(({ id }) => [id, []]));
  for (const message of messages) byConversation.get(message.conversation)?.push(message);
  return byConversation;
}
