import { type Casefile, editPaper, markTactics, newestSeal, paperInput } from "@holdfast/casefile";
import { utcMs } from "@holdfast/model";
import {
  applyEdits,
  type Destination,
  type PaperInput,
  policeReport,
  reminders,
  type TextPaper,
  textPapers,
  timelineFiles,
} from "@holdfast/papers";
import { renderPdf } from "@holdfast/papers/pdf";
import type { Language } from "@holdfast/words";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import { browserFonts } from "./browser-fonts.ts";
import { editsOf } from "./edits.ts";

export interface PaperAsked {
  readonly destination: Destination;
  readonly language: Language;
}
/** The person's words for one section of one paper; null gives the section back to us. */
export interface PaperEdited extends PaperAsked {
  readonly section: string;
  readonly text: string | null;
}

/** Reports, made from the casefile as it stands. */
export interface PapersMethods {
  /** The papers of one destination with the person's own words in them: one a platform, one a payment. */
  papers(asked: PaperAsked): Promise<readonly TextPaper[]>;
  editPaper(edited: PaperEdited): Promise<void>;
  /** The police report, with the whole timeline attached. */
  policePdf(language: Language, task: Task): Promise<Blob>;
  /** Follow-ups as a calendar file, under titles that give nothing away. */
  reminders(language: Language): Promise<Blob>;
}

async function inputOf(casefile: Casefile, signal?: AbortSignal): Promise<PaperInput> {
  const marked = await markTactics(casefile, signal === undefined ? {} : { signal });
  return paperInput(marked, newestSeal(casefile), utcMs(Date.now()));
}

export const papersMethods = (open: OpenCase): PapersMethods => ({
  papers: async ({ destination, language }) => {
    const edits = editsOf(open.now, destination, language);
    return textPapers(await inputOf(open.now), language, destination).map((paper) => applyEdits(paper, edits));
  },
  editPaper: async (edited) => {
    await open.change((casefile) => editPaper(casefile, edited));
  },
  policePdf: async (language, task) => {
    const input = await inputOf(open.now, task.signal);
    const edits = editsOf(open.now, "police", language);
    const bytes = await renderPdf(policeReport(input, language, { timeline: "attached", edits }), browserFonts(), {
      createdAt: input.madeAt,
      attachments: timelineFiles(input).map(({ name, type, bytes: content }) => ({
        name,
        type,
        bytes: content,
        description: name,
        relationship: "Source",
      })),
      signal: task.signal,
      onProgress: task.progress,
    });
    return new Blob([new Uint8Array(bytes)], { type: "application/pdf" });
  },
  reminders: async (language) =>
    new Blob([reminders(await inputOf(open.now), language)], { type: "text/calendar;charset=utf-8" }),
});
