import type { Timeline } from "@holdfast/importers";
import type { ConversationId, Message } from "@holdfast/model";
import { placesOf, thingsOf } from "./things.ts";

/**
 * The timeline without one thing, or null where that cannot be told from the timeline alone: two exports of one chat were
 * made one, so each message holds something of both. Then what stays has to be read again.
 */
export function withoutThing(timeline: Timeline, root: string): Timeline | null {
  const things = thingsOf(timeline);
  const gone = new Set(things.find((thing) => thing.root === root)?.items.map(({ id }) => id));
  const messages: Message[] = [];
  const touched = new Set<ConversationId>();
  for (const message of timeline.messages) {
    const places = placesOf(message);
    const away = places.filter(({ item }) => gone.has(item)).length;
    if (away > 0 && away < places.length) return null;
    if (away === 0) messages.push(message);
    else touched.add(message.conversation);
  }
  const counts = new Map<ConversationId, number>();
  for (const { conversation } of messages) counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
  // Names of people who only wrote in what went would stay behind in a conversation that two things fed.
  if ([...touched].some((id) => counts.has(id))) return null;
  return {
    conversations: timeline.conversations.filter(({ id }) => !touched.has(id)),
    messages,
    items: timeline.items.filter(({ id }) => !gone.has(id)),
    problems: timeline.problems.filter(({ item }) => !gone.has(item) && item !== root),
  };
}
