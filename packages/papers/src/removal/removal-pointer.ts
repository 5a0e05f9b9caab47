import { contact } from "@holdfast/guide";
import type { Language } from "@holdfast/words";
import { reach } from "../facts/reach.ts";
import { sayIn } from "../facts/say.ts";
import { lines, section } from "../facts/section.ts";
import type { PaperInput } from "../paper-input.ts";
import type { TextPaper } from "../text-paper.ts";

/**
 * Which service looks for copies of a picture, by the age of the person in it. A person under 18 is never pointed to
 * StopNCII, an adult's picture never to Take It Down; an unsaid age gets both, each with its age. Holdfast makes no
 * fingerprint of a picture itself.
 */
export function removalPointer(input: PaperInput, language: Language): TextPaper {
  const say = sayIn(language);
  const { words } = say;
  const { age, happening } = input.situation;
  const adult = age === "adult";
  const unsaid = age !== "adult" && age !== "under-18";
  const service = lines(
    unsaid ? words["papers.removal.by-age"]() : "",
    adult ? "" : words["papers.removal.tid"](reach("take-it-down", say)),
    age === "under-18" ? "" : words["papers.removal.stop"](reach("stopncii", say)),
  );
  const keep = lines(
    adult ? "" : words["papers.removal.keep.tid"](),
    age === "under-18" ? "" : words["papers.removal.keep.stop"](),
  );
  return {
    language,
    title: words["papers.removal.title"](),
    sections: [
      section(
        "removal.service",
        words["papers.removal.service"](),
        service,
        words["papers.removal.hint"]({ date: contact(adult ? "stopncii" : "take-it-down").checkedOn }),
      ),
      ...(adult
        ? [
            section(
              "removal.under-then",
              words["papers.removal.under-then"](),
              words["papers.removal.under-then.text"](reach("take-it-down", say)),
            ),
          ]
        : []),
      section("removal.does", words["papers.removal.does"](), words["papers.removal.does.text"]()),
      section("removal.doesnt", words["papers.removal.doesnt"](), words["papers.removal.doesnt.text"]()),
      section("removal.keep", words["papers.removal.keep"](), keep),
      section("removal.care", words["papers.removal.care"](), words["papers.removal.care.text"]()),
      ...(happening === "ai-fake"
        ? [section("removal.fake", words["papers.removal.fake"](), words["papers.removal.fake.text"]())]
        : []),
      section("removal.fees", words["papers.removal.fees"](), words["papers.removal.fees.text"]()),
    ],
  };
}
