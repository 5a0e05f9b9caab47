import {
  type Contact,
  type ContactId,
  contact,
  type Plan,
  paymentGuides,
  platformGuide,
  type Step,
} from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import { type Language, say } from "./language.ts";

const spoken = (language: Language, lines: readonly { readonly key: string }[]): readonly string[] =>
  lines.map(({ key }) => say(language, key));

/** A plan for scripts: ids, the sentences in one language, and for every fact its source, date and confidence (P9). */
export function planJson(plan: Plan, situation: Situation, language: Language): unknown {
  return {
    type: "plan",
    language,
    state: plan.state,
    crisisFirst: plan.crisisFirst,
    branch: plan.branch,
    steps: plan.steps.map((step) => stepJson(step, situation, language)),
  };
}

function stepJson(step: Step, { age = "not-said" }: Situation, language: Language): unknown {
  const { id, when, status, note } = step;
  return {
    id,
    when,
    status,
    title: say(language, step.title),
    why: say(language, step.why),
    how: spoken(language, step.how),
    more: spoken(language, step.more),
    note: note === undefined ? null : say(language, note.key),
    contacts: contactsOf(step).map((one) => contactJson(one, language)),
    apps: step.platforms.flatMap((platform) =>
      step.topics.flatMap((topic) => {
        const guide = platformGuide(platform, topic, age);
        if (guide === null) return [];
        const { source, seenDate, checkedOn, confidence } = guide;
        return {
          platform,
          topic,
          steps: guide.steps.map((key) => say(language, key)),
          lookFor: guide.lookFor.map((key) => say(language, key)),
          url: guide.urlRole === "destination" ? guide.url : null,
          source,
          seenDate,
          checkedOn,
          confidence,
        };
      }),
    ),
    payments: step.rails.flatMap((rail) =>
      paymentGuides(rail).map(({ steps, source, seenDate, checkedOn, confidence }) => ({
        rail,
        steps: steps.map((key) => say(language, key)),
        source,
        seenDate,
        checkedOn,
        confidence,
      })),
    ),
  };
}

/** Whom a step names, in its links and in its lines. */
function contactsOf(step: Step): readonly Contact[] {
  const inLines = [...step.how, ...step.more].flatMap(({ link }) => link ?? []);
  return [...new Set<ContactId>([...step.links, ...inLines])].map(contact);
}

function contactJson(one: Contact, language: Language): unknown {
  const { id, phone, text, url, urlRole, hours, languages, source, seenDate, checkedOn, confidence } = one;
  return {
    id,
    name: say(language, one.name),
    about: say(language, one.about),
    phone: phone?.show ?? null,
    text: text === null ? null : { to: text.to, word: text.word?.[language] ?? text.word?.en ?? null },
    url: url?.[language] ?? url?.en ?? null,
    urlRole,
    hours: hours === null || hours === "always" ? hours : say(language, hours),
    languages,
    source,
    seenDate,
    checkedOn,
    confidence,
  };
}
