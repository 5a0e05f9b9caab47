import { addEvidence, type Casefile, openCasefile } from "@holdfast/casefile";
import type { ImportOptions, ImportProblem } from "@holdfast/importers";
import type { Situation } from "@holdfast/model";
import { makeSha256Node } from "@holdfast/seal/node";
import { confirmCsv } from "./confirm-csv.ts";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import { type Language, say } from "./language.ts";
import { Progress } from "./progress.ts";
import { itemsOfPictures, type PictureItem, readScreenshots, type UnreadPicture } from "./read-screenshots.ts";
import { plainText } from "./show/plain-text.ts";

/** A casefile, the confirmed pictures in it, and those of them that cannot be read. */
export interface ReadCasefile extends Casefile {
  readonly confirmed: readonly PictureItem[];
  readonly unreadPictures: readonly UnreadPicture[];
}

/**
 * Reads everything named into one casefile. @throws CommandEnd (unreadable) when a file that was named cannot be read,
 * so that nothing is written of a damaged export.
 */
export async function readCasefile(
  inputs: Inputs,
  options: ImportOptions,
  language: Language,
  signal: AbortSignal,
  situation: Situation = {},
): Promise<ReadCasefile> {
  const progress = new Progress(say(language, "cli.progress.read"));
  const env = { sha256: makeSha256Node, signal };
  const settled = await confirmCsv(inputs, options, language);
  const exported = await addEvidence(openCasefile(situation), inputs.given, settled, env, (done, total) =>
    progress.report(done, total),
  );
  progress.end();
  const confirmed = signal.aborted ? [] : await itemsOfPictures(exported, inputs.confirmed);
  const { casefile, unread } = await readScreenshots(exported, confirmed, language, signal);
  if (signal.aborted) throw new CommandEnd(EXIT.look, say(language, "cli.seal.stopped"));
  const fatal = casefile.timeline.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) throw unreadable(fatal, language);
  if (unread.length > 0 && casefile.timeline.messages.length === 0) {
    const lines = unread.map((picture) => sayUnreadPicture(picture, language));
    throw new CommandEnd(EXIT.unreadable, [...lines, say(language, "cli.import.nothing-written")].join("\n"));
  }
  return { ...casefile, confirmed, unreadPictures: unread };
}

/** Everything that could not be read, in words. */
export const sayProblems = ({ timeline, unreadPictures }: ReadCasefile, language: Language): readonly string[] => [
  ...timeline.problems.map((problem) => sayProblem(problem, language)),
  ...unreadPictures.map((picture) => sayUnreadPicture(picture, language)),
];

const sayUnreadPicture = ({ item, problem }: UnreadPicture, language: Language): string =>
  `${plainText(item)}: ${plainText(say(language, `screenshots.problem.${problem}`))}`;

/** Ends the command because of files that cannot be read. */
export function unreadable(problems: readonly ImportProblem[], language: Language): CommandEnd {
  const lines = problems.map((problem) => sayProblem(problem, language));
  return new CommandEnd(EXIT.unreadable, [...lines, say(language, "cli.import.nothing-written")].join("\n"));
}

/** One unreadable file in words. */
export function sayProblem({ item, code, params }: ImportProblem, language: Language): string {
  const reason = params["reason"];
  const said =
    code === "archive-refused" && typeof reason === "string"
      ? say(language, `archive.problem.${reason}`)
      : say(language, `problem.${code}`, params);
  return `${plainText(item)}: ${plainText(said)}`;
}
