import type { Moment } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import { accountLines } from "../facts/account-lines.ts";
import { type CaseIndex, caseIndex, type Entry } from "../facts/case-index.ts";
import { mainConversation } from "../facts/key-moments.ts";
import { oneLine } from "../facts/one-line.ts";
import { platformsOf } from "../facts/platforms-of.ts";
import { reach } from "../facts/reach.ts";
import { sayDemands, sayRail, sayService, sayThreats } from "../facts/said-answers.ts";
import { type Say, sayIn } from "../facts/say.ts";
import { sayTime } from "../facts/say-time.ts";
import { advice, lines, section } from "../facts/section.ts";
import { accountsOf, asWritten, moneyTracesOf, sayTraceService, shownValue } from "../facts/seen.ts";
import { holdsThreat } from "../facts/tactic-groups.ts";
import { gravest, wordsOf } from "../facts/their-words.ts";
import type { PaperInput } from "../paper-input.ts";
import { happened, sayAge } from "../police/summary.ts";
import type { PaperSection, TextPaper } from "../text-paper.ts";
import { FORM_CHECKED_ON, FORM_FIELDS, type FormFieldId } from "./form-fields.ts";

const QUOTED = 3;
const MAX_WORDS = 600;
const MAX_SUSPECTS = 10;

interface Form {
  readonly input: PaperInput;
  readonly index: CaseIndex;
  readonly say: Say;
  /** The message to date the incident by: the first threat, else the first of the main conversation. */
  readonly dated: Entry | null;
}

/**
 * What to copy into the form of Cybertip.ca, field by field, in the order in which an older copy of the form has them.
 * Every hint says how the field is known. There is no field for a picture and never will be (P3).
 */
export function cybertipWorksheet(input: PaperInput, language: Language): TextPaper {
  const say = sayIn(language);
  const { words } = say;
  const index = caseIndex(input);
  const main = mainConversation(index);
  const dated = main.find(({ signals }) => holdsThreat(signals)) ?? main[0] ?? null;
  const form: Form = { input, index, say, dated };
  return {
    language,
    title: words["papers.cybertip.title"](),
    sections: [
      advice(
        "cybertip.about",
        words["papers.cybertip.about"](),
        words["papers.cybertip.about.text"](reach("cybertip-ca", say)),
        words["papers.cybertip.about.hint"]({ date: FORM_CHECKED_ON }),
      ),
      advice("cybertip.applies", words["papers.cybertip.applies"](), applies(form)),
      ...FORM_FIELDS.flatMap(({ id, basis }) => {
        const known = say.lookup(`papers.cybertip.basis.${basis}`);
        return fields(id, form).map((field) => ({ ...field, hint: [field.hint, known].filter(Boolean).join(" ") }));
      }),
      advice("cybertip.after", words["papers.cybertip.after"](), words["papers.cybertip.after.text"]()),
    ],
  };
}

function applies({ input, say }: Form): string {
  const { age } = input.situation;
  if (age === "under-18") return say.words["papers.cybertip.applies.under-18"]();
  return age === "adult"
    ? say.words["papers.cybertip.applies.adult"]()
    : say.words["papers.cybertip.applies.not-said"]();
}

function fields(id: FormFieldId, form: Form): readonly PaperSection[] {
  if (id === "incident") return incidents(form);
  const { words } = form.say;
  const label = words[`papers.cybertip.${id}`]();
  const text = VALUES[id](form);
  const hint = form.say.lookup(`papers.cybertip.${id}.hint`) ?? "";
  return [section(`cybertip.${id}`, label, text, hint)];
}

