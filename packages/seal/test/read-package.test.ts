import { BytesSource } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { nodeSha256 } from "../src/index.node.ts";
import { readPackage } from "../src/index.ts";
import { attackAll } from "./support/attack.ts";
import { edit, type Files, pack, unpack } from "./support/forge.ts";
import { reseal } from "./support/reseal.ts";
import { CONVERSATIONS, ITEMS, MESSAGES, sampleInput, sealedSample, TRACES } from "./support/sample-case.ts";

it("what was sealed comes back as it was: answers, notes, conversations, messages, traces, items", async () => {
  const read = await readPackage(new BytesSource(await sealedSample()), { hasher: nodeSha256 });
  if (!read.ok) throw new Error(read.error.verdict);
  const { statement, conversations, messages, traces, items } = read.value;
  expect(statement).toEqual(sampleInput().statement);
  expect(conversations).toEqual(CONVERSATIONS);
  expect(messages).toEqual(MESSAGES.map((message, n) => ({ ...message, path: `messages/00000${n + 1}` })));
  expect(traces).toMatchObject(TRACES);
  expect(items).toMatchObject(ITEMS);
  expect(items.map(({ original }) => original)).toEqual([
    { included: true, kind: "text-export", path: "data/items/000001.txt" },
    { included: false, reason: "not-chosen" },
  ]);
});

it("nothing is read out of a package that was changed", async () => {
  const files = await unpack(await sealedSample());
  edit(files, "data/timeline.ndjson", (body) => body.replace("Pay", "Say"));
  const read = await readPackage(new BytesSource(pack(files)));
  expect(read).toMatchObject({ ok: false, error: { verdict: "changed" } });
});

describe("a stranger who signs what is not a message", () => {
  const TIMELINE = "data/timeline.ndjson";
  const forged = [
    ["a text that is a number", TIMELINE, '"text":"please don’t"', '"text":7'],
    ["a kind nobody knows", TIMELINE, '"kind":"text"', '"kind":"poem"'],
    ["a sender that is a list", TIMELINE, '"sender":"Kayla"', '"sender":["Kayla"]'],
    ["a time that is none", TIMELINE, '"utc":"2024-05-30T20:10:00Z"', '"utc":"2024-99-30T20:10:00Z"'],
    ["a span that is missing", TIMELINE, /,"span":\{[^}]*\}/u, ""],
    ["a position below zero", TIMELINE, '"start":0', '"start":-1'],
    ["a conversation without participants", TIMELINE, /"participants":\[.*?\],"source"/u, '"source"'],
    ["an answer that is nothing", "data/statement.json", /"value":\{[^}]*\}/u, '"value":null'],
    ["a trace without sightings", "data/traces.json", /"sightings":\[.*\],"stab/u, '"sightings":{},"stab'],
    ["an item with a size in words", "data/items.ndjson", /"size":\d+,"source"/u, '"size":"big","source"'],
    ["an item without a ledger", "data/items.ndjson", /"ledger":\{.*?\]/u, '"ledger":{"entries":[{"kind":"read"}]'],
  ] as const;
  attackAll(
    () => sealedSample(),
    forged.map(([name, path, from, to]) => ({
      name,
      act: async (files: Files) => {
        edit(files, path, (body) => body.replace(from, to));
        await reseal(files);
      },
      verdict: "changed" as const,
      code: "leaf-shape" as const,
    })),
  );
});
