import type { Command } from "commander";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, say } from "../language.ts";
import { openPackage } from "../open-package.ts";
import { readCasefile, sayProblems } from "../reading.ts";
import type { Session } from "../session.ts";
import { showTrace } from "../show/show-trace.ts";
import { traceToJson } from "../trace-json.ts";
import { addReadingOptions, type ReadingFlags, readingOptions } from "./reading-options.ts";

interface Flags extends ReadingFlags {
  readonly json?: boolean;
  readonly country?: string;
  readonly lang?: string;
}

const EXAMPLES = `
Examples:
  $ holdfast traces instagram-download.zip
  $ holdfast traces case.zip --json
  $ holdfast traces chat.txt --country CA`;

export function addTraces(program: Command, session: Session): Command {
  const command = program
    .command("traces")
    .description("list the accounts, numbers, payment handles and links in exports or in a package")
    .argument("<files...>", "a package, or files, folders or zips of evidence")
    .option("--json", "one JSON line a trace")
    .option("--country <code>", "where numbers without a country code are dialled from, such as CA");
  return addReadingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: Flags) => runTraces(files, flags, session));
}

async function runTraces(files: readonly string[], flags: Flags, { output, signal }: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const options = readingOptions(flags, language);
  const inputs = await Inputs.open(files, language, flags);
  try {
    const sealed = await openPackage(inputs, language);
    const situation = flags.country === undefined ? {} : { country: flags.country };
    const read = sealed === null ? await readCasefile(inputs, options, language, signal, situation) : null;
    if (read !== null) for (const line of sayProblems(read, language)) output.tell(line);
    const traces = (sealed ?? read)?.traces ?? [];
    for (const trace of traces) {
      if (flags.json === true) await output.json(traceToJson(trace));
      else for (const line of showTrace(trace, language)) await output.line(line);
    }
    if (traces.length === 0) output.tell(say(language, "cli.traces.none"));
  } finally {
    await inputs.close();
  }
}
