import { describe, expect, test } from "vitest";
import { HTML_LEDGER_CODES } from "../../src/html/html-account.ts";
import { TELEGRAM_HTML_LEDGER_CODES, telegramHtml } from "../../src/telegram-html/index.ts";
import { attackHtml } from "../html/attacks.ts";
import { codesOf, readWith, utf8 } from "../json-account/read-with.ts";

const codes = [...HTML_LEDGER_CODES, ...TELEGRAM_HTML_LEDGER_CODES];

const message = (id: number, text: string, name = "", time = `15.01.2024 10:00:0${id % 10} UTC+02:00`): string =>
  `<div class="message default clearfix${name === "" ? " joined" : ""}" id="message${id}"><div class="body"><div class="pull_right date details" title="${time}">10:00</div>${name === "" ? "" : `<div class="from_name">\n${name} \n</div>`}<div class="text">\n${text}\n       </div></div></div>\n`;
const page = (messages: string, title = "Kayla"): string =>
  `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">\n${title}\n</div></div></div><div class="page_body chat_page"><div class="history">\n${messages}</div></div></div></body></html>`;
const read = (html: string, path = "messages.html"): ReturnType<typeof readWith> =>
  readWith(telegramHtml, { [path]: utf8(html) }, { codes });

describe("pages of Telegram Desktop", () => {
  attackHtml({
    name: "telegram",
    importer: telegramHtml,
    codes,
    samples: "telegram-html",
    path: "messages.html",
    shape: "chat",
    pageOf: (texts) => page(texts.map((text, i) => message(i + 1, text, "Kayla")).join("")),
  });

  test("a joined message behind one that was not believed has no sender, and that is said", async () => {
    const broken = message(2, "x", "Sam").replace('title="', 'title="<b');
    const outcome = await read(page(message(1, "a", "Kayla") + broken + message(3, "whose?")));
    expect(outcome.messages.map(({ sender, text }) => [sender, text])).toEqual([
      ["Kayla", "a"],
      [null, "whose?"],
    ]);
    expect(codesOf(outcome)).toContain("telegram-html-sender-unknown");
  });

  test("a joined message at the beginning of the second page belongs to the last sender of the first", async () => {
    const outcome = await readWith(
      telegramHtml,
      {
        "messages10.html": utf8(page(message(3, "c"))),
        "messages2.html": utf8(page(message(2, "b", "Sam"))),
        "messages.html": utf8(page(message(1, "a", "Kayla"))),
      },
      { codes },
    );
    expect(outcome.messages.map(({ sender, text }) => [sender, text])).toEqual([
      ["Kayla", "a"],
      ["Sam", "b"],
      ["Sam", "c"],
    ]);
    expect(outcome.conversations).toHaveLength(1);
  });

  test("who is the person stays open in a group, and in a chat of two whose name is nobody's", async () => {
    for (const html of [
      page(message(1, "a", "Kayla") + message(2, "b", "Sam") + message(3, "c", "Zoé")),
      page(message(1, "a", "Kayla") + message(2, "b", "Sam"), "Us two"),
    ]) {
      expect((await read(html)).messages.map(({ self }) => self)).not.toContain(true);
    }
  });

  test("an offset beyond any zone, a time that is none and a day that is none give no time", async () => {
    for (const time of [
      "15.01.2024 10:00:00 UTC+25:00",
      "15.01.2024 25:00:00 UTC+01:00",
      "31.02.2024 10:00:00",
      "",
      "x",
    ]) {
      const outcome = await read(page(message(1, "a", "Kayla", time)));
      expect(outcome.messages[0]?.at).toMatchObject({ type: "none", written: time });
      expect(codesOf(outcome)).toContain("html-no-time");
    }
  });

  test("words that spell a page of their own stay words", async () => {
    const forged = "&lt;/div&gt;&lt;div class=&quot;message default clearfix&quot; id=&quot;message9&quot;&gt;";
    const outcome = await read(page(message(1, forged, "Kayla")));
    expect(outcome.messages.map(({ text }) => text)).toEqual([
      '</div><div class="message default clearfix" id="message9">',
    ]);
  });
});
