import { makeSha256 } from "@holdfast/seal";
import { expect, it } from "vitest";
import { forgeZip } from "../../../archive/test/zip-forger.ts";
import {
  addEvidence,
  assumptions,
  type Casefile,
  keepOriginals,
  MemoryStore,
  offerOriginals,
  setSelf,
  settle,
} from "../../src/index.ts";
import { loadCasefile } from "../../src/store/load-casefile.ts";
import { LOAD, savedIn } from "../support/case-key.ts";
import { ENV, encode, fileInput, LATER_CHAT, reading, UNCLEAR_CHAT } from "../support/evidence.ts";
import { must } from "../support/must.ts";

const questions = (casefile: Casefile) =>
  assumptions(casefile).map(({ question, item, options }) => ({ question, item, options }));
const dates = ({ timeline }: Casefile) =>
  timeline.messages.map(({ at }) => (at.type === "none" ? null : new Date(at.ms).toISOString().slice(0, 16)));

it("asks what the file does not say: the order of day and month, the zone, who the person is", async () => {
  const casefile = await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT));
  const asked = questions(casefile);
  expect(asked).toContainEqual({
    question: "date-order",
    item: "WhatsApp Chat with Kayla.txt",
    options: expect.arrayContaining(["dmy", "mdy"]),
  });
  expect(asked).toContainEqual({ question: "zone", item: "WhatsApp Chat with Kayla.txt", options: [] });
  const noName = await reading(fileInput("chat.txt", UNCLEAR_CHAT));
  expect(questions(noName)).toContainEqual({ question: "self", item: "chat.txt", options: ["Kayla", "Sam"] });
});

it("with the file at hand an answer is settled exactly as if it had been given before reading", async () => {
  const input = fileInput("chat.txt", UNCLEAR_CHAT);
  const casefile = await reading(input);
  for (const dateOrder of ["dmy", "mdy"] as const) {
    const settled = must(
      await settle(casefile, casefile.timeline.items[0]?.id ?? ("" as never), { dateOrder }, [input], ENV),
    );
    const fresh = await addEvidence({ ...(await reading()), id: casefile.id }, [input], { dateOrder }, ENV);
    expect(settled.timeline).toEqual(fresh.timeline);
    expect(questions(settled).map(({ question }) => question)).not.toContain("date-order");
    expect(dates(settled)[1]).toBe(dateOrder === "dmy" ? "2024-04-03T20:00" : "2024-03-04T20:00");
  }
});

it("answers add up: the zone that was settled first is still settled when the order of the date is", async () => {
  const input = fileInput("chat.txt", UNCLEAR_CHAT);
  const casefile = await reading(input);
  const [item] = casefile.timeline.items;
  if (item === undefined) throw new Error("no item");
  const zoned = must(await settle(casefile, item.id, { zone: "America/Toronto" }, [input], ENV));
  const both = must(await settle(zoned, item.id, { dateOrder: "dmy" }, [input], ENV));
  expect(both.timeline.messages.every(({ at }) => at.type === "instant" && at.certainty === "zone-given")).toBe(true);
  expect(dates(both)[1]).toBe("2024-04-04T00:00");
  expect(questions(both).filter(({ question }) => question !== "self")).toEqual([]);
});

it("after a reload the kept text is enough; without it the file is asked for, by name, and known again by its hash", async () => {
  const input = fileInput("chat.txt", UNCLEAR_CHAT);
  const casefile = await reading(input);
  const id = casefile.timeline.items[0]?.id ?? ("" as never);
  expect(await settle(casefile, id, { dateOrder: "dmy" }, [], ENV)).toEqual({
    ok: false,
    error: { code: "file-needed", items: ["chat.txt"] },
  });
  const other = fileInput("chat.txt", UNCLEAR_CHAT.replace("300", "301"));
  expect((await settle(casefile, id, { dateOrder: "dmy" }, [other], ENV)).ok).toBe(false);
  const renamed = fileInput("the same under another name.txt", UNCLEAR_CHAT);
  const given = must(await settle(casefile, id, { dateOrder: "dmy" }, [renamed], ENV));

  const { casefile: kept } = await keepOriginals(
    casefile,
    await offerOriginals(casefile, [input], makeSha256),
    makeSha256,
  );
  const store = new MemoryStore();
  const { key } = await savedIn(store, kept);
  const { casefile: loaded } = must(await loadCasefile(store, key, LOAD));
  const settled = must(await settle(loaded, id, { dateOrder: "dmy" }, [], ENV));
  expect(settled.timeline).toEqual(given.timeline);
});

