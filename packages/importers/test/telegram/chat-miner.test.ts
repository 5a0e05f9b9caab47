import { existsSync, readFileSync } from "node:fs";
import { coverageFaults } from "@holdfast/model";
import { describe, expect, test } from "vitest";
import { telegram } from "../../src/telegram/index.ts";
import { importFiles } from "../json/import-files.ts";

const folder = new URL("../../../../../shared/data/exports/telegram/chat-miner/", import.meta.url);
const there = existsSync(folder);

interface Target {
  readonly timestamp: string;
  readonly author: string;
  readonly message: string;
}

describe.skipIf(!there)(
  `chat-miner's Telegram samples${there ? "" : " (not there: the shared data is absent)"}`,
  () => {
    const target: Target[] = there ? JSON.parse(readFileSync(new URL("target.json", folder), "utf8")) : [];

    test.each(["test_single_export.json", "test_batch_export.json"])(
      "%s gives exactly the expected messages",
      async (name) => {
        const imported = await importFiles(telegram, { [name]: readFileSync(new URL(name, folder)) });
        expect(imported.refused).toEqual([]);
        expect(
          imported.messages.map((m) => ({
            timestamp: m.at.type === "none" ? "" : new Date(m.at.ms).toISOString().slice(0, 19),
            author: m.sender,
            message: m.text,
          })),
        ).toEqual(target);
        expect(imported.messages.map((m) => [m.at.certainty, m.kind])).toEqual([
          ["certain", "text"],
          ["certain", "text"],
        ]);
        expect(imported.ledgers.flatMap(coverageFaults)).toEqual([]);
        // The file was cut down and has no blank between the two pieces; that one was put there is told.
        expect(imported.messages[1]?.flags).toEqual(["text-repaired"]);
        expect(imported.ledgers[0]?.entries).toContainEqual(
          expect.objectContaining({ code: "telegram-pieces-spaced" }),
        );
      },
    );
  },
);
