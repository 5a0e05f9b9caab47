import { makePlan, STEP_IDS } from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { stepButton } from "../src/screens/plan/step-button.ts";
import { stepGroups } from "../src/screens/plan/step-groups.ts";
import { dayInWords } from "../src/ui/day.ts";

const everySituation: readonly Situation[] = [
  {},
  { role: "helper", age: "under-18", apps: ["instagram"] },
  { age: "adult", country: "CA", apps: ["instagram", "snapchat"], paid: "yes", imageOut: "yes", wants: ["money"] },
  { happening: "webcam-mail", country: "FR" },
  { threatens: ["harm"], already: ["blocked", "told", "reported"] },
];

describe("the plan as the screen shows it", () => {
  it("shows each step once: next, coming, done or not needed", () => {
    for (const situation of everySituation) {
      for (const done of [[], ["stop", "capture"], [...STEP_IDS]] as const) {
        const plan = makePlan(situation, [...done], "none");
        const { next, comes, done: ticked, notNeeded } = stepGroups(plan);
        const shown = [
          ...(next === null ? [] : [next]),
          ...comes.flatMap(({ steps }) => steps),
          ...ticked,
          ...notNeeded,
        ];
        expect(shown.map(({ id }) => id).toSorted()).toEqual(plan.steps.map(({ id }) => id).toSorted());
      }
    }
  });

  it("has no next step when everything was ticked off", () => {
    expect(stepGroups(makePlan({}, [...STEP_IDS], "none")).next).toBeNull();
  });
});

describe("the button of a step", () => {
  const button = (id: string, situation: Situation): ReturnType<typeof stepButton> => {
    const step = makePlan(situation, [], "none").steps.find((one) => one.id === id);
    if (step === undefined) throw new Error(`no step ${id} for these answers`);
    return stepButton(step, situation);
  };
  it("leads from saving the proof to the screen that saves it", () => {
    expect(button("capture", {})?.to).toBe("/save");
  });
  it("offers no Canadian worksheet elsewhere", () => {
    const child = { age: "under-18" } as const;
    expect(button("cybertip", { ...child, country: "CA" })?.to).toBe("/reports/cybertip");
    expect(button("cybertip", { ...child, country: "GB" })).toBeNull();
  });
  it("leads straight to the steps of the one app there is, and to none where there are several", () => {
    expect(button("report-account", { apps: ["instagram"] })?.to).toBe("/platform-help/instagram/report");
    expect(button("report-account", { apps: ["instagram", "snapchat"] })).toBeNull();
    expect(button("block", {})).toBeNull();
  });
});

describe("a date in words", () => {
  it("is as exact as the fact is, and no more", () => {
    expect(dayInWords("2026-11-23", "en")).toBe("November 23, 2026");
    expect(dayInWords("2024-02", "en")).toBe("February 2024");
    expect(dayInWords("2024", "fr")).toBe("2024");
    expect(dayInWords("2026-11-01", "fr")).toBe("1 novembre 2026");
  });
  it("that is none stays as it was written", () => {
    expect(dayInWords("unknown", "en")).toBe("unknown");
  });
});
