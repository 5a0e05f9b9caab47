import { type Casefile, markTactics, paperInput } from "@holdfast/casefile";
import { utcMs } from "@holdfast/model";
import { policeReport, type SealFacts } from "@holdfast/papers";
import { renderPdf } from "@holdfast/papers/pdf";
import type { Language } from "@holdfast/words";
import { browserFonts } from "./browser-fonts.ts";
import { editsOf } from "./edits.ts";

/** The report that goes into a package. The timeline stands beside it there, so nothing is attached. */
export async function policeReportBytes(
  casefile: Casefile,
  seal: Pick<SealFacts, "code" | "createdAt">,
  language: Language,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const marked = await markTactics(casefile, { signal });
  const facts = { ...seal, messageCount: casefile.timeline.messages.length };
  const input = paperInput(marked, facts, utcMs(Date.now()));
  const document = policeReport(input, language, {
    timeline: "in-package",
    edits: editsOf(casefile, "police", language),
  });
  return renderPdf(document, browserFonts(), { createdAt: seal.createdAt, signal });
}
