import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHECKUP_ANSWERS,
  CHECKUP_PLATFORMS,
  type CheckupAnswers,
  changedSince,
  checkupFor,
  checkupItems,
  checkupPlatform,
  checkupProgress,
  checkupRecord,
  checkupReminders,
} from "../../src/checkup/index.ts";

const instagram = checkupFor("instagram");

describe("checkupProgress", () => {
  it("counts what was answered, and what the app does by itself as done", () => {
    const progress = checkupProgress(instagram, {
      items: {
        "instagram.private-account": "done",
        "instagram.two-factor": "later",
        "instagram.supervision": "not-mine",
      },
    });
    expect(progress).toMatchObject({ done: 5, later: 1, notMine: 1, firstOpen: 4 });
    expect(progress.next?.id).toBe("instagram.remove-unknown");
  });
  it("comes back to what was put off once all else is answered, and ends when nothing is left", () => {
    const all = Object.fromEntries(checkupItems(instagram).map(({ id }) => [id, "done" as const]));
    expect(checkupProgress(instagram, { items: { ...all, "instagram.sessions": "later" } }).next?.id).toBe(
      "instagram.sessions",
    );
    expect(checkupProgress(instagram, { items: all })).toMatchObject({ next: null, open: 0, firstOpen: 0 });
  });
  it("adds up for any answers, those to things that are gone or were never there included", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHECKUP_PLATFORMS),
        fc.dictionary(fc.string(), fc.constantFrom(...CHECKUP_ANSWERS)),
        fc.array(fc.constantFrom(...CHECKUP_ANSWERS), { maxLength: 30 }),
        (platform, strange, own) => {
          const checkup = checkupFor(platform);
          const items = checkupItems(checkup);
          const given = items.slice(0, own.length).map(({ id }, n) => [id, own[n] ?? "done"] as const);
          const { done, later, notMine, open, total } = checkupProgress(checkup, {
            items: { ...strange, ...Object.fromEntries(given) },
          });
          expect(done + later + notMine + open).toBe(total);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("changedSince", () => {
  const answers: CheckupAnswers = { items: { "instagram.private-account": "later" } };
  const then = checkupRecord(instagram, answers, "2026-08-24");
  it("finds nothing where nothing changed", () => {
    expect(changedSince(then, instagram, answers)).toEqual({ added: [], refreshed: [], gone: [], answered: [] });
  });
  it("finds a changed answer", () => {
    const now = { items: { "instagram.private-account": "done" as const } };
    expect(changedSince(then, instagram, now).answered).toMatchObject([
      { item: { id: "instagram.private-account" }, from: "later", to: "done" },
    ]);
  });
  it("finds what is new, what is gone and what was checked again", () => {
    const older = {
      ...then,
      items: [
        ...then.items
          .filter(({ id }) => id !== "instagram.live")
          .map((one) => (one.id === "instagram.sessions" ? { ...one, checkedOn: "2026-06-01" } : one)),
        { id: "instagram.poke", answer: "done" as const, checkedOn: "2026-06-01" },
      ],
    };
    const changes = changedSince(older, instagram, answers);
    expect(changes.added.map(({ id }) => id)).toEqual(["instagram.live"]);
    expect(changes.refreshed.map(({ id }) => id)).toEqual(["instagram.sessions"]);
    expect(changes.gone).toEqual(["instagram.poke"]);
    expect(changes.answered).toEqual([]);
  });
});

describe("checkupReminders", () => {
  it("come every three months, on the last day of a month that is too short", () => {
    expect(checkupReminders("2026-11-30").map(({ day }) => day)).toEqual([
      "2027-02-28",
      "2027-05-30",
      "2027-08-30",
      "2027-11-30",
    ]);
  });
  it("give nothing away in their title or id", () => {
    for (const { uid, title } of checkupReminders("2026-11-24")) {
      expect(title).toBe("checkup.reminder");
      expect(uid).not.toMatch(/holdfast|threat|safe/iu);
    }
  });
  it("refuse a day that is none", () => {
    expect(() => checkupReminders("soon")).toThrow("in-months");
  });
});

it("reads an app or a device as people name it, and leaves others alone", () => {
  expect(["Insta", " iPhone ", "Windows 11", "Messenger", "__proto__", "Bigo"].map(checkupPlatform)).toEqual([
    "instagram",
    "apple",
    "windows",
    "messenger",
    null,
    null,
  ]);
});
