import { answer } from "@holdfast/casefile";
import type { Situation } from "@holdfast/model";
import type { OpenCase } from "../open-case.ts";

/** Opening, keeping and answering. */
export interface CaseMethods {
  /** A new casefile in this tab only, until the person chooses where it is kept. */
  begin(situation: Situation): Promise<void>;
  /** Answers as they change; a question left out stays as it was, `undefined` takes an answer back. */
  answer(changed: Situation): Promise<void>;
}

export const caseMethods = (open: OpenCase): CaseMethods => ({
  begin: async (situation) => open.begin(situation),
  answer: async (changed) => {
    await open.change((casefile) => answer(casefile, { ...casefile.situation, ...changed }));
  },
});
