import { LANGUAGES, words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { CLAUSES } from "../../src/family/data/clauses.ts";
import {
  AGE_BANDS,
  CHECK_IN_ANSWERS,
  CHECK_IN_QUESTIONS,
  CHECK_IN_RHYTHMS,
  checkInDays,
  conversationStarters,
  FIRST_MINUTES,
  familyPlan,
  whatNotToSay,
} from "../../src/family/index.ts";
import { say } from "../say.ts";

const plan = (band: (typeof AGE_BANDS)[number], leftOut: readonly string[] = []) =>
  familyPlan({ band, rhythm: "monthly", on: "2026-11-24", leftOut });

describe("familyPlan", () => {
  it("puts the adult’s promises first, for every age", () => {
    for (const band of AGE_BANDS) expect(plan(band).sections[0]?.id).toBe("promises");
  });
  it("promises a child of any age no punishment for telling and that the device stays, and neither can be left out", () => {
    for (const band of ["8-10", "11-13", "14-17"] as const) {
      const [promises] = plan(band, ["no-trouble", "keep-device"]).sections;
      expect(promises?.clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(["no-trouble", "keep-device"]));
      expect(promises?.clauses.every(({ optional }) => !optional)).toBe(true);
    }
    expect(say("family.clause.no-trouble", "en")).toContain("Also not if you broke a rule");
  });
  it("leaves out any other clause that the two do not want", () => {
    const ids = plan("11-13", ["night-11"]).sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(ids).not.toContain("night-11");
    expect(ids).toContain("camera");
  });
  it("has a code word, two adults, a way to stop and a review date for every age", () => {
    for (const band of AGE_BANDS) {
      const sections = plan(band).sections;
      const blanks = sections.flatMap(({ clauses }) => clauses.map(({ blank }) => blank));
      expect(blanks).toEqual(expect.arrayContaining(["code-word", "names"]));
      expect(sections.map(({ id }) => id)).toEqual(expect.arrayContaining(["stopping", "review", "if-threatened"]));
      const review = sections.flatMap(({ clauses }) => clauses).find(({ id }) => id === "review");
      expect(review?.params).toEqual({ day: "2027-02-24" });
    }
  });
  it("has exactly the rhythm that was chosen", () => {
    for (const rhythm of CHECK_IN_RHYTHMS) {
      const { sections } = familyPlan({ band: "14-17", rhythm, on: "2026-11-24" });
      const ids = sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
      expect(ids.filter((id) => id.startsWith("check-in-"))).toEqual([`check-in-${rhythm}`]);
    }
  });
  it("lets a teen hold the settings and a young child not, and uses no child’s wording between adults", () => {
    const ids = (band: (typeof AGE_BANDS)[number]) =>
      plan(band).sections.flatMap(({ clauses }) => clauses.map(({ id }) => id));
    expect(ids("8-10")).toContain("parent-sets");
    expect(ids("14-17")).toContain("teen-holds");
    expect(ids("14-17")).not.toContain("parent-sets");
    const adult = plan("adult").sections.flatMap(({ clauses }) => clauses);
    expect(adult.filter(({ by }) => by !== "both")).toEqual([]);
  });
  it("has words in both languages for each clause, each used", () => {
    const said = Object.keys(words("en")).filter((key) => key.startsWith("family.clause."));
    expect(CLAUSES.map(({ key }) => key as string).toSorted()).toEqual(said.toSorted());
    for (const { key, section, by } of CLAUSES)
      for (const language of LANGUAGES) {
        expect(say(key, language, { day: "2027-02-24" })).toMatch(/\S/u);
        expect(say(`family.section.${section}`, language)).toMatch(/\S/u);
        expect(say(`family.by.${by}`, language)).toMatch(/\S/u);
      }
  });
  it("says tu in French where one speaks to the other", () => {
    const spoken = CLAUSES.filter(({ by }) => by === "adult").map(({ key }) => say(key, "fr", { day: "" }));
    for (const text of spoken) expect(text).not.toMatch(/\b[Vv]ous\b/u);
  });
});

describe("talking", () => {
  it("has ways to begin and sentences to leave out, with the reason, for every age", () => {
    for (const band of AGE_BANDS) {
      expect(conversationStarters(band).length).toBeGreaterThanOrEqual(2);
      const avoid = whatNotToSay(band);
      expect(avoid.length).toBeGreaterThanOrEqual(3);
      for (const { key, why } of avoid)
        for (const language of LANGUAGES) expect([say(key, language), say(why, language)]).not.toContain("");
    }
  });
  it("begins the first five minutes with calm and thanks, asks for safety before any evidence, and never for the picture", () => {
    const at = (id: string) => (FIRST_MINUTES as readonly string[]).indexOf(`family.first-minutes.${id}`);
    expect([at("breathe"), at("thank"), at("not-fault")]).toEqual([0, 1, 2]);
    expect(at("safe")).toBeLessThan(at("keep"));
    for (const language of LANGUAGES) for (const key of FIRST_MINUTES) expect(say(key, language)).toMatch(/\S/u);
    expect(say("family.first-minutes.keep", "en")).toContain("Do not copy or forward the private picture");
  });
});

describe("check-ins", () => {
  it("have a day for each rhythm and none where none was agreed on", () => {
    expect(checkInDays("2026-11-30", "monthly", 3).map(({ day }) => day)).toEqual([
      "2026-12-30",
      "2027-01-30",
      "2027-02-28",
    ]);
    expect(checkInDays("2026-11-24", "weekly", 1)[0]?.day).toBe("2026-12-01");
    expect(checkInDays("2026-11-24", "each-term", 1)[0]?.day).toBe("2027-02-24");
    expect(checkInDays("2026-11-24", "none")).toEqual([]);
  });
  it("have words for each question and answer", () => {
    for (const language of LANGUAGES) {
      for (const id of CHECK_IN_QUESTIONS) expect(say(`family.check-in.question.${id}`, language)).toMatch(/\?$/u);
      for (const id of CHECK_IN_ANSWERS) expect(say(`family.check-in.answer.${id}`, language)).toMatch(/\S/u);
    }
  });
});
