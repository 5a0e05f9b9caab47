import { answer } from "@holdfast/casefile";
import type { Result, Situation } from "@holdfast/model";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import type { KeepError } from "./keep-error.ts";
import type { KeptCase } from "./kept-case.ts";
import { protect, removeKept, unlock, whatIsKept } from "./kept-cases.ts";

/** Opening, keeping and answering. */
export interface CaseMethods {
  /** A new casefile in this tab only, until the person chooses where it is kept. */
  begin(situation: Situation): Promise<void>;
  /** Answers as they change; a question left out stays as it was, `undefined` takes an answer back. */
  answer(changed: Situation): Promise<void>;
  /** Keeps the open casefile on this device from now on. */
  protect(given: { readonly passphrase: string }, task: Task): Promise<Result<null, KeepError>>;
  kept(nothing: null): Promise<readonly KeptCase[]>;
  unlock(given: { readonly id: string; readonly passphrase: string }, task: Task): Promise<Result<null, KeepError>>;
  /** For good. Closes it first where it is open. */
  remove(id: string): Promise<Result<null, KeepError>>;
}

export const caseMethods = (open: OpenCase): CaseMethods => ({
  begin: async (situation) => open.begin(situation),
  answer: async (changed) => {
    await open.change((casefile) => answer(casefile, { ...casefile.situation, ...changed }));
  },
  protect: ({ passphrase }, task) => protect(open, passphrase, task),
  kept: () => whatIsKept(),
  unlock: ({ id, passphrase }, task) => unlock(open, id, passphrase, task),
  remove: (id) => removeKept(open, id),
});
