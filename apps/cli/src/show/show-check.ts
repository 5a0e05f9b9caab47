import type { CheckReason, CheckResult } from "@holdfast/signals";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";
import { plainText } from "./plain-text.ts";

/** Whose words a check's reasons have: `check.<area>.<code>`. */
export type CheckArea = "link" | "file" | "mail" | "profile" | "exposure" | "lists" | "camera";

/** One check in words: what stands out, each with the words that show it and what to do; what was looked at and what not. */
export function* showCheck(area: CheckArea, name: string, result: CheckResult, language: Language): Generator<string> {
  const text = words(language);
  yield text["cli.checks.state"]({ name: plainText(name), state: say(language, `state.${result.state}`) });
  for (const reason of result.reasons) yield* showReason(area, reason, language);
  if (result.reasons.length === 0) yield text["cli.checks.nothing"]();
  for (const code of result.looked) yield `  ${say(language, `check.looked.${code}`)}`;
  for (const code of result.unseen) yield `  ${say(language, `check.unseen.${code}`)}`;
}

function* showReason(area: CheckArea, reason: CheckReason, language: Language): Generator<string> {
  const { code, params = {}, evidence, todo } = reason;
  const safe = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === "string" ? plainText(value) : value]),
  );
  // A mail says of its links what the link check says.
  const key = area === "mail" && code.startsWith("link-") ? `check.link.${code.slice(5)}` : `check.${area}.${code}`;
  yield `  ${say(language, key, safe)}`;
  if (evidence !== "") yield words(language)["cli.checks.quote"]({ quoted: plainText(evidence) });
  yield `    ${say(language, `todo.${todo}`)}`;
}
