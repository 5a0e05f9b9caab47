import fc from "fast-check";
import { expect, it } from "vitest";
import { addReference, answer, type Casefile, MemoryStore, openCasefile, saveCasefile } from "../../src/index.ts";
import { keepCasefile, listCasefiles, openKept } from "../../src/store/keep-casefile.ts";
import { loadCasefile } from "../../src/store/load-casefile.ts";
import { casefiles } from "../support/arbitrary-casefile.ts";
import { CHEAP, LOAD, PASSPHRASE, SAVE, savedIn } from "../support/case-key.ts";
import { FailingStore } from "../support/failing-store.ts";
import { must } from "../support/must.ts";

const facts = ({ situation, timeline, progress }: Casefile): unknown => ({ situation, timeline, progress });

it("a device that dies at any write of a save leaves the casefile as it was before or after, never a mix", async () => {
  await fc.assert(
    fc.asyncProperty(casefiles, casefiles, fc.boolean(), async (first, other, reachesDisk) => {
      const second: Casefile = { ...other, id: first.id };
      let committed = false;
      for (let writes = 0; ; writes++) {
        const disk = new MemoryStore();
        const kept = await savedIn(disk, first);
        const store = new FailingStore(disk, writes, reachesDisk);
        const saved = await saveCasefile(store, kept, second, SAVE);
        const loaded = await loadCasefile(disk, kept.key, LOAD);
        if (!loaded.ok) throw new Error(`died at write ${writes}: ${loaded.error.code}`);
        const found = facts(loaded.value.casefile);
        if (saved.ok) expect(found).toEqual(facts(second));
        else expect([facts(first), facts(second)]).toContainEqual(found);
        // What was answered for stays answered for: once it is the second, it is never the first again.
        if (saved.ok) committed = true;
        else if (!reachesDisk) expect(found).toEqual(facts(first));
        // The next visit saves as if nothing had been.
        const again = await saveCasefile(disk, loaded.value, { ...second, progress: first.progress }, SAVE);
        expect(again.ok).toBe(true);
        const keys = must(await disk.keys(first.id));
        const named = again.ok ? new Set(again.value.manifest?.records.map(({ key }) => key)) : new Set();
        expect(keys).toHaveLength(named.size + 1);
        if (store.asked <= writes) break;
      }
      expect(committed).toBe(true);
    }),
    { numRuns: 25 },
  );
});

it("a device that dies while a casefile is first kept leaves one that opens, or none in the list", async () => {
  const casefile = answer(openCasefile(), { country: "CA", notes: ["it began on Tuesday"] });
  for (const reachesDisk of [false, true]) {
    for (let writes = 0; ; writes++) {
      const store = new FailingStore(new MemoryStore(), writes, reachesDisk);
      const kept = await keepCasefile(store, casefile, PASSPHRASE, { ...SAVE, cost: CHEAP });
      const listed = await listCasefiles(store.disk);
      if (!listed.ok) throw new Error(listed.error);
      const opened = await openKept(store.disk, casefile.id, PASSPHRASE, LOAD);
      expect(opened.ok).toBe(listed.value.length === 1);
      if (kept.ok) expect(opened.ok).toBe(true);
      if (opened.ok) expect(opened.value.casefile.situation).toEqual(casefile.situation);
      if (store.asked <= writes) break;
    }
  }
});

it("storage that is full is said to be full, keeps what was saved, and is given back what the save had taken", async () => {
  const disk = new MemoryStore();
  const first = answer(openCasefile(), { country: "CA" });
  const kept = await savedIn(disk, first);
  const before = must(await disk.keys(first.id));
  let full = new FailingStore(disk, 1, false, "storage-full");
  const more = addReference(answer(first, { country: "FR" }), { destination: "police", number: "24-0555" });
  expect(await saveCasefile(full, kept, more, SAVE)).toEqual({ ok: false, error: "storage-full" });
  // Writes fail, removing still works: that is how full storage behaves.
  full = new FailingStore(disk, 0, false, "storage-full");
  const removing = Object.assign(Object.create(full) as FailingStore, {
    add: (...args: Parameters<FailingStore["add"]>) => full.add(...args),
    keys: (id: string) => disk.keys(id),
    remove: (...args: Parameters<MemoryStore["remove"]>) => disk.remove(...args),
  });
  expect(await saveCasefile(removing, kept, more, SAVE)).toEqual({ ok: false, error: "storage-full" });
  const loaded = await loadCasefile(disk, kept.key, LOAD);
  expect(loaded.ok && loaded.value.casefile.situation).toEqual({ country: "CA" });
  const again = await saveCasefile(disk, kept, more, SAVE);
  expect(again.ok).toBe(true);
  expect(must(await disk.keys(first.id))).toHaveLength(before.length);
});

it("two tabs that save over each other: the second is told, and nothing of the first is lost", async () => {
  const disk = new MemoryStore();
  const start = await savedIn(disk, openCasefile());
  const first = await saveCasefile(disk, start, answer(start.casefile, { notes: ["from one tab"] }), SAVE);
  const second = await saveCasefile(disk, start, answer(start.casefile, { notes: ["from the other"] }), SAVE);
  expect(first.ok).toBe(true);
  expect(second).toEqual({ ok: false, error: "changed-elsewhere" });
  const loaded = await loadCasefile(disk, start.key, LOAD);
  expect(loaded.ok && loaded.value.casefile.situation.notes).toEqual(["from one tab"]);
});
