import type { Language } from "@holdfast/words";
import { type ReadonlySignal, signal } from "@preact/signals";
import { type AreaCatalogs, type AreaName, LOADERS } from "./areas.ts";

/** What a package says: the key of a sentence, and what goes into it. */
export interface Said {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const loaded = new Map<string, AreaCatalogs[AreaName]>();
const shown = signal<Language>("en");
/** Read it in a component to be drawn again when the language changes. */
export const language: ReadonlySignal<Language> = shown;

const slot = (area: AreaName, of: Language): string => `${of}/${area}`;

/** Fetches areas in the language shown (or about to be). Resolves when all can be said. */
export async function loadWords(areas: readonly AreaName[], of: Language = shown.value): Promise<void> {
  await Promise.all(
    areas.map(async (area) => {
      if (!loaded.has(slot(area, of))) loaded.set(slot(area, of), await LOADERS[area][of]());
    }),
  );
}

/** Changes the language of the page once everything that was shown can be said in it. Nothing on screen is lost. */
export async function changeLanguage(to: Language): Promise<void> {
  const areas = [...loaded.keys()].map((key) => key.split("/")[1] as AreaName);
  await loadWords(areas, to);
  document.documentElement.lang = to;
  shown.value = to;
}

/** The sentences of one area, in the language shown. The screen's route has loaded it. */
export function useWords<A extends AreaName>(area: A): AreaCatalogs[A] {
  const found = loaded.get(slot(area, shown.value));
  if (found === undefined) throw new Error(`words: the area ${area} is not loaded; name it in the route`);
  // `loadWords` stores under an area's name what its own loader gave.
  return found as AreaCatalogs[A];
}

/** Says what a package said, from whichever loaded area holds it. A key without words is a bug. */
export function say({ key, params }: Said): string {
  const prefix = `${shown.value}/`;
  for (const [where, words] of loaded) {
    if (!where.startsWith(prefix) || !Object.hasOwn(words, key)) continue;
    // Every message takes its parameters as one object; that they fit is checked where packages make them.
    return (words as unknown as Record<string, (p: unknown) => string>)[key]?.(params ?? {}) ?? "";
  }
  throw new Error(`words: no loaded area holds "${key}"`);
}
