import type { ImportNames, Timeline } from "@holdfast/importers";
import type { Conversation, ConversationId, Item, ItemId, Message, Situation, Span } from "@holdfast/model";
import { folded, likeness } from "@holdfast/screenshots";
import { messagesByConversation } from "../messages-by-conversation.ts";
import { namesIn } from "../names-in.ts";
import { align, type Pair, saidInExport, saidInPixels, telling } from "./align.ts";
import type { Picture } from "./picture.ts";
import { pictureLedger } from "./picture-ledger.ts";
import { type PictureMessage, type PictureThread, pictureThreads } from "./picture-thread.ts";

/**
 * The timeline as it was before any picture was read into it. What was read from pictures is laid over the exports anew
 * each time something changes: half of a conversation that was stitched and merged could not be taken back.
 */
export function withoutPictures(timeline: Timeline, pictures: readonly Picture[]): Timeline {
  if (pictures.length === 0) return timeline;
  const gone = new Set<ItemId>(pictures.map(({ item }) => item));
  const read = (place: Span): boolean => gone.has(place.item);
  const messages = timeline.messages
    .filter(({ span }) => !read(span))
    .map((message) => {
      if (message.also?.some(read) !== true) return message;
      const { also, ...rest } = message;
      const left = also.filter((place) => !read(place));
      return left.length === 0 ? rest : { ...rest, also: left };
    });
  const counts = new Map<ConversationId, number>();
  for (const { conversation } of messages) counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
  return {
    ...timeline,
    messages,
    conversations: timeline.conversations
      .filter(({ source }) => source !== "screenshot")
      .map((conversation) => counted(conversation, counts.get(conversation.id) ?? 0)),
  };
}

/** `timeline` holds no picture yet. */
export function withPictures(timeline: Timeline, pictures: readonly Picture[], situation: Situation): Timeline {
  if (pictures.length === 0) return timeline;
  const items = new Map(timeline.items.map((item) => [item.id, item]));
  const names: ImportNames = namesIn(timeline);
  const threads = pictureThreads(pictures, items, names, situation.self);
  const exported = messagesByConversation(timeline);
  const conversations = new Map(timeline.conversations.map((conversation) => [conversation.id, conversation]));
  const messages = new Map(timeline.conversations.map(({ id }) => [id, exported.get(id) ?? []] as const));
  const merged = new Map<ItemId, number>();
  for (const thread of threads) {
    const home = homeOf(thread, [...conversations.values()], messages);
    if (home === null) {
      conversations.set(thread.conversation.id, thread.conversation);
      messages.set(
        thread.conversation.id,
        thread.messages.map(({ message }) => message),
      );
      continue;
    }
    const { conversation, pairs } = home;
    const joined = laidOver(messages.get(conversation.id) ?? [], thread, pairs);
    messages.set(conversation.id, joined);
    conversations.set(conversation.id, counted(conversation, joined.length));
    for (const { read } of pairs) {
      const item = thread.messages[read]?.message.span.item;
      if (item !== undefined) merged.set(item, (merged.get(item) ?? 0) + 1);
    }
  }
  const readOf = new Map(pictures.map((picture) => [picture.item, picture]));
  return {
    ...timeline,
    conversations: [...conversations.values()],
    messages: [...messages.values()].flat(),
    items: timeline.items.map((item): Item => {
      const picture = readOf.get(item.id);
      if (picture === undefined) return item;
      const ledger = pictureLedger(item, picture.read, {
        joins: joinsAt(item.id, threads, pictures),
        merged: merged.get(item.id) ?? 0,
      });
      return { ...item, source: "screenshot", ledger };
    }),
  };
}

/** A gap or an assumed order before this picture, and the picture it follows. */
const joinsAt = (
  item: ItemId,
  threads: readonly PictureThread[],
  pictures: readonly Picture[],
): readonly { readonly code: string; readonly before: ItemId }[] =>
  threads.flatMap(({ joins }) =>
    joins.flatMap(({ code, from, to }) => {
      const before = pictures[from]?.item;
      return code === "overlap" || before === undefined || pictures[to]?.item !== item ? [] : [{ code, before }];
    }),
  );

const counted = (conversation: Conversation, messageCount: number): Conversation =>
  conversation.messageCount === messageCount ? conversation : { ...conversation, messageCount };

