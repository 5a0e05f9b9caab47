import type { PaperSection } from "../text-paper.ts";

/** One section of a paper; a hint that is empty is none. */
export const section = (id: string, label: string, text: string, hint = ""): PaperSection =>
  hint === "" ? { id, label, text } : { id, label, text, hint };

/** A section for the person to read, which no form has a field for. */
export const advice = (id: string, label: string, text: string, hint = ""): PaperSection => ({
  ...section(id, label, text, hint),
  advice: true,
});

/** Lines that hold something, one below the other. */
export const lines = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join("\n");
