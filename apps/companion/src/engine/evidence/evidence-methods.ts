import type { OpenCase } from "../open-case.ts";
import { type BringMethods, bringMethods } from "./bring-methods.ts";
import { EvidenceSession } from "./evidence-session.ts";
import { type PictureMethods, pictureMethods } from "./picture-methods.ts";
import { type QuestionMethods, questionMethods } from "./question-methods.ts";
import { type TimelineMethods, timelineMethods } from "./timeline-methods.ts";

/** Everything about evidence: bringing it, what it leaves open, pictures, reading it. */
export interface EvidenceMethods extends BringMethods, QuestionMethods, PictureMethods, TimelineMethods {}

export function evidenceMethods(open: OpenCase): EvidenceMethods {
  const session = new EvidenceSession(open);
  return {
    ...bringMethods(session),
    ...questionMethods(session),
    ...pictureMethods(session),
    ...timelineMethods(open),
  };
}
