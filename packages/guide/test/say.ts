import { type Language, words } from "@holdfast/words";

/** The words of a key, whatever they need. */
export function say(key: string, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const catalog = words(language) as unknown as Readonly<Record<string, ((p: typeof params) => string) | undefined>>;
  return catalog[key]?.(params) ?? "";
}
