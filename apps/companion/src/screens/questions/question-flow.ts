import type { Situation } from "@holdfast/model";

/** Every question, in the order of asking. Age comes first: it decides which services there are and what may be packed. */
export const QUESTIONS = [
  "age",
  "where",
  "apps",
  "happening",
  "threatens",
  "wants",
  "deadline",
  "sent",
  "paid",
  "payments",
  "known",
  "still-writing",
  "image-out",
  "already",
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

const MONEY: ReadonlySet<string> = new Set(["money", "gift-card", "crypto", "other"]);

export const hasPaid = ({ paid, already = [], payments = [] }: Situation): boolean =>
  // A payment that was written down stays in sight even when the answer became "no": it can be taken out there.
  paid === "yes" || already.includes("paid") || payments.length > 0;

/** Whether a question still has a point, after the other answers. Nothing is asked that would not change the plan. */
export function isAsked(question: QuestionId, situation: Situation): boolean {
  const { happening, sent, wants = [], known } = situation;
  // A "we filmed you" mail goes to thousands who were never filmed. Its time limit is part of the text, nobody is known
  // behind it, it does not write back, and there is no picture to be out. All that changes for who was on camera.
  const massMail = happening === "webcam-mail" && sent !== "yes";
  switch (question) {
    case "age":
    case "where":
    case "apps":
    case "happening":
    case "threatens":
    case "wants":
    case "already":
      return true;
    case "deadline":
    case "known":
    case "still-writing":
      return !massMail;
    case "sent":
      // The picture was made up, so nothing needs to have been sent.
      return happening !== "ai-fake";
    case "paid":
      // Who was asked for something else only has not paid for it; skipped or "something else" leaves it open.
      return hasPaid(situation) || wants.length === 0 || wants.some((want) => MONEY.has(want));
    case "payments":
      return hasPaid(situation);
    case "image-out":
      // Where nothing was sent and a stranger writes, no picture is there to be shown. Someone known may have taken one.
      return !massMail && (sent !== "no" || happening === "ai-fake" || known === "yes");
  }
}

const indexOf = (question: QuestionId): number => QUESTIONS.indexOf(question);

/** The question after this one, or null where the plan comes. */
export const questionAfter = (question: QuestionId, situation: Situation): QuestionId | null =>
  QUESTIONS.slice(indexOf(question) + 1).find((next) => isAsked(next, situation)) ?? null;

/** The question before this one, or null at the first. */
export const questionBefore = (question: QuestionId, situation: Situation): QuestionId | null =>
  QUESTIONS.slice(0, indexOf(question)).findLast((before) => isAsked(before, situation)) ?? null;

/**
 * The question that an address names: `/questions/paid`, or by its place from 1. Anything else is the first one. A question
 * without a point is shown all the same where its address was opened: a link to correct an answer always works.
 */
export function questionAt(path: string): QuestionId {
  const name = path.split("/")[2] ?? "";
  const place = /^\d{1,2}$/u.test(name) ? Number(name) - 1 : -1;
  return QUESTIONS.find((id, index) => id === name || index === place) ?? QUESTIONS[0];
}

export const questionPath = (question: QuestionId): string => `/questions/${question}`;
