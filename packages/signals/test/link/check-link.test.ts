import { existsSync, readFileSync } from "node:fs";
import { stateRank } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLink, isLink } from "../../src/index.ts";
import { decodePunycode } from "../../src/link/punycode.ts";

const SAMPLES = new URL("../../../../samples/checks/links.jsonl", import.meta.url);
const DATA = new URL("../../../../../shared/data/", import.meta.url);

interface LinkSample {
  readonly link: string;
  readonly state: string;
  readonly first: string | null;
  readonly shown?: string;
}
const samples = readFileSync(SAMPLES, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): LinkSample => JSON.parse(line));

describe("link check", () => {
  it.each(samples)("says $state for $link", ({ link, state, first, shown }) => {
    const result = checkLink(link, shown === undefined ? {} : { shown });
    expect([result.state, result.reasons[0]?.code ?? null]).toEqual([state, first]);
  });

  it("puts the weightiest reason first and says what it cannot see", () => {
    const { reasons, unseen } = checkLink("https://bit.ly/x?u=https%3A%2F%2Fgrabify.link%2Fx");
    expect(reasons.map((reason) => reason.state)).toEqual(["alert", "warn", "note"]);
    expect(unseen).toContain("link-page");
  });

  it("quotes the part of the link that shows the reason", () => {
    const link = "https://www.instagrarn.com/login";
    for (const { evidence } of checkLink(link).reasons) expect(link).toContain(evidence);
  });

  it.each([
    ["bcher-kva", "bücher"],
    ["egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"],
    ["ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
    ["n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか"],
  ])("decodes %s as RFC 3492 does", (label, text) => expect(decodePunycode(label)).toBe(text));

  it("gives no answer for a label that RFC 3492 cannot decode", () => {
    expect(decodePunycode("99999999")).toBeNull();
    expect(decodePunycode("a-!")).toBeNull();
  });

  it("never throws, whatever the text, and its evidence stays short", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.string()), (text) => {
        const { reasons } = checkLink(text);
        expect(reasons.length).toBeLessThanOrEqual(50);
        for (const { evidence } of reasons) expect(evidence.length).toBeLessThanOrEqual(300);
        isLink(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a host of a million hyphens", `https://${"-".repeat(1_000_000)}`],
    [
      "a thousand parameters in each other",
      `https://a.example/?u=${encodeURIComponent("https://b.example/?u=".repeat(50_000))}`,
    ],
    ["a hundred thousand labels", `https://${"instagram.com.".repeat(100_000)}example.com`],
    ["percent signs only", `https://example.com/${"%".repeat(500_000)}`],
    ["hidden characters only", "\u200b".repeat(1_000_000)],
  ])("answers %s within a second", (_, link) => {
    const before = performance.now();
    checkLink(link);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

const URL_IN_TEXT = /https?:\/\/[^\s"'<>()[\]{}\\]+/gu;

/** Links of ordinary life: chats of the benign corpora and the directory's own addresses. */
function benign(): string[] {
  const texts = ["corpora/topical-chat", "corpora/sgd-test", "corpora/persuasion-for-good"].map((folder) =>
    readFileSync(new URL(`${folder}/dialogues.jsonl`, DATA), "utf8"),
  );
  texts.push(readFileSync(new URL("guide/platform_steps.json", DATA), "utf8"));
  texts.push(readFileSync(new URL("guide/settings.json", DATA), "utf8"));
  const links = texts.flatMap((text) =>
    [...text.matchAll(URL_IN_TEXT)].map(([link]) => link.replace(/[.,;:!?]+$/u, "")),
  );
  return [...new Set(links)];
}

describe("link check on ordinary links", () => {
  const missing = !existsSync(DATA);
  if (missing) console.log("skipped: ../shared/data is not here, so ordinary links cannot be tried");
  it.skipIf(missing)("warns on none of the links in the benign corpora and the directory", () => {
    const links = benign();
    expect(links.length).toBeGreaterThan(100);
    const warned = links.filter((link) => stateRank(checkLink(link).state) >= stateRank("warn"));
    expect(warned).toEqual([]);
  });
});
