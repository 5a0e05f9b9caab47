import type { Catalog } from "@holdfast/words";

/** The key of one message of the catalogue. */
export type WordsKey = keyof Catalog;

/** A message to be said, with what it needs. */
export interface Said {
  readonly key: WordsKey;
  readonly params?: Readonly<Record<string, string | number>>;
}