/** What each field is filled with; empty where only the person can know. */
const VALUES: Readonly<Record<Exclude<FormFieldId, "incident">, (form: Form) => string>> = {
  category: ({ say }) => say.words["papers.cybertip.category.text"](),
  meet: ({ input, index, say }) => {
    const asked =
      input.situation.wants?.includes("meet") === true ||
      index.marked.some(({ signals }) => signals.some(({ tactic }) => tactic === "S4"));
    return asked ? say.words["papers.cybertip.meet.asked"]() : "";
  },
  "child-shared": ({ input, say }) => answer(input.situation.sent, say),
  "suspect-shared": ({ input, say }) =>
    (input.situation.leftInPlace ?? []).some(({ sentBy }) => sentBy === "them")
      ? say.words["papers.cybertip.suspect-shared.yes"]()
      : "",
  pictured,
  shared: ({ input, say }) => answer(input.situation.imageOut, say) || say.words["papers.cybertip.shared.unknown"](),
  identifiable: () => "",
  threatened: ({ input, say }) => {
    const { threatens = [], wants = [] } = input.situation;
    if (threatens.length === 0 && wants.length === 0) return say.words["papers.cybertip.threatened.yes-bare"]();
    const none = say.words["papers.not-said"]();
    return say.words["papers.cybertip.threatened.yes"]({
      list: sayThreats(threatens, say) || none,
      wants: sayDemands(wants, say) || none,
    });
  },
  date: ({ dated, say }) => (dated === null ? "" : day(dated.message.at, say)),
  time: ({ dated, say }) => (dated === null ? "" : sayTime(dated.message.at, say)),
  suspect,
  victim: ({ input, say }) => (knownAge(input) ? sayAge(input.situation, say) : ""),
  details,
  contact: () => "",
};

const knownAge = ({ situation }: PaperInput): boolean => situation.age === "under-18" || situation.age === "adult";

const answer = (value: "yes" | "no" | "not-said" | undefined, say: Say): string => {
  if (value === "yes") return say.words["papers.yes"]();
  return value === "no" ? say.words["papers.no"]() : "";
};

/** The day alone, with the same words about its zone: a day of UTC may be another than that of the person's wall. */
const day = (at: Moment, say: Say): string => sayTime(at.type === "none" ? at : { ...at, precision: "day" }, say);

function pictured({ input, say }: Form): string {
  const { words } = say;
  const { role, happening, sent } = input.situation;
  const forOther = role === "helper";
  if (happening === "ai-fake") {
    return forOther ? words["papers.cybertip.pictured.fake-helper"]() : words["papers.cybertip.pictured.fake"]();
  }
  if (sent === "no") return words["papers.cybertip.pictured.none"]();
  if (forOther) return words["papers.cybertip.pictured.helper"]();
  return role === "self" ? words["papers.yes"]() : "";
}

/** One part for each app or site, as the centre splits reports. */
function incidents({ input, index, say }: Form): readonly PaperSection[] {
  const { words } = say;
  const platforms = platformsOf(input, index);
  const hint = words["papers.cybertip.incident.hint"]();
  if (platforms.length === 0) {
    const label = words["papers.cybertip.incident"]({ service: "" }).trim();
    return [section("cybertip.incident", label, "", lines(words["papers.cybertip.incident.none"](), hint))];
  }
  return platforms.map(({ platform, accounts }) =>
    section(
      `cybertip.incident.${platform}`,
      words["papers.cybertip.incident"]({ service: sayService(platform, say) }),
      lines(
        sayService(platform, say),
        ...accounts.slice(0, MAX_SUSPECTS).flatMap((account) => accountLines(account, say)),
      ),
      hint,
    ),
  );
}

function suspect({ input, index, say }: Form): string {
  const accounts = accountsOf(input.traces, index).slice(0, MAX_SUSPECTS);
  const money = moneyTracesOf(input.traces, index).slice(0, MAX_SUSPECTS);
  return lines(
    ...accounts.flatMap((account) => accountLines(account, say)),
    ...money.map(({ trace }) =>
      say.words["papers.label"]({
        label: sayTraceService(trace, say),
        text: [shownValue(trace), ...asWritten(trace)].map((text) => oneLine(text)).join(" = "),
      }),
    ),
  );
}

function details({ input, index, say }: Form): string {
  const { words } = say;
  const { situation, seal } = input;
  const quotes = gravest(index, QUOTED).flatMap((entry) => [
    words["papers.cybertip.details.wrote"]({ at: sayTime(entry.message.at, say) }),
    wordsOf(entry, MAX_WORDS),
  ]);
  const payments = (situation.payments ?? []).map(({ rail, amount = "", currency = "", to = "" }) =>
    words["papers.label"]({
      label: words["papers.police.summary.paid"](),
      text: [sayRail(rail, say), oneLine(`${amount} ${currency}`.trim()), oneLine(to)]
        .filter((part) => part !== "")
        .join(", "),
    }),
  );
  return lines(
    happened(situation, index, say),
    ...quotes,
    ...payments,
    ...(input.messages.length > 0 ? [words["papers.cybertip.details.kept"]()] : []),
    ...(seal === null ? [] : [words["papers.cybertip.details.code"]({ code: seal.code })]),
  );
}
