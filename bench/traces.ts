/**
 * Messages a second that traces are found in, over the benign corpora where they are present and over the samples
 * otherwise. The peer is libphonenumber-js's own finder, `findPhoneNumbersInText`, which looks for one of our eight kinds;
 * the ratio is ours to the peer's, both from this run, best of five.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { findTraces } from "../packages/traces/src/index.ts";

// The peer is a dependency of the package, not of the workspace.
const { findPhoneNumbersInText }: { findPhoneNumbersInText: (text: string, country: string) => unknown[] } =
  createRequire(new URL("../packages/traces/package.json", import.meta.url))("libphonenumber-js");

const CORPORA = new URL("../../shared/data/corpora/", import.meta.url);
const SAMPLES = new URL("../samples/traces/", import.meta.url);

function texts(): readonly (readonly [string, readonly string[]])[] {
  const lines = (file: URL): string[] =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  if (existsSync(CORPORA)) {
    return ["topical-chat", "sgd-test", "persuasion-for-good"].map((name) => [
      name,
      lines(new URL(`${name}/dialogues.jsonl`, CORPORA)).flatMap((line) => {
        const { turns }: { turns: readonly { text: string }[] } = JSON.parse(line);
        return turns.map((turn) => turn.text);
      }),
    ]);
  }
  console.log("../shared/data/corpora is not here: measured on the samples, a hundred times over");
  const said = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => lines(new URL(name, SAMPLES)))
    .map((line) => {
      const { text }: { text: string } = JSON.parse(line);
      return text;
    });
  return [["samples", Array.from({ length: 100 }, () => said).flat()]];
}

const RUNS = 5;
function perSecond(all: readonly string[], work: (text: string) => unknown): number {
  let best = 0;
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    for (const text of all) work(text);
    best = Math.max(best, (1000 * all.length) / (performance.now() - before));
  }
  return Math.round(best);
}

for (const [name, all] of texts()) {
  const ours = perSecond(all, (text) => findTraces(text, { country: "CA" }));
  const peer = perSecond(all, (text) => findPhoneNumbersInText(text, "CA"));
  console.log(
    `${name}: ${all.length} messages; traces ${ours} messages/s; libphonenumber-js, phones only ${peer} messages/s; ratio ${(ours / peer).toFixed(2)}`,
  );
}
