import { ALREADY, DEMANDS, HAPPENINGS, type Situation, THREATS } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isAsked,
  QUESTIONS,
  type QuestionId,
  questionAfter,
  questionAt,
  questionBefore,
  questionPath,
} from "../src/screens/questions/question-flow.ts";
import { skipped } from "../src/screens/questions/skipped.ts";

/** The questions that somebody with these answers meets, from the first to the plan. */
function path(situation: Situation): QuestionId[] {
  const met: QuestionId[] = [];
  for (let at: QuestionId | null = QUESTIONS[0]; at !== null; at = questionAfter(at, situation)) met.push(at);
  return met;
}

const answer = fc.option(fc.constantFrom("yes", "no", "not-said"), { nil: undefined });
const situations: fc.Arbitrary<Situation> = fc.record(
  {
    age: fc.constantFrom("under-18", "adult", "not-said"),
    happening: fc.constantFrom(...HAPPENINGS),
    threatens: fc.subarray([...THREATS]),
    wants: fc.subarray([...DEMANDS]),
    already: fc.subarray([...ALREADY]),
    sent: answer,
    paid: answer,
    known: answer,
    stillWriting: answer,
    imageOut: answer,
    payments: fc.array(fc.constant({ rail: "interac" } as const), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

describe("the order of the questions", () => {
  it("asks the age first, and what was already done last", () => {
    const met = path({});
    expect(met[0]).toBe("age");
    expect(met.at(-1)).toBe("already");
  });

  it("asks nobody about payments who has not said that something was paid", () => {
    expect(path({})).not.toContain("payments");
    expect(path({ paid: "no" })).not.toContain("payments");
    expect(path({ paid: "yes" })).toContain("payments");
    expect(path({ already: ["paid"] })).toContain("payments");
  });

  it("keeps a payment that was written down in sight when the answer becomes no", () => {
    expect(path({ paid: "no", payments: [{ rail: "paypal" }] })).toContain("payments");
  });

  it("asks whether money was paid only where money may have been asked for", () => {
    expect(path({ wants: ["more-photos", "video-call"] })).not.toContain("paid");
    for (const want of ["money", "gift-card", "crypto", "other"]) expect(path({ wants: [want] })).toContain("paid");
    expect(path({ wants: [] })).toContain("paid");
  });

  it("spares the reader of a hacked-webcam mail what a mass mail has no answer to", () => {
    const met = path({ happening: "webcam-mail" });
    for (const pointless of ["known", "deadline", "still-writing", "image-out"]) expect(met).not.toContain(pointless);
    expect(met).toContain("sent");
  });

  it("asks all of it again once the reader of such a mail says that they were on camera", () => {
    const met = path({ happening: "webcam-mail", sent: "yes" });
    for (const question of ["known", "still-writing", "image-out"]) expect(met).toContain(question);
  });

  it("does not ask what was sent where the picture was made up", () => {
    expect(path({ happening: "ai-fake" })).not.toContain("sent");
    expect(path({ happening: "ai-fake" })).toContain("image-out");
  });

  it("does not ask whether a picture is out where none was sent to a stranger", () => {
    expect(path({ sent: "no", known: "no" })).not.toContain("image-out");
    expect(path({ sent: "no", known: "yes" })).toContain("image-out");
    expect(path({ sent: "not-said" })).toContain("image-out");
  });

  it("goes forward and back through the same questions, whatever was answered", () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const met = path(situation);
        expect(met).toEqual(QUESTIONS.filter((question) => isAsked(question, situation)));
        for (const [index, question] of met.entries()) {
          expect(questionBefore(question, situation)).toBe(met[index - 1] ?? null);
        }
      }),
    );
  });

  it("leads on to the plan even from a question that has lost its point", () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...QUESTIONS), (situation, from) => {
        const next = questionAfter(from, situation);
        expect(next === null || QUESTIONS.indexOf(next) > QUESTIONS.indexOf(from)).toBe(true);
      }),
    );
  });
});

describe("the address of a question", () => {
  it("is its name, and gives the question back", () => {
    for (const question of QUESTIONS) expect(questionAt(questionPath(question))).toBe(question);
  });
  it("may be its place, counted from 1", () => {
    expect(questionAt("/questions/1")).toBe("age");
    expect(questionAt("/questions/3")).toBe("apps");
  });
  it("is the first question where it names none", () => {
    fc.assert(
      fc.property(fc.string(), (anything) => {
        expect(QUESTIONS).toContain(questionAt(`/questions/${anything}`));
      }),
    );
    for (const wrong of ["/questions", "/questions/", "/questions/0", "/questions/15", "/questions/constructor"]) {
      expect(questionAt(wrong)).toBe("age");
    }
  });
});

describe("skipping", () => {
  it("never empties a list of payments or of what was done", () => {
    expect(skipped("payments").answer).toBeNull();
    expect(skipped("already").answer).toBeNull();
  });
  it("leaves an age that holds pictures back as firmly as being under 18 does", () => {
    expect(skipped("age").answer).toEqual({ age: "not-said" });
  });
  it("takes an earlier answer back, so that skipping never means what was chosen before", () => {
    for (const question of QUESTIONS) {
      const { answer: left } = skipped(question);
      if (left === null) continue;
      for (const value of Object.values(left)) expect([undefined, "not-said"]).toContain(value);
    }
  });
});
