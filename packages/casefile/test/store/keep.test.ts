import { utcMs } from "@holdfast/model";
import { expect, it } from "vitest";
import {
  addEvidence,
  addNote,
  answer,
  type Casefile,
  changeKeptPassphrase,
  deleteKept,
  HEADER_KEY,
  type Kept,
  keepCasefile,
  listCasefiles,
  MemoryStore,
  markTactics,
  openCasefile,
  openKept,
  saveCasefile,
  stateOf,
} from "../../src/index.ts";
import { CHEAP, LOAD, PASSPHRASE, SAVE } from "../support/case-key.ts";
import { ENV, fileInput, LATER_CHAT, reading, UNCLEAR_CHAT } from "../support/evidence.ts";
import { must } from "../support/must.ts";

async function kept(store: MemoryStore, casefile: Casefile, passphrase = PASSPHRASE, at = SAVE.at): Promise<Kept> {
  const made = await keepCasefile(store, casefile, passphrase, { ...SAVE, at, cost: CHEAP });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}
async function opened(store: MemoryStore, id: string, passphrase = PASSPHRASE, tool = LOAD.tool): Promise<Kept> {
  const found = await openKept(store, id, passphrase, { tool });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}
/** Everything in the store as one text, to look for words in. */
async function everything(store: MemoryStore, id: string): Promise<string> {
  const keys = must(await store.keys(id));
  const records = await Promise.all(keys.map(async (key) => must(await store.get(id, key)) ?? new Uint8Array()));
  return `${keys.join(" ")} ${records.map((bytes) => Buffer.from(bytes).toString("latin1")).join(" ")}`;
}

it("a casefile opens with its passphrase, is said to be locked with any other, and is gone when it is not there", async () => {
  const store = new MemoryStore();
  const casefile = answer(openCasefile(), { notes: ["it began on Tuesday"] });
  await kept(store, casefile);
  expect((await opened(store, casefile.id)).casefile.situation).toEqual(casefile.situation);
  expect(await openKept(store, casefile.id, "another one", LOAD)).toEqual({
    ok: false,
    error: { code: "wrong-passphrase" },
  });
  expect(await openKept(store, "nothing", PASSPHRASE, LOAD)).toEqual({ ok: false, error: { code: "not-found" } });
});

it("no word, name or count of the evidence stands in the store in the clear", async () => {
  const store = new MemoryStore();
  const read = await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT));
  const casefile = answer(read, { notes: ["my coach is called Mo"], self: "Sam" });
  await kept(store, casefile);
  const all = await everything(store, casefile.id);
  for (const word of ["Kayla", "Sam", "coach", "photo", "WhatsApp", "messages", "answers", "originals", PASSPHRASE]) {
    expect(all).not.toContain(word);
  }
});

it("several casefiles stand beside each other, oldest first; deleted means nothing of it is left and the others are", async () => {
  const store = new MemoryStore();
  const [first, second] = [openCasefile(), openCasefile()];
  await kept(store, second, "second passphrase", utcMs(2_000));
  await kept(store, first, "first passphrase", utcMs(1_000));
  expect(must(await listCasefiles(store))).toEqual([
    { id: first.id, createdAt: 1_000 },
    { id: second.id, createdAt: 2_000 },
  ]);
  await deleteKept(store, first.id);
  expect(must(await store.keys(first.id))).toEqual([]);
  expect(must(await listCasefiles(store))).toEqual([{ id: second.id, createdAt: 2_000 }]);
  expect((await opened(store, second.id, "second passphrase")).casefile.id).toBe(second.id);
});

it("another passphrase is set without writing a record again; the old one opens nothing", async () => {
  const store = new MemoryStore();
  const casefile = openCasefile({ country: "CA" });
  await kept(store, casefile);
  const before = must(await store.keys(casefile.id));
  expect(await changeKeptPassphrase(store, casefile.id, "wrong wrong", "round turns", { cost: CHEAP })).toEqual({
    ok: false,
    error: "wrong-passphrase",
  });
  expect((await changeKeptPassphrase(store, casefile.id, PASSPHRASE, "round turns", { cost: CHEAP })).ok).toBe(true);
  expect(must(await store.keys(casefile.id))).toEqual(before);
  expect((await openKept(store, casefile.id, PASSPHRASE, LOAD)).ok).toBe(false);
  expect((await opened(store, casefile.id, "round turns")).casefile.situation).toEqual({ country: "CA" });
});

it("a header copied over another casefile's opens nothing there", async () => {
  const store = new MemoryStore();
  const [mine, other] = [openCasefile(), openCasefile()];
  await kept(store, mine);
  await kept(store, other, "the other passphrase");
  const header = must(await store.get(other.id, HEADER_KEY)) ?? new Uint8Array();
  await store.put(mine.id, HEADER_KEY, header);
  const tried = await openKept(store, mine.id, "the other passphrase", LOAD);
  expect(tried).toEqual({ ok: false, error: { code: "header-invalid" } });
});

it("a header that is damaged is said to be damaged, in the list too", async () => {
  const store = new MemoryStore();
  const casefile = openCasefile();
  await kept(store, casefile);
  await store.put(casefile.id, HEADER_KEY, new TextEncoder().encode("{ half a head"));
  expect(await openKept(store, casefile.id, PASSPHRASE, LOAD)).toEqual({
    ok: false,
    error: { code: "header-invalid" },
  });
  expect(must(await listCasefiles(store))).toEqual([{ id: casefile.id, createdAt: null }]);
});

