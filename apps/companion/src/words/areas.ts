import type { KeepingWords, Language, ShellWords } from "@holdfast/words";

/** The areas of words that the page shows, each loaded by itself. */
export interface AreaCatalogs {
  readonly keeping: KeepingWords;
  readonly shell: ShellWords;
}
export type AreaName = keyof AreaCatalogs;

type Loaders = { readonly [A in AreaName]: Readonly<Record<Language, () => Promise<AreaCatalogs[A]>>> };

export const LOADERS: Loaders = {
  keeping: {
    en: async () => (await import("@holdfast/words/en/keeping")).keepingWords,
    fr: async () => (await import("@holdfast/words/fr/keeping")).keepingWords,
  },
  shell: {
    en: async () => (await import("@holdfast/words/en/shell")).shellWords,
    fr: async () => (await import("@holdfast/words/fr/shell")).shellWords,
  },
};
