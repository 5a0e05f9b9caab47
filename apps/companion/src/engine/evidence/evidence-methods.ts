import type { OpenCase } from "../open-case.ts";
import { type BringMethods, bringMethods } from "./bring-methods.ts";
import { EvidenceSession } from "./evidence-session.ts";
import { type PictureMethods, pictureMethods } from "./picture-methods.ts";
import { type QuestionMethods, questionMethods } from "./question-methods.ts";
import { type ReadingMethods, readingMethods } from "./reading-methods.ts";
import { ReadingQueue } from "./reading-queue.ts";
import { type TimelineMethods, timelineMethods } from "./timeline-methods.ts";

/** Everything about evidence: bringing it, what it leaves open, pictures, reading it. */
export interface EvidenceMethods
  extends BringMethods,
    QuestionMethods,
    PictureMethods,
    ReadingMethods,
    TimelineMethods {}

export function evidenceMethods(open: OpenCase): EvidenceMethods {
  const session = new EvidenceSession(open);
  const queue = new ReadingQueue(session);
  return {
    ...bringMethods(session, queue),
    ...questionMethods(session),
    ...pictureMethods(session, queue),
    ...readingMethods(session, queue),
    ...timelineMethods(open),
  };
}
