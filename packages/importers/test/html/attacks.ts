import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeText } from "../../src/html/html-entities.ts";
import type { Importer } from "../../src/importer.ts";
import {
  type Outcome,
  readWith,
  type Sample,
  samplesOf,
  summary,
  textAtSpan,
  utf8,
} from "../json-account/read-with.ts";

export interface HtmlTarget {
  readonly name: string;
  readonly importer: Importer;
  readonly codes: readonly string[];
  /** The folder of its samples. */
  readonly samples: string;
  /** A path that the importer would expect, and what it calls such a file. */
  readonly path: string;
  readonly shape: string;
  /** A page with one message of each text; texts are escaped already. */
  readonly pageOf: (texts: readonly string[]) => string;
}

export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");

const shown = (html: string): string =>
  decodeText(
    html
      .replaceAll(/<br ?\/?>/gu, "\n")
      // An emoji may be a picture with its text beside it.
      .replaceAll(/<img[^>]* alt="([^"]*)"[^>]*>/gu, "$1")
      .replaceAll(/<[^>]*>/gu, ""),
  ).replaceAll(/\s+/gu, " ");
const identity = (outcome: Outcome): ReadonlySet<string> =>
  new Set(outcome.messages.map((m) => JSON.stringify([m.sender, m.text, m.at, m.kind, m.attachments])));
const saysSomething = (outcome: Outcome): boolean =>
  outcome.problems.length > 0 ||
  [...outcome.ledgers.values()].some(({ entries }) =>
    entries.some(
      (e) =>
        e.kind === "unread" ||
        (e.kind === "gap" && e.code.endsWith("no-messages")) ||
        (e.kind === "assumed" && e.code === "html-no-end"),
    ),
  );
/** Codes that a damaged file may get and the sound one has not. */
const codeSet = (outcome: Outcome): ReadonlySet<string> =>
  new Set(
    [...outcome.ledgers.values()].flatMap(({ entries }) => entries.flatMap((e) => (e.kind === "read" ? [] : [e.code]))),
  );

const TAG = /<\/?[a-zA-Z][^>]*>/gu;

