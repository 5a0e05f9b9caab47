import { err, type LeftInPlace, ok, type Payment, type Result, type Situation, situationSchema } from "@holdfast/model";
import { answer, type Casefile } from "./casefile.ts";
import { wholeCharacters } from "./whole-characters.ts";

/** Why an answer was not taken. What was said before stays. Words under `answer.error.<code>`. */
export type AnswerError = "too-many" | "too-long";

/** Longest note; a longer text becomes several, so that nothing of it is lost. UTF-16 units. */
const NOTE_LENGTH = 20_000;

/** Something in the person's own words. */
export const addNote = (casefile: Casefile, text: string): Result<Casefile, AnswerError> =>
  withAnswers(casefile, { notes: [...(casefile.situation.notes ?? []), ...piecesOf(text)] });

/** A picture that exists and stays where it is, for police. In words only (P3). */
export const leaveInPlace = (casefile: Casefile, picture: LeftInPlace): Result<Casefile, AnswerError> =>
  withAnswers(casefile, { leftInPlace: [...(casefile.situation.leftInPlace ?? []), picture] });

export const addPayment = (casefile: Casefile, payment: Payment): Result<Casefile, AnswerError> =>
  withAnswers(casefile, { paid: "yes", payments: [...(casefile.situation.payments ?? []), payment] });

function withAnswers(casefile: Casefile, said: Situation): Result<Casefile, AnswerError> {
  const situation = { ...casefile.situation, ...said };
  const checked = situationSchema.safeParse(situation);
  if (checked.success) return ok(answer(casefile, situation));
  const tooMany = checked.error.issues.some((issue) => issue.code === "too_big" && issue.origin === "array");
  return err(tooMany ? "too-many" : "too-long");
}

/** The text in pieces that fit a note, cut between characters; the line it is cut in goes on in the next. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wholeCharacters(text, at + NOTE_LENGTH);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
