import { findTraces } from "@holdfast/traces";
import { type CheckResult, excerpt, Reasons } from "../check-result.ts";

const UNSEEN = ["exposure-pictures", "exposure-friends", "exposure-elsewhere"];
const MAX_BIO = 20_000;

interface Rule {
  readonly code: string;
  readonly weight: "direct" | "piece";
  readonly pattern: RegExp;
}
const rule = (code: string, weight: Rule["weight"], pattern: RegExp): Rule => ({ code, weight, pattern });

// Data: how people write these in profiles, English and French; from invented profiles, 2026-11-24. A name in capitals
// alone tells no school from no town, so each rule wants a word or a sign that says what it is.
const RULES: readonly Rule[] = [
  rule(
    "school",
    "piece",
    /(?:\b[\p{Lu}][\p{L}'’.-]{1,30} ){0,4}\b(?:high school|secondary school|middle school|\bschool\b|academy|college|university|\bhs\b)|(?:école|ecole|collège|cégep|cegep|lycée|polyvalente|université|\buqam\b)(?: [\p{L}'’.-]{2,30}){0,5}/iu,
  ),
  rule(
    "school-year",
    "piece",
    /\b(?:class of|promo(?:tion)?(?: de)?|grad(?:uating)?) ?['’]?(?:20)?\d{2}\b|\b(?:grade|year|secondaire|sec\.?|gr\.?) ?\d{1,2}\b|\b\d{1,2}(?:th|st|nd|rd|e) (?:grade|année)|['’](?:2[4-9]|3[0-4])\b/iu,
  ),
  rule(
    "town",
    "piece",
    /(?:📍|🏠|🏡)\s?[^\n|•·]{2,40}|\b(?:lives? in|living in|based in|born in|from|hometown:?|habite(?: à| a)?|vit à|née? à|résidant à|ville ?:)\s+\p{Lu}[\p{L}'’-]{1,30}(?:[ ,-]+\p{Lu}[\p{L}'’-]{0,30}){0,3}/u,
  ),
  rule(
    "job",
    "piece",
    /\b(?:works? (?:at|for)|working at|job:|barista at|cashier at|employee (?:at|of)|travaille (?:chez|à|au)|employée? (?:chez|de)|emploi ?:)\s*[^\n|•·]{2,40}/iu,
  ),
  rule(
    "family",
    "piece",
    /\b(?:mom|mum|mother|dad|father|brother|sister|wife|husband|daughter|son|twin|auntie?|married to|dating|engaged to|maman|papa|mère|père|frère|sœur|soeur|fille|fils|conjointe?|fiancée? (?:à|de)|en couple avec|mariée? (?:à|avec))\b(?: (?:of|to|de|d['’]))? ?[^\n|•·,.]{0,30}/iu,
  ),
  rule(
    "birthday",
    "direct",
    /(?:🎂|🎉|\b(?:bday|b-day|birthday|born(?: on)?|dob|anniversaire|fête(?:e)?|née? le)\b)\s*:?\s*[^\n|•·]{0,24}|[♈-♓]/iu,
  ),
  rule(
    "age",
    "piece",
    /\b(?:1[0-9]|[2-9]\d) ?(?:y\/?o|yrs?(?: old)?|years? old|ans)\b|\b(?:i['’]?m|age:?|âge:?|j['’]ai) (?:1[0-9]|[2-9]\d)\b/iu,
  ),
  rule(
    "club",
    "piece",
    /(?:🏒|⚽|🏀|🏈|🎾|🥋|🤸|🏊)[^\n|•·]{0,40}|\b(?:plays? for|member of|team|équipe|membre de|joue (?:pour|avec)|\bu1[0-9]\b)\s*[^\n|•·]{2,40}/iu,
  ),
  rule(
    "routine",
    "piece",
    /\b(?:every|each|tous les|chaque) (?:mon|tues|wednes|thurs|fri|satur|sun)?(?:days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|morning|matin|soir)\b[^\n|•·]{0,40}/iu,
  ),
  rule(
    "address",
    "direct",
    /\b\d{1,5}[ ,]+(?:rue |avenue |boul(?:evard|\.)? |chemin )?[\p{L}'’. -]{2,40}\b(?:street|st\.|avenue|ave\b|road|rd\b|drive|lane|boulevard|rue)\b|\b\d{1,5},? (?:rue|avenue|boulevard|chemin) [\p{L}'’. -]{2,40}|\b[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d\b/iu,
  ),
];

/**
 * What a stranger learns from a profile or a bio, item by item, each with how to hide it. `name` is the shown name and
 * `handle` the user name, where known. Never throws; says nothing of what stands in pictures.
 */
export function checkExposure(profile: {
  readonly name?: string;
  readonly handle?: string;
  readonly bio?: string;
}): CheckResult {
  const reasons = new Reasons();
  const bio = (profile.bio ?? "").slice(0, MAX_BIO);
  const name = profile.name?.trim() ?? "";
  if (/^\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+)+$/u.test(name))
    reasons.add("note", "full-name", name, "hide-full-name");
  for (const { kind, asSeen } of findTraces(bio)) {
    const code = {
      email: "e-mail",
      phone: "phone",
      account: "handle-elsewhere",
      payment: "payment-name",
      wallet: "payment-name",
      link: "link",
    }[kind as string];
    if (code !== undefined)
      reasons.add(code === "e-mail" || code === "phone" ? "nudge" : "note", code, asSeen, `hide-${code}`);
  }
  for (const { code, weight, pattern } of RULES) {
    const found = pattern.exec(bio)?.[0];
    if (found !== undefined) reasons.add(weight === "direct" ? "nudge" : "note", code, excerpt(found), `hide-${code}`);
  }
  const years = /(?:^|[^\d])((?:19[5-9]\d|20[01]\d))$/u.exec(profile.handle ?? "")?.[1];
  if (years !== undefined) reasons.add("note", "year-in-handle", profile.handle ?? "", "hide-year-in-handle");
  // Where somebody can be found is not one item but two or three together.
  const place = ["school", "town", "club", "job"].filter((code) => reasons.has(code)).length;
  if (place >= 2) reasons.add("nudge", "findable", "", "hide-findable", { n: place });
  return reasons.result(bio === "" && name === "" ? [] : ["exposure-text"], UNSEEN);
}
