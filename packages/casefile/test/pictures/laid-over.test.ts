import { EMPTY_TIMELINE, type Timeline } from "@holdfast/importers";
import { conversationId, type Item, itemId, type Message, noTime, span } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutPictures, withPictures } from "../../src/pictures/with-pictures.ts";
import { said, screen } from "../support/readings.ts";

const LINES = [
  "<hi, saw you in the game last night",
  ">hey! which server were you on",
  "<ok",
  "<the big one with the castle",
  ">ok",
  ">no thank you, I said no already",
  "<send 200 or I will tell your friends",
  "<ok",
  ">I am showing this to my dad right now",
];
const item = (name: string, size: number): Item => {
  const hash = makeSha256();
  hash.update(new TextEncoder().encode(name));
  const id = itemId(name);
  const ledger = { item: id, size, entries: [{ kind: "read" as const, start: 0, end: size }] };
  return { id, name, size, sha256: hash.digest(), arrival: "file", source: "whatsapp", ledger };
};
const id = conversationId("Sam");
const exported = (lines: readonly string[]): Timeline => ({
  ...EMPTY_TIMELINE,
  items: [item("chat.txt", 1000), item("1.png", 50), item("2.png", 60)],
  conversations: [
    {
      id,
      source: "whatsapp",
      title: "Sam",
      participants: [
        { name: "Sam", self: false },
        { name: "Alex", self: true },
      ],
      messageCount: lines.length,
    },
  ],
  messages: lines.map(
    (line, i): Message => ({
      conversation: id,
      sender: line.startsWith(">") ? "Alex" : "Sam",
      self: line.startsWith(">"),
      kind: "text",
      at: noTime(""),
      text: line.slice(1),
      attachments: [],
      span: span(itemId("chat.txt"), i * 20, i * 20 + 20),
    }),
  ),
});

/** A stretch of the chat as a screenshot shows it: some letters misread, some lines that no export has. */
const shots = fc
  .tuple(
    fc.nat(LINES.length - 1),
    fc.nat(LINES.length),
    fc.array(fc.tuple(fc.nat(LINES.length), fc.constantFrom("x", "0", "rn")), { maxLength: 2 }),
    fc.array(fc.tuple(fc.nat(LINES.length), fc.constantFrom("<who are you", ">only in the picture, deleted since")), {
      maxLength: 2,
    }),
  )
  .map(([from, to, wrong, more]) => {
    const lines = LINES.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const [at, sign] of wrong) {
      const line = lines[at];
      if (line !== undefined && line.length > 20) lines[at] = `${line.slice(0, 9)}${sign}${line.slice(10)}`;
    }
    for (const [at, line] of more) lines.splice(at, 0, line);
    return screen(
      "Sam",
      lines.map((line) => said(line)),
    );
  });

it("property: no message of an export is lost, changed or moved by any pictures, and taking them out gives it back whole", () => {
  fc.assert(
    fc.property(
      fc.subarray(LINES),
      fc.array(shots, { minLength: 1, maxLength: 2 }),
      fc.constantFrom({}, { self: "Alex" }),
      (lines, reads, situation) => {
        const before = exported(lines);
        const pictures = reads.map((read, i) => ({ item: itemId(`${i + 1}.png`), read }));
        const after = withPictures(before, pictures, situation);
        const own = after.messages.filter((message) => message.span.item === "chat.txt");
        const bare = own.map((message) => {
          const { also: _, ...rest } = message;
          return rest;
        });
        expect(bare).toEqual(before.messages);
        // A conversation's messages stand together, and each is counted.
        const order = after.messages.map(({ conversation }) => conversation);
        expect(order.filter((one, i) => one !== order[i - 1])).toEqual([...new Set(order)]);
        for (const { id: one, messageCount } of after.conversations)
          expect(order.filter((other) => other === one)).toHaveLength(messageCount);
        const parted = withoutPictures(after, pictures);
        expect(parted.messages).toEqual(before.messages);
        expect(parted.conversations).toEqual(before.conversations);
      },
    ),
    { numRuns: 150 },
  );
});

it("property: every message of every picture stands in the timeline once, by itself or as a place beside another", () => {
  fc.assert(
    fc.property(fc.subarray(LINES), fc.array(shots, { minLength: 1, maxLength: 2 }), (lines, reads) => {
      const pictures = reads.map((read, i) => ({ item: itemId(`${i + 1}.png`), read }));
      const { messages } = withPictures(exported(lines), pictures, {});
      const places = messages
        .flatMap(({ span: place, also }) => [place, ...(also ?? [])])
        .filter((place) => place.item !== "chat.txt")
        .map((place) => `${place.item} ${place.box?.y}`);
      const wanted = pictures.flatMap((picture) => picture.read.messages.map(({ box }) => `${picture.item} ${box.y}`));
      expect(places.toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 150 },
  );
});
