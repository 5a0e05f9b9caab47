import type { Message } from "@holdfast/model";
import { STEP } from "./message-key.ts";

/**
 * Messages in the order of time; where times are equal, and for messages without a time, in the order they came.
 * `step`: times are compared in steps of so many milliseconds, for records some of which were written coarsely.
 */
export function inTimeOrder(messages: readonly Message[], step = 1): readonly Message[] {
  let last = Number.NEGATIVE_INFINITY;
  const keyOf = ({ at }: Message): number => (at.type === "none" ? last : Math.floor(at.ms / step));
  let sorted = true;
  for (const message of messages) {
    const key = keyOf(message);
    sorted &&= key >= last;
    last = key;
  }
  if (sorted) return messages;
  last = Number.NEGATIVE_INFINITY;
  const keyed = messages.map((message) => {
    last = keyOf(message);
    return { message, key: last };
  });
  return keyed.toSorted((a, b) => (a.key === b.key ? 0 : a.key - b.key)).map(({ message }) => message);
}

/** The step in which two records that were put together can be laid out: that of the coarser one. */
export const commonStep = (messages: readonly Message[]): number =>
  messages.some(({ at }) => at.type !== "none" && at.precision === "minute") ? STEP.minute : 1;
