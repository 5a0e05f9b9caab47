import { BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan, type JsonPlan } from "../../src/json/json-plan.ts";
import type { JsonRepair } from "../../src/json/json-repair.ts";
import { JsonScan, type JsonStep } from "../../src/json/json-scan.ts";
import { bytesOf } from "./import-files.ts";

interface Told {
  readonly step: JsonStep;
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

async function scanned(
  content: string | Uint8Array,
  plan: JsonPlan = { items: [{ path: "[]", fields: ["a"] }] },
): Promise<{ told: Told[]; repairs: JsonRepair[]; problem: string | null }> {
  const repairs: JsonRepair[] = [];
  const scan = new JsonScan(new BytesSource(bytesOf(content)), compilePlan(plan), (repair) => repairs.push(repair));
  const told: Told[] = [];
  for (;;) {
    const step = scan.next();
    if (step === "hungry") {
      await scan.feed();
      continue;
    }
    told.push({ step, start: scan.start, end: scan.end, text: step === "item" ? scan.text(0) : null });
    if (step === "end" || step === "problem") {
      // The same again, however often it is asked.
      expect(scan.next()).toBe(step);
      return { told, repairs, problem: step === "problem" ? scan.problem : null };
    }
  }
}

describe("what the scanner does with input that is not JSON", () => {
  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ["[1,2", "truncated"],
    ['["abc', "truncated"],
    ["[tru", "truncated"],
    ['[{"a":', "truncated"],
    ["[1,]", "malformed"],
    ["[,1]", "malformed"],
    ["[1 2]", "malformed"],
    ["[}", "malformed"],
    ['[{"a" 1}]', "malformed"],
    ["[nope]", "malformed"],
    ["[NaN]", "malformed"],
    ["\u0000", "malformed"],
    ["[1]]", "trailing"],
    ["{} {}", "trailing"],
    ["{}x", "trailing"],
    [`[${"[".repeat(2000)}`, "too-deep"],
  ])("%j is %s", async (content, problem) => {
    expect((await scanned(content)).problem).toBe(problem);
  });

  test.each([
    [String.raw`[{"a":"\x41\x0Cz"}]`, "A\fz", "hex-escape"],
    [String.raw`[{"a":"\q"}]`, "q", "unknown-escape"],
    [String.raw`[{"a":"\u12"}]`, "u12", "unknown-escape"],
    ['[{"a":"x\ny"}]', "x\ny", "raw-control"],
    [String.raw`[{"a":"\udc00"}]`, "\ufffd", "lone-surrogate"],
    [String.raw`[{"a":"\ud800\u0041"}]`, "\ufffdA", "lone-surrogate"],
    ['[{"a":1,"a":"two"}]', "two", "duplicate-key"],
  ])("%j is repaired, and the repair is told with its place", async (content, text, code) => {
    const { told, repairs, problem } = await scanned(content);
    expect(problem).toBeNull();
    expect(told[0]?.text).toBe(text);
    expect(repairs.map((repair) => repair.code)).toContain(code);
    for (const { start, end } of repairs) expect(start).toBeLessThan(end);
  });

  test("a sound surrogate pair, an escaped backslash before an x and a spelled-out U+FFFD need no repair", async () => {
    const { told, repairs } = await scanned(String.raw`[{"a":"\ud83d\ude00 \\x41 \ufffd � é"}]`);
    expect(told[0]?.text).toBe(String.raw`😀 \x41 � � é`);
    expect(repairs).toEqual([]);
  });

  test("a key written with escapes is the key it spells", async () => {
    expect((await scanned(String.raw`[{"\u0061":"found"}]`)).told[0]?.text).toBe("found");
  });

  test("only document_id may go without quotes", async () => {
    const list = (key: string): string => `[{"x":[{"${key}": files/a (2).webm\n}],"a":"t"}]`;
    expect((await scanned(list("document_id"))).repairs.map((r) => r.code)).toEqual(["unquoted-value"]);
    expect((await scanned(list("document"))).problem).toBe("malformed");
  });

  test("an item beyond the limit is stepped over in memory that does not grow with it", async () => {
    const big = `{"a":"${"x".repeat(50_000)}"}`;
    const { told } = await scanned(`[${big},{"a":"next"}]`, {
      items: [{ path: "[]", fields: ["a"] }],
      maxItemBytes: 10_000,
    });
    expect(told.map((t) => [t.step, t.text])).toEqual([
      ["oversized", null],
      ["item", "next"],
      ["end", null],
    ]);
    expect(told[0]).toMatchObject({ start: 1, end: 1 + big.length });
  });

  test("arbitrary bytes end the scan without throwing, with steps in ascending order", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('"', "{", "}", "[", "]", ":", ",", "\\", "a", "1", " ", "\n", "null"), { maxLength: 60 })
        .map((parts) => bytesOf(parts.join(""))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (content, lines) => {
        const { told } = await scanned(content, { items: [{ path: lines ? "" : "[]", fields: ["a"] }], lines });
        let at = 0;
        for (const { start, end } of told) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(content.length);
          at = end;
        }
        if (lines) expect(told.at(-1)?.step).toBe("end");
      }),
      { numRuns: 1000 },
    );
  });

  test("a first line that begins like half a byte order mark costs only itself", async () => {
    const content = Uint8Array.from([0xef, 0x0a, ...bytesOf('{"a":"next"}\n')]);
    const { told } = await scanned(content, { items: [{ path: "", fields: ["a"] }], lines: true });
    expect(told.map((t) => t.step)).toEqual(["bad-line", "item", "end"]);
  });

  test("sound JSON is never refused, whatever its blanks, and gives what JSON.parse gives", async () => {
    const parts = fc.array(fc.constantFrom('"a"', '"', "{", "}", "[", "]", ":", ",", "\\", "1", "-", " ", "null"), {
      maxLength: 8,
    });
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(parts, async (words) => {
        const content = `[{"a":${words.join("")}}]`;
        let parsed: unknown;
        try {
          parsed = JSON.parse(content);
        } catch {
          return; // Not sound: nothing is claimed about it here.
        }
        sound++;
        const scan = new JsonScan(
          new BytesSource(bytesOf(content)),
          compilePlan({ items: [{ path: "[]", fields: ["a"] }] }),
        );
        await scan.feed();
        const made: unknown[] = [];
        let step = scan.next();
        for (; step === "item" || step === "hungry"; step = scan.next()) {
          if (step === "hungry") await scan.feed();
          else made.push(JSON.parse(JSON.stringify(scan.makeItem())));
        }
        expect(step).toBe("end");
        expect(made).toEqual(parsed);
      }),
      { numRuns: 4000 },
    );
    expect(sound).toBeGreaterThan(50);
  });
});
