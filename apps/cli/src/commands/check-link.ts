import { checkLink, isLink } from "@holdfast/signals";
import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import { chooseLanguage, say } from "../language.ts";
import type { Session } from "../session.ts";
import { type CheckFlags, tellCheck } from "./tell-check.ts";

const EXAMPLES = `
Examples:
  $ holdfast check-link https://instagram.com.verify.example/login
  $ holdfast check-link "hxxps://example[.]com/x" --json

Opens nothing and asks no network. Exit code 1 when a link deserves a look, 3 when the text is no link.`;

export function addCheckLink(program: Command, session: Session): Command {
  return program
    .command("check-link")
    .description("say what a link shows before it is opened: look-alikes, loggers, disguised addresses")
    .argument("<links...>", "links, as written")
    .option("--json", "one JSON line a link")
    .addHelpText("after", EXAMPLES)
    .action(async (links: string[], flags: CheckFlags) => {
      const language = chooseLanguage(flags.lang);
      for (const link of links) {
        if (!isLink(link)) {
          session.output.tell(say(language, "cli.check-link.not-a-link"));
          session.code = EXIT.unreadable;
        } else await tellCheck("link", link, checkLink(link), flags, language, session);
      }
    });
}
