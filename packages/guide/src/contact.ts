import type { Country } from "./country.ts";
import type { Dated } from "./dated.ts";
import type { WordsKey } from "./said.ts";

/** What somebody turns to a contact for. */
export type Purpose = "emergency" | "crisis" | "support" | "report" | "police" | "fraud" | "money" | "removal";

/** Whom a contact or a fact is for. `all` is for everybody. */
export type Audience = "all" | "under-18" | "adult";
/** What the person said of their age; `not-said` also where the question was skipped. */
export type Age = "under-18" | "adult" | "not-said";

/** One text in each language; French where it differs. */
export interface Localised {
  readonly en: string;
  readonly fr?: string;
}

/** A helpline, an agency, a service: whom to call, text or open. A null says that no checked one is known. */
export interface ContactOf<Id extends string> extends Dated {
  readonly id: Id;
  readonly country: Country | "any";
  /** Folded names of the region or town it serves, where it does not serve the whole country. */
  readonly places?: readonly string[];
  /** Empty for what is kept as knowledge and is nobody to turn to. */
  readonly purposes: readonly Purpose[];
  readonly audience: Audience;
  readonly name: WordsKey;
  /** What they do and for whom, in one line. */
  readonly about: WordsKey;
  /** `dial` goes into a `tel:` address. */
  readonly phone: { readonly show: string; readonly dial: string } | null;
  /** `word` is what to send; null where any words do. */
  readonly text: { readonly to: string; readonly word: Localised | null } | null;
  /** An address to open, on a tap only. It was attested by others or read; nobody tried it today. */
  readonly url: Localised | null;
  /** Whether the text of the page at `url` was read (`evidence`) or the address is only attested (`destination`). */
  readonly urlRole: "evidence" | "destination" | null;
  /** `always`: day and night. Null: not known. */
  readonly hours: "always" | WordsKey | null;
  /** Languages of the service; null where not known. */
  readonly languages: readonly string[] | null;
}

/** Whether something for `audience` may be named to somebody of that age. A skipped answer is shown both. */
export const serves = (audience: Audience, age: Age): boolean =>
  audience === "all" || age === "not-said" || audience === age;
