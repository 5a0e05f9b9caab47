import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlText } from "../../src/email/html-text.ts";
import { emailImporter } from "../../src/email/index.ts";
import { mailDate } from "../../src/email/mail-date.ts";
import { asSource, headOf, inChunks, readSource } from "../sms/read-bytes.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options = {}) => readSource(emailImporter, asSource(text), "eml", options);
const HEAD =
  "From: Kayla M <sender@example.net>\nTo: jordan@example.com\nDate: Sat, 14 Oct 2023 15:45:12 -0400\nMessage-ID: <a@example.net>\n";
const SEPARATOR = "From sender@example.net Sat Oct 14 15:45:12 2023\n";

const MAIL = `${HEAD}Subject: =?utf-8?Q?caf=C3=A9?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9 <a href=3D"https://x.example">x</a></p>\n--b\nContent-Type: image/png; name="a.png"\nContent-Transfer-Encoding: base64\n\nQUJD\n--b--\n`;
const MBOX = `${SEPARATOR}${MAIL}\n${SEPARATOR}${HEAD}\nhello\n\nFrom here on\n>From there\n`;

const edits = (size: number) =>
  fc.array(
    fc.record({
      at: fc.nat(size - 1),
      drop: fc.nat(40),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom("\n", "\r\n\r\n", "--b\n", "--b--", SEPARATOR, "\n\n", ":", "=?utf-8?B?", "<", '"', "(")
          .map(encode),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

describe("mail from anywhere", () => {
  it("never makes the reader throw, and every byte is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), fc.constantFrom("eml", "mbox"), async (bytes, shape) => {
        emailImporter.recognise(headOf(bytes));
        await readSource(emailImporter, asSource(bytes), shape);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["eml", MAIL],
    ["mbox", MBOX],
  ])("never makes the reader throw when a valid %s is cut, changed and repeated", async (shape, text) => {
    const sample = encode(text);
    await fc.assert(
      fc.asyncProperty(edits(sample.length), fc.integer({ min: 1, max: 64 }), async (changes, size) => {
        let bytes = sample;
        for (const { at, drop, put } of changes) {
          bytes = new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + drop)]);
        }
        const whole = await readSource(emailImporter, asSource(bytes), shape);
        const parts = await readSource(emailImporter, inChunks(bytes, size), shape);
        expect(parts).toEqual(whole);
        // A mail's span is a mail: read alone, it says the same.
        for (const message of whole.messages) {
          const alone = await readSource(
            emailImporter,
            asSource(bytes.slice(message.span.start, message.span.end)),
            "eml",
          );
          expect(alone.messages.map((m) => [m.sender, m.text, m.at])).toEqual([
            [message.sender, message.text, message.at],
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives back every plain body as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (body) => {
        fc.pre(!/[\r\0]/u.test(body));
        const { messages } = await read(`${HEAD}Content-Type: text/plain; charset=utf-8\n\n${body}`);
        expect(messages.map((m) => m.text)).toEqual([body]);
      }),
      { numRuns: 200 },
    );
  });

  it("no date makes the reader throw, and what is read is in range", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^(Mon, )?\d{1,2} (Feb|Oct|Xyz) \d{2,4} \d\d:\d\d(:\d\d)?( [-+]\d{4}| [A-Z]{1,4})?$/u),
        ),
        (text) => {
          const { at } = mailDate(text);
          expect(at.written).toBe(text);
          if (at.type !== "none") expect(Number.isFinite(at.ms)).toBe(true);
        },
      ),
    );
  });
});

describe("who wrote a mail", () => {
  it("is not known unless the person says which address is theirs", async () => {
    expect((await read(`${HEAD}\nx`)).messages[0]?.self).toBeNull();
    expect((await read(`${HEAD}\nx`, { self: "jordan@example.com" })).messages[0]?.self).toBe(false);
    expect((await read(`${HEAD}\nx`, { self: "SENDER@example.net" })).messages[0]?.self).toBe(true);
    expect((await read(`${HEAD}\nx`, { self: "kayla m" })).messages[0]?.self).toBe(true);
    expect((await read(`${HEAD}\nx`, { self: "Jordan" })).messages[0]?.self).toBeNull();
    const named = HEAD.replace("To: jordan@example.com", "To: Jordan <jordan@example.com>");
    expect((await read(`${named}\nx`, { self: "Jordan" })).messages[0]?.self).toBe(false);
  });
});

