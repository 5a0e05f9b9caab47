import { type Conversation, type ConversationId, type Item, type Message, sortKey } from "@holdfast/model";
import type { ImportEvent, ImportProblem } from "./evidence.ts";
import { mergeMessages } from "./merge-messages.ts";
import { sameConversation } from "./same-conversation.ts";

/** Everything of an import, in memory: one timeline a conversation, exports of the same conversation made one. */
export interface Timeline {
  readonly conversations: readonly Conversation[];
  /** Conversation after conversation, each in the order of time; the order of the file where times are equal. */
  readonly messages: readonly Message[];
  readonly items: readonly Item[];
  readonly problems: readonly ImportProblem[];
}

export const EMPTY_TIMELINE: Timeline = { conversations: [], messages: [], items: [], problems: [] };

interface Thread {
  conversation: Conversation;
  messages: readonly Message[];
}

/** Collects an import into memory, beside what was there `before`. For exports of hundreds of thousands of messages; a gigabyte is for streaming. */
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
  const threads: Thread[] = [...conversations.values()].map((conversation) => ({
    conversation,
    messages: inOrder(messages.get(conversation.id) ?? []),
  }));
  const merged = mergeThreads(threads);
  return {
    conversations: merged.map((thread) => thread.conversation),
    messages: merged.flatMap((thread) => thread.messages),
    items,
    problems,
  };
}

const inOrder = (messages: readonly Message[]): readonly Message[] =>
  messages.toSorted((a, b) => {
    const [x, y] = [sortKey(a.at), sortKey(b.at)];
    return x === y ? 0 : x - y;
  });

/** Threads that are one conversation become one, into the first of them. */
function mergeThreads(threads: readonly Thread[]): readonly Thread[] {
  const kept: Thread[] = [];
  for (const thread of threads) {
    const same = kept.find((other) => sameConversation(other, thread));
    if (same === undefined) {
      kept.push({ ...thread });
      continue;
    }
    const { id, participants, ...rest } = same.conversation;
    const messages = inOrder(mergeMessages(same.messages, thread.messages).map((m) => ({ ...m, conversation: id })));
    const others = thread.conversation.participants.filter((p) => !participants.some((q) => q.name === p.name));
    same.conversation = { ...rest, id, participants: [...participants, ...others], messageCount: messages.length };
    same.messages = messages;
  }
  return kept;
}