/**
 * The one conversation of an export that pictures show too, and which of their messages are which. The header must name
 * one of its people, and what is in the picture must stand in it, in this order, by this side. In doubt, or where two
 * fit as well, null: a stranger merged in is worse than a message shown twice.
 */
function homeOf(
  thread: PictureThread,
  conversations: readonly Conversation[],
  messages: ReadonlyMap<ConversationId, readonly Message[]>,
): { readonly conversation: Conversation; readonly pairs: readonly Pair[] } | null {
  const read = thread.messages.flatMap((one) => (one.read === null ? [] : [saidInPixels(one.read)]));
  if (read.length === 0 || read.length !== thread.messages.length) return null;
  const found = conversations
    .filter(({ source }) => source !== "screenshot")
    .flatMap((conversation) => {
      const named = nameFits(thread.conversation, conversation);
      if (named === false) return [];
      const pairs = align(read, (messages.get(conversation.id) ?? []).map(saidInExport));
      const first = pairs[0]?.read ?? 0;
      const last = pairs.at(-1)?.read ?? -1;
      const sure =
        telling(pairs, read) >= 2 && (named === true || pairs.length >= 3) && pairs.length * 2 >= last - first + 1;
      return sure ? [{ conversation, pairs }] : [];
    })
    .toSorted((a, b) => b.pairs.length - a.pairs.length);
  const [best, second] = found;
  return best === undefined || second?.pairs.length === best.pairs.length ? null : best;
}

/** Letters from which on the beginning of a name stands for it: headers are cut off, contacts get a second name. */
const BEGINNING = 4;

/** Whether the header names somebody of the conversation; null where it names nobody, or they have no names. */
function nameFits(shown: Conversation, exported: Conversation): boolean | null {
  const names = [shown.title ?? "", ...shown.participants.map(({ handle }) => handle ?? "")].map(folded);
  const known = [
    exported.title ?? "",
    ...exported.participants.filter(({ self }) => self !== true).flatMap(({ name, handle }) => [name, handle ?? ""]),
  ].map(folded);
  const [shownNames, knownNames] = [names.filter((name) => name !== ""), known.filter((name) => name !== "")];
  if (shownNames.length === 0 || knownNames.length === 0) return null;
  return shownNames.some((name) =>
    knownNames.some((other) => {
      const [short, long] = name.length < other.length ? [name, other] : [other, name];
      return likeness(name, other) > 0.8 || (short.length >= BEGINNING && long.startsWith(short));
    }),
  );
}

/** The export's messages with the places in pictures beside them, and what only the pictures have where it stands there. */
function laidOver(exported: readonly Message[], thread: PictureThread, pairs: readonly Pair[]): readonly Message[] {
  const pairOf = new Map(pairs.map(({ read, written }) => [read, written]));
  const also = new Map<number, readonly Span[]>();
  const senders = new Map<boolean, string | null>();
  for (const { read, written } of pairs) {
    const { message } = thread.messages[read] as PictureMessage; // Pairs count in these messages.
    also.set(written, [...(also.get(written) ?? []), message.span, ...(message.also ?? [])]);
    if (message.self !== null) senders.set(message.self, exported[written]?.sender ?? null);
  }
  /** What only pictures have, by the place in the export before which it stands. */
  const before = new Map<number, Message[]>();
  let place = pairs[0]?.written ?? exported.length;
  thread.messages.forEach(({ message, read }, i) => {
    const written = pairOf.get(i);
    if (written !== undefined) {
      place = written + 1;
      return;
    }
    const sender = message.self === null || read?.sender != null ? undefined : senders.get(message.self);
    const own: Message = {
      ...message,
      conversation: exported[0]?.conversation ?? message.conversation,
      // Among messages of a file it would pass for one.
      flags: ["only-in-picture", ...(message.flags ?? [])],
    };
    const signed = sender === undefined || sender === null ? own : { ...own, sender };
    before.set(place, [...(before.get(place) ?? []), signed]);
  });
  const joined: Message[] = [];
  for (const [i, message] of exported.entries()) {
    joined.push(...(before.get(i) ?? []));
    const places = also.get(i);
    joined.push(places === undefined ? message : { ...message, also: [...(message.also ?? []), ...places] });
  }
  return [...joined, ...(before.get(exported.length) ?? [])];
}
