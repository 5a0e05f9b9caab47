import type { VerifyReport } from "@holdfast/seal";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";
import { plainText } from "./plain-text.ts";

/** What verifying found, in words: the verdict, what is wrong and where, the seal code, what it proves. */
export function* showVerdict(report: VerifyReport, language: Language): Generator<string> {
  const { verdict, withheld, problems, sealCode, seal } = report;
  yield say(language, `verify.verdict.${verdict}`, { n: withheld });
  for (const { code, part } of problems) {
    yield words(language)["cli.verify.problem"]({
      said: say(language, `verify.problem.${code}`, { part: plainText(part) }),
    });
  }
  if (sealCode !== null) yield words(language)["cli.verify.code"]({ code: sealCode });
  if (seal !== null)
    yield words(language)["cli.verify.sealed-at"]({
      at: seal.createdAt,
      tool: `${seal.tool.name} ${seal.tool.version}`,
    });
  if (verdict === "unchanged" || verdict === "withheld") yield words(language)["cli.verify.proves"]();
}
