import { LANGUAGES, words } from "@holdfast/words";
import { describe, expect, it } from "vitest";
import { STORIES, type Story, trickOptions, tricksOf, turnOf } from "../../src/practice/index.ts";
import { say } from "../say.ts";

/** The choices of every path through a story. */
function* paths(story: Story, at: string, before: readonly string[]): Generator<readonly string[]> {
  const turn = turnOf(story, at);
  if (turn.choices.length === 0) yield before;
  for (const { id, goes } of turn.choices) yield* paths(story, goes, [...before, id]);
}

const keysOf = (story: Story): readonly string[] => [
  story.title,
  story.intro,
  ...story.turns.flatMap(({ lines, choices, recap }) => [
    ...lines.map(({ key }) => key),
    ...choices.flatMap(({ label, result }) => [label, result]),
    ...(recap === null ? [] : [recap]),
  ]),
];

describe("the stories", () => {
  it("are half tricks and half harmless, and both kinds turn up in the same themes of money, mail and strangers", () => {
    const themes = (kind: Story["kind"]) =>
      new Set(STORIES.filter((one) => one.kind === kind).map(({ theme }) => theme));
    const count = (kind: Story["kind"]) => STORIES.filter((one) => one.kind === kind).length;
    expect(count("harmless")).toBeGreaterThanOrEqual(count("trick"));
    expect(count("trick")).toBeGreaterThanOrEqual(8);
    for (const theme of ["money", "mail"] as const) {
      expect(themes("trick")).toContain(theme);
      expect(themes("harmless")).toContain(theme);
    }
  });
  it("hold the tricks that the issue names", () => {
    const themes = STORIES.filter(({ kind }) => kind === "trick").map(({ theme }) => theme);
    expect(themes).toEqual(expect.arrayContaining(["money", "mail", "fake", "known", "recovery", "photo"]));
  });
  it("have words in both languages for every line, each line used once", () => {
    const keys = STORIES.flatMap(keysOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) for (const language of LANGUAGES) expect(say(key, language)).toMatch(/\S/u);
    const ids = new Set(STORIES.map(({ id }) => id));
    const said = Object.keys(words("en")).filter(
      (key) => ids.has(key.split(".")[1] ?? "") && key.startsWith("practice."),
    );
    expect(said.filter((key) => !keys.includes(key))).toEqual([]);
  });
  it.each(STORIES.map((story) => ({ id: story.id, story })))(
    "end on every path, and reach every turn: $id",
    ({ story }) => {
      const all = [...paths(story, story.start, [])];
      expect(all.length).toBeGreaterThan(1);
      const reached = new Set<string>([story.start]);
      for (const { id, choices } of story.turns) {
        expect(turnOf(story, id).recap === null).toBe(choices.length > 0);
        for (const { goes } of choices) reached.add(goes);
      }
      expect([...reached].toSorted()).toEqual(story.turns.map(({ id }) => id).toSorted());
    },
  );
  it("have a way out at the turn after every mistake, and no mistake that ends without a recap", () => {
    for (const story of STORIES)
      for (const { choices } of story.turns)
        for (const { kind, goes } of choices.filter((one) => one.kind === "mistake")) {
          const next = turnOf(story, goes);
          expect(kind).toBe("mistake");
          expect(next.recap !== null || next.choices.some((one) => one.kind === "exit" || one.kind === "help")).toBe(
            true,
          );
        }
  });
  it("let a reader say no in a harmless chat without calling it a false alarm", () => {
    for (const story of STORIES.filter(({ kind }) => kind === "harmless")) {
      const kinds = story.turns.flatMap(({ choices }) => choices.map(({ kind }) => kind));
      expect(new Set(kinds)).toEqual(new Set(["ok", "accuse"].filter((kind) => (kinds as string[]).includes(kind))));
      expect(kinds).toContain("ok");
    }
  });
  it("name no real handle, number, sum in a threat, wallet or address that could be sent on", () => {
    for (const story of STORIES.filter(({ kind }) => kind === "trick"))
      for (const { lines } of story.turns)
        for (const { key, from } of lines.filter((one) => one.from === "other"))
          for (const language of LANGUAGES) {
            expect(from).toBe("other");
            const text = say(key, language);
            expect(text).not.toMatch(/@|https?:|\$|\d{3,}|dollars|\bbc1|0x/iu);
            expect(text.split(/\s+/u).length).toBeLessThanOrEqual(30);
          }
  });
  it("hold no sexual word", () => {
    for (const key of STORIES.flatMap(keysOf))
      for (const language of LANGUAGES)
        expect(say(key, language)).not.toMatch(/\b(?:nud|sex|naked|nu\b|nue\b|undress)/iu);
  });
  it("ask for the trick in as many harmless turns as the even mix needs: at least two of five", () => {
    const asked = STORIES.flatMap((story) =>
      story.turns.filter(({ asks }) => asks).map((turn) => tricksOf(story, turn)),
    );
    const harmless = asked.filter((tricks) => tricks.length === 0).length;
    expect(harmless / asked.length).toBeGreaterThanOrEqual(0.4);
  });
});

describe("trickOptions", () => {
  const asked = STORIES.flatMap((story) => story.turns.filter(({ asks }) => asks).map((turn) => ({ story, turn })));
  it("offer four names, the right ones among them, and the same ones each time", () => {
    for (const { story, turn } of asked) {
      const options = trickOptions(story, turn);
      const right = tricksOf(story, turn);
      expect(new Set(options).size).toBe(4);
      expect(options.filter((one) => right.includes(one)).length).toBe(Math.min(2, right.length));
      expect(trickOptions(story, turn)).toEqual(options);
    }
  });
  it("do not tell by their place which one is right", () => {
    const places = asked.flatMap(({ story, turn }) => {
      const right = tricksOf(story, turn);
      return right.length === 0 ? [] : [trickOptions(story, turn).findIndex((one) => right.includes(one))];
    });
    expect(new Set(places).size).toBeGreaterThan(2);
  });
});
