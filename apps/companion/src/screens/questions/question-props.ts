import type { Situation } from "@holdfast/model";

/** What every question gets: the answers so far, and the way to change one. */
export interface QuestionProps {
  readonly answers: Situation;
  readonly change: (changed: Situation) => void;
}
