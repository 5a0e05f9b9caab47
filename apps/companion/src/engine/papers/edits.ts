import type { Casefile } from "@holdfast/casefile";
import type { Destination, PaperEdits } from "@holdfast/papers";
import type { Language } from "@holdfast/words";

/** What the person wrote in place of our words, in one paper. */
export const editsOf = ({ progress }: Casefile, destination: Destination, language: Language): PaperEdits =>
  Object.fromEntries(
    progress.edits
      .filter((edit) => edit.destination === destination && edit.language === language)
      .map(({ section, text }) => [section, text]),
  );
