import { type Catalog, type Language, words } from "@holdfast/words";

type Params = Readonly<Record<string, string | number>>;

/** The words of one language, and a way to ask for a key that is made from data. */
export interface Say {
  readonly language: Language;
  readonly words: Catalog;
  /**
   * The sentence under `key`, or null when there is none or when it asks for something that `params` does not hold:
   * codes and their parameters come from files, and a sentence with a hole in it is worse than none.
   */
  lookup(key: string, params?: Params): string | null;
}

export const sayIn = (language: Language): Say => {
  const catalog = words(language);
  return { language, words: catalog, lookup: (key, params = {}) => lookup(catalog, key, params) };
};

function lookup(catalog: Catalog, key: string, params: Params): string | null {
  if (!Object.hasOwn(catalog, key)) return null;
  // A key of the catalogue gives a function; what it wants is found out by watching what it asks for.
  const message = (catalog as unknown as Readonly<Record<string, (p: Params) => string>>)[key];
  let missing = false;
  const watched = new Proxy(params, {
    get(target, name): string | number {
      const value = typeof name === "string" && Object.hasOwn(target, name) ? target[name] : undefined;
      if (value === undefined) missing = true;
      return value ?? 0;
    },
  });
  const said = message?.(watched) ?? null;
  return missing || said === null || said.includes("NaN") ? null : said;
}
