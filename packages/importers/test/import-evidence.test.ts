import { createHash } from "node:crypto";
import { coverageFaults } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { forgeZip } from "../../archive/test/zip-forger.ts";
import { folder, given, timelineOf } from "./driving.ts";

const telegram = (name: string, texts: readonly string[], id = 99): string =>
  JSON.stringify({
    name,
    type: "personal_chat",
    id,
    messages: texts.map((text, i) => ({
      id: i,
      type: "message",
      date: "2023-10-05T12:00:00",
      date_unixtime: String(1_696_507_200 + i),
      from: i % 2 === 0 ? name : "Alex",
      from_id: i % 2 === 0 ? `user${id}` : "user1",
      text,
    })),
  });

it("finds a conversation in a file whatever its name is", async () => {
  const { messages, items } = await timelineOf([given("holiday.jpg", telegram("Kayla", ["hi", "hello"]))]);
  expect(messages.map((m) => m.text)).toEqual(["hi", "hello"]);
  expect(items[0]).toMatchObject({ id: "holiday.jpg", source: "telegram" });
});

it("opens a zip, reads what it knows and lists the rest by name, size and hash without copying it", async () => {
  const chat = telegram("Kayla", ["hi"]);
  const photo = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
  const zip = forgeZip([
    { path: "result.json", data: chat },
    { path: "photos/photo_1.jpg", data: photo, method: 0 },
  ]);
  const { items, messages, problems } = await timelineOf([given("export.zip", zip)]);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.span).toMatchObject({ item: "export.zip/result.json" });
  expect(items.map((i) => [i.id, i.source])).toEqual([
    ["export.zip", null],
    ["export.zip/result.json", "telegram"],
    ["export.zip/photos/photo_1.jpg", null],
  ]);
  expect(items[2]).toMatchObject({ size: 6, sha256: createHash("sha256").update(photo).digest("hex") });
  expect(items[2]?.ledger.entries).toEqual([{ kind: "unread", start: 0, end: 6, code: "media-not-opened" }]);
  expect(items.flatMap((i) => coverageFaults(i.ledger))).toEqual([]);
  expect(problems).toEqual([]);
});

it("opens a zip inside a zip once, and lists what is deeper without opening it", async () => {
  const inner = forgeZip([{ path: "result.json", data: telegram("Kayla", ["hi"]) }]);
  const twice = forgeZip([{ path: "inner.zip", data: inner }]);
  expect((await timelineOf([given("a.zip", twice)])).messages).toHaveLength(1);
  const thrice = forgeZip([{ path: "twice.zip", data: twice }]);
  const { messages, items } = await timelineOf([given("a.zip", thrice)]);
  expect(messages).toHaveLength(0);
  expect(items.at(-1)?.ledger.entries).toMatchObject([{ kind: "unread", code: "archive-in-archive" }]);
});

const REFUSED: readonly (readonly [title: string, content: string | Uint8Array, code: string])[] = [
  ["an empty file", "", "empty"],
  ["a file of NULs", new Uint8Array(5000), "nul-bytes"],
  ["a picture named .txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 1]), "binary"],
  ["an export cut off in the middle", telegram("Kayla", ["hi", "hello"]).slice(0, 200), "truncated"],
  ["words that are no conversation", "Dear diary,\nnothing happened today.\n", "not-recognised"],
  ["a zip bomb", forgeZip([{ path: "bomb.json", data: new Uint8Array(5_000_000) }]), "archive-refused"],
  ["half a zip", forgeZip([{ path: "a.json", data: telegram("Kayla", ["hi"]) }]).subarray(0, 90), "archive-refused"],
];
for (const [title, content, code] of REFUSED) {
  it(`says plainly why it cannot read ${title}, and still accounts for it`, async () => {
    const { messages, problems, items } = await timelineOf([given("chat.txt", content)]);
    expect(messages).toEqual([]);
    expect(problems).toMatchObject([{ code, fatal: true, item: "chat.txt" }]);
    expect(items).toHaveLength(1);
    expect(items.flatMap((i) => coverageFaults(i.ledger))).toEqual([]);
  });
}

it("does not refuse a folder because of one file in it that nobody can read", async () => {
  const { messages, problems } = await timelineOf([
    folder("export", { "result.json": telegram("Kayla", ["hi"]), "notes.bin": new Uint8Array(10) }),
  ]);
  expect(messages).toHaveLength(1);
  expect(problems).toMatchObject([{ code: "nul-bytes", fatal: false }]);
});

it("gives two files of one name two names", async () => {
  const { items } = await timelineOf([given("a.json", telegram("K", ["1"])), given("a.json", telegram("L", ["2"]))]);
  expect(items.map((i) => i.id)).toEqual(["a.json", "a.json (2)"]);
});

it("takes the person's word for who they are and for the zone of a clock, never over a certain time", async () => {
  const local = telegram("Kayla", ["hi", "hello"]).replaceAll(/"date_unixtime":"\d+",/gu, "");
  const options = { zone: "America/Toronto", self: "alex" };
  const { messages } = await timelineOf(
    [given("local.json", local), given("utc.json", telegram("Mo", ["x"], 98))],
    options,
  );
  expect(messages[0]?.at).toMatchObject({ type: "instant", certainty: "zone-given", ms: Date.UTC(2023, 9, 5, 16) });
  expect(messages[1]?.self).toBe(true);
  expect(messages.at(-1)?.at).toMatchObject({ certainty: "certain", ms: 1_696_507_200_000 });
});

it("never throws and accounts for every byte of arbitrary folders", async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ maxLength: 200 }).map((s) => new TextEncoder().encode(s)),
    fc.json({ maxDepth: 4 }).map((s) => new TextEncoder().encode(s)),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\.(txt|json|zip)$/u), content), async (files) => {
      const { items } = await timelineOf([folder("f", files)]);
      expect(items.flatMap((i) => coverageFaults(i.ledger))).toEqual([]);
      expect(items).toHaveLength(Object.keys(files).length);
    }),
    { numRuns: 150 },
  );
});
