import type { Situation } from "@holdfast/model";
import type { QuestionId } from "./question-flow.ts";

/**
 * What "skip" is called for a question, and what it leaves behind. "I'd rather not say" is an answer of its own, which
 * says that the question was seen; elsewhere skipping takes the answer back. Null leaves what is there: payments and
 * what was already done are lists that nobody wants emptied by going on.
 */
export function skipped(question: QuestionId): {
  readonly label: "skip" | "rather-not" | "not-sure" | "deadline-none";
  readonly answer: Situation | null;
} {
  switch (question) {
    case "age":
      return { label: "rather-not", answer: { age: "not-said" } };
    case "where":
      return { label: "rather-not", answer: { country: undefined, region: undefined } };
    case "sent":
      return { label: "not-sure", answer: { sent: "not-said" } };
    case "paid":
      return { label: "rather-not", answer: { paid: "not-said" } };
    case "known":
      return { label: "not-sure", answer: { known: "not-said" } };
    case "still-writing":
      return { label: "not-sure", answer: { stillWriting: "not-said" } };
    case "image-out":
      return { label: "not-sure", answer: { imageOut: "not-said" } };
    case "deadline":
      return { label: "deadline-none", answer: { deadline: undefined } };
    case "happening":
      return { label: "skip", answer: { happening: undefined } };
    case "apps":
      return { label: "skip", answer: { apps: undefined } };
    case "threatens":
      return { label: "skip", answer: { threatens: undefined } };
    case "wants":
      return { label: "skip", answer: { wants: undefined } };
    case "payments":
    case "already":
      return { label: "skip", answer: null };
  }
}
