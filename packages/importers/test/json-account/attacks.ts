import fc from "fast-check";
import { expect, it } from "vitest";
import type { Importer } from "../../src/importer.ts";
import { json, type Outcome, readWith, utf8 } from "./read-with.ts";

export interface Target {
  readonly name: string;
  readonly importer: Importer;
  readonly codes: readonly string[];
  /** A path the importer would expect. */
  readonly path: string;
  readonly shape: string;
  /** A sound file with several messages, and how many those are. */
  readonly sound: unknown;
  readonly count: number;
  /** One value a line: nothing may be broken over lines. */
  readonly lines?: boolean;
  /** A file whose one message has `text` for its words. */
  readonly withText: (text: string) => unknown;
  /** A file in which `value` stands in every place where the format has a value of its own. */
  readonly filledWith: (value: unknown) => readonly unknown[];
}

const BYTES = 1_500_000;

/** Every attack on a JSON importer, as a test of its own. */
export function attack(target: Target): void {
  const { importer, codes, path, shape, name } = target;
  const read = async (bytes: Uint8Array, step?: number): Promise<Outcome> =>
    readWith(importer, { [path]: bytes }, { codes, force: shape, ...(step === undefined ? {} : { step }) });
  const sound = utf8(target.lines === true ? JSON.stringify(target.sound) : JSON.stringify(target.sound, null, 1));
  const timed = async (bytes: Uint8Array, limitMs: number): Promise<Outcome> => {
    const started = performance.now();
    const outcome = await read(bytes);
    expect(performance.now() - started).toBeLessThan(limitMs);
    return outcome;
  };

  it(`${name}: reads the same however the bytes arrive`, async () => {
    const whole = await read(sound);
    expect(whole.messages.length).toBe(target.count);
    expect(whole.problems).toEqual([]);
    for (const step of [1, 7, 64]) expect((await read(sound, step)).messages).toEqual(whole.messages);
  });

  it(`${name}: never claims more of a file cut off anywhere than stands in it, and says that it is cut off`, async () => {
    const whole = await read(sound);
    const known = new Set(whole.messages.map((m) => JSON.stringify([m.text, m.at, m.span])));
    for (let end = 1; end < sound.length - 1; end += 13) {
      const cut = await read(sound.subarray(0, end));
      const unread = [...cut.ledgers.values()].some((l) => l.entries.some((e) => e.kind === "unread"));
      expect(unread || cut.problems.length > 0).toBe(true);
      for (const m of cut.messages) expect(known).toContain(JSON.stringify([m.text, m.at, m.span]));
    }
  });

  it(`${name}: never throws on arbitrary bytes`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await read(bytes))),
      {
        numRuns: 100,
      },
    );
  });

  it(`${name}: never throws on a sound file in which bytes were changed`, async () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await read(bytes);
      }),
      { numRuns: 200 },
    );
  });

  it(`${name}: never throws on values of the wrong type anywhere, and gives no message of them a false sender or text`, async () => {
    for (const value of [null, true, 7, -1.5e300, "x", [], {}, [[]], [{}], { uri: 7 }, [null], [7, "x"]]) {
      for (const file of target.filledWith(value)) {
        const outcome = await read(json(file));
        for (const m of outcome.messages) {
          expect(typeof m.text).toBe("string");
          expect(m.sender === null || typeof m.sender === "string").toBe(true);
        }
      }
    }
  });

  it(`${name}: takes __proto__ and constructor for keys like any other`, async () => {
    const text = JSON.stringify(target.sound).replaceAll(
      '{"',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"',
    );
    await read(utf8(text));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it(`${name}: neither hangs nor throws on a million brackets`, async () => {
    for (const bracket of ["[", '{"a":', '[{"messages":']) {
      await timed(utf8(bracket.repeat(1_000_000 / bracket.length)), 5000);
    }
    const inside = JSON.stringify(target.withText("DEEP")).replace('"DEEP"', "[".repeat(500_000));
    const outcome = await timed(utf8(inside), 5000);
    expect(outcome.messages).toEqual([]);
  });

  it(`${name}: reads a very long text whole`, async () => {
    const long = "é\n😀 ".repeat(BYTES / 10);
    const outcome = await timed(json(target.withText(long)), 10_000);
    expect(outcome.messages.map((m) => m.text)).toEqual([long]);
  });

  it(`${name}: says where half of a surrogate pair was lost`, async () => {
    const outcome = await read(json(target.withText("a\ud83d b")));
    expect(outcome.messages.map((m) => m.text)).toEqual(["a\ufffd b"]);
    expect(outcome.messages[0]?.flags).toEqual(["text-repaired"]);
  });

  it(`${name}: keeps an escaped NUL in the text and flags a raw one`, async () => {
    expect((await read(json(target.withText("a\u0000b")))).messages.map((m) => m.text)).toEqual(["a\u0000b"]);
    const raw = utf8(JSON.stringify(target.withText("a#b")).replace("a#b", "a\u0000b"));
    const outcome = await read(raw);
    for (const m of outcome.messages) expect(m.flags).toEqual(["text-repaired"]);
  });

  it(`${name}: flags a message in which a key stands twice`, async () => {
    const twice = JSON.stringify(target.withText("first")).replace(/("[A-Za-z_ ]+":)"first"/u, '$1"first",$1"second"');
    const outcome = await read(utf8(twice));
    expect(outcome.messages.map((m) => m.flags)).toEqual([["text-repaired"]]);
  });

  it(`${name}: accounts for a file of nothing, of blanks and of another kind of JSON`, async () => {
    for (const text of ["", " \n", "null", "7", '"x"', "[]", "{}", "[1,2]", '{"a":1}', "{]"]) await read(utf8(text));
  });
}
