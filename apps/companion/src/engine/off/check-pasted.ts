import { higherState, type State } from "@holdfast/model";
import {
  checkExposure,
  checkLink,
  checkMail,
  checkProfile,
  createRecogniser,
  type Recognition,
  readProfileFacts,
  whatIsPasted,
} from "@holdfast/signals";
import { type CheckView, type OffKind, type OffView, seenIn } from "./off-view.ts";

/** Characters read of pasted text. A whole chat belongs among the proof, where it is read from its file. */
export const MAX_PASTED = 200_000;

/** Reads pasted text for what it is: links, a mail, what a profile shows, or else the other person's messages, one a line. */
export function checkPasted(text: string): OffView {
  const read = text.slice(0, MAX_PASTED);
  const cut = read.length < text.length;
  const pasted = whatIsPasted(read);
  switch (pasted.what) {
    case "links":
      return viewOf("links", null, linkChecks(pasted.links), cut);
    case "mail":
      return viewOf("mail", null, [{ area: "mail", name: "", result: checkMail(read) }], cut);
    case "profile": {
      const facts = readProfileFacts(read);
      const checks: CheckView[] = [
        { area: "profile", name: "", result: checkProfile(facts) },
        { area: "exposure", name: "", result: checkExposure(facts) },
      ];
      return viewOf("profile", null, checks, cut);
    }
    case "messages": {
      const recogniser = createRecogniser();
      for (const line of read.split(/\r?\n/u)) {
        if (line.trim() !== "") recogniser.push({ from: "other", text: line });
      }
      // A link of a chat is shown where it has something to show.
      const links = linkChecks(pasted.links).filter(({ result }) => result.reasons.length > 0);
      return viewOf("messages", recogniser.result(), links, cut);
    }
  }
}

const linkChecks = (links: readonly string[]): CheckView[] =>
  links.map((link) => ({ area: "link", name: link, result: checkLink(link) }));

/** What was found, with the highest state of all. */
function viewOf(what: OffKind, recognition: Recognition | null, checks: readonly CheckView[], cut: boolean): OffView {
  const state = checks.reduce<State>(
    (highest, { result }) => higherState(highest, result.state),
    recognition?.state ?? "none",
  );
  const languageCovered = recognition?.language?.coverage !== "none";
  return { what, state, seen: seenIn(recognition?.signals ?? []), checks, languageCovered, cut };
}
