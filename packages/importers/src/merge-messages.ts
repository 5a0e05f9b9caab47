import type { Message, Span } from "@holdfast/model";
import { messageKey, writesMinutes } from "./message-key.ts";

/**
 * Two records of one conversation as one. A message that both have stands once and lists the other's place in `also`;
 * "ok" written twice in a minute stays twice, because for each message the larger of the two counts is kept. Nothing that
 * only one of them has is dropped. In the order of the first, then what only the second has.
 */
export function mergeMessages(first: readonly Message[], second: readonly Message[]): readonly Message[] {
  const minutes = writesMinutes(first) || writesMinutes(second);
  const waiting = new Map<string, Message[]>();
  for (const message of second) {
    const key = messageKey(message, minutes);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [message]);
    else same.push(message);
  }
  const merged = first.map((message) => {
    const other = waiting.get(messageKey(message, minutes))?.shift();
    return other === undefined ? message : joined(message, other);
  });
  for (const rest of waiting.values()) merged.push(...rest);
  return merged;
}

/** The record with the finer time, the other's places beside it. */
function joined(a: Message, b: Message): Message {
  const [kept, other] = fineness(b) > fineness(a) ? [b, a] : [a, b];
  const places: readonly Span[] = [other.span, ...(other.also ?? [])];
  const known = [kept.span, ...(kept.also ?? [])];
  const more = places.filter((p) => !known.some((k) => k.item === p.item && k.start === p.start));
  return more.length === 0 ? kept : { ...kept, also: [...(kept.also ?? []), ...more] };
}

const FINENESS = { day: 0, minute: 1, second: 2, millisecond: 3 } as const;
const fineness = ({ at }: Message): number => (at.type === "none" ? -1 : FINENESS[at.precision]);
