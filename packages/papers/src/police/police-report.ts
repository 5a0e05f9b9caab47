import type { Language } from "@holdfast/words";
import type { PaperDocument } from "../document/paper-document.ts";
import { caseIndex } from "../facts/case-index.ts";
import { sayIn } from "../facts/say.ts";
import { sayDeviceTime } from "../facts/say-time.ts";
import type { PaperInput } from "../paper-input.ts";
import type { PaperEdits } from "../text-paper.ts";
import { accountsPart, conversationsPart, linksPart, othersPart } from "./accounts-part.ts";
import { preservationPart, sealPart, withheldPart } from "./closing-part.ts";
import { evidencePart, inPlacePart, readingPart } from "./evidence-part.ts";
import { messagesPart, momentsPart, threatsPart } from "./messages-part.ts";
import { contactPart, officerPart, statementPart, summaryPart } from "./opening-part.ts";
import type { Part } from "./parts.ts";
import { paymentsPart } from "./payments-part.ts";

export interface PoliceReportOptions {
  /**
   * Where the whole timeline is: attached to the PDF (`timelineFiles`), or in the package beside the report. A report
   * that is sealed into a package has no attachments.
   */
  readonly timeline?: "attached" | "in-package";
  /** The person's words for sections of `policeSummary`, by id. */
  readonly edits?: PaperEdits;
}

const FIRST_PAGE: readonly Part[] = [summaryPart];
const REST: readonly Part[] = [
  officerPart,
  contactPart,
  accountsPart,
  linksPart,
  conversationsPart,
  othersPart,
  paymentsPart,
  momentsPart,
  threatsPart,
  messagesPart,
  inPlacePart,
  statementPart,
  evidencePart,
  readingPart,
  withheldPart,
  sealPart,
  preservationPart,
];

/**
 * A report that an officer can act on: the summary on the first page, then accounts, payments, threats as written, the
 * evidence and what a seal proves. It claims nothing that the input does not hold, and quotes messages as written.
 */
export function policeReport(input: PaperInput, language: Language, options: PoliceReportOptions = {}): PaperDocument {
  const say = sayIn(language);
  const { words } = say;
  const report = {
    input,
    index: caseIndex(input),
    say,
    timeline: options.timeline ?? "attached",
    edits: options.edits ?? {},
  } as const;
  const of = (parts: readonly Part[]): PaperDocument["blocks"] => parts.flatMap((part) => part(report));
  const at = sayDeviceTime(input.madeAt, say);
  return {
    language,
    title: words["papers.police.title"](),
    subject: words["papers.police.subject"](),
    footer:
      input.seal === null
        ? words["papers.police.footer-unsealed"]({ at })
        : words["papers.police.footer"]({ at, code: input.seal.code }),
    blocks: [...of(FIRST_PAGE), { type: "page-break" }, ...of(REST)],
  };
}
