import { utcMs } from "@holdfast/model";
import { disclosePackage, generateSecret, type LeafView, parseQuery, type Selection, signingKey } from "@holdfast/seal";
import { nodeSha256, writePackage } from "@holdfast/seal/node";
import type { Command } from "commander";
import { CommandEnd, EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import type { Session } from "../session.ts";
import { showVerdict } from "../show/show-verdict.ts";
import { failedWrite } from "../write-failure.ts";

interface Flags {
  readonly keep?: string;
  readonly withhold?: string;
  readonly output: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

const EXAMPLES = `
A query is words such as sender:Kayla kind:text after:2023-10-05 text:school path:messages/00004*
All must hold; the same field twice means either; a minus before a word turns it round.

Examples:
  $ holdfast disclose case.zip --keep "sender:Kayla text:pay" -o for-the-bank.zip
  $ holdfast disclose case.zip --withhold "text:school" -o for-police.zip

What quotes a withheld message is withheld with it. The seal stays the same and still verifies.`;

export function addDisclose(program: Command, session: Session): Command {
  return program
    .command("disclose")
    .description("make a smaller package for a parent, a school, a bank: the rest becomes hashes")
    .argument("<package>", "a package that verifies")
    .option("--keep <query>", "of messages, answers and notes, only what matches stays")
    .option("--withhold <query>", "what matches becomes a hash")
    .requiredOption("-o, --output <package>", "the package to write")
    .option("--force", "replace the package if it is already there")
    .option("--json", "one JSON object about what was disclosed")
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, flags: Flags) => runDisclose(path, flags, session));
}

/** The choice in words turned into a selection that also counts what it matched. */
function selectionOf(
  flags: Flags,
  language: Language,
): { readonly selection: Selection; readonly matched: () => number } {
  const query = flags.keep ?? flags.withhold;
  if (query === undefined || (flags.keep !== undefined && flags.withhold !== undefined)) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.disclose.one"));
  }
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new CommandEnd(EXIT.usage, say(language, "cli.disclose.query", { query }));
  let count = 0;
  const matches = (leaf: LeafView): boolean => {
    const match = parsed.value(leaf);
    if (match) count += 1;
    return match;
  };
  return { selection: { mode: flags.keep === undefined ? "withhold" : "keep", matches }, matched: () => count };
}

async function runDisclose(path: string, flags: Flags, { output, signal }: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const { selection, matched } = selectionOf(flags, language);
  const inputs = await Inputs.open([path], language);
  try {
    const [only] = inputs.given.flatMap((input) => input.files);
    if (only === undefined) throw new CommandEnd(EXIT.usage, say(language, "cli.disclose.not-sound"));
    const key = signingKey(generateSecret());
    const written = await writePackage(
      flags.output,
      async (sink) => {
        const env = { key, sink, hasher: nodeSha256, signal };
        const made = await disclosePackage(only.source, { selection, at: utcMs(Date.now()) }, env);
        if (made.ok && matched() === 0) {
          throw new CommandEnd(
            EXIT.look,
            say(language, "cli.disclose.nothing", { query: flags.keep ?? flags.withhold ?? "" }),
          );
        }
        return made;
      },
      { signal, overwrite: flags.force === true },
    );
    if (!written.ok) {
      const { error } = written;
      if (error.code !== "not-sound") throw failedWrite(error, flags.output, language);
      const lines = [...showVerdict(error.report, language), say(language, "cli.disclose.not-sound")];
      throw new CommandEnd(error.report.verdict === "not-a-package" ? EXIT.unreadable : EXIT.look, lines.join("\n"));
    }
    const { sealCode, withheld, shown } = written.value;
    if (flags.json === true) await output.json({ type: "disclosed", package: flags.output, sealCode, withheld, shown });
    else {
      await output.line(say(language, "cli.disclose.done", { path: flags.output }));
      await output.line(say(language, "cli.disclose.counts", { kept: shown, withheld }));
      await output.line(say(language, "cli.seal.code", { code: sealCode }));
    }
  } finally {
    await inputs.close();
  }
}
