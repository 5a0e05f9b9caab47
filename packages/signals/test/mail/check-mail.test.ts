import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMail } from "../../src/index.ts";

const SAMPLES = new URL("../../../../samples/checks/mails.jsonl", import.meta.url);
interface MailSample {
  readonly name: string;
  readonly state: string;
  readonly first: string | null;
  readonly mail: string;
}
const samples = readFileSync(SAMPLES, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): MailSample => JSON.parse(line));

describe("mail check", () => {
  it.each(samples)("says $state for $name", ({ mail, state, first }) => {
    const result = checkMail(mail);
    expect([result.state, result.reasons[0]?.code ?? null]).toEqual([state, first]);
  });
});

const WALLET = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
const TEXT = `I hacked your computer and recorded you with your webcam. Pay 900 USD in bitcoin to ${WALLET} within 48 hours or I will send the video to all your contacts.`;
const HEADERS =
  "Received: from mail.example.net\r\n\tby mx.example.com; Tue, 3 Nov 2026 10:00:00 +0000\r\nFrom: You <you@example.com>\r\nTo: you@example.com\r\nSubject: =?UTF-8?B?bGFzdCB3YXJuaW5n?=\r\n";
const mail = (rest: string): Uint8Array => Buffer.from(HEADERS + rest, "latin1");
const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/.{60}/gu, "$&\r\n");

describe("mail check on raw mails", () => {
  it("keeps every header as it stands, folded lines and all", () => {
    const { headers } = checkMail(mail(`\r\n${TEXT}`));
    expect(headers[0]).toBe("Received: from mail.example.net\n\tby mx.example.com; Tue, 3 Nov 2026 10:00:00 +0000");
    expect(headers[3]).toBe("Subject: =?UTF-8?B?bGFzdCB3YXJuaW5n?=");
  });

  it.each([
    ["plain", `\r\n${TEXT}`],
    ["base64", `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(TEXT)}`],
    [
      "quoted-printable",
      `Content-Transfer-Encoding: quoted-printable\r\n\r\n${TEXT.replace(/o/gu, "=6F").replace(/(.{70})/gu, "$1=\r\n")}`,
    ],
    [
      "HTML with a span around each letter",
      `Content-Type: text/html\r\n\r\n<style>p{}</style><p>${TEXT.replace(/[a-z]/gu, "<span>$&</span>")}</p>`,
    ],
    [
      "two versions of which the plain one is empty",
      `Content-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`<p>${TEXT}</p>`)}\r\n--b1--\r\n`,
    ],
    [
      "a mail forwarded as an attachment",
      `Content-Type: multipart/mixed; boundary=b2\r\n\r\n--b2\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\nFrom: a@example.com\r\n\r\n${TEXT}\r\n--b2--`,
    ],
    [
      "UTF-16",
      `Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(TEXT, "utf16le").toString("base64")}`,
    ],
  ])("sees the demand in %s, with its wallet", (_, rest) => {
    const { state, wallets, reasons } = checkMail(mail(rest));
    expect([state, wallets, reasons[0]?.code]).toEqual(["alert", [WALLET], "blackmail"]);
  });

  it("says that a sender who is the receiver proves nothing", () => {
    expect(checkMail(mail(`\r\n${TEXT}`)).reasons.map((reason) => reason.code)).toContain("from-yourself");
  });

  it("names attachments and opens none", () => {
    const part = `Content-Type: application/pdf; name="proof.pdf"\r\nContent-Disposition: attachment; filename="proof.pdf"\r\n\r\nx`;
    const { attachments } = checkMail(mail(`Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${part}\r\n--b--`));
    expect(attachments).toEqual(["proof.pdf"]);
  });

  it("tells of a link whose words show another address", () => {
    const body = `Content-Type: text/html\r\n\r\n<a href="https://faceb00k.com/x">www.facebook.com</a>`;
    expect(checkMail(mail(body)).reasons[0]?.code).toBe("link-look-alike");
  });

  it("quotes words as they stand in the mail, never folded ones", () => {
    const obfuscated = TEXT.replace("hacked", "h\u0430cked").replace("video", "vid\u0435o");
    for (const { evidence } of checkMail(obfuscated).reasons) expect(obfuscated).toContain(evidence);
  });

  it("does not alarm when the same claims stand far apart in a long newsletter", () => {
    const filler = "The garden club meets again and there is much to tell about roses. ".repeat(60);
    const spread = TEXT.split(". ").join(`. ${filler}`).replace(" or I will", `. ${filler} I will`);
    expect(checkMail(TEXT).state).toBe("alert");
    expect(checkMail(spread).state).not.toBe("alert");
  });

  it("never throws, whatever the bytes", () => {
    const piece = fc.constantFrom(
      "From: a\r\n",
      "Content-Type: multipart/mixed; boundary=b\r\n",
      "\r\n",
      "--b\r\n",
      "=?utf-8?B?",
      "Content-Transfer-Encoding: base64\r\n",
      "<a href=",
      "&#",
      TEXT,
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 30 })), { maxLength: 12 }),
        fc.uint8Array({ maxLength: 200 }),
        (parts, bytes) => {
          for (const input of [parts.join(""), Buffer.from(parts.join("")), bytes]) {
            expect(checkMail(input).reasons.length).toBeLessThanOrEqual(50);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  const long = (text: string): string => text.repeat(Math.ceil(400_000 / text.length));
  it.each([
    ["one word over and over", long("we ")],
    ["the beginning of a threat over and over", long("i will send all your ")],
    ["digits only", long("1")],
    ["blanks only", long(" ")],
    ["quotation marks only", long('"')],
    ["tags that never close", long("<a ")],
    [
      "parts in parts",
      `From: a\r\nTo: b\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n${long("--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n")}`,
    ],
    ["the claims in French over and over", long("je j'ai vous envoy vos ")],
    ["the claims in Spanish over and over", long("he te enviare tus ")],
    ["the claims in German over and over", long("ich habe ihre daten ")],
    ["offers over and over", long("recover the lost hackers ")],
  ])("answers for %s in 400,000 characters within four seconds", (_, text) => {
    const before = performance.now();
    checkMail(text);
    expect(performance.now() - before).toBeLessThan(4000);
  });
});