it("a chat in a zip is read again from the zip or from its kept text; names and attachments stay", async () => {
  const text = `${UNCLEAR_CHAT}03/04/2024, 20:12 - Kayla: IMG-20240403-WA0001.jpg (file attached)\n`;
  const zip = forgeZip([
    { path: "_chat.txt", data: encode(text) },
    { path: "IMG-20240403-WA0001.jpg", data: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) },
  ]);
  const input = fileInput("WhatsApp Chat with Kayla.zip", zip);
  const casefile = await reading(input);
  const chat = casefile.timeline.items.find(({ source }) => source !== null);
  if (chat === undefined) throw new Error("no chat");
  const offers = await offerOriginals(casefile, [input], makeSha256);
  const { casefile: kept } = await keepOriginals(casefile, offers, makeSha256);
  const fromText = must(await settle(kept, chat.id, { dateOrder: "dmy" }, [], ENV));
  const fromZip = must(await settle(casefile, chat.id, { dateOrder: "dmy" }, [input], ENV));
  expect(fromText.timeline).toEqual(fromZip.timeline);
  expect(fromText.timeline.conversations.map(({ id, title }) => [id, title])).toEqual(
    casefile.timeline.conversations.map(({ id, title }) => [id, title]),
  );
  expect(fromText.timeline.items.map(({ id, arrival }) => [id, arrival])).toEqual(
    casefile.timeline.items.map(({ id, arrival }) => [id, arrival]),
  );
  const attached = fromText.timeline.messages.flatMap(({ attachments }) => attachments);
  expect(attached).toEqual(casefile.timeline.messages.flatMap(({ attachments }) => attachments));
  expect(attached.some(({ item }) => item !== undefined)).toBe(true);
});

it("two exports that share messages are read again together, each once, and stay one conversation", async () => {
  const inputs = [
    fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT),
    fileInput("later/WhatsApp Chat with Kayla.txt", LATER_CHAT),
  ];
  const casefile = await reading(...inputs);
  expect(casefile.timeline.conversations).toHaveLength(1);
  const [first, second] = casefile.timeline.items;
  if (first === undefined || second === undefined) throw new Error("two items expected");
  const half = await settle(casefile, first.id, { dateOrder: "dmy" }, inputs.slice(0, 1), ENV);
  expect(half).toEqual({ ok: false, error: { code: "file-needed", items: [second.id] } });
  const settled = must(await settle(casefile, first.id, { dateOrder: "dmy" }, inputs, ENV));
  expect(settled.timeline.messages.map(({ text }) => text)).toEqual(casefile.timeline.messages.map(({ text }) => text));
  expect(settled.timeline.conversations.map(({ id }) => id)).toEqual(
    casefile.timeline.conversations.map(({ id }) => id),
  );
});

it("other conversations stay as they are, where they are", async () => {
  const other = fileInput(
    "WhatsApp Chat with Mo.txt",
    "2024-05-30, 20:00 - Mo: are you coming\n2024-05-30, 20:05 - Sam: yes\n",
  );
  const input = fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT);
  const casefile = await reading(input, other);
  const settled = must(
    await settle(casefile, casefile.timeline.items[0]?.id ?? ("" as never), { dateOrder: "mdy" }, [input], ENV),
  );
  expect(settled.timeline.conversations.map(({ id }) => id)).toEqual(
    casefile.timeline.conversations.map(({ id }) => id),
  );
  const mo = casefile.timeline.conversations[1]?.id;
  const of = (c: Casefile) => c.timeline.messages.filter(({ conversation }) => conversation === mo);
  expect(of(settled)).toEqual(of(casefile));
});

it("an answer with which nothing could be read is refused and changes nothing", async () => {
  const input = fileInput("table.csv", "when,who,what\n2024-05-30 20:00,Kayla,hello\n2024-05-30 20:01,Sam,hi\n");
  const casefile = await reading(input);
  const id = casefile.timeline.items[0]?.id ?? ("" as never);
  expect(questions(casefile).map(({ question }) => question)).toContain("csv-mapping");
  const wrong = await settle(casefile, id, { csvMapping: { text: "no such column" } }, [input], ENV);
  expect(wrong).toEqual({ ok: false, error: { code: "does-not-fit" } });
  const right = must(
    await settle(casefile, id, { csvMapping: { text: "what", sender: "who", time: "when" } }, [input], ENV),
  );
  expect(questions(right).map(({ question }) => question)).not.toContain("csv-mapping");
  expect(right.timeline.messages).toHaveLength(2);
});

it("an item that no messages were read from cannot be settled", async () => {
  const casefile = await reading(fileInput("chat.txt", UNCLEAR_CHAT));
  expect(await settle(casefile, "nothing" as never, {}, [], ENV)).toEqual({ ok: false, error: { code: "not-read" } });
});

it("the person says which name is theirs, and may take it back; no file is needed", async () => {
  const casefile = await reading(fileInput("chat.txt", UNCLEAR_CHAT));
  const wrong = await setSelf(casefile, "kayla");
  expect(wrong.timeline.messages.filter(({ self }) => self === true).map(({ sender }) => sender)).toContain("Kayla");
  const right = await setSelf(wrong, "Sam");
  const asGiven = await addEvidence(
    { ...(await reading()), situation: { self: "Sam" } },
    [fileInput("chat.txt", UNCLEAR_CHAT)],
    {},
    ENV,
  );
  expect(right.timeline.messages).toEqual(asGiven.timeline.messages);
  expect(right.timeline.conversations).toEqual(asGiven.timeline.conversations);
  expect(questions(right).map(({ question }) => question)).not.toContain("self");
  const nobody = await setSelf(right, "Nobody");
  expect(nobody.timeline.messages).toEqual(right.timeline.messages);
});
