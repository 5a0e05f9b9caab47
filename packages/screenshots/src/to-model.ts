import {
  type Conversation,
  type ConversationId,
  type ItemId,
  type Message,
  type MessageFlag,
  NO_ATTACHMENTS,
  type Participant,
  type PixelReading,
  type Span,
  span,
  utcMs,
} from "@holdfast/model";
import type { Correction, ReadMessage, ReadText, Remark, RemarkCode } from "./compose/read-screenshot-types.ts";
import type { Box } from "./image/raster.ts";
import type { Stitched, StitchedMessage } from "./stitch/stitch.ts";

/** The item that a screenshot is in the casefile. */
export interface ShotItem {
  readonly item: ItemId;
  /** Bytes. */
  readonly size: number;
}
/** A message of the model and the reading that it comes from. */
export interface FromPixels {
  readonly message: Message;
  readonly read: StitchedMessage;
}
export interface ConversationFromPixels {
  readonly conversation: Conversation;
  readonly messages: readonly FromPixels[];
}

/** A name for the other side where the picture shows none. Empty, so that nobody takes it for a name. */
const NO_NAME = "";

/**
 * The nouns of the model. The span of each message is its whole picture and the box in it. The sender of the other side's
 * messages is the name at the message, else the name in the header; `self` is the name of the person.
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
  const place = (shot: number, box: Box): Span => {
    const { item, size } = items[shot] as ShotItem; // The caller gives one for each screenshot.
    return { ...span(item, 0, size), box };
  };
  const messages = stitched.messages.map((read): FromPixels => {
    const also = read.also.map((other) => place(other.shot, other.read.box));
    const flags = flagsOf(read);
    const message: Message = {
      conversation: id,
      sender: senderOf(read),
      self: read.self,
      kind: read.kind,
      at: read.at,
      text: read.correction?.corrected ?? read.text,
      attachments: NO_ATTACHMENTS,
      span: place(read.shot, read.box),
      ...(also.length === 0 ? {} : { also }),
      ...(flags.length === 0 ? {} : { flags }),
      reading: pixelReading(read, read.remarks, read.correction),
    };
    return { message, read };
  });
  return {
    conversation: {
      id,
      source: "screenshot",
      title: name,
      participants: participantsOf(
        messages.map(({ message }) => message),
        name,
        handle,
      ),
      messageCount: messages.length,
    },
    messages,
  };
}

/** Remarks on words in which one wrong sign names somebody else or changes a sum. */
const LOUD: ReadonlySet<RemarkCode> = new Set([
  "check-amount",
  "check-handle",
  "check-wallet",
  "check-number",
  "check-link",
]);
export const isLoud = ({ remarks }: Pick<ReadMessage, "remarks">): boolean =>
  remarks.some(({ code }) => LOUD.has(code));

function flagsOf(read: StitchedMessage): readonly MessageFlag[] {
  const { correction, repairs } = read;
  // Whoever put something in its place, or said that it is right, has looked.
  if (correction !== undefined) return correction.corrected === correction.read ? [] : ["corrected-by-person"];
  return [
    ...(isLoud(read) || read.readingsDiffer ? (["check-in-picture"] as const) : []),
    ...(repairs.length === 0 ? [] : (["text-repaired"] as const)),
  ];
}

/** How sure a reading is, as the model says it. */
export function pixelReading(
  { confidence }: Pick<ReadText, "confidence">,
  remarks: readonly Remark[],
  correction?: Correction,
): PixelReading {
  const checks = [...new Set(remarks.map(({ code }) => code))];
  return {
    confidence: Math.round(confidence * 100),
    checks,
    ...(correction === undefined ? {} : { corrected: { read: correction.read, at: utcMs(correction.at) } }),
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
