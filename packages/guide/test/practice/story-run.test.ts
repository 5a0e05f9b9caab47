import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerTrick,
  BOOSTER_WEEKS,
  boosterDays,
  boosterQuestions,
  chatOf,
  choose,
  firstWords,
  practiceScore,
  STORIES,
  type Story,
  type StoryRun,
  sayScore,
  startStory,
  TELL_WHO,
  type TrickAnswer,
  tellWho,
  tellWords,
  trickOptions,
  trickOutcome,
  tricksOf,
} from "../../src/practice/index.ts";

function story(id: string): Story {
  const found = STORIES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no story ${id}`);
  return found;
}

/** Answers each question rightly, takes the choices named. */
function play(id: string, ...choices: readonly string[]): StoryRun {
  let run = startStory(story(id));
  for (const choice of choices) {
    if (run.phase === "trick") run = answerTrick(run, tricksOf(run.story, run.turn)[0] ?? "none");
    run = choose(run, choice);
  }
  return run;
}

describe("a run through a story", () => {
  it("stops a chat that turns from flattery to a photo request before a photo is sent", () => {
    const run = play("sweet-talk", "slow", "why", "no", "no");
    expect([run.turn.id, run.phase]).toEqual(["end", "tell-who"]);
    expect(run.trail.at(-1)?.choice).toMatchObject({ kind: "exit", result: "practice.sweet-talk.photo.no.result" });
    expect(practiceScore(run.answers)).toMatchObject({ hits: 4, tricks: 4, named: 4, falseAlarms: 0 });
  });
  it("still leads out after a photo and after a payment", () => {
    const run = play("new-follower", "ask", "move", "send", "pay", "stop");
    expect(run.turn.recap).toBe("practice.new-follower.after.recap");
    expect(run.trail.map(({ choice }) => choice.kind)).toEqual(["stay", "mistake", "mistake", "mistake", "help"]);
  });
  it("ends after a trick with the person to tell and the first sentence, and only then", () => {
    const end = play("recovery", "leave");
    const who = tellWho(end, "friend");
    expect(who.phase).toBe("tell-words");
    expect(() => tellWords(who, "helpline")).toThrow("no such first sentence");
    expect(tellWords(who, "listen")).toMatchObject({ phase: "end", telling: { who: "friend", words: "listen" } });
    expect(play("pizza-money", "ok", "yes").phase).toBe("end");
  });
  it("has a first sentence for everybody who can be told, one's own among them", () => {
    for (const who of TELL_WHO) expect(firstWords(who)).toContain("own");
  });
  it("shows a chat of messages only: neither what the reader is told nor what is done without words", () => {
    const chat = chatOf(play("new-follower", "ask", "move", "send"));
    expect(chat.map(({ from }) => from).join(" ")).toBe("other other me other me other other other other");
    expect(chat.map(({ key }) => key)).not.toContain("practice.new-follower.threat.1");
  });
  it("refuses what its phase does not allow, and a choice that is not there", () => {
    const run = startStory(story("lab-partner"));
    expect(() => choose(run, "send")).toThrow("expected the phase choose, found trick");
    expect(() => choose(answerTrick(run, "none"), "sing")).toThrow("no choice of that id");
    expect(() => answerTrick(answerTrick(run, "none"), "none")).toThrow("expected the phase trick");
  });
  it("comes to an end whatever a reader picks, and never changes an earlier state of itself", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STORIES), fc.infiniteStream(fc.nat()), (one, picks) => {
        const pick = <T>(from: readonly T[]): T => from[(picks.next().value ?? 0) % from.length] as T; // never empty
        let run = startStory(one);
        for (let step = 0; step < 40 && run.phase !== "end"; step++) {
          const before = JSON.stringify(run);
          const last = run;
          if (run.phase === "trick") run = answerTrick(run, pick([...trickOptions(one, run.turn), "none"] as const));
          else if (run.phase === "choose") run = choose(run, pick(run.turn.choices).id);
          else if (run.phase === "tell-who") run = tellWho(run, pick(TELL_WHO));
          else if (run.telling.who !== null) run = tellWords(run, pick(firstWords(run.telling.who)));
          expect(JSON.stringify(last)).toBe(before);
        }
        expect(run.phase).toBe("end");
      }),
      { numRuns: 60 },
    );
  });
});

describe("the score", () => {
  const trick = (said: TrickAnswer["said"]): TrickAnswer => ({ story: "s", turn: "t", tricks: ["S2", "I1"], said });
  const harmless = (said: TrickAnswer["said"]): TrickAnswer => ({ story: "s", turn: "t", tricks: [], said });
  it("tells a named trick, one only noticed, one missed, a clear turn and a false alarm apart", () => {
    expect([trick("S2"), trick("D1"), trick("none"), harmless("none"), harmless("R1")].map(trickOutcome)).toEqual([
      "named",
      "hit",
      "miss",
      "clear",
      "false-alarm",
    ]);
  });
  it("gives no praise to somebody who suspects everybody: all hits come with all false alarms", () => {
    const answers = STORIES.flatMap((one) =>
      one.turns
        .filter(({ asks }) => asks)
        .map((turn) => ({ story: one.id, turn: turn.id, tricks: tricksOf(one, turn), said: "R1" as const })),
    );
    const score = practiceScore(answers);
    expect([score.hitRate, score.falseAlarmRate]).toEqual([1, 1]);
    expect(sayScore(score).map(({ key }) => key)).toContain("practice.score.trust");
  });
  it("has no rate where nothing of the kind was asked", () => {
    expect(practiceScore([])).toMatchObject({ hitRate: null, falseAlarmRate: null });
    expect(sayScore(practiceScore([]))).toEqual([]);
    expect(sayScore(practiceScore([trick("S2")]))).toEqual([
      { key: "practice.score.hits", params: { hits: 1, tricks: 1 } },
    ]);
  });
});

describe("the boosters", () => {
  it("come after 1, 4 and 12 weeks", () => {
    expect(BOOSTER_WEEKS).toEqual([1, 4, 12]);
    expect(boosterDays("2026-11-24").map(({ day }) => day)).toEqual(["2026-12-01", "2026-12-22", "2027-02-16"]);
  });
  it("ask three things, each of a turn that is asked, with a trick and a harmless one in each", () => {
    const all = BOOSTER_WEEKS.map((_, n) => boosterQuestions(n));
    for (const questions of all) {
      expect(questions).toHaveLength(3);
      expect(questions.every(({ turn }) => turn.asks)).toBe(true);
      expect(new Set(questions.map((one) => one.story.kind))).toEqual(new Set(["trick", "harmless"]));
    }
    const turns = all.flat().map((one) => `${one.story.id}/${one.turn.id}`);
    expect(new Set(turns).size).toBe(9);
    expect(boosterQuestions(3)).toEqual([]);
  });
});
