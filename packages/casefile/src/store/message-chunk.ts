import type { Box, ConversationId, ItemId, Message, MessageKind, Moment } from "@holdfast/model";
import { NO_ATTACHMENTS } from "@holdfast/model";

/** Messages a chunk: so many are written again when one of them changes. */
export const CHUNK_MESSAGES = 2_048;
/** From so many on, a chunk ends with its conversation, so that what is added to one does not move the next. */
const WORTH_A_CHUNK = 256;

/** Cuts the messages of a timeline into chunks, in order. */
export function chunksOf(messages: readonly Message[]): readonly (readonly Message[])[] {
  const chunks: Message[][] = [];
  for (const message of messages) {
    const chunk = chunks.at(-1);
    const full = chunk !== undefined && chunk.length >= CHUNK_MESSAGES;
    const moved = chunk?.at(-1)?.conversation !== message.conversation && (chunk?.length ?? 0) >= WORTH_A_CHUNK;
    if (chunk === undefined || full || moved) chunks.push([message]);
    else chunk.push(message);
  }
  return chunks;
}

/** The place in a picture, which few spans have. */
const SPAN_BOX = "span.box";
/** A moment without its keys; names stand for its words. */
type MomentRow = readonly [type: Moment["type"], written: string, ...rest: (number | string)[]];
/** A message without its keys. Numbers for words are places in `names`; -1 is null. `more` is whatever few messages have. */
type Row = readonly [
  conversation: number,
  sender: number,
  self: -1 | 0 | 1,
  kind: MessageKind,
  at: MomentRow,
  text: string,
  item: number,
  start: number,
  end: number,
  more?: { readonly [SPAN_BOX]?: Box },
];
interface Chunk {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** The JSON of a chunk: under half of what the messages written out would be, and as exact. */
export function encodeChunk(messages: readonly Message[]): string {
  const places = new Map<string, number>();
  const place = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, places.size);
    return places.size - 1;
  };
  const rows = messages.map((message): Row => {
    // `more` takes every member that is not named here, those of later versions of the noun too.
    const { conversation, sender, self, kind, at, text, span, attachments, ...rest } = message;
    const { box } = span;
    const more = {
      ...rest,
      ...(attachments.length === 0 ? {} : { attachments }),
      ...(box === undefined ? {} : { [SPAN_BOX]: box }),
    };
    const row = [
      place(conversation),
      sender === null ? -1 : place(sender),
      self === null ? -1 : self ? 1 : 0,
      kind,
      momentRow(at),
      text,
      place(span.item),
      span.start,
      span.end,
    ] as const;
    return Object.keys(more).length === 0 ? row : [...row, more];
  });
  return JSON.stringify({ names: [...places.keys()], rows } satisfies Chunk);
}

/** The messages of a chunk, exactly. `text` was written by `encodeChunk` of this format version. */
export function decodeChunk(text: string): readonly Message[] {
  const { names, rows } = JSON.parse(text) as Chunk;
  const name = (place: number): string => {
    const found = names[place];
    if (found === undefined) throw new Error("message chunk: a name is missing");
    return found;
  };
  return rows.map(([conversation, sender, self, kind, at, body, item, start, end, more = {}]) => {
    const { [SPAN_BOX]: box, ...rest } = more;
    return {
      conversation: name(conversation) as ConversationId, // Written from one.
      sender: sender === -1 ? null : name(sender),
      self: self === -1 ? null : self === 1,
      kind,
      at: momentOf(at),
      text: body,
      span: { item: name(item) as ItemId, start, end, ...(box === undefined ? {} : { box }) }, // Written from one.
      attachments: NO_ATTACHMENTS,
      ...rest,
    };
  });
}

function momentRow(at: Moment): MomentRow {
  switch (at.type) {
    case "instant":
      return [at.type, at.written, at.ms, at.precision, at.certainty];
    case "wall":
      return at.other === undefined
        ? [at.type, at.written, at.ms, at.precision, at.certainty]
        : [at.type, at.written, at.ms, at.precision, at.certainty, at.other];
    case "none":
      return [at.type, at.written];
  }
}

function momentOf([type, written, ms, precision, certainty, other]: MomentRow): Moment {
  if (type === "none") return { type, certainty: "missing", written };
  const at = { type, ms, precision, certainty, written };
  return (other === undefined ? at : { ...at, other }) as Moment; // Written from one.
}
