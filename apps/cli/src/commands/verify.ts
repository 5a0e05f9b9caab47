import { type VerifyReport, verifyPackage } from "@holdfast/seal";
import { nodeSha256 } from "@holdfast/seal/node";
import type { Command } from "commander";
import { EXIT, type ExitCode } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage } from "../language.ts";
import type { Session } from "../session.ts";
import { showVerdict } from "../show/show-verdict.ts";

interface Flags {
  readonly json?: boolean;
  readonly lang?: string;
}

const EXAMPLES = `
Examples:
  $ holdfast verify case.zip
  $ holdfast verify case.zip --json
  $ cat case.zip | holdfast verify -

Exit code 0 when nothing was changed (parts may be withheld), 1 when something was changed or is
missing, 3 when the file is not a package.`;

export function addVerify(program: Command, session: Session): Command {
  return program
    .command("verify")
    .description("check a package: is everything as it was sealed? Works offline")
    .argument("<package>", "a package; - reads a pipe")
    .option("--json", "one JSON object with verdict, problems and seal code")
    .addHelpText("after", EXAMPLES)
    .action(async (path: string, flags: Flags) => runVerify(path, flags, session));
}

async function runVerify(path: string, flags: Flags, session: Session): Promise<void> {
  const language = chooseLanguage(flags.lang);
  const inputs = await Inputs.open([path], language);
  try {
    const [only] = inputs.given.flatMap((input) => input.files);
    if (only === undefined) return;
    const report = await verifyPackage(only.source, { hasher: nodeSha256, signal: session.signal });
    if (flags.json === true) await session.output.json(reportToJson(report));
    else for (const line of showVerdict(report, language)) await session.output.line(line);
    session.code = exitOf(report.verdict);
  } finally {
    await inputs.close();
  }
}

function exitOf(verdict: VerifyReport["verdict"]): ExitCode {
  if (verdict === "unchanged" || verdict === "withheld") return EXIT.done;
  return verdict === "not-a-package" ? EXIT.unreadable : EXIT.look;
}

/** The shape of the contract: `{verdict, withheld, problems, sealCode}`, with the seal's own facts behind. */
const reportToJson = ({ verdict, withheld, problems, sealCode, seal }: VerifyReport): Record<string, unknown> => ({
  verdict,
  withheld,
  problems,
  sealCode,
  seal,
});
