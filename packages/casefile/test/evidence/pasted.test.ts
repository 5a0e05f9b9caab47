import { coverageFaults, readAll } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { addPasted, openCasefile } from "../../src/index.ts";
import { ENV, encode, fileInput, reading, UNCLEAR_CHAT } from "../support/evidence.ts";

const NAME = "pasted 2026-11-24 19.30.txt";

it("a pasted chat is read like a file, and its text is kept", async () => {
  const pasted = await addPasted(openCasefile(), { text: UNCLEAR_CHAT, name: NAME }, {}, ENV);
  if (!pasted.ok) throw new Error(pasted.error);
  const { casefile, as } = pasted.value;
  expect(as).toBe("evidence");
  expect(casefile.timeline.items).toMatchObject([{ id: NAME, arrival: "pasted", source: "whatsapp" }]);
  expect(casefile.timeline.messages.length).toBeGreaterThan(4);
  expect(casefile.originals.map(({ item }) => item)).toEqual([NAME]);
});

it("text that is no chat becomes a note, word for word, and an item that says so", async () => {
  const text = "hes on insta as kayla_0555, he says he will send it to mum, my coach, everyone\n\n20 minutes";
  const pasted = await addPasted(openCasefile({ notes: ["first"] }), { text, name: NAME }, {}, ENV);
  if (!pasted.ok) throw new Error(pasted.error);
  const { casefile, as } = pasted.value;
  expect(as).toBe("note");
  expect(casefile.situation.notes).toEqual(["first", text]);
  const [item] = casefile.timeline.items;
  expect(item).toMatchObject({ id: NAME, arrival: "note", source: null });
  if (item === undefined) throw new Error("no item");
  expect(coverageFaults(item.ledger)).toEqual([]);
  expect(item.ledger.entries).toContainEqual(expect.objectContaining({ code: "kept-as-note" }));
  expect(casefile.timeline.problems).toEqual([]);
});

it("whatever is pasted stands in messages or notes afterwards, and its bytes are kept", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .lorem({ maxCount: 30, mode: "sentences" })
        .chain((text) => fc.constantFrom(text, text.replaceAll(" ", "\n"), `${text},${text}\n${text}`)),
      async (text) => {
        const pasted = await addPasted(openCasefile(), { text, name: NAME }, {}, ENV);
        if (!pasted.ok) throw new Error(pasted.error);
        const { casefile, as } = pasted.value;
        if (as === "note") expect(casefile.situation.notes?.join("")).toBe(text);
        else expect(casefile.timeline.messages.length).toBeGreaterThan(0);
        const [original] = casefile.originals;
        expect(original === undefined ? null : await readAll(original.source, 100_000)).toEqual(encode(text));
      },
    ),
    { numRuns: 60 },
  );
});

it("a long text becomes several notes that join to the same text, no character parted", async () => {
  const text = `${"so he ".repeat(3_333)}a😀${"and then ".repeat(3_334)}`;
  const pasted = await addPasted(openCasefile(), { text, name: NAME }, {}, ENV);
  if (!pasted.ok) throw new Error(pasted.error);
  const notes = pasted.value.casefile.situation.notes ?? [];
  expect(notes.length).toBe(3);
  expect(notes.join("")).toBe(text);
  // Half a character comes back from UTF-8 as another one.
  for (const note of notes) expect(new TextDecoder().decode(encode(note))).toBe(note);
});

it("more text than notes can hold is refused, and nothing is taken", async () => {
  // One over: 200 notes of 20,000.
  const text = "word ".repeat(800_001);
  expect(await addPasted(openCasefile(), { text, name: NAME }, {}, ENV)).toEqual({ ok: false, error: "too-many" });
});

it("a picture pasted as text is not kept, not as a note either", async () => {
  for (const text of [
    `look data:image/png;base64,${"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ".repeat(100)}`,
    "/9j/4AAQSkZJRgABAQAAAQABAAD".repeat(400),
    "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>",
  ]) {
    const before = openCasefile();
    const pasted = await addPasted(before, { text, name: NAME }, {}, ENV);
    expect(pasted.ok ? "taken" : pasted.error).toMatch(/^(embedded-media|encoded-block|not-text)$/u);
    expect(before.timeline.items).toEqual([]);
  }
  expect(await addPasted(openCasefile(), { text: " \n ", name: NAME }, {}, ENV)).toEqual({ ok: false, error: "empty" });
});

it("a second paste of the same name gets a name of its own", async () => {
  const first = await addPasted(openCasefile(), { text: "one thing", name: NAME }, {}, ENV);
  if (!first.ok) throw new Error(first.error);
  const second = await addPasted(first.value.casefile, { text: "another thing", name: NAME }, {}, ENV);
  if (!second.ok) throw new Error(second.error);
  expect(second.value.casefile.timeline.items.map(({ id }) => id)).toEqual([NAME, `${NAME} (2)`]);
});

it("a paste that was stopped changes nothing", async () => {
  const stop = new AbortController();
  stop.abort();
  const before = await reading(fileInput("chat.txt", UNCLEAR_CHAT));
  await expect(addPasted(before, { text: "hello", name: NAME }, {}, { ...ENV, signal: stop.signal })).rejects.toThrow(
    "aborted",
  );
  expect(before.timeline.items).toHaveLength(1);
});
