import { STATES } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECKUP_PLATFORMS, checkupFor, checkupProgress } from "../../src/checkup/index.ts";
import {
  CHECK_IN_ANSWERS,
  CHECK_IN_QUESTIONS,
  type CheckInInput,
  checkInLines,
  isNewerCheckIn,
  MAX_CHECK_IN_TEXT,
  makeCheckIn,
  readCheckIn,
  writeCheckIn,
} from "../../src/family/index.ts";

const answer = fc.constantFrom(...CHECK_IN_ANSWERS);
const progress = fc.record({
  done: fc.integer(),
  later: fc.integer(),
  notMine: fc.integer(),
  open: fc.nat(),
  total: fc.integer(),
  firstOpen: fc.nat(),
  next: fc.constant(null),
});
const input: fc.Arbitrary<CheckInInput> = fc.record(
  {
    on: fc.constantFrom("2026-11-24", "2027-02-28"),
    answers: fc.record({ contacted: answer, asked: answer, talk: answer }, { requiredKeys: [] }),
    checkups: fc.array(fc.record({ platform: fc.constantFrom(...CHECKUP_PLATFORMS), progress }), { maxLength: 20 }),
    removed: fc.double(),
    practised: fc.integer(),
    checks: fc.record({ count: fc.integer(), worst: fc.constantFrom(...STATES) }),
  },
  { requiredKeys: ["on"] },
);

describe("makeCheckIn", () => {
  it("holds nothing that the person left out", () => {
    const checkIn = makeCheckIn({ on: "2026-11-24" }, null);
    expect(checkIn).toEqual({
      version: 1,
      number: 1,
      on: "2026-11-24",
      answers: { contacted: "not-said", asked: "not-said", talk: "not-said" },
      checkups: null,
      removed: null,
      practised: null,
      checks: null,
    });
  });
  it("takes counts and states out of a check-up, and no setting, answer or name", () => {
    const checkup = checkupFor("instagram");
    const items = { "instagram.private-account": "done", "secret words of the child": "done" } as const;
    const checkIn = makeCheckIn(
      { on: "2026-11-24", checkups: [{ platform: "instagram", progress: checkupProgress(checkup, { items }) }] },
      null,
    );
    expect(writeCheckIn(checkIn)).toBe('[1,1,"2026-11-24",[3,3,3],[["instagram",5,0,0,19]],null,null,null]');
  });
  it("carries no text but ids of ours, whatever it is made of: no place for a message or a contact", () => {
    fc.assert(
      fc.property(input, (one) => {
        const known = new Set<string>([...CHECKUP_PLATFORMS, ...STATES, one.on]);
        const texts = writeCheckIn(makeCheckIn(one, null)).match(/"[^"]*"/gu) ?? [];
        for (const text of texts) expect(known).toContain(text.slice(1, -1));
      }),
      { numRuns: 60 },
    );
  });
  it("is read back as it was, and always short enough for one QR code", () => {
    fc.assert(
      fc.property(input, (one) => {
        const first = makeCheckIn(one, null);
        const second = makeCheckIn(one, first);
        const text = writeCheckIn(second);
        expect(text.length).toBeLessThanOrEqual(MAX_CHECK_IN_TEXT);
        expect(readCheckIn(text)).toEqual({ ok: true, value: second });
      }),
      { numRuns: 100 },
    );
  });
});

describe("readCheckIn", () => {
  const good = writeCheckIn(makeCheckIn({ on: "2026-11-24", removed: 3, checks: { count: 2, worst: "warn" } }, null));
  it("refuses whatever is not exactly what was written", () => {
    for (const bad of [
      "",
      "null",
      "{}",
      "[]",
      good.replace("[1,", "[0,"),
      good.replace("2026-11-24", "2026-02-30"),
      good.replace("[3,3,3]", "[3,3,9]"),
      good.replace("[3,3,3]", "[3,3]"),
      good.replace("[3,3,3]", "[3,3,3,0]"),
      good.replace('"warn"', '"a message of the child"'),
      good.replace("]]", '],"a contact"]'),
      good.replace(",3,", ",-3,"),
      good.replace(",3,", ", 3,"),
      `${good} `,
      good.padEnd(MAX_CHECK_IN_TEXT + 1),
    ])
      expect(readCheckIn(bad)).toEqual({ ok: false, error: "not-a-check-in" });
  });
  it("says when it comes from a newer version", () => {
    expect(readCheckIn('[2,1,"2027-01-01"]')).toEqual({ ok: false, error: "newer-version" });
  });
  it("never throws, whatever text it gets", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.jsonValue(), { maxLength: 9 }).map((v) => JSON.stringify(v)),
        ),
        (text) => {
          const read = readCheckIn(text);
          if (read.ok) expect(writeCheckIn(read.value)).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("checkInLines", () => {
  it("are made of the check-in alone, so that both devices show the same", () => {
    const made = makeCheckIn({ on: "2026-11-24", removed: 2, practised: 1 }, null);
    const read = readCheckIn(writeCheckIn(made));
    expect(read.ok && checkInLines(read.value, null)).toEqual(checkInLines(made, null));
    expect(checkInLines(made, null)).toHaveLength(CHECK_IN_QUESTIONS.length + 2);
  });
  it("say how many settings were done last time", () => {
    const checkup = checkupFor("x");
    const at = (items: Readonly<Record<string, "done">>) => ({
      on: "2026-11-24",
      checkups: [{ platform: "x" as const, progress: checkupProgress(checkup, { items }) }],
    });
    const then = makeCheckIn(at({}), null);
    const now = makeCheckIn(at({ "x.two-factor": "done" }), then);
    expect(checkInLines(now, then).at(-1)).toMatchObject({ kind: "checkup", before: 0, counts: { done: 1 } });
  });
});

it("an old check-in shown again does not pass for a new one", () => {
  const first = makeCheckIn({ on: "2026-11-24" }, null);
  const second = makeCheckIn({ on: "2026-12-24" }, first);
  expect([isNewerCheckIn(null, first), isNewerCheckIn(first, second)]).toEqual([true, true]);
  expect([isNewerCheckIn(second, first), isNewerCheckIn(second, second)]).toEqual([false, false]);
});
