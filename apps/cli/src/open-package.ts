import { type PackageContents, readPackage } from "@holdfast/seal";
import { nodeSha256 } from "@holdfast/seal/node";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import type { Language } from "./language.ts";
import { showVerdict } from "./show/show-verdict.ts";

/**
 * The one input as a package, or null when it is something else. Nothing is believed before the whole of it verified.
 * @throws CommandEnd when it is a package and does not verify (look), or is encrypted (unreadable).
 */
export async function openPackage(inputs: Inputs, language: Language): Promise<PackageContents | null> {
  const [only, ...more] = inputs.given.flatMap((input) => input.files);
  if (only === undefined || more.length > 0) return null;
  const read = await readPackage(only.source, { hasher: nodeSha256 });
  if (read.ok) return read.value;
  const encrypted = read.error.problems.some(({ code }) => code === "encrypted");
  if (read.error.verdict === "not-a-package" && !encrypted) return null;
  throw new CommandEnd(encrypted ? EXIT.unreadable : EXIT.look, [...showVerdict(read.error, language)].join("\n"));
}
