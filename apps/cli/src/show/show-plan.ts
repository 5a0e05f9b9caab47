import {
  type Contact,
  contact,
  crisisLines,
  type Plan,
  paymentGuides,
  platformGuide,
  type Step,
} from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";

/** The crisis lines, then the steps in order; with `full` every folded line and the steps of each app. */
export function* showPlan(plan: Plan, situation: Situation, language: Language, full: boolean): Generator<string> {
  const text = words(language);
  const age = situation.age ?? "not-said";
  yield text["plan.danger.title"]();
  const crisis = crisisLines(situation.country, age);
  if (crisis.length === 0) yield `  ${text["cli.plan.no-lines"]()}`;
  for (const line of crisis) yield `  ${showContact(line, language)}`;
  if (plan.branch.includes("country-assumed")) yield `  ${text["cli.plan.assumed"]()}`;
  let n = 0;
  for (const step of plan.steps) {
    if (step.status === "not-needed") continue;
    n += 1;
    yield "";
    if (step.status === "next") yield text["cli.plan.next"]();
    yield* showStep(step, n, language, full);
    if (full) yield* showGuides(step, age, language);
  }
  if (!full) yield "";
  if (!full) yield text["cli.plan.more"]();
}

function* showStep(step: Step, n: number, language: Language, full: boolean): Generator<string> {
  const text = words(language);
  const title = say(language, step.title);
  if (step.status === "done") {
    yield text["cli.plan.done"]({ n, title });
    if (step.note !== undefined) yield `   ${say(language, step.note.key)}`;
    return;
  }
  yield text["cli.plan.step"]({ n, title, when: text[`plan.when.${step.when}`]() });
  yield `   ${say(language, step.why)}`;
  if (step.note !== undefined) yield `   ${say(language, step.note.key)}`;
  for (const { key } of full ? [...step.how, ...step.more] : step.how) yield `   - ${say(language, key)}`;
  // Shown at the top already.
  if (step.id !== "danger") for (const id of step.links) yield `   > ${showContact(contact(id), language)}`;
}

function* showGuides(step: Step, age: NonNullable<Situation["age"]>, language: Language): Generator<string> {
  const text = words(language);
  for (const platform of step.platforms) {
    for (const topic of step.topics) {
      const guide = platformGuide(platform, topic, age);
      if (guide === null) continue;
      yield `   ${text["cli.plan.app"]({ platform: text[`plan.platform.${platform}`](), topic: text[`steps.topic.${topic}`]() })}`;
      for (const key of [...guide.steps, ...guide.lookFor]) yield `     - ${say(language, key)}`;
      yield `     ${showSource(guide, language)}`;
    }
  }
  for (const guide of step.rails.flatMap(paymentGuides)) {
    for (const key of guide.steps) yield `     - ${say(language, key)}`;
    yield `     ${showSource(guide, language)}`;
  }
}

function showSource(
  { confidence: sure, checkedOn: date, source }: Pick<Contact, "confidence" | "checkedOn" | "source">,
  language: Language,
): string {
  const text = words(language);
  const confidence = text[`steps.confidence.${sure}`]();
  return source === null
    ? text["cli.plan.not-verified"]({ confidence, date })
    : text["cli.plan.source"]({ confidence, date, source });
}

/** Name, ways to reach them, and the date of the check. */
function showContact(one: Omit<Contact, "id">, language: Language): string {
  const text = words(language);
  const word = one.text?.word?.[language] ?? one.text?.word?.en;
  const ways = [
    one.phone?.show,
    one.text === null
      ? undefined
      : word === undefined
        ? text["cli.plan.text"]({ number: one.text.to })
        : text["cli.plan.text-word"]({ word, number: one.text.to }),
    one.url?.[language] ?? one.url?.en,
  ].filter((way) => way !== undefined);
  const name = say(language, one.name);
  const date = one.checkedOn;
  return ways.length === 0
    ? text["cli.plan.contact-bare"]({ name, about: say(language, one.about), date })
    : text["cli.plan.contact"]({ name, ways: ways.join(", "), date });
}
