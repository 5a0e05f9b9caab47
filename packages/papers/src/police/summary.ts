import { type Moment, type Situation, sortKey } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import { type CaseIndex, caseIndex } from "../facts/case-index.ts";
import { oneLine } from "../facts/one-line.ts";
import { platformOf, sayDemands, sayService, saySource, sayThreats } from "../facts/said-answers.ts";
import { type Say, sayIn } from "../facts/say.ts";
import { sayTime } from "../facts/say-time.ts";
import { accountsOf, sayTraceService } from "../facts/seen.ts";
import { holdsDanger, holdsDemand, holdsThreat } from "../facts/tactic-groups.ts";
import type { PaperInput } from "../paper-input.ts";
import type { PaperSection, TextPaper } from "../text-paper.ts";

/** So that the summary stays on one page, whatever was answered. */
const MAX_LIST = 400;
const MAX_ACCOUNTS = 3;

/** The one-page summary by itself, so that the person can read it and change it before the report is made. */
export const policeSummary = (input: PaperInput, language: Language): TextPaper => {
  const say = sayIn(language);
  return {
    language,
    title: say.words["papers.police.summary"](),
    sections: summarySections(input, caseIndex(input), say),
  };
};

export function summarySections(input: PaperInput, index: CaseIndex, say: Say): readonly PaperSection[] {
  const { words } = say;
  const { situation } = input;
  const notSaid = words["papers.not-said"]();
  const sections: PaperSection[] = [];
  const add = (id: string, label: string, text: string): void => {
    sections.push({ id: `summary.${id}`, label, text });
  };
  add("danger", words["papers.police.summary.danger"](), danger(input, index, say));
  add("happened", words["papers.police.summary.happened"](), happened(situation, index, say));
  add("who", words["papers.police.summary.who"](), who(situation, say));
  add("age", words["papers.police.summary.age"](), sayAge(situation, say));
  add(
    "threat",
    words["papers.police.summary.threat"](),
    oneLine(sayThreats(situation.threatens, say), MAX_LIST) || notSaid,
  );
  add(
    "demand",
    words["papers.police.summary.demand"](),
    oneLine(sayDemands(situation.wants, say), MAX_LIST) || notSaid,
  );
  add("deadline", words["papers.police.summary.deadline"](), deadline(situation, index, say));
  add("paid", words["papers.police.summary.paid"](), paid(situation, say));
  add("running", words["papers.police.summary.running"](), sayAnswer(situation.stillWriting, say));
  add("known", words["papers.police.summary.known"](), sayAnswer(situation.known, say));
  add("out", words["papers.police.summary.out"](), sayAnswer(situation.imageOut, say));
  add("where", words["papers.police.summary.where"](), oneLine(whereSaid(input, say), MAX_LIST) || notSaid);
  add("when", words["papers.police.summary.when"](), whenSaid(index, say));
  const accounts = accountsOf(input.traces, index);
  const named = accounts
    .slice(0, MAX_ACCOUNTS)
    .map(({ trace }) =>
      words["papers.police.account.heading"]({ service: sayTraceService(trace, say), value: oneLine(trace.value, 80) }),
    );
  add("accounts", words["papers.police.accounts"](), named.join("\n") || notSaid);
  add(
    "counts",
    words["papers.police.summary.counts"](),
    words["papers.police.summary.counts.text"]({
      messages: input.messages.length,
      marked: index.marked.length,
      accounts: accounts.length,
    }),
  );
  if (input.references.length > 0) {
    const numbers = input.references.map(({ destination, number }) =>
      words["papers.label"]({ label: oneLine(destination), text: oneLine(number) }),
    );
    add("references", words["papers.police.summary.references"](), numbers.join("\n"));
  }
  return sections;
}

export function sayAnswer(answer: Situation["sent"], say: Say): string {
  if (answer === "yes") return say.words["papers.yes"]();
  return answer === "no" ? say.words["papers.no"]() : say.words["papers.not-said"]();
}

