import type { Language } from "@holdfast/words";

/** One part of a paper: a field of a form, a paragraph of a letter. */
export interface PaperSection {
  /** Stable: the same in every language and for every input, so that an edit finds its place again. */
  readonly id: string;
  readonly label: string;
  /** What is copied. May be empty: a field that the evidence does not fill. */
  readonly text: string;
  /** How to fill it, why it is asked, or how old what we know of the form is. Never copied. */
  readonly hint?: string;
  /** For the person to read: where to go, what to do first. There is no field for it and nothing to copy. */
  readonly advice?: true;
}

/** A paper made of words alone, that the person reads, changes and copies part by part. */
export interface TextPaper {
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly PaperSection[];
}

/** The person's own words for some sections, by id. */
export type PaperEdits = Readonly<Record<string, string>>;

/** The paper with the person's words in place of ours. An id that the paper does not have is left alone. */
export const applyEdits = (paper: TextPaper, edits: PaperEdits): TextPaper => ({
  ...paper,
  sections: paper.sections.map((section) =>
    Object.hasOwn(edits, section.id) ? { ...section, text: edits[section.id] ?? section.text } : section,
  ),
});

/** The whole paper as text: each label over its words, sections that are empty left out, no hints. */
export function paperText(paper: TextPaper): string {
  const parts = paper.sections
    .filter(({ text }) => text.trim() !== "")
    .map(({ label, text }) => (label === "" ? text : `${label}\n${text}`));
  return `${[paper.title, ...parts].join("\n\n")}\n`;
}
