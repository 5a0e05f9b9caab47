/**
 * How hard a text is to read, by two published formulas. Syllables are counted by vowel groups, which is what the formulas
 * were fitted with in practice; a word may be one off, a page is not.
 */

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** Kincaid et al. 1975: the US school grade that reads this without trouble. */
export const fleschKincaidGrade = ({ sentences, words, syllables }: Counts): number =>
  (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;

/** Kandel & Moles 1958, Flesch for French: 0 to 100, higher is easier; 60 to 70 is standard, 50 to 60 fairly hard. */
export const kandelMoles = ({ sentences, words, syllables }: Counts): number =>
  207 - (1.015 * words) / sentences - (73.6 * syllables) / words;

export function count(text: string, syllablesOf: (word: string) => number): Counts {
  const sentences = text.split(/[.!?:;…]+(?=\s|$)|\n+/u).filter((part) => /\p{L}/u.test(part)).length;
  const found = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return {
    sentences: Math.max(1, sentences),
    words: Math.max(1, found.length),
    syllables: found.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0),
  };
}

/** Vowel groups, less a silent -e or -ed at the end, plus the -le of "table". */
export function englishSyllables(word: string): number {
  const plain = word.replaceAll(/[’'-]/gu, "");
  const silent = /(?<![aeiouyl])(?:e|es|ed)$/u.test(plain) && !/(?:[td]ed|[sxz]es|ches|shes|ges|ces)$/u.test(plain);
  const groups = plain.match(/[aeiouyàâéèêëîïôûü]+/gu)?.length ?? 0;
  return Math.max(1, groups - (silent && groups > 1 ? 1 : 0));
}

/** Vowel groups, less a silent -e, -es or -ent at the end. */
export function frenchSyllables(word: string): number {
  return word
    .split(/[’'-]/u)
    .filter((part) => part !== "")
    .reduce((sum, part) => {
      const groups = part.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/gu)?.length ?? 0;
      // An elided letter ("l’", "qu’") has no vowel of its own.
      const silent = /[^aeiouyàâäéèêëîïôöùûüœæ](?:e|es|ent)$/u.test(part) && groups > 1;
      return sum + groups - (silent ? 1 : 0);
    }, 0);
}