export function sayAge({ age }: Situation, say: Say): string {
  if (age === "under-18") return say.words["papers.police.summary.age.under-18"]();
  return age === "adult"
    ? say.words["papers.police.summary.age.adult"]()
    : say.words["papers.police.summary.age.not-said"]();
}

const who = ({ role }: Situation, say: Say): string =>
  role === "helper" ? say.words["papers.police.summary.who.helper"]() : say.words["papers.police.summary.who.self"]();

/** What the person says happened; what the messages say where the person has not said. */
export function happened({ happening }: Situation, { marked }: CaseIndex, say: Say): string {
  if (happening !== undefined && happening !== "unsure") {
    return say.lookup(`papers.happening.${happening}`) ?? oneLine(happening);
  }
  const threat =
    marked.some(({ signals }) => holdsThreat(signals)) && marked.some(({ signals }) => holdsDemand(signals));
  if (threat) return say.words["papers.happening.from-messages"]();
  return happening === "unsure" ? say.words["papers.happening.unsure"]() : say.words["papers.happening.unknown"]();
}

function danger({ findings, situation }: PaperInput, { marked }: CaseIndex, say: Say): string {
  const { words } = say;
  const lines: string[] = [];
  const harm = marked.find(({ signals }) => holdsDanger(signals));
  if (harm !== undefined) lines.push(words["papers.police.summary.danger.harm"]({ number: String(harm.number) }));
  else if (situation.threatens?.includes("harm") === true) {
    lines.push(
      words["papers.label"]({ label: words["papers.police.summary.threat"](), text: words["papers.threat.harm"]() }),
    );
  }
  if (findings.some(({ signals }) => signals.some(({ tactic }) => tactic === "V3"))) {
    lines.push(words["papers.police.summary.danger.distress"]());
  }
  const meets = marked.some(({ signals }) => signals.some(({ tactic }) => tactic === "S4"));
  if (meets || situation.wants?.includes("meet") === true) lines.push(words["papers.police.summary.danger.meet"]());
  return lines.length > 0 ? lines.join("\n") : words["papers.police.summary.danger.none"]();
}

function deadline({ deadline: told }: Situation, { marked }: CaseIndex, say: Say): string {
  if (told !== undefined && told.trim() !== "") return oneLine(told);
  const last = marked.findLast(({ signals }) => signals.some(({ tactic }) => tactic === "P1"));
  return last === undefined
    ? say.words["papers.not-said"]()
    : say.words["papers.police.summary.deadline.words"]({ number: String(last.number) });
}

function paid({ paid: answer, payments = [] }: Situation, say: Say): string {
  if (payments.length > 0) return say.words["papers.police.summary.paid.yes"]({ n: payments.length });
  return answer === "yes" ? say.words["papers.police.summary.paid.yes-bare"]() : sayAnswer(answer, say);
}

/** The apps the person named and those the conversations come from, each once. */
export function whereSaid({ situation, conversations }: PaperInput, say: Say): string {
  const apps = (situation.apps ?? []).map((app) => sayService(app, say));
  const named = new Set(situation.apps ?? []);
  const read = conversations
    .filter(({ source }) => !named.has(platformOf(source) ?? source))
    .map(({ source }) => saySource(source, say));
  return [...new Set([...apps, ...read])].join(", ");
}

function whenSaid({ entries }: CaseIndex, say: Say): string {
  const dated = entries.map(({ message }) => message.at).filter(({ type }) => type !== "none");
  const [first] = dated;
  if (first === undefined) return say.words["papers.time.none"]();
  const earlier = (a: Moment, b: Moment): Moment => (sortKey(b) < sortKey(a) ? b : a);
  const later = (a: Moment, b: Moment): Moment => (sortKey(b) > sortKey(a) ? b : a);
  return say.words["papers.police.summary.when.range"]({
    first: sayTime(dated.reduce(earlier, first), say),
    last: sayTime(dated.reduce(later, first), say),
  });
}
