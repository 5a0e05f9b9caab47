import { existsSync, readFileSync } from "node:fs";
import type { TraceKind } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { findTraces } from "../src/index.ts";

const DATA = new URL("../../../../shared/data/corpora/", import.meta.url);

/** Every trace in one corpus of ordinary conversation. */
function read(corpus: string): {
  readonly messages: number;
  readonly counts: ReadonlyMap<TraceKind, number>;
  readonly phones: ReadonlySet<string>;
} {
  const counts = new Map<TraceKind, number>();
  const phones = new Set<string>();
  let messages = 0;
  for (const line of readFileSync(new URL(`${corpus}/dialogues.jsonl`, DATA), "utf8").split("\n")) {
    if (line === "") continue;
    const { turns }: { turns: readonly { text: string }[] } = JSON.parse(line);
    for (const { text } of turns) {
      messages++;
      for (const { kind, asSeen } of findTraces(text)) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        if (kind === "phone") phones.add(asSeen);
      }
    }
  }
  return { messages, counts, phones };
}

const present = existsSync(DATA);
if (!present)
  console.warn("skipped: ../shared/data/corpora is not here, so precision on ordinary talk is not measured");

/**
 * Traces for 1,000 messages, at most. Read by hand on 2026-11-24: the links of topical-chat and persuasion are sites
 * that people name, the telephone numbers of sgd-test are the shops' own; the false ones were `$donate` for "$ donate"
 * and two names of sites glued to the word before.
 */
const AT_MOST: Readonly<Record<string, Partial<Record<TraceKind, number>>>> = {
  "topical-chat": { link: 0.3 },
  "sgd-test": { phone: 16 },
  "persuasion-for-good": { link: 0.8, phone: 0.2, payment: 0.1, email: 0.1 },
};

describe.skipIf(!present)("ordinary conversation", () => {
  it.each(Object.entries(AT_MOST))(
    "in %s yields almost no traces, and none of a kind that is not there",
    (corpus, bounds) => {
      const { messages, counts } = read(corpus);
      console.info(corpus, messages, Object.fromEntries(counts));
      const over = [...counts].filter(([kind, count]) => (1000 * count) / messages > (bounds[kind] ?? 0));
      expect(over).toEqual([]);
    },
  );
  it("keeps the telephone numbers of the shops in sgd-test, so that precision is not bought with blindness", () => {
    const { phones } = read("sgd-test");
    const written = /(?<!\d)\d{3}-\d{3}-\d{4}(?!\d)|\+\d{1,3}[ -]\d[\d -]{6,14}\d/gu;
    const missed = new Set<string>();
    for (const line of readFileSync(new URL("sgd-test/dialogues.jsonl", DATA), "utf8").split("\n")) {
      for (const [number] of line.matchAll(written)) if (!phones.has(number)) missed.add(number);
    }
    expect([...missed]).toEqual([]);
  });
});
