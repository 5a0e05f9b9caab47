import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkMail } from "../../src/index.ts";

const SAMPLES = new URL("../../../../samples/checks/mails.jsonl", import.meta.url);
interface MailSample {
  readonly name: string;
  readonly state: string;
  readonly first: string | null;
  readonly mail: string;
}
const samples = readFileSync(SAMPLES, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): MailSample => JSON.parse(line));

describe("mail check", () => {
  it.each(samples)("says $state for $name", ({ mail, state, first }) => {
    const result = checkMail(mail);
    expect([result.state, result.reasons[0]?.code ?? null]).toEqual([state, first]);
  });
});
