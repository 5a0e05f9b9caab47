import { describe, expect, test } from "vitest";
import { HTML_LEDGER_CODES } from "../../src/html/html-account.ts";
import { IMESSAGE_HTML_LEDGER_CODES, imessageHtml } from "../../src/imessage-html/index.ts";
import { attackHtml } from "../html/attacks.ts";
import { codesOf, readWith, textAtSpan, utf8 } from "../json-account/read-with.ts";

const codes = [...HTML_LEDGER_CODES, ...IMESSAGE_HTML_LEDGER_CODES];

const message = (text: string, minute: number, inside = "", side = "received", who = "Kayla"): string =>
  `<div class="message">\n<div class="${side}">\n<p><span class="timestamp"><a href="sms://open?message-guid=GUID-000${minute}">May 17, 2022  5:0${minute}:42 PM</a> (Read by you)</span>\n<span class="sender">${who}</span></p>\n<hr><div class="message_part">\n<span class="bubble">${text}</span>\n</div>\n${inside}</div>\n</div>\n`;
const page = (messages: string): string =>
  `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="UTF-8">\n</head>\n<body>\n${messages}</body>\n</html>\n`;
const read = (html: string): ReturnType<typeof readWith> =>
  readWith(imessageHtml, { "Kayla.html": utf8(html) }, { codes });
const replies = (...inside: readonly string[]): string =>
  `<div class="replies">${inside.map((one) => `<div class="reply">${one}</div>`).join("")}</div>`;

describe("pages of imessage-exporter", () => {
  attackHtml({
    name: "imessage",
    importer: imessageHtml,
    codes,
    samples: "imessage-html",
    path: "Kayla.html",
    shape: "chat",
    pageOf: (texts) => page(texts.map((text, i) => message(text, i)).join("")),
  });

  test("a reply that stands nested and once more is one message with both places", async () => {
    const reply = message("answer", 3, "", "sent", "Me");
    const outcome = await read(page(message("question", 1, replies(reply)) + message("between", 2) + reply));
    expect(outcome.messages.map(({ text, self }) => [text, self])).toEqual([
      ["question", false],
      ["between", false],
      ["answer", true],
    ]);
    const answer = outcome.messages[2];
    const [nested] = answer?.also ?? [];
    expect(nested?.start).toBeLessThan(answer?.span.start ?? 0);
    expect(
      answer === undefined || nested === undefined ? "" : textAtSpan(outcome, { ...answer, span: nested }),
    ).toContain("answer");
    expect(codesOf(outcome)).toContain("imessage-replies-once");
  });

  test("a reply that stands nowhere but nested is not lost", async () => {
    const outcome = await read(page(message("question", 1, replies(message("only here", 2)))));
    expect(outcome.messages.map(({ text }) => text)).toEqual(["question", "only here"]);
    expect(outcome.messages[0]?.text).not.toContain("only");
  });

  test("a message that lost its end does not swallow the next", async () => {
    const open = message("first", 1).replace(/<\/div>\n<\/div>\n$/u, "");
    const outcome = await read(page(open + message("second", 2)));
    expect(outcome.messages.map(({ text }) => text)).toEqual(["second"]);
    expect(codesOf(outcome)).toContain("html-message-broken");
  });

  test("a message with two times or two sides is not believed", async () => {
    for (const broken of [
      message("x", 1).replace("<p>", '<span class="timestamp">May 17, 2022  5:00:00 PM</span><p>'),
      message("x", 1).replace('<div class="received">', '<div class="sent"></div><div class="received">'),
    ]) {
      expect((await read(page(broken))).messages).toEqual([]);
    }
  });
});
