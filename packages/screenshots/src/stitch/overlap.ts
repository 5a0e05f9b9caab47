import type { ReadMessage } from "../compose/read-screenshot-types.ts";
import { isCutOff, sameMessage } from "./likeness.ts";

/** Letters of a message that hardly stands twice in one conversation. "ok" does. */
const TELLING = 12;

/**
 * How many messages at the end of `before` are those at the beginning of `after`; 0 when they do not overlap. One short
 * message alone proves nothing, so it must be two, or one that is long enough.
 */
export function overlapOf(before: readonly ReadMessage[], after: readonly ReadMessage[]): number {
  const most = Math.min(before.length, after.length);
  for (let count = most; count > 0; count--) {
    const tail = before.slice(before.length - count);
    const head = after.slice(0, count);
    if (tail.every((message, i) => sameMessage(message, head[i] as ReadMessage)) && tells(tail)) return count;
  }
  return 0;
}

function tells(messages: readonly ReadMessage[]): boolean {
  const whole = messages.filter((message) => !isCutOff(message));
  return whole.length >= 2 || messages.some(({ text }) => text.length >= TELLING);
}
