import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverageFaults, itemId, type LedgerEntry } from "@holdfast/model";
import { expect, it } from "vitest";
import { forgeZip } from "../../../packages/archive/test/zip-forger.ts";
import { holdfast, put, SAMPLES, scratch } from "./command.ts";

const folder = scratch();
const chat = join(SAMPLES, "WhatsApp Chat with Kayla M.txt");

it("prints one JSON line a message and then one a file, in the shape of the contract", async () => {
  const { code, json } = await holdfast("import", chat, "--json");
  expect(code).toBe(0);
  const [first] = json;
  expect(Object.keys(first ?? {}).slice(0, 9)).toEqual([
    "type",
    "conversation",
    "sender",
    "self",
    "kind",
    "at",
    "text",
    "attachments",
    "span",
  ]);
  expect(first?.["at"]).toMatchObject({ certainty: "zone-unknown", written: expect.any(String) as string });
  const ledger = json.at(-1) as { type: string; item: string; size: number; entries: LedgerEntry[] };
  expect(ledger).toMatchObject({ type: "ledger", item: "WhatsApp Chat with Kayla M.txt" });
  expect(coverageFaults({ item: itemId(ledger.item), size: ledger.size, entries: ledger.entries })).toEqual([]);
});

it("gives a span whose bytes in the file are the message", async () => {
  const bytes = readFileSync(chat);
  const { json } = await holdfast("import", chat, "--json");
  for (const line of json) {
    if (line["type"] !== "message") continue;
    const { start, end } = line["span"] as { start: number; end: number };
    const [firstLine = ""] = String(line["text"]).split("\n");
    expect(bytes.subarray(start, end).toString()).toContain(firstLine);
  }
});

it("shows the timeline, what was assumed and the account of every file to a person", async () => {
  const { code, out } = await holdfast("import", SAMPLES);
  expect(code).toBe(0);
  expect(out).toContain("Kayla M");
  expect(out).toContain("What was read, and how sure it is");
  expect(out).toMatch(/SHA-256 [0-9a-f]{64}/u);
});

it("speaks French when asked", async () => {
  const { out } = await holdfast("import", SAMPLES, "--lang", "fr");
  expect(out).toContain("Ce qui a été lu, et avec quelle certitude");
});

it("makes one conversation of two exports of it", async () => {
  const both = await holdfast("import", SAMPLES, "--json");
  const messages = both.json.filter((line) => line["type"] === "message");
  const whatsapp = messages.filter((line) => (line["span"] as { item: string }).item.includes("WhatsApp"));
  expect(new Set(whatsapp.map((line) => line["conversation"])).size).toBe(1);
  expect(whatsapp.some((line) => line["also"] !== undefined)).toBe(true);
});

const REFUSED: readonly (readonly [title: string, name: string, content: string | Uint8Array, said: RegExp])[] = [
  ["an empty file", "empty.txt", "", /./u],
  ["a file of NULs", "nul.txt", new Uint8Array(4096), /./u],
  ["a picture named .txt", "chat.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]), /PNG/u],
  [
    "JSON cut off in the middle",
    "result.json",
    '{"name":"Kayla","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date":"2023-10-05T12:00:00","from":"K","text":"hi"},{"id":2,',
    /./u,
  ],
  ["a zip bomb", "bomb.zip", forgeZip([{ path: "a.json", data: new Uint8Array(6_000_000) }]), /./u],
  ["words that are no conversation", "notes.txt", "Dear diary, nothing happened.\n", /./u],
];
for (const [title, name, content, said] of REFUSED) {
  it(`refuses ${title}: a clear message, exit 3, nothing written`, async () => {
    const path = put(folder, name, content);
    const { code, out, err } = await holdfast("import", path, "--json");
    expect(code).toBe(3);
    expect(out).toBe("");
    expect(err).toMatch(said);
    expect(err).toContain("Nothing was written");
    expect(err).not.toContain("diary");
  });
}

it("says which file is not there", async () => {
  const { code, err } = await holdfast("import", join(folder, "nowhere.txt"));
  expect(code).toBe(3);
  expect(err).toContain("nowhere.txt");
});

it("refuses an option it does not know, and a zone and an order that are none", async () => {
  expect((await holdfast("import", chat, "--frobnicate")).code).toBe(2);
  expect((await holdfast("import", chat, "--zone", "Nowhere/Land")).code).toBe(2);
  expect((await holdfast("import", chat, "--date-order", "dym")).code).toBe(2);
  expect((await holdfast("import")).code).toBe(2);
  expect((await holdfast("nonsense")).code).toBe(2);
});

it("turns clock times into UTC with the zone that the person names", async () => {
  const { json } = await holdfast("import", chat, "--json", "--zone", "America/Toronto");
  expect(json[1]?.["at"]).toMatchObject({ certainty: "zone-given", utc: expect.stringMatching(/Z$/u) as string });
});

it("offers both readings of dates that the file leaves open, until the person settles them", async () => {
  const open = put(folder, "open.txt", "05/10/2023, 15:45 - Kayla: hi\n05/10/2023, 15:46 - Alex: hello\n");
  const { json } = await holdfast("import", open, "--json");
  expect(json[0]?.["at"]).toMatchObject({
    certainty: "order-assumed",
    wall: expect.any(String) as string,
    otherWall: expect.any(String) as string,
  });
  const settled = await holdfast("import", open, "--json", "--date-order", "mdy");
  expect(settled.json[0]?.["at"]).toMatchObject({ certainty: "zone-unknown", wall: "2023-05-10T15:45:00" });
});

it("answers 1 to --strict only when some part was not understood", async () => {
  expect((await holdfast("import", chat, "--strict")).code).toBe(0);
  const torn = put(folder, "torn.txt", `something before the first header\n${readFileSync(chat, "utf8")}`);
  expect((await holdfast("import", torn, "--strict")).code).toBe(1);
  expect((await holdfast("import", torn)).code).toBe(0);
});

it("lets no name of a file reach the terminal as a command", async () => {
  const evil = forgeZip([{ path: "a\u202etxt.json", data: "{}" }]);
  const { err } = await holdfast("import", put(folder, "\u001b[31mred.zip", evil));
  expect(err).not.toMatch(/\p{Bidi_Control}/u);
  expect(err.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

it("refuses a named pipe or a device at once instead of waiting for it", async () => {
  expect((await holdfast("import", "/dev/null")).code).toBe(3);
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  expect((await holdfast("import", pipe)).code).toBe(3);
});
