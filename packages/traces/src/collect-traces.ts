import type { Conversation, Message, Source, Trace } from "@holdfast/model";
import type { CollectOptions } from "./collect-options.ts";
import { TraceCollector } from "./trace-collector.ts";

/**
 * Every trace in the messages and in the account fields of the conversations, sightings of one thing put together.
 * Accounts that the exports name come first, then the rest in the order they were first seen.
 */
export function collectTraces(
  messages: Iterable<Message>,
  conversations: readonly Conversation[],
  options: CollectOptions = {},
): readonly Trace[] {
  const collector = new TraceCollector(options);
  const sources = new Map<Conversation["id"], Source>();
  for (const conversation of conversations) {
    collector.conversation(conversation);
    sources.set(conversation.id, conversation.source);
  }
  for (const message of messages) collector.add(message, sources.get(message.conversation));
  return collector.traces();
}
