import { expect, it } from "vitest";
import { instagram, META_LEDGER_CODES, messenger, messengerE2ee } from "../../src/meta/index.ts";
import { readWith, samplesOf, summary, textAtSpan } from "../json-account/read-with.ts";

const IMPORTERS = { instagram, messenger, "messenger-e2ee": messengerE2ee } as const;
const TABLE = Object.entries(IMPORTERS).flatMap(([source, importer]) =>
  samplesOf(source).map((sample) => ({ source, importer, ...sample })),
);

it("has samples of every source", () => {
  expect(new Set(TABLE.map((row) => row.source)).size).toBe(3);
});

it.each(TABLE)("reads the $source sample $name as its twin says", async ({ importer, files, expected }) => {
  const outcome = await readWith(importer, files, { codes: META_LEDGER_CODES });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) {
    const written = JSON.parse(textAtSpan(outcome, message)) as Record<string, unknown>;
    expect(String(written["timestamp_ms"] ?? written["timestamp"])).toBe(message.at.written);
  }
});

it.each(TABLE)("claims no file of the $source sample $name for another source", ({ source, files }) => {
  const others = Object.entries(IMPORTERS).filter(([name]) => name !== source);
  for (const [path, bytes] of Object.entries(files)) {
    const head = { path, size: bytes.length, bytes, text: new TextDecoder().decode(bytes), whole: true };
    for (const [, importer] of others) expect(importer.recognise(head)).toBeNull();
  }
});
