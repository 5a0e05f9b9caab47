import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smsImporter } from "../../src/sms/index.ts";
import { MAX_VALUE_BYTES } from "../../src/sms/xml-scanner.ts";
import { asSource, headOf, inChunks, readSource } from "./read-bytes.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sms = (body: string, more = ""): string =>
  `<sms address="+15555550142" date="1696448712345" type="1" body="${body}" contact_name="Kayla M" ${more}/>\n`;
const backup = (inner: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?>\n<smses count="1">\n${inner}</smses>\n`;
const read = (text: string) => readSource(smsImporter, asSource(text), "smses");

const SAMPLE = backup(
  sms("hi &#55357;&#56832; &lt;") +
    sms("raw\nline") +
    '<mms date="1696449200" msg_box="1" address="+15555550142~+15555550177"><parts><part seq="-1" ct="application/smil" text="x"/><part ct="image/jpeg" cl="a.jpg" data="QUJD"/><part ct="text/plain" text="hello"/></parts><addrs><addr address="+15555550177" type="137"/></addrs></mms>\n',
);

describe("a text message backup from anywhere", () => {
  it("never makes the reader throw, and every byte is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        await readSource(smsImporter, asSource(bytes), "smses");
        smsImporter.recognise(headOf(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it("never makes the reader throw when a valid one is cut, changed and repeated", async () => {
    const sample = encode(SAMPLE);
    const edit = fc.record({
      at: fc.nat(sample.length - 1),
      drop: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom("<", ">", '"', "'", "<mms>", "</mms>", "<!--", "]]>", "<smses>").map(encode),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 64 }),
        async (edits, size) => {
          let bytes = sample;
          for (const { at, drop, put } of edits) {
            bytes = new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + drop)]);
          }
          const whole = await readSource(smsImporter, asSource(bytes), "smses");
          const parts = await readSource(smsImporter, inChunks(bytes, size), "smses");
          expect(parts).toEqual(whole);
          for (const { span } of whole.messages) {
            const first = new TextDecoder().decode(bytes.subarray(span.start, span.start + 4));
            expect(["<sms", "<mms", "<cal"]).toContain(first);
            expect(bytes[span.end - 1]).toBe(0x3e);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives back every body it was given, whatever the characters", async () => {
    const written = (text: string): string =>
      text
        .replace(/[&<>"]/gu, (c) => `&#${c.codePointAt(0)};`)
        .replace(
          /\p{Emoji_Presentation}/gu,
          (c) => `&#${c.charCodeAt(0)};${c.length > 1 ? `&#${c.charCodeAt(1)};` : ""}`,
        );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (body) => {
        fc.pre(body !== "null" && !body.includes("\0"));
        const { messages } = await read(backup(sms(written(body))));
        expect(messages.map((m) => m.text)).toEqual([body]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("attacks with a text message backup", () => {
  it("a billion laughs are not expanded: the entity stays as written and the ledger says so", async () => {
    const levels = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const { messages, ledger } = await read(`<!DOCTYPE smses [<!ENTITY l0 "lol">${levels}]>${backup(sms("&l10;"))}`);
    expect(messages.map((m) => m.text)).toEqual(["&l10;"]);
    const codes = ledger.entries.flatMap((e) => (e.kind === "read" ? [] : [e.code]));
    expect(codes).toContain("sms-doctype-not-followed");
    expect(codes).toContain("sms-entity-kept");
  });

  it("an external entity is not fetched", async () => {
    const { messages } = await read(`<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>${backup(sms("&x;"))}`);
    expect(messages.map((m) => m.text)).toEqual(["&x;"]);
  });

  it("markup inside a message does not become another message", async () => {
    const inner = "&lt;sms address=&quot;+1&quot; body=&quot;forged&quot;/&gt;";
    const { messages } = await read(backup(sms(inner)));
    expect(messages.map((m) => m.text)).toEqual(['<sms address="+1" body="forged"/>']);
  });

  it("references that are decoded once are not decoded twice", async () => {
    const { messages } = await read(backup(sms("&amp;lt;&amp;#60;")));
    expect(messages.map((m) => m.text)).toEqual(["&lt;&#60;"]);
  });

  it("a message in a comment is no message", async () => {
    const { messages } = await read(backup(`<!-- ${sms("no")} -->${sms("yes")}`));
    expect(messages.map((m) => m.text)).toEqual(["yes"]);
  });

  it("a body beyond the bound is left unread by name, and the next message is read", async () => {
    const { messages, ledger } = await read(backup(sms("x".repeat(MAX_VALUE_BYTES + 1)) + sms("next")));
    expect(messages.map((m) => m.text)).toEqual(["next"]);
    expect(ledger.entries).toContainEqual(expect.objectContaining({ kind: "unread", code: "sms-message-too-large" }));
  });

  it("an MMS with ten thousand parts is left unread by name", async () => {
    const { messages, ledger } = await read(
      backup(
        `<mms date="1696449200000" msg_box="1" address="+15555550142"><parts>${'<part ct="image/png"/>'.repeat(10_000)}</parts></mms>`,
      ),
    );
    expect(messages).toEqual([]);
    expect(ledger.entries).toContainEqual(expect.objectContaining({ kind: "unread", code: "sms-message-too-large" }));
  });

  it("an element that never ends is unread from where it begins, and what came before is kept", async () => {
    const { messages, problem } = await read(`<smses count="2">${sms("kept")}<sms body="`);
    expect(messages.map((m) => m.text)).toEqual(["kept"]);
    expect(problem?.code).toBe("truncated");
  });

  it("a backup whose root is never closed is reported as cut off even when its last element is whole", async () => {
    const { problem, messages } = await read(`<smses count="1">${sms("kept")}`);
    expect(problem?.code).toBe("truncated");
    expect(messages).toHaveLength(1);
  });

  it("a prototype name as a message type or entity finds nothing", async () => {
    const { messages } = await read(
      backup('<sms address="+1" date="1696448712345" type="constructor" body="&constructor;"/>'),
    );
    expect(messages[0]?.self).toBeNull();
    expect(messages[0]?.text).toBe("&constructor;");
  });

  it.each([
    ["one open quote", `<smses><sms body="${"a".repeat(10_000_000)}`],
    ["open angle brackets", `<smses>${"<".repeat(10_000_000)}`],
    ["open tags", `<smses>${"<mms><parts>".repeat(800_000)}`],
    ["ampersands", `<smses><sms body="${"&".repeat(1_000_000)}"/></smses>`],
    ["references", `<smses><sms body="${"&#55357;".repeat(125_000)}"/></smses>`],
    ["a comment of dashes", `<smses><!${"-".repeat(10_000_000)}`],
    ["an instruction", `<smses><?${"?".repeat(10_000_000)}`],
    ["a document type", `<!DOCTYPE ${"[".repeat(10_000_000)}`],
    ["attributes", `<smses><sms ${'body="a" '.repeat(1_000_000)}/></smses>`],
    ["a name", `<smses><${"s".repeat(10_000_000)}`],
    ["stray text", `<smses>${"a\n".repeat(5_000_000)}</smses>`],
    ["numbers of a group", `<smses><mms address="${"1~".repeat(500_000)}" date="1" msg_box="1"></mms></smses>`],
  ])("ten megabytes of hostile input are read in bounded time: %s", async (_, text) => {
    const started = performance.now();
    await read(text);
    smsImporter.recognise(headOf(encode(text.slice(0, 65_536))));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
