import { type LeafView, type VerifyReport, verifyPackage } from "@holdfast/seal";
import { nodeSha256 } from "@holdfast/seal/node";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import type { Language } from "./language.ts";
import { showVerdict } from "./show/show-verdict.ts";

/** A sound package among the inputs: what it shows, leaf by leaf. */
export interface OpenedPackage {
  readonly report: VerifyReport;
  readonly leaves: readonly LeafView[];
}

/**
 * The one input as a package, or null when it is something else. Nothing is believed before the whole of it verified.
 * @throws CommandEnd (look) when it is a package and does not verify.
 */
export async function openPackage(inputs: Inputs, language: Language): Promise<OpenedPackage | null> {
  const [only, ...more] = inputs.given.flatMap((input) => input.files);
  if (only === undefined || more.length > 0) return null;
  const leaves: LeafView[] = [];
  const report = await verifyPackage(only.source, { hasher: nodeSha256, onLeaf: (leaf) => leaves.push(leaf) });
  if (report.verdict === "unchanged" || report.verdict === "withheld") return { report, leaves };
  if (report.verdict === "not-a-package" && report.problems.every(({ code }) => code !== "encrypted")) return null;
  throw new CommandEnd(EXIT.look, [...showVerdict(report, language)].join("\n"));
}