describe("attacks with mail", () => {
  it("a blackmail mail that claims to come from the person's own account is not taken as written by them", async () => {
    const spoof =
      "From: jordan@example.com\nTo: Jordan <jordan@example.com>\nDate: Sat, 14 Oct 2023 15:45:12 -0400\n\nI sent this from your account.";
    const { messages, ledger } = await read(spoof, { self: "jordan@example.com" });
    expect(messages[0]?.self).toBeNull();
    expect(ledger.entries).toContainEqual(expect.objectContaining({ code: "email-from-self-to-self" }));
  });

  it("a second From is said, and the first is the one that is shown", async () => {
    const { messages, ledger } = await read(`${HEAD}From: bank@example.org\n\nx`);
    expect(messages[0]?.senderId).toBe("sender@example.net");
    expect(ledger.entries).toContainEqual(expect.objectContaining({ code: "email-repeated-header" }));
  });

  it("a line in a body that imitates a separator without a header does not make a mail", async () => {
    const { messages, ledger } = await readSource(
      emailImporter,
      asSource(`${SEPARATOR}${HEAD}\nhey\n\n${SEPARATOR}and more\n`),
      "mbox",
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain("and more");
    expect(ledger.entries).toContainEqual(expect.objectContaining({ code: "email-from-line-in-body" }));
  });

  it("an empty plain version does not hide the formatted one", async () => {
    const { messages, ledger } = await read(
      `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\nContent-Type: text/html\n\n<p>pay today</p>\n--b--\n`,
    );
    expect(messages[0]?.text).toBe("pay today\n");
    expect(ledger.entries).toContainEqual(expect.objectContaining({ code: "email-text-from-html" }));
  });

  it("scripts, styles and comments of an HTML mail are not words, and nothing of it is fetched", () => {
    expect(htmlText("a<script>x</script><style>y</style><!-- z --><img src=https://x.example/p.png>b")).toBe("ab");
  });

  it("a link shows where it leads, whatever its words say", () => {
    expect(htmlText('<a href="https://pay.example/x?a=1&amp;b=2">https://bank.example</a>')).toBe(
      "https://bank.example <https://pay.example/x?a=1&b=2>",
    );
    expect(htmlText('<a href="javascript:alert(1)">click</a>')).toBe("click");
  });

  it("a multipart without a boundary is unread, not an empty mail", async () => {
    const { ledger } = await read(`${HEAD}Content-Type: multipart/mixed\n\nwords nobody can divide\n`);
    expect(ledger.entries).toContainEqual(
      expect.objectContaining({ kind: "unread", code: "email-body-not-understood" }),
    );
  });

  it("a thousand multiparts inside each other are left unread by name", async () => {
    let text = HEAD;
    for (let i = 0; i < 1000; i++) text += `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`;
    const { messages, problem, ledger } = await read(text);
    expect(messages).toEqual([]);
    expect(problem?.code).toBe("malformed");
    expect(ledger.entries).toContainEqual(expect.objectContaining({ kind: "unread", code: "email-too-complex" }));
  });

  it("a mail larger than the bound is left unread without being held, and the next one is read", async () => {
    const start = encode(`${SEPARATOR}${HEAD}\n`);
    const filler = encode(`${"x".repeat(76)}\n`.repeat(13_600));
    const end = encode(`\n${SEPARATOR}${HEAD}\nthe next one\n`);
    const rounds = 70;
    const source = {
      size: start.length + rounds * filler.length + end.length,
      slice: () => Promise.reject(new Error("a streaming reader does not jump")),
      async *chunks() {
        yield start;
        for (let i = 0; i < rounds; i++) yield filler;
        yield end;
      },
    };
    const { messages, ledger } = await readSource(emailImporter, source, "mbox");
    expect(messages.map((m) => m.text)).toEqual(["the next one\n"]);
    expect(ledger.entries).toContainEqual(expect.objectContaining({ kind: "unread", code: "email-too-large" }));
  });
});
