import { checkFile } from "@holdfast/signals";
import { askAnyClamd, askClamd } from "@holdfast/signals/node";
import type { Command } from "commander";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, say } from "../language.ts";
import type { Session } from "../session.ts";
import { type CheckFlags, tellCheck } from "./tell-check.ts";

interface Flags extends CheckFlags {
  readonly clamd?: string;
}

const EXAMPLES = `
Examples:
  $ holdfast check-file photo.jpg.exe
  $ holdfast check-file ~/Downloads --json

Opens and unpacks nothing. Asks ClamAV on this device where it runs, and says so where it does not.`;

export function addCheckFile(program: Command, session: Session): Command {
  return program
    .command("check-file")
    .description("say what a file is before it is opened: its real kind, tricks in its name, what it holds")
    .argument("<files...>", "files or folders; - reads a pipe")
    .option("--clamd <socket>", "where ClamAV's clamd listens, when not in the usual places")
    .option("--json", "one JSON line a file")
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], flags: Flags) => {
      const language = chooseLanguage(flags.lang);
      const inputs = await Inputs.open(paths, language);
      let asked = false;
      try {
        for (const { path, source } of inputs.given.flatMap((input) => input.files)) {
          session.signal.throwIfAborted();
          const scanner =
            flags.clamd === undefined ? await askAnyClamd(source) : await askClamd(source, { path: flags.clamd });
          if (scanner.state === "absent" && !asked) session.output.tell(say(language, "cli.check-file.no-clamd"));
          asked = true;
          await tellCheck("file", path, await checkFile(path, source, scanner), flags, language, session);
        }
      } finally {
        await inputs.close();
      }
    });
}
