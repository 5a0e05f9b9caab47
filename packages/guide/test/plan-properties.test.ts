import { LANGUAGES, words } from "@holdfast/words";
import fc from "fast-check";
import { expect, it } from "vitest";
import { contact, MAX_HOW, makePlan, platformGuide, STEP_IDS, type StepId, serves } from "../src/index.ts";
import { anyProgress, anySituation, anyState, keysOf } from "./situations.ts";

const plans = fc.tuple(anySituation, anyProgress, anyState);
const always = (holds: (...args: Parameters<typeof makePlan>) => void): void =>
  fc.assert(fc.property(plans, ([situation, progress, state]) => holds(situation, progress, state)));

it("keeps P6’s order whatever the answers, with removal moved forward only where a picture is out", () =>
  always((s, p, state) => {
    const ids = makePlan(s, p, state).steps.map(({ id }) => id);
    const out = s.imageOut === "yes";
    const kept = out ? ids.filter((id) => id !== "removal") : ids;
    expect(kept).toEqual(STEP_IDS.filter((id) => kept.includes(id)));
    if (out && ids.includes("removal")) {
      // The proof is saved and somebody knows before a post is reported away.
      expect(ids.indexOf("removal")).toBeGreaterThan(ids.indexOf("capture"));
      expect(ids.indexOf("removal")).toBeGreaterThan(ids.indexOf("tell"));
      expect(ids.indexOf("removal")).toBeLessThan(ids.indexOf("report-account"));
    }
  }));

it("saves the proof before it reports, and reports before it blocks", () =>
  always((s, p, state) => {
    const ids = makePlan(s, p, state).steps.map(({ id }) => id);
    expect(ids.indexOf("stop")).toBeLessThan(ids.indexOf("capture"));
    expect(ids.indexOf("capture")).toBeLessThan(ids.indexOf("report-account"));
    expect(ids.indexOf("report-account")).toBeLessThan(ids.indexOf("block"));
  }));

it("puts crisis lines first exactly in a crisis or under a threat to hurt somebody", () =>
  always((s, p, state) => {
    const plan = makePlan(s, p, state);
    expect(plan.crisisFirst).toBe(state === "crisis" || (s.threatens ?? []).includes("harm"));
    expect(plan.steps[0]?.id).toBe("danger");
    if (plan.crisisFirst && !p.includes("danger")) expect(plan.steps[0]?.status).toBe("next");
  }));

it("names no step twice and asks for exactly one next step while any is open", () =>
  always((s, p, state) => {
    const { steps } = makePlan(s, p, state);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    const open = steps.filter(({ status }) => status === "next" || status === "later");
    expect(open.filter(({ status }) => status === "next")).toHaveLength(open.length > 0 ? 1 : 0);
    if (open.length > 0) expect(open[0]?.status).toBe("next");
  }));

it("gives no contact that is for another age or unverified", () =>
  always((s, p, state) => {
    for (const step of makePlan(s, p, state).steps) {
      for (const id of step.links) {
        expect(serves(contact(id).audience, s.age ?? "not-said")).toBe(true);
        expect(contact(id).confidence).not.toBe("unverified");
      }
    }
  }));

it("never sends somebody under 18 to StopNCII, nor an adult to Take It Down but for a picture taken before", () =>
  always((s, p, state) => {
    const { steps } = makePlan(s, p, state);
    const lines = steps.flatMap((step) => [...step.how, ...step.more]);
    const named = [...steps.flatMap(({ links }) => links), ...lines.flatMap(({ link }) => link ?? [])];
    const said = lines.map(({ key }) => words("en")[key as "plan.stop.how.pay"]());
    if (s.age === "under-18") {
      expect(named).not.toContain("stopncii");
      expect(said.join(" ")).not.toMatch(/StopNCII/u);
    }
    if (s.age === "adult") {
      expect(steps.flatMap(({ links }) => links)).not.toContain("take-it-down");
      for (const { key, link } of lines.filter((line) => line.link === "take-it-down"))
        expect([key, link]).toEqual(["plan.removal.how.adult-was-minor", "take-it-down"]);
      expect(said.filter((text) => text.includes("Take It Down"))).toHaveLength(
        named.filter((id) => id === "take-it-down").length,
      );
    }
  }));

it("has words in both languages for every key, and needs no parameter that it does not give", () =>
  always((s, p, state) => {
    for (const step of makePlan(s, p, state).steps) {
      const saids = [
        { key: step.title },
        { key: step.why },
        ...step.how,
        ...step.more,
        ...(step.note ? [step.note] : []),
      ];
      for (const { key, params } of saids as readonly { key: string; params?: object }[]) {
        for (const language of LANGUAGES) {
          const message = (words(language) as unknown as Record<string, (p?: object) => string>)[key];
          expect(message).toBeTypeOf("function");
          expect(message?.length).toBe(params === undefined ? 0 : 1);
          expect(message?.(params)).toMatch(/\S/u);
        }
      }
    }
  }));

it("shows nothing unverified as a step of an app", () =>
  always((s, p, state) => {
    for (const step of makePlan(s, p, state).steps)
      for (const platform of step.platforms)
        for (const topic of step.topics) {
          const guide = platformGuide(platform, topic, s.age ?? "not-said");
          if (guide?.confidence === "unverified") expect([guide.steps.length, guide.hint]).toEqual([0, undefined]);
          else if (guide !== null) expect(guide.lookFor).toEqual([]);
        }
  }));

it("keeps every step that was ticked off, as done", () =>
  always((s, p, state) => {
    const { steps } = makePlan(s, p, state);
    for (const id of p) expect(steps.find((step) => step.id === id)?.status).toBe("done");
  }));

it("shows few lines first, says none twice, and folds none away for good", () =>
  always((s, p, state) => {
    for (const step of makePlan(s, p, state).steps) {
      expect(step.how.length).toBeGreaterThan(0);
      expect(step.how.length).toBeLessThanOrEqual(MAX_HOW);
      if (step.more.length > 0) expect(step.how).toHaveLength(MAX_HOW);
      expect(new Set(keysOf(step)).size).toBe(keysOf(step).length);
    }
  }));

it("warns unfolded, wherever proof is saved from a chat, to leave the picture where it is", () =>
  always((s, p, state) => {
    if (s.happening === "webcam-mail") return;
    const how = makePlan(s, p, state)
      .steps.find(({ id }) => id === "capture")
      ?.how.map(({ key }) => key);
    expect(how).toContain("plan.capture.how.picture");
  }));

it("drops no step because the other person is known", () =>
  always((s, p, state) => {
    const ids = (known: "yes" | "no"): readonly StepId[] =>
      makePlan({ ...s, known }, p, state).steps.map(({ id }) => id);
    expect(ids("yes")).toEqual(expect.arrayContaining([...ids("no")]));
  }));

it("gives the same plan for the same answers, and changes none of them", () =>
  always((s, p, state) => {
    const before = structuredClone(s);
    expect(makePlan(s, p, state)).toEqual(makePlan(structuredClone(s), [...p].toReversed(), state));
    expect(s).toEqual(before);
  }));
