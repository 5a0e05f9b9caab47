import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emailImporter } from "../../src/email/index.ts";
import { smsImporter } from "../../src/sms/index.ts";
import { headOf } from "../sms/read-bytes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mail = (text: string) => emailImporter.recognise(headOf(bytes(text)));

const CHATS: readonly (readonly [string, string])[] = [
  ["WhatsApp Android", "10/14/23, 3:45 PM - Kayla: hey\n10/14/23, 3:46 PM - Jordan: hi\n"],
  ["WhatsApp iOS", "[14/10/2023, 15:45:12] Kayla: hey\n[14/10/2023, 15:46:12] Jordan: hi\n"],
  ["names and words", "Kayla: hey\nJordan: hi\nKayla: pay me\n"],
  [
    "Signal text",
    "Conversation: Kayla\n\nFrom: Kayla (+15555550142)\nType: incoming\nSent: Sat, 14 Oct 2023 15:45:12 -0400\nReceived: Sat, 14 Oct 2023 15:45:13 -0400\n\nhey\n",
  ],
  [
    "Signal text without its first line",
    "From: Kayla (+15555550142)\nType: incoming\nSent: Sat, 14 Oct 2023 15:45:12 -0400\nReceived: Sat, 14 Oct 2023 15:45:13 -0400\n\nhey\n",
  ],
  ["a letter", "From here on you pay.\n\nDate: tomorrow\n"],
  ["a From line with no header behind it", "From kayla@example.com Sat Oct 14 15:45:12 2023\nhey you there\n"],
  ["a headed note", "Date: 14 Oct 2023\nSubject: what happened\n\nI was told to pay.\n"],
  ["JSON", '{"From": "a@example.com", "Date": "x"}'],
  ["CSV", "From,Date,Text\na@example.com,2023-10-14,hey\n"],
  ["an SMS backup", '<?xml version="1.0"?><smses count="0"></smses>'],
  ["nothing", ""],
];

describe("recognising mail", () => {
  it.each(CHATS)("does not take for mail: %s", (_, text) => {
    expect(mail(text)).toBeNull();
  });

  it("takes a mail that begins with a byte order mark, has 8-bit names or is cut in its header", () => {
    expect(
      mail("\uFEFFFrom: a@example.com\nDate: Sat, 14 Oct 2023 15:45:12 -0400\nMessage-ID: <a@b>\n\nx")?.shape,
    ).toBe("eml");
    const latin = new Uint8Array([
      ...bytes("From: Ga"),
      0xeb,
      ...bytes("lle <g@example.com>\nMIME-Version: 1.0\nDate: 14 Oct 2023 15:45:12 -0400\n\nx"),
    ]);
    expect(emailImporter.recognise(headOf(latin))?.shape).toBe("eml");
    const long = `Return-Path: <a@example.com>\nReceived: from a by b; x\nX-Long: ${"y".repeat(100_000)}\n\nx`;
    expect(mail(long)).toEqual({ shape: "eml", strength: "certain" });
  });

  it("takes a Gmail mailbox and a Thunderbird one for mbox", () => {
    expect(mail("From 1781234567890123456@xxx Sat Oct 14 15:45:12 +0000 2023\nX-GM-THRID: 1\n\nx")).toEqual({
      shape: "mbox",
      strength: "certain",
    });
    expect(mail("From - Sat Oct 14 15:45:12 2023\r\nX-Mozilla-Status: 0001\r\n\r\nx")).toEqual({
      shape: "mbox",
      strength: "certain",
    });
  });

  it("takes a mail with only From, To, Date and Subject as likely, so that anything surer wins", () => {
    expect(
      mail("From: a@example.com\nTo: b@example.com\nDate: Sat, 14 Oct 2023 15:45:12 -0400\nSubject: x\n\nhey"),
    ).toEqual({ shape: "eml", strength: "likely" });
  });
});

describe("recognising a text message backup", () => {
  it("looks past declaration, comments, stylesheet and document type", () => {
    const prolog =
      '\uFEFF<?xml version="1.0"?>\n<!-- a - b -- c -->\n<?xml-stylesheet href="sms.xsl"?>\n<!DOCTYPE smses [<!ENTITY a "b">]>\n';
    expect(smsImporter.recognise(headOf(bytes(`${prolog}<smses count="1">`)))).toEqual({
      shape: "smses",
      strength: "certain",
    });
  });

  it("does not take other XML or a chat that speaks of one", () => {
    for (const text of ["<html><smses>", "hey <smses count='1'>", "<smsesx/>", "<svg/>", ""]) {
      expect(smsImporter.recognise(headOf(bytes(text)))).toBeNull();
    }
  });
});

const EXPORTS = new URL("../../../../../shared/data/exports/", import.meta.url);
const absent = !existsSync(EXPORTS);
if (absent) console.warn("skipped: other projects' exports are not in ../shared/data");

describe.skipIf(absent)("exports of other programs", () => {
  it("are never taken for mail or text messages", () => {
    const files = readdirSync(EXPORTS, { recursive: true, withFileTypes: true }).filter(
      (f) => f.isFile() && !f.parentPath.includes("/email/"),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const head = headOf(new Uint8Array(readFileSync(`${file.parentPath}/${file.name}`)));
      expect([file.name, emailImporter.recognise(head), smsImporter.recognise(head)]).toEqual([file.name, null, null]);
    }
  });
});
