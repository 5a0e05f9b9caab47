import { LANGUAGES, type Language, words } from "@holdfast/words";

/** The language asked for, else the one of the environment when it is ours, else English. */
export function chooseLanguage(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): Language {
  const wish = asked ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return LANGUAGES.find((language) => wish.toLowerCase().startsWith(language)) ?? "en";
}

/**
 * The words of one code in `table` (`ledger`, `problem`, …), with what they need. Codes come from closed lists, and a
 * test checks that each has words in each language; a code without any is a bug.
 */
export function say(language: Language, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const catalog = words(language) as unknown as Readonly<Record<string, ((p: typeof params) => string) | undefined>>;
  const message = catalog[key];
  if (message === undefined) throw new Error(`words: no message "${key}"`);
  return message(params);
}

export type { Language };
