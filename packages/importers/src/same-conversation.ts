import type { Conversation, Message } from "@holdfast/model";
import { messageKey, writesMinutes } from "./message-key.ts";

interface Thread {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
}

/** Shared messages that make two threads one conversation when neither name nor people say so. */
const SHARED_MESSAGES = 3;

/**
 * Whether two threads are exports of one conversation. The platform's own id decides where both have one; else the same
 * name and the same people; else enough messages that are the same to the letter. When in doubt they stay two: a merged
 * stranger is worse than a conversation shown twice.
 */
export function sameConversation(a: Thread, b: Thread): boolean {
  if (a.conversation.source !== b.conversation.source) return false;
  const [x, y] = [a.conversation.platformId, b.conversation.platformId];
  if (x !== undefined && y !== undefined) return x === y;
  const shared = countShared(a, b);
  if (shared >= SHARED_MESSAGES) return true;
  return shared > 0 && fold(a.conversation.title) === fold(b.conversation.title) && samePeople(a, b);
}

const fold = (title: string | null): string => (title ?? "").normalize("NFKC").trim().toLowerCase();

function samePeople(a: Thread, b: Thread): boolean {
  const names = (t: Thread): Set<string> => new Set(t.conversation.participants.map((p) => fold(p.name)));
  const [x, y] = [names(a), names(b)];
  return [...x].every((name) => y.has(name)) || [...y].every((name) => x.has(name));
}

function countShared(a: Thread, b: Thread): number {
  const minutes = writesMinutes(a.messages) || writesMinutes(b.messages);
  const known = new Set(a.messages.filter(distinctive).map((message) => messageKey(message, minutes)));
  let shared = 0;
  for (const message of b.messages) {
    if (distinctive(message) && known.has(messageKey(message, minutes))) shared += 1;
    if (shared >= SHARED_MESSAGES) break;
  }
  return shared;
}

/** Lines of the app and messages without a time are alike in every conversation. */
const distinctive = ({ at, kind }: Message): boolean => at.type !== "none" && kind !== "system";