/** What holds for every importer of HTML, as tests of its own. */
export function attackHtml(target: HtmlTarget): void {
  const { importer, codes, path, shape, name } = target;
  const samples = samplesOf(target.samples);
  const read = async (bytes: Uint8Array, step?: number): Promise<Outcome> =>
    readWith(importer, { [path]: bytes }, { codes, force: shape, ...(step === undefined ? {} : { step }) });
  const sound = utf8(target.pageOf(["first", "second &amp; 😀", "third"]));

  it.each(samples)(`${name}: reads the sample $name as its twin says`, async ({ files, expected }: Sample) => {
    const outcome = await readWith(importer, files, { codes });
    expect(summary(outcome)).toEqual(expected);
  });

  it.each(samples)(
    `${name}: the bytes of each message of the sample $name give its words back`,
    async ({ files }: Sample) => {
      const outcome = await readWith(importer, files, { codes });
      for (const message of outcome.messages) {
        const bytes = textAtSpan(outcome, message);
        expect(bytes).toMatch(/^<[\s\S]*>$/u);
        // The words of a call are put together from parts of the page.
        for (const line of message.text.split(message.kind === "call" ? /\s+/u : "\n"))
          expect(shown(bytes)).toContain(line.replaceAll(/\s+/gu, " ").trim());
      }
    },
  );

  it(`${name}: reads the same however the bytes arrive`, async () => {
    const whole = await read(sound);
    expect(whole.messages.map((m) => m.text)).toEqual(["first", "second & 😀", "third"]);
    expect(whole.problems).toEqual([]);
    for (const step of [1, 7, 64]) expect((await read(sound, step)).messages).toEqual(whole.messages);
  });

  it(`${name}: gives any words back as they were written`, async () => {
    const word = fc
      .string({
        unit: fc.constantFrom(
          "a",
          "é",
          "\u00a0",
          "漢",
          "😀",
          "&",
          "<",
          ">",
          '"',
          "'",
          "{",
          "0",
          "12:30",
          "2024",
          "\n",
          " ",
        ),
        minLength: 1,
        maxLength: 30,
      })
      .map((text) => `x${text}y`);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (texts) => {
        const outcome = await read(utf8(target.pageOf(texts.map(escapeHtml))));
        expect(outcome.messages.map((m) => m.text)).toEqual(texts);
      }),
      { numRuns: 80 },
    );
  });

  it(`${name}: never claims more of a file cut off anywhere than stands in it, and says that it is cut off`, async () => {
    const whole = identity(await read(sound));
    const close = new TextDecoder().decode(sound).lastIndexOf("</body");
    for (let end = 1; end < (close < 0 ? sound.length : close); end += 7) {
      const cut = await read(sound.subarray(0, end));
      expect(saysSomething(cut)).toBe(true);
      for (const m of identity(cut)) expect(whole).toContain(m);
    }
  });

  it(`${name}: never throws on arbitrary bytes or on a page in which bytes were changed`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await read(bytes))),
      { numRuns: 60 },
    );
    const change = fc.tuple(
      fc.nat(sound.length - 1),
      fc.oneof(fc.constantFrom(0x3c, 0x3e, 0x22, 0x26, 0x2f, 0x21, 0), fc.nat(255)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await read(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it(`${name}: a tag that is lost, doubled or moved never makes a message that nobody wrote without a word in the ledger`, async () => {
    for (const { files } of samples) {
      const pages = Object.entries(files).filter(([, bytes]) => new TextDecoder().decode(bytes).includes("<"));
      const [first] = pages;
      if (first === undefined || first[1].length > 20_000) continue;
      const [pagePath, bytes] = first;
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const alone = async (html: string): Promise<Outcome> =>
        readWith(importer, { [pagePath]: utf8(html) }, { codes, force: shape });
      const before = await alone(text);
      const whole = identity(before);
      const known = codeSet(before);
      const tags = [...text.matchAll(TAG)].filter(
        ([tag]) => !/^<(?:br|img|meta|link|hr|\/?(?:b|i|strong|em|span|u|s))\b/u.test(tag),
      );
      for (const [i, found] of tags.entries()) {
        const at = found.index;
        const other = tags[(i * 7 + 3) % tags.length]?.[0] ?? "";
        const damaged = [
          text.slice(0, at) + text.slice(at + found[0].length),
          text.slice(0, at) + found[0] + text.slice(at),
          text.slice(0, at) + other + text.slice(at),
        ];
        // Each tag is lost; every third is doubled or moved as well, so that the file stays quick.
        for (const page of damaged.slice(0, i % 3 === 0 ? 3 : 1)) {
          const outcome = await alone(page);
          const strange = [...identity(outcome)].filter((m) => !whole.has(m));
          const told = saysSomething(outcome) || [...codeSet(outcome)].some((code) => !known.has(code));
          if (strange.length > 0 && !told) throw new Error(`silently: ${strange.join()} after ${found[0]} at ${at}`);
        }
      }
    }
  }, 30_000);

  it(`${name}: ends soon and stays small on nesting, floods and endless things`, async () => {
    const started = performance.now();
    const page = target.pageOf(["WORDS"]);
    for (const hostile of [
      "<div>".repeat(100_000),
      page.replace("WORDS", "<b>".repeat(100_000)),
      page.replace("WORDS", "&#0;".repeat(100_000)),
      page.replace("WORDS", "\n".repeat(300_000)),
      page.replace("WORDS", "<".repeat(300_000)),
      page.replace("WORDS", "<br>".repeat(99_000)),
      page.slice(0, page.indexOf("WORDS")).repeat(500),
    ]) {
      await read(utf8(hostile));
    }
    const long = "é ".repeat(500_000);
    const outcome = await read(utf8(page.replace("WORDS", `${long}.`)));
    expect(outcome.messages.map((m) => m.text)).toEqual([`${long}.`]);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);

  it(`${name}: a page cut off between two messages says that it has no end`, async () => {
    const whole = await read(sound);
    const [first] = whole.messages;
    const cut = await read(sound.subarray(0, first?.span.end));
    expect(cut.problems.length > 0 || [...codeSet(cut)].includes("html-no-end")).toBe(true);
  });

  it(`${name}: accounts for a file of nothing, of blanks, of no page and of another page`, async () => {
    for (const text of [
      "",
      " \n",
      "<",
      "<html>",
      "<html></html>",
      "{}",
      "<!doctype html><p>hello</p>",
      "\ufeff",
      "</div>",
    ]) {
      const outcome = await read(utf8(text));
      expect(outcome.messages).toEqual([]);
    }
  });
}
