import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ByteSource, BytesSource } from "@holdfast/model";
import { FileSource } from "@holdfast/model/node";
import { afterAll, expect, it } from "vitest";
import { type EvidenceInput, IMPORTERS, listConversations } from "../../src/index.ts";
import { placeOf } from "../../src/listing/place-rules.ts";
import { file, folder, run } from "../driver/run-driver.ts";
import { instagramDownload, writeSparseZip } from "./sparse-download.ts";

const scratch = mkdtempSync(join(tmpdir(), "holdfast-listing-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Counts the bytes that are read of a file. */
class Counting implements ByteSource {
  readonly size: number;
  readonly #source: FileSource;
  read = 0;
  constructor(source: FileSource) {
    this.#source = source;
    this.size = source.size;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    this.read += Math.max(0, Math.min(end, this.size) - start);
    return this.#source.slice(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#source.chunks(start)) {
      this.read += chunk.length;
      yield chunk;
    }
  }
  close(): Promise<void> {
    return this.#source.close();
  }
}

it("lists the conversations of a download of ten gigabytes with names, counts and last dates, and reads only the chosen one", async () => {
  const path = join(scratch, "whole-account.zip");
  const { size } = writeSparseZip(path, instagramDownload(500, 21_474_836));
  expect(size).toBeGreaterThan(10_000_000_000);
  const source = new Counting(await FileSource.open(path));
  try {
    const input = {
      name: "whole-account.zip",
      arrival: "file",
      files: [{ path: "whole-account.zip", source }],
    } as const;
    const list = await listConversations([input]);
    const [listed] = list.inputs;
    expect(listed?.conversations.length).toBe(500);
    expect(listed?.otherFiles).toBe(1);
    expect(listed?.conversations[7]).toMatchObject({
      key: "your_instagram_activity/messages/message_requests/kayla_100007",
      source: "instagram",
      title: "Kayla 7",
      people: ["Kayla 7", "Sam"],
      count: 10,
      folder: "message_requests",
      lastAt: { type: "instant", ms: 1_779_990_000_000 + 7 * 3_600_000 },
    });
    expect(source.read).toBeLessThan(5_000_000);

    const chosen = list.choose(["your_instagram_activity/messages/inbox/kayla_100003"]);
    if ("unknown" in chosen) throw new Error(chosen.unknown);
    const before = source.read;
    const outcome = await run(chosen, {}, {}, IMPORTERS);
    expect(outcome.texts).toEqual(Array.from({ length: 6 }, (_, n) => `words ${5 - n} of 3`));
    expect(outcome.items.map(({ id, source: by }) => [id, by])).toEqual([
      ["whole-account.zip/your_instagram_activity/messages/inbox/kayla_100003/message_1.json", "instagram"],
      ["whole-account.zip/your_instagram_activity/messages/inbox/kayla_100003/videos/3.mp4", null],
    ]);
    // Its video is hashed like any file beside a conversation; the other 499 are not touched.
    expect(source.read - before).toBeLessThan(30_000_000);
  } finally {
    await source.close();
  }
});

it.each([
  ["your_instagram_activity/messages/inbox/kayla_17/message_10.json", "instagram", "messages", 10],
  ["your_facebook_activity/messages/e2ee_cutover/kayla_17/message_1.json", "messenger", "messages", 1],
  ["x/messages/inbox/kayla_17/photos/1.jpg", "instagram", "beside", 0],
  ["your_instagram_activity/messages/inbox/kayla_17/message_2.html", "instagram-html", "messages", 2],
  ["package/messages/c900000000000000001/messages.json", "discord-package", "messages", 0],
  ["package/messages/index.json", "discord-package", "shared", 0],
  ["Takeout/Google Chat/Groups/DM abc/messages.json", "google-chat", "messages", 0],
  ["Takeout/Google Chat/Users/User 1/user_info.json", "google-chat", "shared", 0],
  ["twitter/data/account.js", "x-archive", "shared", 0],
  ["Takeout/Voice/Calls/Kayla - Text - 2026-03-01T18_02_00Z.html", "google-voice", "messages", -20_260_301],
])("knows the place of %s", (path, source, part, order) => {
  expect(placeOf(path)).toMatchObject({ source, part, order });
});

it.each(["photo.jpg", "messages/x.json", "inbox/message_1.json", "followers_1.json", ""])(
  "knows no place of %j",
  (path) => {
    expect(placeOf(path)).toBeNull();
  },
);

const discord: EvidenceInput = folder("package", {
  "messages/index.json": '{"900000000000000001":"Direct Message with kayla#0"}',
  "messages/c900000000000000001/channel.json": '{"id":"900000000000000001","type":"DM","recipients":["1","2"]}',
  "messages/c900000000000000001/messages.json":
    '[{"ID":1035342667379599058,"Timestamp":"2022-10-27 22:58:04","Contents":"hi","Attachments":""}]',
  "messages/c900000000000000002/messages.json": "[]",
});

it("reads what says whose a download is together with what was chosen of it", async () => {
  const list = await listConversations([discord]);
  expect(list.inputs[0]?.conversations.map(({ key, count }) => [key, count])).toEqual([
    ["messages/c900000000000000001", 1],
    ["messages/c900000000000000002", 0],
  ]);
  const chosen = list.choose(["messages/c900000000000000001"]);
  if ("unknown" in chosen) throw new Error(chosen.unknown);
  const outcome = await run(chosen, {}, {}, IMPORTERS);
  expect(outcome.texts).toEqual(["hi"]);
  expect(outcome.items.map(({ name }) => name).toSorted()).toEqual(["channel.json", "index.json", "messages.json"]);
});

it("lists a file by itself that somebody reads, and no file that nobody does", async () => {
  const list = await listConversations([
    folder("mixed", {
      "chat.jsonl": '{"id":"1","messages":[{"from":"me","at":"2026-01-01T00:00:00Z","text":"hi"}]}\n',
      "notes.txt": "nothing of a chat",
      "photo.jpg": "x",
    }),
  ]);
  expect(list.inputs[0]?.conversations.map(({ key, source }) => [key, source])).toEqual([
    ["chat.jsonl", "holdfast-jsonl"],
  ]);
  expect(list.inputs[0]?.otherFiles).toBe(2);
});

it("looks into a small file that holds many conversations, and gives each a line under the file's name", async () => {
  const lines = [1, 2].map(
    (n) =>
      `{"id":"${n}","messages":[{"from":"other","at":"2026-01-0${n}T00:00:00Z","text":"x"},{"from":"me","at":"2025-01-01T00:00:00Z","text":"y"}]}\n`,
  );
  const list = await listConversations([folder("mixed", { "chats.jsonl": lines.join("") })]);
  expect(
    list.inputs[0]?.conversations.map(({ key, count, people, lastAt }) => [key, count, people, lastAt?.written]),
  ).toEqual([
    ["chats.jsonl", 2, ["other", "me"], "2026-01-01T00:00:00Z"],
    ["chats.jsonl", 2, ["other", "me"], "2026-01-02T00:00:00Z"],
  ]);
});

it("names the first key that is not there", async () => {
  const list = await listConversations([discord]);
  expect(list.choose(["messages/c900000000000000001", "nobody"])).toEqual({ unknown: "nobody" });
});

it("tells two downloads apart that have the same folders", async () => {
  const list = await listConversations([discord, { ...discord, name: "other" }]);
  expect(list.inputs.map(({ conversations }) => conversations[0]?.key)).toEqual([
    "package/messages/c900000000000000001",
    "other/messages/c900000000000000001",
  ]);
});

it("says why a zip is refused, and lists nothing of it", async () => {
  const broken = file("x.zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
  const [listed] = (await listConversations([broken])).inputs;
  expect([listed?.refused, listed?.conversations]).toEqual(["damaged", []]);
});

it("shows no name that is cut in the middle and throws on no head, whatever stands in it", async () => {
  for (const text of [
    '{"participants":[{"name":"Ka\\u00',
    '{"participants":[{"name":"\\x"}]',
    "{",
    "[]",
    '"',
    "\u0000",
  ]) {
    const path = "messages/inbox/k_12345/message_1.json";
    const input: EvidenceInput = {
      name: "d",
      arrival: "folder",
      files: [{ path, source: new BytesSource(new TextEncoder().encode(text)) }],
    };
    const [listed] = (await listConversations([input])).inputs;
    expect(listed?.conversations.map(({ title, people }) => [title, people])).toEqual([["k", []]]);
  }
});
