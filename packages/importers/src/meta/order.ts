import { type Message, sortKey } from "@holdfast/model";

/** Bytes of a file whose messages are held to be put in order of time. */
export const MAX_HELD_BYTES = 67_108_864;
/** Messages held at once. Meta writes at most about 10,000 a file. */
export const MAX_HELD_MESSAGES = 100_000;

/** `message` with the remark that its time does not fit its place. */
export const outOfOrder = (message: Message): Message => ({
  ...message,
  flags: [...(message.flags ?? []), "time-out-of-order"],
});

/**
 * Messages of one file, oldest first. A file written newest first is turned round; a message that then still stands
 * before an older one is flagged and moved to its place. Messages without a time stay behind the one they followed.
 */
export function oldestFirst(messages: readonly Message[]): {
  readonly messages: readonly Message[];
  readonly moved: number;
} {
  const turned = descends(messages) ? messages.toReversed() : messages;
  let moved = 0;
  let before = Number.NEGATIVE_INFINITY;
  const keyed = turned.map((message, at) => {
    const key = message.at.type === "none" ? before : sortKey(message.at);
    const late = key < before;
    if (late) moved++;
    before = key;
    return { key, at, message: late ? outOfOrder(message) : message };
  });
  if (moved === 0) return { messages: turned, moved };
  keyed.sort((a, b) => a.key - b.key || a.at - b.at);
  return { messages: keyed.map((k) => k.message), moved };
}

/** Whether more messages are older than the one before them than are newer: the list is written newest first. */
export function descends(messages: readonly Message[]): boolean {
  let down = 0;
  let up = 0;
  let before: number | null = null;
  for (const { at } of messages) {
    if (at.type === "none") continue;
    if (before !== null && at.ms < before) down++;
    if (before !== null && at.ms > before) up++;
    before = at.ms;
  }
  return down > up;
}
