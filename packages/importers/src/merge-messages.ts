import type { Message, Span } from "@holdfast/model";
import { agree, captionOf, type MediaFacts, mediaFacts, messageBody, stepOf, timeIn } from "./message-key.ts";

/** Records with one key that are looked at for one message; past them it counts as another message and is kept. */
const MAX_LOOKS = 64;

interface Waiting {
  readonly message: Message;
  readonly index: number;
  /** Null for anything but media. */
  readonly media: MediaFacts | null;
  taken: boolean;
}

/**
 * Two records of one conversation as one. A message that both have stands once and lists the other's place in `also`;
 * times are compared as finely as the coarser of the two was written. "ok" written twice in a minute stays twice: of equal
 * messages the larger count is kept. Nothing that only one record has is dropped. What only the second has stands right
 * after what it came after there.
 */
export function mergeMessages(first: readonly Message[], second: readonly Message[]): readonly Message[] {
  const hasId = ({ platformId }: Message): boolean => platformId !== undefined;
  const byId = first.every(hasId) && second.every(hasId);
  const waiting = new WaitingRoom(second, byId);
  /** For each message of the first: the record of the second that it is. */
  const partners = first.map((message) => waiting.take(message));
  const places = new Map<number, number>();
  for (const [i, partner] of partners.entries()) if (partner !== null) places.set(partner.index, i);
  /** What only the second has, by the place in the first that it stands before. */
  const before = new Map<number, Message[]>();
  const put = (place: number, message: Message): void => {
    const group = before.get(place);
    if (group === undefined) before.set(place, [message]);
    else group.push(message);
  };
  const [firstShared] = waiting.all.filter(({ taken }) => taken);
  let place = firstShared === undefined ? first.length : (places.get(firstShared.index) ?? 0);
  for (const { message, index, taken } of waiting.all) {
    // Where the two differ about the order, the first is followed.
    if (taken) place = Math.max(place, (places.get(index) ?? 0) + 1);
    else put(place, message);
  }
  const merged: Message[] = [];
  for (const [i, message] of first.entries()) {
    const partner = partners[i] ?? null;
    merged.push(...(before.get(i) ?? []), partner === null ? message : joined(message, partner.message));
  }
  return [...merged, ...(before.get(first.length) ?? [])];
}

/** The second record's messages, found by what they say and when, each handed out once. */
class WaitingRoom {
  readonly all: readonly Waiting[];
  readonly #byId: boolean;
  readonly #steps: readonly number[];
  readonly #found = new Map<string, Waiting[]>();

  constructor(messages: readonly Message[], byId: boolean) {
    this.#byId = byId;
    this.all = messages.map((message, index) => ({ message, index, media: factsOf(message), taken: false }));
    this.#steps = [...new Set(messages.map(stepOf))].toSorted((a, b) => a - b);
    for (const waiting of this.all) this.#add(waiting, stepOf(waiting.message));
  }

  /** The first record, not taken yet, of the same message; of those written as finely before any other. */
  take(message: Message): Waiting | null {
    const own = stepOf(message);
    const body = messageBody(message, this.#byId);
    for (const step of this.#steps.toSorted((a, b) => Number(b === own) - Number(a === own) || a - b)) {
      const coarser = Math.max(own, step);
      if (coarser !== step) this.#index(step, coarser);
      const queue = this.#found.get(key(body, step, coarser, timeIn(message, coarser)));
      const waiting = queue === undefined ? null : takeFrom(queue, message);
      if (waiting !== null) return waiting;
    }
    return null;
  }

  readonly #indexed = new Set<string>();
  /** Files the records written in steps of `step` under a coarser one too, when first asked for. */
  #index(step: number, coarser: number): void {
    const name = `${step} ${coarser}`;
    if (this.#indexed.has(name)) return;
    this.#indexed.add(name);
    for (const waiting of this.all) if (stepOf(waiting.message) === step) this.#add(waiting, coarser);
  }

  #add(waiting: Waiting, coarser: number): void {
    const { message } = waiting;
    const name = key(messageBody(message, this.#byId), stepOf(message), coarser, timeIn(message, coarser));
    const queue = this.#found.get(name);
    if (queue === undefined) this.#found.set(name, [waiting]);
    else queue.push(waiting);
  }
}

const key = (body: string, step: number, coarser: number, time: string): string =>
  `${step}\u0001${coarser}\u0001${time}\u0001${body}`;

const factsOf = (message: Message): MediaFacts | null => (message.kind === "media" ? mediaFacts(message) : null);

function takeFrom(queue: Waiting[], message: Message): Waiting | null {
  while (queue[0]?.taken === true) queue.shift();
  const media = factsOf(message);
  for (let i = 0; i < queue.length && i < MAX_LOOKS; i++) {
    const waiting = queue[i];
    if (waiting === undefined || waiting.taken) continue;
    if (media !== null && waiting.media !== null && !agree(media, waiting.media)) continue;
    waiting.taken = true;
    return waiting;
  }
  return null;
}

/** The fuller record, the other's places beside it. */
function joined(a: Message, b: Message): Message {
  const [kept, other] = fullness(b) > fullness(a) ? [b, a] : [a, b];
  const known = [kept.span, ...(kept.also ?? [])];
  const places: readonly Span[] = [other.span, ...(other.also ?? [])];
  const more = places.filter((p) => !known.some((k) => k.item === p.item && k.start === p.start));
  const self = kept.self ?? other.self;
  if (more.length === 0 && self === kept.self) return kept;
  return { ...kept, self, ...(more.length === 0 ? {} : { also: [...(kept.also ?? []), ...more] }) };
}

/** A caption weighs more than a file name, a file name more than seconds: what is not kept is only pointed at. */
function fullness(message: Message): number {
  const named = message.attachments.some((attachment) => attachment.name !== undefined);
  const fineness = message.at.type === "none" ? 0 : 1 / stepOf(message);
  return (message.kind === "media" && captionOf(message) !== "" ? 4 : 0) + (named ? 2 : 0) + fineness;
}
