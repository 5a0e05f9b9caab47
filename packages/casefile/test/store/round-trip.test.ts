import { conversationId, itemId, readAll } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Casefile, MemoryStore, markTactics, saveCasefile } from "../../src/index.ts";
import { loadCasefile } from "../../src/store/load-casefile.ts";
import { decodeChunk, encodeChunk } from "../../src/store/message-chunk.ts";
import { casefiles, messagesOf } from "../support/arbitrary-casefile.ts";
import { LOAD, SAVE, savedIn } from "../support/case-key.ts";
import { must } from "../support/must.ts";

/** A casefile as plain values: originals with their bytes. Names are compared by what they would give next. */
async function plain(casefile: Casefile): Promise<unknown> {
  const { names: _, marks, originals, ...rest } = casefile;
  const bytes = await Promise.all(
    originals.map(async ({ source, ...facts }) => ({ ...facts, bytes: await readAll(source, 1000) })),
  );
  return { ...rest, findings: marks?.findings ?? null, bytes };
}

it("messages come back from a chunk exactly, whatever they hold", () => {
  fc.assert(
    fc.property(messagesOf(conversationId("Kayla")), (messages) => {
      expect(decodeChunk(encodeChunk(messages))).toEqual(messages);
    }),
    { numRuns: 300 },
  );
});

it("a member that messages get in a later version is not lost in a chunk", () => {
  const [message] =
    fc.sample(
      messagesOf(conversationId("Kayla")).filter((m) => m.length > 0),
      { numRuns: 1, seed: 1 },
    )[0] ?? [];
  const later = { ...message, reactions: [{ from: "Sam", sign: "👍" }] } as unknown as NonNullable<typeof message>;
  expect(decodeChunk(encodeChunk([later]))).toEqual([later]);
});

it("a casefile is loaded exactly as it was saved", async () => {
  await fc.assert(
    fc.asyncProperty(casefiles, async (casefile) => {
      const store = new MemoryStore();
      const marked = await markTactics(casefile);
      const { key } = await savedIn(store, marked);
      const loaded = await loadCasefile(store, key, LOAD);
      if (!loaded.ok) throw new Error(loaded.error.code);
      expect(await plain(loaded.value.casefile)).toEqual(await plain(marked));
    }),
    { numRuns: 60 },
  );
});

it("a second save, changed in any way, is loaded exactly too, and the first is gone from the store", async () => {
  await fc.assert(
    fc.asyncProperty(casefiles, casefiles, async (first, other) => {
      const store = new MemoryStore();
      const kept = await savedIn(store, first);
      const second: Casefile = { ...other, id: first.id };
      const saved = await saveCasefile(store, kept, second, SAVE);
      if (!saved.ok) throw new Error(saved.error);
      const loaded = await loadCasefile(store, kept.key, LOAD);
      if (!loaded.ok) throw new Error(loaded.error.code);
      expect(await plain(loaded.value.casefile)).toEqual(await plain(second));
      const keys = must(await store.keys(first.id));
      const named = new Set(saved.value.manifest?.records.map(({ key }) => key));
      expect(keys).toHaveLength(named.size + 1);
    }),
    { numRuns: 40 },
  );
});

it("names given after a reload are those of no item, problem or conversation", async () => {
  await fc.assert(
    fc.asyncProperty(casefiles, async (casefile) => {
      const store = new MemoryStore();
      const { key } = await savedIn(store, casefile);
      const loaded = await loadCasefile(store, key, LOAD);
      if (!loaded.ok) throw new Error(loaded.error.code);
      const { names, timeline } = loaded.value.casefile;
      for (const { id } of timeline.items) expect(names.item(id)).not.toBe(id);
      for (const { id } of timeline.conversations) expect(names.conversation(id)).not.toBe(id);
      expect(names.item("new.txt")).toBe(itemId("new.txt"));
    }),
    { numRuns: 30 },
  );
});
