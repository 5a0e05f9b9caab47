/** Time and memory of recognition. Times on a shared machine are noisy: the best of three rounds is given. */

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createRecogniser } from "@holdfast/signals";
import { readSamples, SPLITS } from "./signals-score.ts";

const BUDGET = { medianMicros: 20, p95Millis: 0.5, bytes: 300_000 } as const;
const STREAM = 1_000_000;

const texts = SPLITS.flatMap((s) => readSamples(s).flatMap((c) => c.messages.map((m) => m.text)));

function round(): { median: number; p95: number } {
  const times: number[] = [];
  const recogniser = createRecogniser();
  for (let i = 0; i < 20_000; i++) {
    const text = texts[i % texts.length] ?? "";
    const before = performance.now();
    recogniser.push({ from: i % 2 === 0 ? "other" : "me", text });
    times.push((performance.now() - before) * 1000);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

round(); // warm
const rounds = [round(), round(), round()];
const median = Math.min(...rounds.map((r) => r.median));
const p95 = Math.min(...rounds.map((r) => r.p95));
console.log(
  `median ${median.toFixed(1)} µs (budget ${BUDGET.medianMicros}), p95 ${(p95 / 1000).toFixed(3)} ms (budget ${BUDGET.p95Millis})`,
);

const folder = new URL("../packages/signals/src/tactics/", import.meta.url);
const data = ["", "lexicon/", "rules/"].flatMap((sub) =>
  readdirSync(new URL(sub, folder)).flatMap((name) => {
    const isData = sub !== "" || name === "confusables.ts" || name === "model-weights.ts";
    return name.endsWith(".ts") && isData ? [readFileSync(new URL(sub + name, folder))] : [];
  }),
);
const bytes = data.reduce((sum, b) => sum + b.length, 0);
console.log(
  `rules, lexicon and model as written: ${bytes} bytes (budget ${BUDGET.bytes}), ${gzipSync(Buffer.concat(data)).length} gzipped`,
);

const recogniser = createRecogniser();
const heap: number[] = [];
const started = performance.now();
for (let i = 0; i < STREAM; i++) {
  recogniser.push({
    from: i % 2 === 0 ? "other" : "me",
    text: `${texts[i % texts.length] ?? ""} ${i}`,
    at: i * 60_000,
  });
  if (i % 100_000 === 99_999) heap.push(Math.round(process.memoryUsage().heapUsed / 1_048_576));
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${STREAM} messages in ${seconds.toFixed(0)} s, ${((seconds / STREAM) * 1e6).toFixed(0)} µs each; heap MB at each 100,000: ${heap.join(" ")}`,
);
