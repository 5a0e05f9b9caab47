import type { Casefile } from "@holdfast/casefile";
import type { ItemId } from "@holdfast/model";
import type { Command } from "commander";
import { readAnswers } from "../answers.ts";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import { originalsOf } from "../originals.ts";
import { readCasefile, sayProblems } from "../reading.ts";
import type { Session } from "../session.ts";
import { plainText } from "../show/plain-text.ts";
import { VERSION } from "../version.ts";
import { failedWrite } from "../write-failure.ts";
import { type Written, writeSealed } from "../write-sealed.ts";
import { addReadingOptions, type ReadingFlags, readingOptions } from "./reading-options.ts";

interface Flags extends ReadingFlags {
  readonly output: string;
  readonly answers?: string;
  readonly include?: string[];
  readonly to?: string[];
  readonly tsa?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

const EXAMPLES = `
Examples:
  $ holdfast seal "WhatsApp Chat with Kayla.txt" -o case.zip
  $ holdfast seal export.zip mail.eml --answers answers.json -o case.zip
  $ holdfast seal chat.txt --include chat.txt -o case.zip        copies the text export into the package
  $ holdfast seal chat.txt --screenshot 1.png 2.png -o case.zip  reads and copies two screenshots of text
  $ holdfast seal chat.txt -o case.zip.age --to age1…            only that desk can open it

Photos, videos and sounds are named, measured and hashed, and never copied, whatever is asked.`;

export function addSeal(program: Command, session: Session): Command {
  const command = program
    .command("seal")
    .description("seal evidence into a package that anyone can verify")
    .argument("<files...>", "files, folders or zips of evidence; - reads a pipe")
    .requiredOption("-o, --output <package>", "the package to write")
    .option("--answers <file>", "the person's answers, as JSON")
    .option("--include <item...>", "copy these text exports into the package, by the names that import shows")
    .option("--to <recipient...>", "encrypt to these age public keys (age1…); age -d opens it")
    .option("--tsa <url>", "ask this RFC 3161 authority for a timestamp; sends it one hash and nothing else")
    .option("--force", "replace the package if it is already there")
    .option("--json", "one JSON object about what was sealed");
  return addReadingOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: Flags) => runSeal(files, flags, session));
}

async function runSeal(files: readonly string[], flags: Flags, session: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const options = readingOptions(flags, language);
  const situation = await readAnswers(flags.answers, language);
  const inputs = await Inputs.open(files, language, flags);
  try {
    const casefile = await readCasefile(inputs, options, language, session.signal, situation);
    for (const line of sayProblems(casefile, language)) session.output.tell(line);
    if (casefile.timeline.messages.length === 0) {
      throw new CommandEnd(EXIT.unreadable, say(language, "cli.seal.no-messages"));
    }
    const originals = originalsOf(casefile, inputs, flags.include ?? [], language);
    const choice = { tool: { name: "holdfast", version: VERSION }, originals };
    const written = await writeSealed(casefile, choice, {
      path: flags.output,
      overwrite: flags.force === true,
      to: flags.to ?? [],
      ...(flags.tsa === undefined ? {} : { tsa: flags.tsa }),
      signal: session.signal,
    });
    if (!written.ok) throw failedWrite(written.error, flags.output, language);
    await report(casefile, originals.length, written.value, flags, language, session);
  } finally {
    await inputs.close();
  }
}

async function report(
  { timeline, traces }: Casefile,
  chosen: number,
  sealed: Written,
  flags: Flags,
  language: Language,
  { output }: Session,
): Promise<void> {
  const { sealCode, messageCount, leafCount, root, refused, timestamp } = sealed;
  if (flags.json === true) {
    await output.json({
      type: "sealed",
      package: flags.output,
      sealCode,
      root,
      leafCount,
      messageCount,
      refused,
      timestamp,
    });
    return;
  }
  const asked = new Set<ItemId>(refused.map(({ item }) => item));
  const counts = {
    messages: messageCount,
    traces: traces.length,
    items: timeline.items.length,
    originals: chosen - asked.size,
  };
  await output.line(say(language, "cli.seal.done", { path: flags.output }));
  await output.line(say(language, "cli.seal.code", { code: sealCode }));
  await output.line(say(language, "cli.seal.code-use"));
  await output.line(say(language, "cli.seal.contents", counts));
  for (const { item, reason } of refused) {
    await output.line(
      say(language, "cli.seal.withheld", { name: plainText(item), said: say(language, `withheld.${reason}`) }),
    );
  }
  if (timestamp !== null) {
    await output.line(say(language, "cli.seal.timestamp", { at: timestamp.at, authority: timestamp.authority }));
  }
  await output.line(say(language, "cli.seal.proves"));
}
