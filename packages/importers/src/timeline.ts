import type { Conversation, ConversationId, Item, Message } from "@holdfast/model";
import type { ImportEvent, ImportProblem } from "./evidence.ts";
import { mergeThreads } from "./merge-threads.ts";
import type { Thread } from "./same-conversation.ts";
import { inTimeOrder } from "./time-order.ts";

/** Everything of an import, in memory: one timeline a conversation, exports of the same conversation made one. */
export interface Timeline {
  readonly conversations: readonly Conversation[];
  /** Conversation after conversation, each in the order of time; the order of the file where times are equal. */
  readonly messages: readonly Message[];
  readonly items: readonly Item[];
  readonly problems: readonly ImportProblem[];
}

export const EMPTY_TIMELINE: Timeline = { conversations: [], messages: [], items: [], problems: [] };

/**
 * Collects an import into memory, beside what was there `before`. For exports of hundreds of thousands of messages; a
 * gigabyte is for streaming.
 */
export async function assembleTimeline(
  events: AsyncIterable<ImportEvent>,
  onProgress: (done: number, total: number) => void = () => {},
  before: Timeline = EMPTY_TIMELINE,
): Promise<Timeline> {
  const items: Item[] = [...before.items];
  const problems: ImportProblem[] = [...before.problems];
  const conversations = new Map<ConversationId, Conversation>(before.conversations.map((c) => [c.id, c]));
  const messages = new Map<ConversationId, Message[]>();
  const keep = (message: Message): void => {
    const thread = messages.get(message.conversation);
    if (thread === undefined) messages.set(message.conversation, [message]);
    else thread.push(message);
  };
  for (const message of before.messages) keep(message);
  for await (const event of events) {
    if (event.type === "messages") for (const message of event.messages) keep(message);
    else if (event.type === "conversation") conversations.set(event.conversation.id, event.conversation);
    else if (event.type === "item") items.push(event.item);
    else if (event.type === "problem") problems.push(event);
    else onProgress(event.done, event.total);
  }
  const threads = [...conversations.values()].map((conversation) =>
    settled(conversation, inTimeOrder(messages.get(conversation.id) ?? [])),
  );
  const merged = mergeThreads(threads, items);
  return {
    conversations: merged.map((thread) => thread.conversation),
    messages: merged.flatMap((thread) => thread.messages),
    items,
    problems,
  };
}

/** Where the conversation says which of its people is the person, its messages say it too. */
function settled(conversation: Conversation, messages: readonly Message[]): Thread {
  const self = conversation.participants.find((person) => person.self === true);
  if (self === undefined || messages.every((message) => message.self !== null || message.sender === null)) {
    return { conversation, messages };
  }
  const doubled = conversation.participants.filter(({ name }) => name === self.name).length > 1;
  const known = new Set(conversation.participants.map(({ name }) => name));
  const isSelf = ({ self: said, sender }: Message): boolean | null =>
    said !== null || sender === null || !known.has(sender) || (doubled && sender === self.name)
      ? said
      : sender === self.name;
  return { conversation, messages: messages.map((message) => ({ ...message, self: isSelf(message) })) };
}
