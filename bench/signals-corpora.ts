/**
 * False alarms on ordinary conversations, and scores on the samples of the repository, with baselines beside them.
 * The corpora are read in place and never copied; where they are absent that part says so and is left out.
 */
import { existsSync, readFileSync } from "node:fs";
import { checkConversation } from "@holdfast/signals";
import { f1, readSamples, SPLITS, score } from "./signals-score.ts";

const ROOT = new URL("../../shared/data/corpora/", import.meta.url);
const CORPORA = ["topical-chat", "sgd-test", "persuasion-for-good"] as const;
/** What a search for single words does: the naive baseline, measured here on the same text. */
const KEYWORDS: Readonly<Record<string, RegExp>> = {
  "pay, send, transfer": /\b(?:pay|send|transfer|deposit)\b/iu,
  "photo, picture, video": /\b(?:photo|picture|pic|video|nude)s?\b/iu,
  "deadline words": /\b(?:minutes|hours|tonight|deadline|last chance)\b/iu,
};
const TARGETS = { alert: 0.1, warn: 5, nudge: 20 } as const;

interface Dialogue {
  readonly turns: readonly { readonly who: string; readonly text: string }[];
}

function corpus(name: string): void {
  const path = new URL(`${name}/dialogues.jsonl`, ROOT);
  if (!existsSync(path)) {
    console.log(`${name}: left out, the corpus is not here`);
    return;
  }
  const reached: Record<string, number> = { note: 0, nudge: 0, warn: 0, alert: 0, crisis: 0 };
  const tactics: Record<string, number> = {};
  const keywords: Record<string, number> = {};
  let units = 0;
  let messages = 0;
  for (const line of readFileSync(path, "utf8").trim().split("\n")) {
    const { turns } = JSON.parse(line) as Dialogue; // a corpus of known shape
    // Either side could be the person: both readings are units, so a chat counts twice.
    for (const self of new Set(turns.map((t) => t.who))) {
      units++;
      const { firstAt, signals } = checkConversation(
        turns.map((t) => ({ from: t.who === self ? ("me" as const) : ("other" as const), text: t.text })),
      );
      for (const state of Object.keys(firstAt)) reached[state] = (reached[state] ?? 0) + 1;
      for (const { tactic } of signals) tactics[tactic] = (tactics[tactic] ?? 0) + 1;
    }
    messages += turns.length;
    for (const [name2, pattern] of Object.entries(KEYWORDS)) {
      keywords[name2] = (keywords[name2] ?? 0) + turns.filter((t) => pattern.test(t.text)).length;
    }
  }
  const perThousand = (n: number, of: number): string => ((n / of) * 1000).toFixed(2);
  const states = Object.entries(reached).map(([s, n]) => `${s} ${perThousand(n, units)}`);
  console.log(`${name}: ${units} units, ${messages} messages; per 1,000 units: ${states.join(", ")}`);
  console.log(`  95 % upper bound on alert: ${((upper(reached["alert"] ?? 0) / units) * 10_000).toFixed(1)} in 10,000`);
  const hits = Object.entries(tactics)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([t, n]) => `${t} ${perThousand(n, messages)}`);
  console.log(`  per 1,000 messages: ${hits.join(", ")}`);
  const words = Object.entries(keywords).map(([k, n]) => `${k} ${perThousand(n, messages)}`);
  console.log(`  single words, per 1,000 messages: ${words.join(", ")}`);
}
/** Upper 95 % bound of a Poisson count, exact at zero (the rule of three), close above. */
const upper = (n: number): number => (n === 0 ? 3 : n + 1.65 * Math.sqrt(n) + 2);

const HIDE: Readonly<Record<string, (text: string) => string>> = {
  "zero-width": (t) => t.replaceAll("e", "e\u200b").replaceAll("a", "\u2060a"),
  homoglyphs: (t) => t.replaceAll("a", "а").replaceAll("o", "о").replaceAll("e", "е"),
  diacritics: (t) => t.replaceAll("o", "ǒ").replaceAll("u", "ṳ").replaceAll("i", "ï"),
  leet: (t) => t.replace(/(?<=\p{L})[oi]|[oi](?=\p{L}\p{L})/giu, (c) => (c.toLowerCase() === "o" ? "0" : "1")),
  entities: (t) => t.replaceAll("o", "&#111;").replaceAll("e", "&#x65;"),
  "letters apart": (t) => t.replace(/\p{L}{5,}/gu, (w) => w.split("").join(" ")),
};

function samples(): void {
  for (const split of SPLITS) {
    const s = score(readSamples(split));
    const alone = score(readSamples(split), { model: false });
    console.log(
      `${split}: ${s.conversations} conversations; macro-F1 ${s.macroF1.toFixed(3)} (rules alone ${alone.macroF1.toFixed(3)}), ` +
        `worst ${s.worst.tactic} ${s.worst.f1.toFixed(2)}; alert recall ${s.alertRecall.toFixed(3)}, precision ${s.alertPrecision.toFixed(3)}, ` +
        `on time ${s.alertOnTime.toFixed(3)}; warn by the first image request ${s.warnBeforeImage.toFixed(3)}; state exact ${s.stateExact.toFixed(3)}`,
    );
    const each = Object.entries(s.tactics).toSorted(([a], [b]) => a.localeCompare(b));
    console.log(`  ${each.map(([t, x]) => `${t} ${f1(x).toFixed(2)} (${x.found + x.missed})`).join(" ")}`);
  }
  const test = [...readSamples("dev"), ...readSamples("test")];
  const plain = score(test);
  for (const [name, hide] of Object.entries(HIDE)) {
    const hidden = score(test, {}, hide);
    const loss = (plain.alertRecall - hidden.alertRecall) * 100;
    console.log(
      `  dev and test, ${name}: alert recall ${hidden.alertRecall.toFixed(3)}, loss ${loss.toFixed(1)} points`,
    );
  }
}

console.log(`targets per 1,000 units: alert ${TARGETS.alert}, warn ${TARGETS.warn}, nudge ${TARGETS.nudge}`);
for (const name of CORPORA) corpus(name);
samples();
