import { type ByteSource, BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan, type JsonPlan } from "../../src/json/json-plan.ts";
import type { JsonRepair } from "../../src/json/json-repair.ts";
import { JsonScan } from "../../src/json/json-scan.ts";

const utf8 = new TextEncoder();
const bytesOf = (text: string): Uint8Array => utf8.encode(text);

/** A source that uses one buffer for all its chunks, as files do. */
class Dribble implements ByteSource {
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #chunk: number;
  constructor(bytes: Uint8Array, chunk: number) {
    this.#bytes = bytes;
    this.#chunk = chunk;
    this.size = bytes.length;
  }
  async slice(start: number, end: number): Promise<Uint8Array> {
    return this.#bytes.slice(start, end);
  }
  async *chunks(start = 0): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(this.#chunk);
    for (let at = start; at < this.size; at += this.#chunk) {
      const part = this.#bytes.subarray(at, at + this.#chunk);
      buffer.fill(0x22);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
  }
}

interface Seen {
  readonly step: string;
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly made?: unknown;
  readonly key?: string | null;
  readonly path?: readonly string[];
}

async function steps(
  bytes: Uint8Array,
  plan: JsonPlan,
  chunk = 1 << 20,
): Promise<{ seen: Seen[]; repairs: JsonRepair[]; scan: JsonScan }> {
  const repairs: JsonRepair[] = [];
  const scan = new JsonScan(new Dribble(bytes, chunk), compilePlan(plan), (repair) => repairs.push(repair));
  const seen: Seen[] = [];
  for (;;) {
    const step = scan.next();
    if (step === "hungry") {
      await scan.feed();
      continue;
    }
    const made = step === "item" ? scan.makeItem() : step === "value" ? scan.value : undefined;
    seen.push({ step, kind: scan.kind, start: scan.start, end: scan.end, made, key: scan.key, path: scan.path });
    if (step === "problem" || step === "end") return { seen, repairs, scan };
    if (seen.length > 100_000) throw new Error("the scan does not end");
  }
}

/** Whole numbers beyond 2^53 as the digits JSON wrote, which is what a scan makes of them. */
const exact = (_key: string, value: unknown): unknown =>
  typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21
    ? String(value)
    : value;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value), exact);

describe("JsonScan", () => {
  test("streams the items of an array, the single values around it, and where each stands", async () => {
    const text =
      '{ "name": "Kayla", "messages": [ {"id": 1, "from": {"name": "Sam"}}, {"id": 2} ], "type": "dm", "x": [1] }';
    const plan = compilePlan({
      items: [{ path: "messages[]", fields: ["id", "from.name"] }],
      values: ["name", "type"],
    });
    const scan = new JsonScan(new BytesSource(bytesOf(text)), plan);
    const rows: unknown[] = [];
    for (;;) {
      const step = scan.next();
      if (step === "hungry") await scan.feed();
      else if (step === "item") rows.push([text.slice(scan.start, scan.end), scan.number(0), scan.name(1)]);
      else if (step === "value") rows.push([scan.kind, scan.value]);
      else if (step === "skipped") rows.push([scan.key, text.slice(scan.start, scan.end)]);
      else break;
    }
    expect(rows).toEqual([
      [0, "Kayla"],
      ['{"id": 1, "from": {"name": "Sam"}}', 1, "Sam"],
      ['{"id": 2}', 2, null],
      [1, "dm"],
      ["x", '"x": [1]'],
    ]);
  });

  test("finds items two arrays deep, under any key, and in a root that is an array", async () => {
    const nested = await steps(bytesOf('{"chats":{"list":[{"m":[1,2]},{"m":[]},{"m":[3]}]}}'), {
      items: [{ path: "chats.list[].m[]", fields: [] }],
      groups: ["chats.list[]"],
    });
    expect(nested.seen.map((s) => s.made ?? s.step)).toEqual([
      "enter",
      1,
      2,
      "leave",
      "enter",
      "leave",
      "enter",
      3,
      "leave",
      "end",
    ]);
    const any = await steps(bytesOf('{"kayla":[1],"":[2]}'), { items: [{ path: "*[]", fields: [] }] });
    expect(any.seen.slice(0, 2).map((s) => [s.made, s.path])).toEqual([
      [1, ["kayla"]],
      [2, [""]],
    ]);
    const root = await steps(bytesOf("[true, null]"), { items: [{ path: "[]", fields: [] }] });
    expect(root.seen.map((s) => s.made)).toEqual([true, null, undefined]);
  });

  test("reads JSON Lines and steps over a broken line", async () => {
    const text = '{"a":1}\n{"a":"x\n  \n{"a":2}\r\n{"a":3} tail\n{"a":4}';
    for (const chunk of [1, 3, 1000]) {
      const { seen } = await steps(bytesOf(text), { items: [{ path: "", fields: ["a"] }], lines: true }, chunk);
      expect(seen.map((s) => (s.step === "item" ? plain(s.made) : text.slice(s.start, s.end)))).toEqual([
        { a: 1 },
        '{"a":"x',
        { a: 2 },
        '{"a":3} tail',
        { a: 4 },
        "",
      ]);
    }
  });

  test("makes the same values as JSON.parse, wherever chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 8 }),
        fc.constantFrom(0, 1, 2),
        fc.integer({ min: 1, max: 40 }),
        async (items, indent, chunk) => {
          const bytes = bytesOf(JSON.stringify({ k: 1, m: items, z: { m: [0] } }, null, indent));
          const { seen } = await steps(bytes, { items: [{ path: "m[]", fields: ["a"] }], values: ["k"] }, chunk);
          expect(seen.at(-1)?.step).toBe("end");
          const made = seen.filter((s) => s.step === "item");
          expect(made.map((s) => plain(s.made))).toEqual(plain(items));
          for (const s of made) {
            const raw = new TextDecoder().decode(bytes.subarray(s.start, s.end));
            expect(plain(JSON.parse(raw))).toEqual(plain(s.made));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("fields are those of the item and of no object inside it", async () => {
    const text = '[{"x":{"id":"inner","text":"inner"},"id":"outer","y":[{"id":"deep"}]},{"y":"\\"id\\":\\"quoted\\""}]';
    const scan = new JsonScan(
      new BytesSource(bytesOf(text)),
      compilePlan({ items: [{ path: "[]", fields: ["id", "text"] }] }),
    );
    expect(scan.next()).toBe("hungry");
    await scan.feed();
    expect([scan.next(), scan.text(0), scan.text(1)]).toEqual(["item", "outer", null]);
    expect([scan.next(), scan.has(0)]).toEqual(["item", false]);
  });
});
