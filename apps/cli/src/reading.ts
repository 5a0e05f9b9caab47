import type { Conversation, Item, Message } from "@holdfast/model";
import {
  assembleTimeline,
  type ImportEvent,
  type ImportOptions,
  type ImportProblem,
  importEvidence,
  type Timeline,
} from "@holdfast/importers";
import { makeSha256 } from "@holdfast/seal/node";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import { type Language, say } from "./language.ts";
import { Progress } from "./progress.ts";

/** Above this many bytes an import is not held in memory: it streams, file after file, in the order of the files. */
export const HELD_BYTES = 128_000_000;

/** The events of an import of everything named. */
export const readEvents = (inputs: Inputs, options: ImportOptions, signal: AbortSignal): AsyncGenerator<ImportEvent> =>
  importEvidence(inputs.given, options, { sha256: makeSha256, signal });

/**
 * Reads everything named into one timeline. @throws CommandEnd (unreadable) when a file that was named cannot be read, so
 * that nothing is written of a damaged export.
 */
export async function readTimeline(
  inputs: Inputs,
  options: ImportOptions,
  language: Language,
  signal: AbortSignal,
): Promise<Timeline> {
  const progress = new Progress(say(language, "cli.progress.read"));
  const timeline = await assembleTimeline(readEvents(inputs, options, signal), (done, total) =>
    progress.report(done, total),
  );
  progress.end();
  const fatal = timeline.problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) throw unreadable(fatal, language);
  return timeline;
}

/** Ends the command because of files that cannot be read. */
export function unreadable(problems: readonly ImportProblem[], language: Language): CommandEnd {
  const lines = problems.map((problem) => sayProblem(problem, language));
  return new CommandEnd(EXIT.unreadable, [...lines, say(language, "cli.import.nothing-written")].join("\n"));
}

export function sayProblem({ item, code, params }: ImportProblem, language: Language): string {
  const reason = params["reason"];
  const said =
    code === "archive-refused" && typeof reason === "string"
      ? say(language, `archive.problem.${reason}`)
      : say(language, `problem.${code}`, params);
  return `${item}: ${said}`;
}

export type { Conversation, Item, Message };
