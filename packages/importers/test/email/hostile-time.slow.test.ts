import { describe, expect, it } from "vitest";
import { emailImporter } from "../../src/email/index.ts";
import { asSource, headOf, readSource } from "../sms/read-bytes.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD =
  "From: Kayla M <sender@example.net>\nTo: jordan@example.com\nDate: Sat, 14 Oct 2023 15:45:12 -0400\nMessage-ID: <a@example.net>\n";
const SEPARATOR = "From sender@example.net Sat Oct 14 15:45:12 2023\n";

describe("attacks with mail that aim at time", () => {
  const plainBesideHtml = (html: string): string =>
    `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`;
  it.each([
    ["empty lines", "eml", `${HEAD}\n${"\n".repeat(10_000_000)}`],
    ["one line", "eml", `${HEAD}\n${"a".repeat(4_000_000)}`],
    ["unclosed links beside a plain part", "eml", plainBesideHtml("<a href=".repeat(500_000))],
    ["unclosed tags that end at last", "eml", plainBesideHtml(`${'<a href="'.repeat(400_000)}>`)],
    ["unclosed comments", "eml", plainBesideHtml("<!--".repeat(1_000_000))],
    ["unclosed scripts", "eml", plainBesideHtml("<script>".repeat(500_000))],
    ["links", "eml", plainBesideHtml("<a href='https://x.example'>".repeat(140_000))],
    ["references", "eml", plainBesideHtml("&amp;".repeat(800_000))],
    ["spaces", "eml", plainBesideHtml(" \n".repeat(50_000) + " ".repeat(4_000_000))],
    ["header lines", "eml", `${"a: b\n".repeat(2_000_000)}\nx`],
    ["a header without an end", "eml", `From: ${"<".repeat(10_000_000)}`],
    ["quotes in From", "eml", `From: ${'"'.repeat(1_000_000)}\n\nx`],
    ["brackets in From", "eml", `From: ${"(".repeat(1_000_000)}\n\nx`],
    ["encoded words", "eml", `Subject: ${"=?utf-8?Q?a?= ".repeat(70_000)}\n\nx`],
    ["reply marks", "eml", `Subject: ${"Re: ".repeat(200_000)}\n\nx`],
    ["brackets in Date", "eml", `Date: ${"(".repeat(1_000_000)}\n\nx`],
    ["parameters", "eml", `Content-Type: text/plain; ${"a*0*=b; ".repeat(100_000)}\n\nx`],
    ["parts", "eml", `Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\n".repeat(1_500_000)}`],
    [
      "half boundaries",
      "eml",
      `Content-Type: multipart/mixed; boundary=${"b".repeat(70)}\n\n--${"b".repeat(70)}\nContent-Type: image/png\n\n${`--${"b".repeat(69)}\n`.repeat(140_000)}`,
    ],
    ["From lines", "mbox", `${SEPARATOR}${HEAD}\n${`\n${SEPARATOR}`.repeat(200_000)}`],
    ["empty mails", "mbox", `${SEPARATOR}A: b\n\n`.repeat(10_000)],
    ["one line of a mailbox", "mbox", `${SEPARATOR}${HEAD}\n${"a".repeat(4_000_000)}`],
    ["message ids", "eml", `References: ${"<a@b> ".repeat(170_000)}\n\nx`],
  ])("megabytes of hostile mail are read in bounded time: %s", async (_, shape, text) => {
    const bytes = encode(text);
    const started = performance.now();
    emailImporter.recognise(headOf(bytes));
    await readSource(emailImporter, asSource(bytes), shape);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
