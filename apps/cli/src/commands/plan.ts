import { makePlan, STEP_IDS, type StepId } from "@holdfast/guide";
import { STATES, type State } from "@holdfast/model";
import { type Command, Option } from "commander";
import { readAnswers } from "../answers.ts";
import { CommandEnd, EXIT } from "../exit.ts";
import { chooseLanguage, type Language, say } from "../language.ts";
import { planJson } from "../plan-json.ts";
import type { Session } from "../session.ts";
import { plainText } from "../show/plain-text.ts";
import { showPlan } from "../show/show-plan.ts";

interface Flags {
  readonly answers: string;
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

Every answer may be left out: {} gives a plan too. Nothing leaves this device.`;

export function addPlan(program: Command, session: Session): Command {
  return program
    .command("plan")
    .description("say what to do in which order, why and how, and whom to call")
    .requiredOption("--answers <file>", "the person's answers, as JSON: age, country, apps, paid, …")
    .option("--done <steps...>", "steps that are done: stop, capture, tell, …")
    .addOption(new Option("--state <state>", "the state that check found").choices(STATES).default("none"))
    .option("--full", "every line, and the steps in each app with their sources")
    .option("--json", "one JSON line: every step with its sentences, contacts, sources and dates")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: Flags) => {
      const language = chooseLanguage(flags.lang);
      const done = (flags.done ?? []).map((id) => stepId(id, language));
      const situation = await readAnswers(flags.answers, language);
      const plan = makePlan(situation, done, flags.state);
      if (flags.json === true) return session.output.json(planJson(plan, situation, language));
      for (const line of showPlan(plan, situation, language, flags.full === true)) await session.output.line(line);
    });
}

function stepId(id: string, language: Language): StepId {
  const found = STEP_IDS.find((one) => one === id);
  if (found !== undefined) return found;
  throw new CommandEnd(
    EXIT.usage,
    say(language, "cli.plan.unknown-step", { id: plainText(id), ids: STEP_IDS.join(", ") }),
  );
}
