import { BytesSource } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PIECE_BYTES } from "../../src/html/byte-window.ts";
import { decodeAttribute, decodeText } from "../../src/html/html-entities.ts";
import { type HtmlElement, hasClass, textOf } from "../../src/html/html-node.ts";
import { type HtmlEvent, readHtml, type UnitRule } from "../../src/html/html-reader.ts";
import { SteppedSource, utf8 } from "../json-account/read-with.ts";

const messages: UnitRule = (tag) => (hasClass(tag, "m") ? "m" : null);

async function read(bytes: Uint8Array, rule: UnitRule = messages, step?: number): Promise<readonly HtmlEvent[]> {
  const events: HtmlEvent[] = [];
  const source = step === undefined ? new BytesSource(bytes) : new SteppedSource(bytes, step);
  for await (const event of readHtml(source, rule)) events.push(event);
  return events;
}
const units = (events: readonly HtmlEvent[]): readonly Extract<HtmlEvent, { type: "unit" }>[] =>
  events.filter((event) => event.type === "unit");
const at = (bytes: Uint8Array, { start, end }: { start: number; end: number }): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end));
const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function spansHold(bytes: Uint8Array, element: HtmlElement): void {
  expect(at(bytes, element).toLowerCase().startsWith(`<${element.tag}`)).toBe(true);
  for (const child of element.children) {
    expect(child.start).toBeGreaterThanOrEqual(element.start);
    expect(child.end).toBeLessThanOrEqual(element.end);
    if (child.type === "element") spansHold(bytes, child);
    else expect(decodeText(at(bytes, child).replace(/\r\n?/gu, "\n"))).toBe(child.text);
  }
}

const word = fc.string({
  unit: fc.constantFrom("a", "é", "\u00a0", "漢", "😀", "\r\n", "&", "<3", " ", '"', "\u0000"),
  maxLength: 20,
});

describe("bytes and offsets", () => {
  test("spans are byte offsets whatever stands before: a mark, accents, characters beyond the first plane, any line ends", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word), { maxLength: 8 }),
        fc.boolean(),
        word,
        async (all, mark, filler) => {
          const body = all.map(
            ([a, b]) =>
              `<div class="m" title="${b.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"><p>${escapeText(a)}</p></div>`,
          );
          const bytes = utf8(`${mark ? "\ufeff" : ""}<html><body>${body.join(escapeText(filler))}</body></html>`);
          const found = units(await read(bytes));
          expect(found.map(({ element }) => at(bytes, element))).toEqual(body);
          expect(found.map(({ element }) => textOf(element))).toEqual(all.map(([a]) => a.replace(/\r\n/gu, "\n")));
          for (const { element, fault } of found) {
            expect(fault).toBeNull();
            spansHold(bytes, element);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a character or tag that lies across two pieces of the file is read whole", async () => {
    for (let shift = 0; shift < 40; shift++) {
      const filler = "x".repeat(PIECE_BYTES - 20 - shift);
      const bytes = utf8(`<p>${filler}</p><div class="m" id="é😀"><b>é😀漢</b></div >`);
      const [unit] = units(await read(bytes));
      expect(unit === undefined ? "" : textOf(unit.element)).toBe("é😀漢");
      expect(unit?.element.attributes.get("id")).toBe("é😀");
      expect(unit === undefined ? "" : at(bytes, unit.element)).toContain("<div class=");
    }
  });

  test("events are the same however the bytes arrive", async () => {
    const bytes = utf8(`\ufeff<html>é${'<div class="m">a&eacute;😀</div>'.repeat(50)}</html>`);
    const whole = await read(bytes);
    for (const step of [1, 3, 64]) expect(await read(bytes, messages, step)).toEqual(whole);
  });

  test("bytes that are no UTF-8 are replaced and told, and the spans behind them stay right", async () => {
    const bytes = new Uint8Array([...utf8('<div class="m">a'), 0xff, 0xc3, ...utf8('</div><div class="m">b</div>')]);
    const found = units(await read(bytes));
    expect(found.map(({ repaired }) => repaired)).toEqual([true, false]);
    expect(found.map(({ element }) => at(bytes, element))[1]).toBe('<div class="m">b</div>');
  });
});

