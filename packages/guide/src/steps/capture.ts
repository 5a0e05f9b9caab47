import type { WordsKey } from "../said.ts";
import type { Facts } from "./facts.ts";
import { hints, unchecked } from "./hints.ts";
import { lines, notes, type StepDraft } from "./step-draft.ts";

export function capture(facts: Facts): StepDraft {
  const { note, rest } = notes(
    facts.is("paid") && "plan.capture.note.paid",
    facts.is("deleted-account") && "plan.capture.note.deleted-account",
    facts.is("deleted-chat") && "plan.capture.note.deleted-chat",
    facts.is("blocked") && "plan.capture.note.blocked",
    facts.is("reported") && "plan.capture.note.reported",
  );
  return {
    wanted: true,
    when: "now",
    topics: ["capture", "identify", "export"],
    lines: facts.is("webcam-mail") ? ofMail(facts, rest) : ofChat(facts, rest),
    ...(note === undefined ? {} : { note }),
  };
}

const ofMail = (facts: Facts, rest: readonly WordsKey[]): StepDraft["lines"] =>
  lines(
    "plan.capture.how.mail",
    "plan.capture.how.mail-forward",
    "plan.capture.how.mail-links",
    "plan.capture.how.mail-wallet",
    "plan.capture.how.once",
    facts.is("helper") && "plan.capture.how.helper",
    facts.is("deadline") && "plan.capture.how.deadline",
    rest,
  );

function ofChat(facts: Facts, rest: readonly WordsKey[]): StepDraft["lines"] {
  const apps = hints(facts, "capture", "export");
  const own = lines(facts.is("helper") && "plan.capture.how.helper", facts.is("image-out") && "plan.capture.how.links");
  return lines(
    own,
    // What must be seen unfolded comes within the first five: at most two facts of apps before it.
    apps.slice(0, Math.max(0, 2 - own.length)),
    "plan.capture.how.what",
    "plan.capture.how.handle",
    "plan.capture.how.picture",
    "plan.capture.how.whole",
    "plan.capture.how.once",
    apps,
    unchecked(facts, "capture") && "plan.capture.how.not-checked",
    facts.is("deadline") && "plan.capture.how.deadline",
    !facts.is("deleted-account") && "plan.capture.how.export",
    "plan.capture.how.too-hard",
    rest,
  );
}
