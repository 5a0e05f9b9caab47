import { makePlan, STEP_IDS, type StepId } from "@holdfast/guide";
import { CHECKUP_PLATFORMS, type CheckupPlatform, checkupPlatform } from "@holdfast/guide/checkup";
import { STATES, type State } from "@holdfast/model";
import { type Command, Option } from "commander";
import { readAnswers } from "../answers.ts";
import { checkupJson } from "../checkup-json.ts";
import { CommandEnd, EXIT } from "../exit.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import { planJson } from "../plan-json.ts";
import type { Session } from "../session.ts";
import { plainText } from "../show/plain-text.ts";
import { platformName, showCheckup, showCheckupList } from "../show/show-checkup.ts";
import { showPlan } from "../show/show-plan.ts";

interface Flags {
  readonly answers?: string;
  /** The app or device; true where none is named. */
  readonly prevent?: string | true;
  readonly done?: readonly string[];
  readonly state: State;
  readonly full?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

const EXAMPLES = `
Examples:
  $ holdfast plan --answers answers.json
  $ holdfast plan --answers answers.json --done stop capture --full
  $ holdfast plan --answers answers.json --state crisis --json --lang fr
  $ holdfast plan --prevent instagram --full

Every answer may be left out: {} gives a plan too. Nothing leaves this device.`;

export function addPlan(program: Command, session: Session): Command {
  return program
    .command("plan")
    .description("say what to do in which order, why and how, and whom to call")
    .option("--answers <file>", "the person's answers, as JSON: age, country, apps, paid, …")
    .option("--prevent [platform]", "instead: the account check-up of one app or device, or the list of them")
    .option("--done <steps...>", "steps that are done: stop, capture, tell, …")
    .addOption(new Option("--state <state>", "the state that check found").choices(STATES).default("none"))
    .option("--full", "every line, and the steps in each app with their sources")
    .option("--json", "one JSON line: every step with its sentences, contacts, sources and dates")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: Flags) => {
      const language = chooseLanguage(flags.lang);
      if (flags.prevent !== undefined) return prevent(flags, language, session);
      if (flags.answers === undefined)
        throw new CommandEnd(EXIT.usage, say(language, "checkup.cli.answers-or-prevent"));
      const done = (flags.done ?? []).map((id) => stepId(id, language));
      const situation = await readAnswers(flags.answers, language);
      const plan = makePlan(situation, done, flags.state);
      if (flags.json === true) return session.output.json(planJson(plan, situation, language));
      for (const line of showPlan(plan, situation, language, flags.full === true)) await session.output.line(line);
    });
}

/** The check-up in words, or as JSON: one line an app. */
async function prevent(flags: Flags, language: Language, session: Session): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const asked = typeof flags.prevent === "string" ? platformNamed(flags.prevent, language) : null;
  if (flags.json === true) {
    for (const platform of asked === null ? CHECKUP_PLATFORMS : [asked])
      await session.output.json(checkupJson(platform, language, today));
    return;
  }
  const lines = asked === null ? showCheckupList(language) : showCheckup(asked, language, today, flags.full === true);
  for (const line of lines) await session.output.line(line);
}

function platformNamed(text: string, language: Language): CheckupPlatform {
  const found = checkupPlatform(text);
  if (found !== null) return found;
  const list = CHECKUP_PLATFORMS.map((one) => platformName(one, language)).join(", ");
  throw new CommandEnd(EXIT.usage, say(language, "checkup.cli.unknown-platform", { name: plainText(text), list }));
}

function stepId(id: string, language: Language): StepId {
  const found = STEP_IDS.find((one) => one === id);
  if (found !== undefined) return found;
  throw new CommandEnd(
    EXIT.usage,
    say(language, "cli.plan.unknown-step", { id: plainText(id), ids: STEP_IDS.join(", ") }),
  );
}
