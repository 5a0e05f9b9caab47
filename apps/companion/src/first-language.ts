import { LANGUAGES, type Language } from "@holdfast/words/languages";

/** Where the choice of this tab is kept: nothing on disk before the person has chosen what may be kept. */
const KEY = "language";

/** The language chosen in this tab, else the first of the browser's that is ours, else English. */
export function firstLanguage(wanted: readonly string[], store: Pick<Storage, "getItem">): Language {
  const ours = (tag: string): Language | undefined => LANGUAGES.find((l) => tag.toLowerCase().startsWith(l));
  const chosen = store.getItem(KEY);
  return (chosen === null ? undefined : ours(chosen)) ?? wanted.map(ours).find((l) => l !== undefined) ?? "en";
}

export function rememberLanguage(language: Language, store: Pick<Storage, "setItem">): void {
  store.setItem(KEY, language);
}
