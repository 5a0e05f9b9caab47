import type { PaymentRail, Situation, State } from "@holdfast/model";
import type { Age } from "../contact.ts";
import { type Country, knownCountry } from "../country.ts";
import { type GuidePlatform, guidePlatform } from "../guide-platform.ts";

/** What shaped a plan; a closed list, for the page and for tests. */
export type Branch =
  | "crisis"
  | "harm"
  | "helper"
  | "under-18"
  | "adult"
  | "age-not-said"
  | "country-assumed"
  | "country-not-known"
  | "webcam-mail"
  | "ai-fake"
  | "paid"
  | "money-asked"
  | "blocked"
  | "deleted-chat"
  | "deleted-account"
  | "answered"
  | "sent-more"
  | "reported"
  | "told"
  | "known"
  | "in-person"
  | "image-out"
  | "still-writing"
  | "deadline";

/** The answers, read once. */
export interface Facts {
  readonly age: Age;
  /** Null: said, and the directory does not know it. */
  readonly country: Country | null;
  /** As given, for the directory. */
  readonly situation: Situation;
  readonly platforms: readonly GuidePlatform[];
  /** An app was named that the guide has nothing for. */
  readonly otherApp: boolean;
  readonly rails: readonly PaymentRail[];
  readonly crisisFirst: boolean;
  /** A "hacked webcam" mail with nothing that makes it more than a bluff. */
  readonly bluff: boolean;
  readonly branch: readonly Branch[];
  is(branch: Branch): boolean;
}

const MONEY: readonly string[] = ["money", "gift-card", "crypto"];
const ASK_ABOUT = ["blocked", "deleted-chat", "deleted-account", "answered", "sent-more", "reported", "told"] as const;

export function factsOf(situation: Situation, state: State): Facts {
  const { age = "not-said", already = [], threatens = [], wants = [], payments = [], apps = [] } = situation;
  const country = knownCountry(situation.country);
  const paid = situation.paid === "yes" || already.includes("paid") || payments.length > 0;
  const mail = situation.happening === "webcam-mail";
  const known = situation.known === "yes";
  const harm = threatens.includes("harm");
  const out = situation.imageOut === "yes";
  const crisisFirst = state === "crisis" || harm;
  const branch: Branch[] = [age === "not-said" ? "age-not-said" : age];
  const when = (yes: boolean, name: Branch): void => {
    if (yes) branch.push(name);
  };
  when(state === "crisis", "crisis");
  when(harm, "harm");
  when(situation.role === "helper", "helper");
  when(situation.country === undefined, "country-assumed");
  when(country === null, "country-not-known");
  when(mail, "webcam-mail");
  when(situation.happening === "ai-fake", "ai-fake");
  when(paid, "paid");
  when(paid || mail || wants.some((want) => MONEY.includes(want)), "money-asked");
  for (const one of ASK_ABOUT) when(already.includes(one), one);
  when(known, "known");
  when(known || harm || wants.includes("meet"), "in-person");
  when(out, "image-out");
  when(situation.stillWriting === "yes", "still-writing");
  when((situation.deadline ?? "").trim() !== "", "deadline");
  const found = apps.map(guidePlatform);
  const platforms = [...new Set(found.filter((one) => one !== null))];
  const rails = [...new Set(payments.map(({ rail }) => rail))];
  return {
    age,
    country,
    situation,
    platforms,
    otherApp: found.includes(null),
    rails: paid && rails.length === 0 ? ["other"] : rails,
    crisisFirst,
    bluff: mail && !paid && !out && !known && !harm && situation.sent !== "yes",
    branch,
    is: (name) => branch.includes(name),
  };
}
