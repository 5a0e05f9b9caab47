import { join } from "node:path";
import { expect, it } from "vitest";
import { forgeZip } from "../../../packages/archive/test/zip-forger.ts";
import { holdfast, put, SAMPLES, scratch } from "./command.ts";

const folder = scratch();
const thread = (name: string, ms: number, words: string): string =>
  JSON.stringify({
    participants: [{ name }, { name: "Sam" }],
    messages: [{ sender_name: name, timestamp_ms: ms, content: words }],
    title: name,
  });
const zip = put(
  folder,
  "download.zip",
  forgeZip([
    {
      path: "your_instagram_activity/messages/inbox/alex_10001/message_1.json",
      data: thread("Alex", 1_779_990_000_000, "from alex"),
    },
    {
      path: "your_instagram_activity/messages/inbox/robin_10002/message_1.json",
      data: thread("Robin", 1_779_999_000_000, "from robin"),
    },
    {
      path: "your_instagram_activity/messages/message_requests/kayla_10003/message_1.json",
      data: thread("Kayla", 1_770_000_000_000, "from kayla"),
    },
    { path: "your_instagram_activity/likes/liked_posts.json", data: "{}" },
  ]),
);
const KAYLA = "your_instagram_activity/messages/message_requests/kayla_10003";

it("lists the conversations of a download, message requests first and then the newest, without a word of them", async () => {
  const { code, json, out } = await holdfast("import", zip, "--list", "--json");
  expect(code).toBe(0);
  expect(json.map(({ type, title, count, folder: box }) => [type, title, count, box])).toEqual([
    ["conversation", "Kayla", 1, "message_requests"],
    ["conversation", "Robin", 1, "inbox"],
    ["conversation", "Alex", 1, "inbox"],
    ["listed", undefined, undefined, undefined],
  ]);
  expect(json.at(-1)).toEqual({ type: "listed", input: "download.zip", conversations: 3, otherFiles: 1 });
  expect(json[0]).toMatchObject({ key: KAYLA, people: ["Kayla", "Sam"], source: "instagram" });
  expect(out).not.toContain("from kayla");
});

it("shows the list to a person, with the name that --only takes under each", async () => {
  const { code, out } = await holdfast("import", zip, "--list");
  expect(code).toBe(0);
  expect(out).toContain("Kayla");
  expect(out).toContain(KAYLA);
  expect(out).toContain("3 conversations, 1 other file.");
});

it("reads only the conversations named, and says what was left", async () => {
  const { code, json, err } = await holdfast("import", zip, "--only", KAYLA, "--json");
  expect(code).toBe(0);
  expect(json.filter(({ type }) => type === "message").map(({ text }) => text)).toEqual(["from kayla"]);
  expect(json.filter(({ type }) => type === "ledger").map(({ item }) => item)).toEqual([
    `download.zip/${KAYLA}/message_1.json`,
  ]);
  expect(err).toContain("1 of 3");
});

it("refuses a name that is not in the list as wrong use", async () => {
  const { code, err, out } = await holdfast("import", zip, "--only", "nobody", "--json");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("nobody");
});

it("cannot list a damaged zip, and says why", async () => {
  const bad = put(folder, "bad.zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
  const { code, out } = await holdfast("import", bad, "--list", "--json");
  expect([code, out]).toEqual([3, ""]);
});

it("answers with 1 where nothing is to be listed", async () => {
  const notes = put(folder, "notes.txt", "nothing of a chat");
  expect((await holdfast("import", notes, "--list")).code).toBe(1);
});

it("lists chats that stand by themselves in a folder", async () => {
  const { json } = await holdfast("import", join(SAMPLES), "--list", "--json");
  expect(json.filter(({ type }) => type === "conversation").map(({ source }) => source)).toContain("whatsapp");
});

it("tells by their numbers who is new among the followers of two archives of X", async () => {
  const list = (name: string, ids: readonly string[]): string =>
    put(
      folder,
      name,
      `window.YTD.follower.part0 = ${JSON.stringify(ids.map((accountId) => ({ follower: { accountId } })))}`,
    );
  const now = list("follower.js", ["22", "33"]);
  const before = list("follower-before.js", ["22"]);
  const { out } = await holdfast("check-profile", now, "--previous", before, "--json");
  expect(out).toContain("33");
  expect(out).not.toContain('"22');
});
