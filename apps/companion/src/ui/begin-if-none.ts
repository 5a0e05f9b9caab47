import type { Role } from "@holdfast/model";
import { caseView, engine } from "../session.ts";
import { language } from "../words/say.ts";

/** Begins a casefile where none is open: a link into the path never leads to a locked door, and never drops a casefile. */
export async function beginIfNone(role: Role): Promise<void> {
  if (caseView.value === null) await engine.call("begin", { role, language: language.value });
}
