import type { ImportNames } from "@holdfast/importers";
import {
  type Conversation,
  type Item,
  type ItemId,
  type Message,
  type MessageFlag,
  NO_ATTACHMENTS,
  span,
} from "@holdfast/model";
import { type Join, pixelReading, type StitchedMessage, screenText, stitch, toModel } from "@holdfast/screenshots";
import type { Picture } from "./picture.ts";

/** A message and its reading; null for the text of a screen that shows no conversation. */
export interface PictureMessage {
  readonly message: Message;
  readonly read: StitchedMessage | null;
}
/** One conversation out of pictures, or the text of one picture. */
export interface PictureThread {
  readonly conversation: Conversation;
  readonly messages: readonly PictureMessage[];
  /** Items, in the order of the conversation. */
  readonly pictures: readonly ItemId[];
  /** What lies between them; `from` and `to` count in the pictures that were given. */
  readonly joins: readonly Join[];
}

/** Conversations out of all pictures, stitched; then the texts of those that show none. `self`: the person's name. */
export function pictureThreads(
  pictures: readonly Picture[],
  sizes: ReadonlyMap<ItemId, Item>,
  names: ImportNames,
  self: string | undefined,
): readonly PictureThread[] {
  const shots = pictures.map(({ item }) => ({ item, size: sizes.get(item)?.size ?? 0 }));
  const itemOf = (shot: number): ItemId => (pictures[shot] as Picture).item; // An index of `pictures`.
  const talks = stitch(pictures.map(({ read }) => read)).map((stitched): PictureThread => {
    // As it was read and first given: a name put right later must not rename what marks and links point at.
    const first = Math.min(...stitched.shots);
    const wish = pictures[first]?.read.header.name?.text;
    const id = names.conversation(wish === undefined || wish === "" ? itemOf(first) : wish);
    const { conversation, messages } = toModel(stitched, shots, id, self ?? null);
    return {
      conversation: withSelf(conversation, self),
      messages: messages.map((one) => ({ ...one, message: signed(one.message, conversation, self) })),
      pictures: stitched.shots.map(itemOf),
      joins: stitched.joins,
    };
  });
  const texts = pictures.flatMap(({ item, read }, shot): readonly PictureThread[] => {
    const text = read.messages.length === 0 ? screenText(read) : null;
    if (text === null) return [];
    const id = names.conversation(item);
    const { correction, remarks } = text;
    const flags: readonly MessageFlag[] = [
      ...(remarks.length === 0 ? [] : (["check-in-picture"] as const)),
      ...(correction === undefined || correction.corrected === correction.read
        ? []
        : (["corrected-by-person"] as const)),
    ];
    const message: Message = {
      conversation: id,
      sender: null,
      self: null,
      kind: "system",
      at: text.at,
      text: text.text,
      attachments: NO_ATTACHMENTS,
      span: { ...span(item, 0, shots[shot]?.size ?? 0), box: text.box },
      ...(flags.length === 0 ? {} : { flags }),
      reading: pixelReading(text, text.remarks, text.correction),
    };
    const conversation: Conversation = {
      id,
      source: "screenshot",
      title: null,
      participants: [],
      messageCount: 1,
    };
    return [{ conversation, messages: [{ message, read: null }], pictures: [item], joins: [] }];
  });
  return [...talks, ...texts];
}

const fold = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** Where a picture shows names and no sides, the name that the person gave tells which is theirs. */
function signed(message: Message, { participants }: Conversation, self: string | undefined): Message {
  if (self === undefined || message.self !== null || message.sender === null) return message;
  if (!participants.some(({ name }) => fold(name) === fold(self))) return message;
  return { ...message, self: fold(message.sender) === fold(self) };
}

function withSelf(conversation: Conversation, self: string | undefined): Conversation {
  const { participants } = conversation;
  if (self === undefined || participants.some((person) => person.self === true)) return conversation;
  if (!participants.some(({ name }) => fold(name) === fold(self))) return conversation;
  const named = participants.map((person) => ({ ...person, self: fold(person.name) === fold(self) }));
  return { ...conversation, participants: named };
}
