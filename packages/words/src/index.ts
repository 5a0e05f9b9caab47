/**
 * The sentences people read, in every language, as typed functions. Imports nothing of ours.
 * @module
 */
import type { Catalog } from "./generated/catalog.ts";
import { en } from "./generated/en/all.ts";
import { fr } from "./generated/fr/all.ts";
import type { Language } from "./languages.ts";

export type * from "./generated/catalog.ts";
export { LANGUAGES, type Language } from "./languages.ts";

const catalogs: Readonly<Record<Language, Catalog>> = { en, fr };
/** Everything in one language. A page that must be small loads areas by themselves: `@holdfast/words/en/<area>`. */
export const words = (language: Language): Catalog => catalogs[language];
