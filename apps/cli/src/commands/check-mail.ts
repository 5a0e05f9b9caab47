import { checkMail } from "@holdfast/signals";
import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import { Inputs } from "../inputs.ts";
import { chooseLanguage, say } from "../language.ts";
import type { Session } from "../session.ts";
import { type CheckFlags, tellCheck } from "./tell-check.ts";

/** A mail of more bytes is mostly attachments; the beginning holds the words. */
const MAX_READ = 8_388_608;

const EXAMPLES = `
Examples:
  $ holdfast check-mail "last warning.eml"
  $ pbpaste | holdfast check-mail -

Exit code 1 when the mail deserves a look, 3 when there is nothing to read.`;

export function addCheckMail(program: Command, session: Session): Command {
  return program
    .command("check-mail")
    .description("say whether a mail is the mass mail that claims to have hacked a camera, and what it can know")
    .argument("<files...>", "mails as saved (.eml) or pasted text; - reads a pipe")
    .option("--json", "one JSON line a mail, with its headers as they stand")
    .addHelpText("after", EXAMPLES)
    .action(async (paths: string[], flags: CheckFlags) => {
      const language = chooseLanguage(flags.lang);
      const inputs = await Inputs.open(paths, language);
      try {
        for (const { path, source } of inputs.given.flatMap((input) => input.files)) {
          const bytes = await source.slice(0, MAX_READ);
          if (bytes.length === 0) {
            session.output.tell(say(language, "cli.check-mail.empty"));
            session.code = EXIT.unreadable;
          } else await tellCheck("mail", path, checkMail(bytes), flags, language, session);
        }
      } finally {
        await inputs.close();
      }
    });
}