describe("entities", () => {
  test("each entity is decoded once, and what is none stays as it is", () => {
    expect(decodeText("&amp;lt; &#39;&#x1F600; &eacute;&nbsp;& &unknown; a<b &#0;")).toBe(
      "&lt; '😀 é\u00a0& &unknown; a<b \ufffd",
    );
    expect(decodeAttribute("?a=1&copy=2&amp;b=&quot;")).toBe('?a=1&copy=2&b="');
  });
});

describe("damaged and hostile pages", () => {
  const faults = (events: readonly HtmlEvent[]): readonly (string | null)[] => units(events).map(({ fault }) => fault);

  test("a message that another begins in is broken, and the other is read", async () => {
    const events = await read(utf8('<div><div class="m">one<div class="m">two</div><div class="m">three</div></div>'));
    expect(faults(events)).toEqual(["html-message-broken", null, null]);
  });

  test("a paragraph that lost its end does not swallow what follows it", async () => {
    const [unit] = units(await read(utf8('<div class="m"><p>words<h6>10:00</h6></div>')));
    expect(unit?.fault).toBeNull();
    expect(unit?.element.children.map((child) => textOf(child))).toEqual(["words", "10:00"]);
  });

  test("a lost quote that swallows tags breaks the message it stands in", async () => {
    const events = await read(utf8('<div class="m"><i title="10:00>x</i></div><div class="m">two</div><p id="">'));
    expect(faults(events)[0]).not.toBeNull();
    expect(units(events).some(({ element, fault }) => fault === null && textOf(element).includes("x"))).toBe(false);
  });

  test("a long comment is told, since a browser would show nothing of what it hides", async () => {
    const events = await read(utf8(`<p></p><!--${'<div class="m">hidden</div>'.repeat(30)}--><div class="m">x</div>`));
    expect(events.filter(({ type }) => type === "stray")).toMatchObject([{ code: "html-long-comment" }]);
  });

  test("a file that stops inside a message, a tag, a comment or a style says from where", async () => {
    for (const tail of ['<div class="m">ha', '<div class="m"><i tit', "<!-- not ended", "<style>p {}", "<p><di"]) {
      const sound = '<html><div class="m">one</div>';
      const [end] = (await read(utf8(sound + tail))).filter(({ type }) => type === "end");
      expect(end).toMatchObject({ truncated: true });
      expect(end?.type === "end" && end.from >= sound.length && end.from < sound.length + tail.length).toBe(true);
    }
  });

  test("a million open tags, an endless name, an endless entity and an endless attribute stay small and end", async () => {
    const started = performance.now();
    for (const hostile of [
      "<div>".repeat(400_000),
      `<div class="m">${"<b>".repeat(400_000)}</div>`,
      `<${"a".repeat(2_000_000)}>`,
      `<p ${"a".repeat(2_000_000)}>`,
      `<div class="m">&#${"0".repeat(2_000_000)}65;</div>`,
      `<div class="m" id="${"x".repeat(2_000_000)}">y</div>`,
      `<title>${"<".repeat(2_000_000)}`,
      "</a ".repeat(300_000),
      "<".repeat(1_000_000),
      '<div class="m">'.repeat(100_000),
    ]) {
      const bytes = utf8(hostile);
      for (const event of await read(bytes)) {
        if (event.type === "unit" && event.fault === null) expect(event.element.end).toBeLessThanOrEqual(bytes.length);
      }
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  test("nothing throws and every event lies inside the file, whatever the bytes", async () => {
    const bits = fc.constantFrom(
      "<",
      ">",
      "</div>",
      '<div class="m">',
      "<!--",
      "-->",
      "<style>",
      "</style>",
      '"',
      "&#x",
      "&amp",
      "é",
      "\u0000",
      "<![CDATA[",
      "<?",
      "<br>",
      "<p/>",
      "a",
      "<title>",
      "</title>",
      "</body>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 60 }), fc.uint8Array({ maxLength: 10 }), async (parts, tail) => {
        const bytes = new Uint8Array([...utf8(parts.join("")), ...tail]);
        let last = 0;
        for (const event of await read(bytes)) {
          if (event.type === "end") continue;
          const { start, end } = event.type === "unit" ? event.element : event;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(bytes.length);
          last = end;
          if (event.type === "unit") spansHold(bytes, event.element);
        }
      }),
      { numRuns: 500 },
    );
  });
});
