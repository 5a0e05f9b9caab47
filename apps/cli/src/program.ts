import { Command, CommanderError, Option } from "commander";
import { addCamera } from "./commands/camera.ts";
import { addCheck } from "./commands/check.ts";
import { addCheckFile } from "./commands/check-file.ts";
import { addCheckLink } from "./commands/check-link.ts";
import { addCheckMail } from "./commands/check-mail.ts";
import { addCheckProfile } from "./commands/check-profile.ts";
import { addDisclose } from "./commands/disclose.ts";
import { addImport } from "./commands/import.ts";
import { addPlan } from "./commands/plan.ts";
import { addReport } from "./commands/report.ts";
import { addSeal } from "./commands/seal.ts";
import { addTraces } from "./commands/traces.ts";
import { addVerify } from "./commands/verify.ts";
import { CommandEnd, EXIT, type ExitCode } from "./exit.ts";
import { chooseLanguage, say } from "./language.ts";
import type { Session } from "./session.ts";
import { VERSION } from "./version.ts";

const EXITS = `
Exit codes: 0 done, nothing needs attention · 1 look here · 2 wrong use · 3 input cannot be read`;

/** The whole command line, for running and for the generated documentation. */
export function buildProgram(session: Session): Command {
  const program = new Command("holdfast")
    .description("Save the proof. Stop the contact. Tell someone.")
    .version(VERSION, "-V, --version")
    .helpOption("-h, --help")
    .showHelpAfterError("(run it with --help to see how it is used)")
    .addHelpText("after", EXITS)
    .exitOverride();
  const language = (): Option => new Option("--lang <language>", "language of what is shown").choices(["en", "fr"]);
  for (const add of [
    addImport,
    addCheck,
    addTraces,
    addPlan,
    addSeal,
    addVerify,
    addDisclose,
    addReport,
    addCheckLink,
    addCheckFile,
    addCheckMail,
    addCheckProfile,
    addCamera,
  ]) {
    const command = add(program, session);
    command.addOption(language()).exitOverride();
  }
  return program;
}

/** Runs one command line and gives its exit code. Never throws: what nobody foresaw is said without any evidence. */
export async function runProgram(argv: readonly string[], session: Session): Promise<ExitCode> {
  try {
    await buildProgram(session).parseAsync([...argv], { from: "user" });
    await session.output.flush();
    return session.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof CommandEnd) {
      session.output.tell(error.message);
      return error.code;
    }
    // A bug. Its message could hold evidence, so only its kind and where it was thrown are shown.
    const name = error instanceof Error ? error.name : "unknown";
    session.output.tell(say(chooseLanguage(undefined), "cli.unexpected", { name }));
    if (error instanceof Error && process.env["HOLDFAST_DEBUG"] === "1") {
      session.output.tell((error.stack ?? "").split("\n").slice(1).join("\n"));
    }
    return EXIT.unreadable;
  }
}
