import { stateRank } from "@holdfast/model";
import type { CheckResult } from "@holdfast/signals";
import { EXIT } from "../exit.ts";
import type { Language } from "../language.ts";
import type { Session } from "../session.ts";
import { type CheckArea, showCheck } from "../show/show-check.ts";

/** Flags that every check has. */
export interface CheckFlags {
  readonly json?: boolean;
  readonly lang?: string;
}

/** Writes one result, and sets exit code 1 when somebody should look: `nudge` and above. A note is only a remark. */
export async function tellCheck(
  area: CheckArea,
  name: string,
  result: CheckResult,
  flags: CheckFlags,
  language: Language,
  session: Session,
): Promise<void> {
  if (stateRank(result.state) >= stateRank("nudge") && session.code === EXIT.done) session.code = EXIT.look;
  if (flags.json === true) await session.output.json({ type: "check", check: area, name, ...result });
  else for (const line of showCheck(area, name, result, language)) await session.output.line(line);
}
