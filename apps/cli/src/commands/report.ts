import { type UtcMs, utcMs } from "@holdfast/model";
import {
  DESTINATIONS,
  type Destination,
  type PaperInput,
  paperText,
  policeReport,
  reminders,
  type TextPaper,
  textPapers,
  timelineFiles,
} from "@holdfast/papers";
import { type Command, Option } from "commander";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import { openPackage } from "../open-package.ts";
import { paperInputOf } from "../paper-input-of.ts";
import { Progress } from "../progress.ts";
import type { Session } from "../session.ts";
import { failedWrite } from "../write-failure.ts";
import { writeFile } from "../write-file.ts";

const READERS = [...DESTINATIONS, "calendar"] as const;

interface Flags {
  readonly for: Destination | "calendar";
  readonly output: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

const EXAMPLES = `
police is a PDF with the whole timeline attached; calendar is an .ics file; the others are text.

Examples:
  $ holdfast report case.zip --for police -o report.pdf
  $ holdfast report case.zip --for cybertip --lang fr -o cyberaide.txt
  $ holdfast report case.zip --for calendar -o reminders.ics

A package that does not verify gets no report. What is withheld from a package is not in its report.
Exit code 1 when the package was changed, or when there is nothing to write for that reader.`;

export function addReport(program: Command, session: Session): Command {
  return program
    .command("report")
    .description(
      "write a report or a worksheet from a package: police, Cybertip.ca, platform, bank, a person you trust",
    )
    .argument("<package>", "a package that verifies")
    .addOption(new Option("--for <reader>", "who it is for").choices(READERS).makeOptionMandatory())
    .requiredOption("-o, --output <file>", "the file to write")
    .option("--force", "replace the file if it is already there")
    .option("--json", "one JSON object about what was written, with every section of a text")
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, flags: Flags) => runReport(path, flags, session));
}

async function runReport(path: string, flags: Flags, session: Session): Promise<void> {
  const { output, signal } = session;
  const language = chooseLanguage(flags.lang);
  const inputs = await Inputs.open([path], language);
  try {
    const contents = await openPackage(inputs, language);
    if (contents === null) throw new CommandEnd(EXIT.unreadable, say(language, "cli.report.not-a-package"));
    const input = paperInputOf(contents, utcMs(Date.now()));
    const { bytes, papers } = await make(flags.for, input, language, signal);
    const written = await writeFile(flags.output, bytes, { overwrite: flags.force === true, signal });
    if (!written.ok) throw failedWrite(written.error, flags.output, language);
    const { sealCode, withheld } = contents.report;
    if (flags.json === true) {
      const facts = { type: "report", for: flags.for, language, file: flags.output, size: bytes.length };
      await output.json({ ...facts, sealCode, withheld, papers });
      return;
    }
    await output.line(say(language, "cli.report.done", { path: flags.output }));
    if (sealCode !== null) await output.line(say(language, "cli.report.code", { code: sealCode }));
    if (withheld > 0) await output.line(say(language, "cli.report.withheld", { n: withheld }));
    await output.line(say(language, "cli.report.look"));
  } finally {
    await inputs.close();
  }
}

interface Made {
  readonly bytes: Uint8Array;
  /** The texts, section by section; none for a PDF or a calendar. */
  readonly papers: readonly TextPaper[];
}

async function make(reader: Flags["for"], input: PaperInput, language: Language, signal: AbortSignal): Promise<Made> {
  if (reader === "police") return { bytes: await policePdf(input, language, signal), papers: [] };
  const encoder = new TextEncoder();
  if (reader === "calendar") return { bytes: encoder.encode(reminders(input, language)), papers: [] };
  const papers = textPapers(input, language, reader);
  if (papers.length === 0) throw new CommandEnd(EXIT.look, say(language, "cli.report.nothing"));
  return { bytes: encoder.encode(papers.map((paper) => paperText(paper)).join(BREAK)), papers };
}

/** Between two papers in one file. */
const BREAK = `\n${"─".repeat(60)}\n\n`;

async function policePdf(input: PaperInput, language: Language, signal: AbortSignal): Promise<Uint8Array> {
  const progress = new Progress(say(language, "cli.report.progress"));
  const createdAt: UtcMs = input.madeAt;
  // Loaded here: no other command should wait for the library that writes PDF files.
  const [{ renderPdf }, { nodeFonts }] = await Promise.all([
    import("@holdfast/papers/pdf"),
    import("@holdfast/papers/node"),
  ]);
  try {
    return await renderPdf(policeReport(input, language, { timeline: "attached" }), nodeFonts(), {
      createdAt,
      attachments: timelineFiles(input).map((file) => ({
        ...file,
        description: file.name,
        relationship: "Data" as const,
      })),
      signal,
      onProgress: (done, total) => progress.report(done, total),
    });
  } catch (error) {
    if (signal.aborted) throw new CommandEnd(EXIT.look, say(language, "cli.seal.stopped"));
    throw error;
  } finally {
    progress.end();
  }
}
