import { openZip } from "@holdfast/archive";
import { type ByteSource, readAll } from "@holdfast/model";
import { FILE, LIMITS, ORIGINALS_FOLDER } from "./layout.ts";
import { reportFault } from "./media/report.ts";
import { screenshotFault } from "./media/screenshot.ts";
import { textExportFault } from "./media/text-export.ts";
import type { SealErrorCode } from "./seal-input.ts";
import type { WithheldReason } from "./value-json.ts";

/** A file in a package that P3 does not allow, and why. Words under `withheld.<reason>` or `seal.error.<reason>`. */
export interface PolicyProblem {
  readonly path: string;
  readonly reason: WithheldReason | SealErrorCode;
}

const PICTURE = /\.(?:png|jpg)$/u;

/**
 * P3 for packages that somebody else sealed: whether every original is text without media or one plain picture, and the
 * report holds none. For a desk's intake, after `verifyPackage` said that the package is sound: a seal holds over
 * whatever was sealed, and not everybody seals with this program. Looks at bytes; shows and copies none.
 */
export async function mediaPolicyProblems(source: ByteSource): Promise<readonly PolicyProblem[]> {
  const opened = await openZip(source, { maxRatio: LIMITS.ratio, maxEntryBytes: LIMITS.originalBytes });
  if (!opened.ok) throw new Error("media policy: verify the package first");
  const problems: PolicyProblem[] = [];
  for (const { path, source: bytes } of opened.value.entries) {
    const reason = await fault(path, bytes);
    if (reason !== null) problems.push({ path, reason });
  }
  return problems;
}

async function fault(path: string, source: ByteSource): Promise<PolicyProblem["reason"] | null> {
  if (path === FILE.report) {
    const bytes = await readAll(source, LIMITS.reportBytes);
    return bytes === null ? "report-too-large" : reportFault(bytes);
  }
  if (!path.startsWith(ORIGINALS_FOLDER)) return null;
  return PICTURE.test(path) ? screenshotFault(source) : textExportFault(source);
}
