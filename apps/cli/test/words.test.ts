import { ARCHIVE_PROBLEMS } from "@holdfast/archive";
import { PICTURE_LEDGER_CODES } from "@holdfast/casefile";
import { ACCOUNT_LIST_CODES, LEDGER_CODES, PROBLEM_CODES } from "@holdfast/importers";
import { ATTACHMENT_KINDS, MESSAGE_FLAGS, MESSAGE_KINDS, STATES, TRACE_KINDS } from "@holdfast/model";
import { PICTURE_PROBLEMS, REMARK_CODES } from "@holdfast/screenshots";
import * as seal from "@holdfast/seal";
import { WRITE_ERRORS } from "@holdfast/seal/node";
import { TACTIC_IDS } from "@holdfast/signals";
import { MISSING_CODES } from "@holdfast/traces";
import { LANGUAGES, words } from "@holdfast/words";
import { expect, it } from "vitest";
import { holdfast, SAMPLES } from "./command.ts";

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  ledger: [...LEDGER_CODES, ...ACCOUNT_LIST_CODES, ...PICTURE_LEDGER_CODES],
  "screenshots.problem": PICTURE_PROBLEMS,
  "screenshots.remark": REMARK_CODES,
  problem: PROBLEM_CODES,
  "archive.problem": ARCHIVE_PROBLEMS,
  kind: MESSAGE_KINDS,
  flag: MESSAGE_FLAGS,
  attachment: ATTACHMENT_KINDS,
  state: STATES,
  "trace.kind": TRACE_KINDS,
  "trace.missing": MISSING_CODES,
  "trace.stability": ["stable", "changeable"],
  withheld: seal.WITHHELD_REASONS,
  "verify.verdict": seal.VERDICTS,
  "verify.problem": seal.VERIFY_PROBLEM_CODES,
  "seal.error": [
    ...seal.SEAL_ERRORS,
    ...seal.DISCLOSE_ERRORS,
    ...seal.AGE_ERRORS,
    ...seal.TIMESTAMP_ERRORS,
    ...WRITE_ERRORS,
  ],
  tactic: TACTIC_IDS.flatMap((id) => [`${id}.name`, `${id}.reason`, `${id}.todo`]),
};

for (const [table, codes] of Object.entries(NEEDED)) {
  it(`has words in every language for each code of ${table}`, () => {
    for (const language of LANGUAGES) {
      const catalog = Object.keys(words(language));
      expect(codes.filter((code) => !catalog.includes(`${table}.${code}`))).toEqual([]);
    }
  });
}

it("leaves no hole in the sentences it shows of the sample evidence", async () => {
  for (const language of LANGUAGES) {
    for (const command of ["import", "traces", "check"]) {
      const { out, err } = await holdfast(command, SAMPLES, "--lang", language);
      expect(`${out}${err}`).not.toMatch(/undefined|\bNaN\b|\{\w+\}/u);
    }
  }
});
