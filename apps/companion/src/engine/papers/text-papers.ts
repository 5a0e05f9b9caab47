import { type Destination, type PaperInput, phoneScript, policeSummary, type TextPaper } from "@holdfast/papers";
import type { Language } from "@holdfast/words";

type Make = (input: PaperInput, language: Language) => readonly TextPaper[];

/** The papers of each destination, most useful first. */
const PAPERS: Partial<Readonly<Record<Destination, Make>>> = {
  police: (input, language) => [phoneScript(input, language), policeSummary(input, language)],
};

export const textPapers = (input: PaperInput, language: Language, destination: Destination): readonly TextPaper[] =>
  PAPERS[destination]?.(input, language) ?? [];
