import { existsSync, readFileSync } from "node:fs";
import { momentToJson } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { emailImporter } from "../../src/email/index.ts";
import { asSource, headOf, readSource } from "../sms/read-bytes.ts";

const FOLDER = new URL("../../../../../shared/data/exports/email/postal-mime/", import.meta.url);
const absent = !existsSync(FOLDER);
if (absent) console.warn("skipped: postal-mime's mails are not in ../shared/data");

async function mail(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
  expect(emailImporter.recognise(headOf(bytes, "renamed.txt"))?.shape).toBe("eml");
  const result = await readSource(emailImporter, asSource(bytes), "eml");
  const [message] = result.messages;
  if (message === undefined || result.messages.length !== 1) throw new Error("expected one message");
  expect(message.span).toMatchObject({ start: 0, end: bytes.length });
  return { message, codes: result.ledger.entries.flatMap((e) => (e.kind === "read" ? [] : [e.code])) };
}

describe.skipIf(absent)("postal-mime's mails", () => {
  it("an abuse report: EDT is four hours behind UTC, and 8 March 2005 was no Thursday", async () => {
    const { message, codes } = await mail("arf.eml");
    expect(momentToJson(message.at)).toMatchObject({ utc: "2005-03-08T21:40:36Z", certainty: "certain" });
    expect(codes).toEqual(
      expect.arrayContaining(["email-zone-name-obsolete", "email-weekday-disagrees", "email-nested-mail-not-opened"]),
    );
    expect(message.subject).toBe("FW: Earn money");
    expect(message.sender).toBe("abusedesk@example.com");
    expect(message.text).toMatch(/^This is an email abuse report[\s\S]*arf\/\.\n$/u);
    expect(message.attachments.map((a) => a.type)).toEqual(["message/feedback-report", "message/rfc822"]);
  });

  it("a bounce: the comment after the offset is no zone, and the notice is text while the returned mail is not", async () => {
    const { message, codes } = await mail("bounce.eml");
    expect(momentToJson(message.at)).toMatchObject({ utc: "2022-10-10T05:37:22Z", certainty: "certain" });
    expect(message.senderId).toBe("MAILER-DAEMON@messagingengine.com");
    expect(message.sender).toBe("Mail Delivery System <MAILER-DAEMON@messagingengine.com>");
    expect(message.attachments.map((a) => a.type)).toEqual(["message/delivery-status", "message/rfc822"]);
    expect(codes).not.toContain("email-date-differs-from-received");
  });

  it("an invitation: the plain version is read, the formatted one is said to exist, the calendar file is named", async () => {
    const { message, codes } = await mail("calendar-event.eml");
    expect(momentToJson(message.at)).toMatchObject({ utc: "2024-04-11T06:19:44Z", certainty: "certain" });
    expect(message.subject).toBe(
      "Invitation: Test event ⏰ @ Thu Apr 11, 2024 11am - 12pm (GMT+3) (andris@ethereal.email)",
    );
    expect(message.text).toMatch(/^Test event ⏰\n/u);
    expect(message.attachments).toEqual([
      { kind: "file", type: "text/calendar" },
      { kind: "file", name: "invite.ics", type: "application/ics", size: expect.any(Number) },
    ]);
    expect(codes).toContain("email-formatted-version-not-shown");
  });

  it("the torture test: ten mails inside are listed and none is opened, however deep they go", async () => {
    const { message, codes } = await mail("mimetorture.eml");
    expect(momentToJson(message.at)).toMatchObject({ utc: "2003-10-24T06:28:34Z", certainty: "certain" });
    expect(message.attachments).toHaveLength(10);
    expect(new Set(message.attachments.map((a) => a.type))).toEqual(new Set(["message/rfc822"]));
    expect(message.text).toMatch(/^Welcome to Ryan Finnie's MIME torture test\.[\s\S]*Ryan Finnie\n$/u);
    expect(codes).toContain("email-nested-mail-not-opened");
  });

  it("a mail without From and Date has no sender and no time, and both are said", async () => {
    const { message, codes } = await mail("mixed.eml");
    expect(message.sender).toBeNull();
    expect(message.at).toEqual({ type: "none", certainty: "missing", written: "" });
    expect(message.text).toContain("scanned for Viruses");
    expect(message.text).toContain("Good Morning;");
    expect(codes).toEqual(expect.arrayContaining(["email-from-missing", "email-date-missing"]));
  });
});
