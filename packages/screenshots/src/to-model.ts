import {
  type Conversation,
  type ConversationId,
  type ItemId,
  type Message,
  type MessageFlag,
  NO_ATTACHMENTS,
  type Participant,
  span,
} from "@holdfast/model";
import type { Correction, ReadMessage, ReadScreenshot } from "./compose/read-screenshot-types.ts";
import type { Box } from "./image/raster.ts";
import type { Stitched, StitchedMessage } from "./stitch/stitch.ts";

/** The item that a screenshot is in the casefile. */
export interface ShotItem {
  readonly item: ItemId;
  /** Bytes. */
  readonly size: number;
}
/** What stands beside a message that was read from pixels: a byte range cannot point into a picture. */
export interface FromPixels {
  readonly item: ItemId;
  readonly box: Box;
  /** 0 to 1; the engine's guess, not a probability. */
  readonly confidence: number;
  /** What was read, where the person has put something else in its place. */
  readonly correction: Correction | null;
  readonly read: StitchedMessage;
}
export interface ConversationFromPixels {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  /** One for each message, in order. */
  readonly pixels: readonly FromPixels[];
}

const REPAIRED: readonly MessageFlag[] = ["text-repaired"];

/** A name for the other side where the picture shows none. Empty, so that nobody takes it for a name. */
const NO_NAME = "";

/**
 * The nouns of the model. The span of each message is its whole picture; the box in it stands in `pixels`. The sender of
 * the other side's messages is the name at the message, else the name in the header.
 */
export function toModel(
  stitched: Stitched,
  items: readonly ShotItem[],
  id: ConversationId,
  self: string | null = null,
): ConversationFromPixels {
  const { name, handle } = stitched;
  const senderOf = (message: ReadMessage): string | null => {
    if (message.self === true) return message.sender ?? self;
    return message.sender ?? (message.self === false ? name : null);
  };
  const at = (shot: number): ShotItem => items[shot] as ShotItem; // The caller gives one for each screenshot.
  const messages = stitched.messages.map((message): Message => {
    const { item, size } = at(message.shot);
    const also = message.also.map(({ shot }) => span(at(shot).item, 0, at(shot).size));
    return {
      conversation: id,
      sender: senderOf(message),
      self: message.self,
      kind: message.kind,
      at: message.at,
      text: message.correction?.corrected ?? message.text,
      attachments: NO_ATTACHMENTS,
      span: span(item, 0, size),
      ...(also.length === 0 ? {} : { also }),
      ...(message.repairs.length === 0 && message.correction === undefined ? {} : { flags: REPAIRED }),
    };
  });
  const pixels = stitched.messages.map(
    (read): FromPixels => ({
      item: at(read.shot).item,
      box: read.box,
      confidence: read.confidence,
      correction: read.correction ?? null,
      read,
    }),
  );
  return {
    conversation: {
      id,
      source: "screenshot",
      title: name,
      participants: participantsOf(messages, name, handle),
      messageCount: messages.length,
    },
    messages,
    pixels,
  };
}

function participantsOf(
  messages: readonly Message[],
  name: string | null,
  handle: string | null,
): readonly Participant[] {
  const found = new Map<string, boolean | null>();
  for (const { sender, self } of messages) {
    const key = sender ?? NO_NAME;
    if (sender === null && self !== true) continue;
    // One person is `self` at most; what the picture leaves open stays open.
    const known = found.get(key);
    found.set(key, known === undefined || known === self ? self : null);
  }
  if (name !== null && !found.has(name) && [...found.values()].filter((self) => self !== true).length === 0)
    found.set(name, false);
  let own = 0;
  return [...found].map(([who, self]): Participant => {
    const mine = self === true && own++ === 0;
    const carries = handle !== null && who === name;
    return { name: who, ...(carries ? { handle } : {}), self: self === true ? mine : self };
  });
}

/** The person's correction of message `index`. What was read stays beside it, also when it is corrected twice. */
export function corrected(shot: ReadScreenshot, index: number, text: string, at: number): ReadScreenshot {
  const messages = shot.messages.map((message, i) =>
    i === index ? { ...message, correction: { read: message.text, corrected: text, at } } : message,
  );
  return { ...shot, messages };
}
