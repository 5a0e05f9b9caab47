import type { Recognition, TacticSignal } from "@holdfast/signals";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";
import { plainText } from "./plain-text.ts";

/** What was recognised in one conversation: its state, then each tactic with its words, why it counts and what to do. */
export function* showRecognition(id: string, recognition: Recognition, language: Language): Generator<string> {
  const text = words(language);
  yield text["cli.check.state"]({ name: plainText(id), state: say(language, `state.${recognition.state}`) });
  if (recognition.language?.coverage === "none") {
    yield text["cli.check.not-covered"]({ language: recognition.language.language });
  }
  if (!recognition.selfKnown) yield text["cli.check.self-unknown"]();
  const byTactic = new Map<string, TacticSignal[]>();
  for (const signal of recognition.signals)
    byTactic.set(signal.tactic, [...(byTactic.get(signal.tactic) ?? []), signal]);
  for (const [tactic, signals] of byTactic) yield* showTactic(tactic, signals, language);
}

/** A tactic once, however often it was used; its first places are quoted. */
function* showTactic(tactic: string, signals: readonly TacticSignal[], language: Language): Generator<string> {
  const text = words(language);
  yield `  ${say(language, `tactic.${tactic}.name`)} (${tactic})`;
  for (const { message, words: quoted } of signals.slice(0, QUOTED)) {
    yield text["cli.check.quote"]({ n: message + 1, quoted: plainText(quoted) });
  }
  if (signals.length > QUOTED) yield text["cli.check.more"]({ n: signals.length - QUOTED });
  yield `    ${say(language, `tactic.${tactic}.reason`)}`;
  yield `    ${say(language, `tactic.${tactic}.todo`)}`;
}

/** Places quoted of one tactic. Re-reading hurts; three show it. */
const QUOTED = 3;
