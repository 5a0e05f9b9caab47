/**
 * The sentences people read, in every language, as typed functions. Imports nothing of ours.
 * @module
 */
import type { Catalog } from "./generated/catalog.ts";
import { en } from "./generated/en.ts";
import { fr } from "./generated/fr.ts";

export type { Catalog } from "./generated/catalog.ts";
export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

const catalogs: Readonly<Record<Language, Catalog>> = { en, fr };
/** The catalogue of one language. */
export const words = (language: Language): Catalog => catalogs[language];
