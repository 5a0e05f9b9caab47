import { readFile } from "node:fs/promises";
import { type Situation, situationSchema } from "@holdfast/model";
import { CommandEnd, EXIT } from "./exit.ts";
import { type Language, say } from "./language.ts";

/**
 * The person's answers, from a JSON file. @throws CommandEnd (unreadable) naming the field that is wrong, never what was
 * written in it.
 */
export async function readAnswers(path: string | undefined, language: Language): Promise<Situation> {
  if (path === undefined) return {};
  const wrong = (said: string): CommandEnd =>
    new CommandEnd(EXIT.unreadable, say(language, "cli.seal.answers", { said }));
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw wrong(error instanceof SyntaxError ? "JSON" : `${path} (${(error as NodeJS.ErrnoException).code ?? "?"})`);
  }
  const parsed = situationSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw wrong(parsed.error.issues.map((issue) => issue.path.join(".") || issue.code).join(", "));
}
