import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { holdfast, ROOT } from "./command.ts";

const EXPORTS = join(ROOT, "../shared/data/exports");
const absent = !existsSync(EXPORTS);
if (absent) console.warn("skipped: other projects' exports are not beside the repository (../shared/data/exports)");

interface Expected {
  readonly timestamp: string;
  readonly author: string;
  readonly message: string;
}
const read = (path: string): Expected[] => JSON.parse(readFileSync(join(EXPORTS, path), "utf8")) as Expected[];

/** What chat-miner expects: newest first, system lines left out, line breaks and runs of blanks as one blank. */
async function asChatMiner(path: string): Promise<Expected[]> {
  const { code, json } = await holdfast("import", join(EXPORTS, path), "--json");
  expect(code).toBe(0);
  return json
    .filter((line) => line["type"] === "message" && line["kind"] !== "system" && line["sender"] !== null)
    .map((line) => {
      const at = line["at"] as { utc?: string; wall?: string };
      return {
        timestamp: (at.utc ?? at.wall ?? "").slice(0, 19),
        author: String(line["sender"]),
        message: String(line["text"]).replaceAll(/\s+/gu, " ").trim(),
      };
    })
    .toReversed();
}

for (const source of ["whatsapp", "telegram", "instagram", "signal"]) {
  const folder = join(EXPORTS, source, "chat-miner");
  for (const file of absent ? [] : readdirSync(folder).filter((name) => name.startsWith("test_"))) {
    it(`reads chat-miner's ${source}/${file} as its expected result says`, async () => {
      const wanted = read(`${source}/chat-miner/target.json`);
      const found = await asChatMiner(`${source}/chat-miner/${file}`);
      const sorted = (rows: Expected[]): Expected[] => rows.toSorted((a, b) => (a.timestamp < b.timestamp ? 1 : -1));
      expect(sorted(found)).toEqual(sorted(wanted));
    });
  }
}

it.skipIf(absent)("takes every one of postal-mime's mails, and accounts for all of it", async () => {
  for (const file of readdirSync(join(EXPORTS, "email/postal-mime"))) {
    const { code, json } = await holdfast("import", join(EXPORTS, "email/postal-mime", file), "--json");
    expect(code).toBe(0);
    expect(json[0]).toMatchObject({ type: "message" });
    expect(json.at(-1)).toMatchObject({ type: "ledger", source: "email" });
  }
});
