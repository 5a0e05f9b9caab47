import { readFileSync } from "node:fs";
import { type Situation, STATES, type State, situationSchema } from "@holdfast/model";
import { expect, it } from "vitest";
import { makePlan, STEP_IDS, type StepId } from "../src/index.ts";
import { outline } from "./situations.ts";

interface Fixture {
  readonly name: string;
  readonly situation: Situation;
  readonly done: readonly StepId[];
  readonly state: State;
  /** Ids in order, done ones in brackets, the danger check left out while it asks nothing. */
  readonly steps: string;
}
const FIXTURES = JSON.parse(
  readFileSync(new URL("fixtures/whole-situations.json", import.meta.url), "utf8"),
) as readonly Fixture[];

it.each(FIXTURES)("plans for $name", ({ situation, done, state, steps }) => {
  expect(situationSchema.safeParse(situation).success).toBe(true);
  expect(STATES).toContain(state);
  expect(outline(makePlan(situation, done, state))).toBe(steps);
});

it("has a whole situation for every step there is", () => {
  const seen = FIXTURES.flatMap(({ steps }) => steps.replaceAll(/[[\]]/gu, "").split(" "));
  expect(STEP_IDS.filter((id) => !seen.includes(id))).toEqual([]);
});