it("a record that is damaged, missing or replaced by an older one is named, and no half of a casefile is opened", async () => {
  const store = new MemoryStore();
  const first = await kept(store, openCasefile({ notes: ["first"] }));
  const id = first.casefile.id;
  const entry = first.manifest?.records.find(({ name }) => name === "answers");
  if (entry === undefined) throw new Error("no answers");
  const old = must(await store.get(id, entry.key)) ?? new Uint8Array();
  const second = await saveCasefile(store, first, answer(first.casefile, { notes: ["first", "second"] }), SAVE);
  if (!second.ok) throw new Error(second.error);
  const now = second.value.manifest?.records.find(({ name }) => name === "answers");
  if (now === undefined) throw new Error("no answers");
  const good = must(await store.get(id, now.key)) ?? new Uint8Array();
  for (const bad of [old, good.slice(0, -1), good.map((byte, i) => (i === 40 ? byte ^ 1 : byte))]) {
    await store.put(id, now.key, bad);
    expect(await openKept(store, id, PASSPHRASE, LOAD)).toEqual({
      ok: false,
      error: { code: "record-damaged", record: "answers" },
    });
  }
  await store.remove(id, [now.key]);
  expect(await openKept(store, id, PASSPHRASE, LOAD)).toEqual({
    ok: false,
    error: { code: "record-missing", record: "answers" },
  });
});

it("a casefile of a newer version is said to be one, and left alone", async () => {
  const store = new MemoryStore();
  const { key, casefile } = await kept(store, openCasefile());
  const manifest = new TextEncoder().encode(JSON.stringify({ version: 2, casefile: casefile.id, novelty: [] }));
  await store.add(casefile.id, "000000000002/manifest", await key.seal({ name: "manifest", seq: 2 }, manifest));
  expect(await openKept(store, casefile.id, PASSPHRASE, LOAD)).toEqual({ ok: false, error: { code: "newer-version" } });
});

it("evidence added after a reload merges with what was there, and its names are its own", async () => {
  const store = new MemoryStore();
  const read = await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT));
  await kept(store, read);
  const { casefile } = await opened(store, read.id);
  const more = fileInput("later/WhatsApp Chat with Kayla.txt", LATER_CHAT);
  const stranger = fileInput("WhatsApp Chat with Mo.txt", "2024-05-30, 20:00 - Mo: are you coming\n");
  const reloaded = await addEvidence(casefile, [more, stranger], {}, ENV);
  const never = await addEvidence(read, [more, stranger], {}, ENV);
  expect(reloaded.timeline).toEqual(never.timeline);
  expect(reloaded.timeline.conversations).toHaveLength(2);
  expect(new Set(reloaded.timeline.items.map(({ id }) => id)).size).toBe(3);
});

it("added evidence writes its own messages and leaves the chunks that were there", async () => {
  const store = new MemoryStore();
  const long = Array.from({ length: 5_000 }, (_, i) => `2024-05-${10 + (i % 10)}, 20:00 - Kayla: message ${i}`).join(
    "\n",
  );
  const read = await reading(fileInput("WhatsApp Chat with Kayla.txt", long));
  const first = await kept(store, read);
  const mo = fileInput("WhatsApp Chat with Mo.txt", "2024-05-30, 20:00 - Mo: are you coming\n");
  const saved = await saveCasefile(store, first, await addEvidence(read, [mo], {}, ENV), SAVE);
  if (!saved.ok) throw new Error(saved.error);
  const chunks = (k: Kept) => k.manifest?.records.filter(({ name }) => name.startsWith("messages/")) ?? [];
  expect(chunks(first).length).toBeGreaterThan(2);
  expect(chunks(saved.value).slice(0, -1)).toEqual(chunks(first));
  expect(chunks(saved.value).at(-1)?.seq).toBe(2);
  const noted = addNote(saved.value.casefile, "one more thing");
  if (!noted.ok) throw new Error(noted.error);
  const third = await saveCasefile(store, saved.value, noted.value, SAVE);
  expect(third.ok && third.value.manifest?.records.filter(({ seq }) => seq === 3).map(({ name }) => name)).toEqual([
    "answers",
  ]);
});

it("an alert is there after a reload; another version of the program looks again for itself", async () => {
  const store = new MemoryStore();
  const read = await markTactics(await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT)));
  expect(stateOf(read)).toBe("alert");
  await kept(store, read);
  for (const tool of [LOAD.tool, "test 2"]) {
    const { casefile } = await opened(store, read.id, PASSPHRASE, tool);
    expect(stateOf(casefile)).toBe("alert");
    expect(casefile.marks?.findings).toEqual(read.marks?.findings);
    expect(casefile.traces).toEqual(read.traces);
  }
});

it("a device that dies between reading more evidence and looking at it comes back having looked at all of it", async () => {
  const store = new MemoryStore();
  const read = await markTactics(await reading(fileInput("WhatsApp Chat with Mo.txt", "2024-05-30, 20:00 - Mo: hi\n")));
  await kept(store, await addEvidence(read, [fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT)], {}, ENV));
  const { casefile } = await opened(store, read.id);
  expect(stateOf(casefile)).toBe("alert");
  expect(casefile.marks?.findings).toHaveLength(2);
});

it("a save while another tab is loading is followed, not mistaken for damage", async () => {
  const store = new MemoryStore();
  const first = await kept(store, openCasefile({ notes: ["first"] }));
  const id = first.casefile.id;
  let raced = false;
  const racing = Object.assign(Object.create(store) as MemoryStore, {
    get: async (casefile: string, key: string) => {
      if (!raced && key.endsWith("manifest")) {
        raced = true;
        const read = await store.get(casefile, key);
        await saveCasefile(store, first, answer(first.casefile, { notes: ["second"] }), SAVE);
        return read;
      }
      return store.get(casefile, key);
    },
    keys: (casefile: string) => store.keys(casefile),
  });
  const found = await openKept(racing, id, PASSPHRASE, LOAD);
  expect(found.ok && found.value.casefile.situation.notes).toEqual(["second"]);
});
