import { describe, expect, test } from "vitest";
import { GOOGLE_VOICE_LEDGER_CODES, googleVoice } from "../../src/google-voice/index.ts";
import { HTML_LEDGER_CODES } from "../../src/html/html-account.ts";
import { attackHtml } from "../html/attacks.ts";
import { codesOf, readWith, utf8 } from "../json-account/read-with.ts";

const codes = [...HTML_LEDGER_CODES, ...GOOGLE_VOICE_LEDGER_CODES];

const kayla =
  '<cite class="sender vcard"><a class="tel" href="tel:+15555550100"><span class="fn">Kayla</span></a></cite>';
const me =
  '<cite class="sender vcard"><a class="tel" href="tel:+15555550199"><abbr class="fn" title="">Moi</abbr></a></cite>';
const message = (text: string, minute: number, who = kayla): string =>
  `<div class="message"><abbr class="dt" title="2024-03-01T13:0${minute}:00.000-05:00">x</abbr>:\n${who}:\n<q>${text}</q></div> `;
const page = (messages: string): string =>
  `<?xml version="1.0" ?>\n<html><head><title>Me to\nKayla</title></head><body><div class="hChatLog hfeed">${messages}</div><div class="tags">Labels: <a rel="tag" href="x#sms">Text</a></div></body></html>`;

describe("pages of Google Voice", () => {
  attackHtml({
    name: "google voice",
    importer: googleVoice,
    codes,
    samples: "google-voice",
    path: "Kayla - Text - 2024-03-01T18_02_00Z.html",
    shape: "texts",
    pageOf: (texts) => page(texts.map((text, i) => message(text, i)).join("")),
  });

  test("pages of one number are one conversation, in the order of time, and a page of own words joins it by its name", async () => {
    const outcome = await readWith(
      googleVoice,
      {
        "Kayla - Text - 2024-03-01T18_05_00Z.html": utf8(page(message("third", 5, me))),
        "Kayla - Text - 2024-03-01T18_04_00Z.html": utf8(page(message("second", 4))),
        "Kayla - Text - 2024-03-01T18_01_00Z.html": utf8(page(message("first", 1, me) + message("and", 2))),
      },
      { codes },
    );
    expect(outcome.messages.map(({ text }) => text)).toEqual(["first", "and", "second", "third"]);
    expect(outcome.conversations.map(({ participants }) => participants)).toEqual([
      [
        { name: "Kayla", handle: "+15555550100", self: false },
        { name: "Moi", self: true },
      ],
    ]);
  });

  test("own words go to nobody where two numbers bear the name", async () => {
    const other = kayla.replace("0100", "0122");
    const outcome = await readWith(
      googleVoice,
      {
        "Kayla - Text - 2024-03-01T18_01_00Z.html": utf8(page(message("a", 1))),
        "Kayla - Text - 2024-03-01T18_02_00Z.html": utf8(page(message("b", 2, other))),
        "Kayla - Text - 2024-03-01T18_03_00Z.html": utf8(page(message("whose?", 3, me))),
      },
      { codes },
    );
    expect(outcome.conversations).toHaveLength(3);
    expect(codesOf(outcome)).toContain("google-voice-other-unknown");
  });

  test("a message with two senders or two times is not believed", async () => {
    for (const broken of [
      message("x", 1, kayla + me),
      message("x", 1).replace("<q>", '<abbr class="dt" title="2024-03-01T13:00:00Z">y</abbr><q>'),
    ]) {
      const outcome = await readWith(googleVoice, { "a.html": utf8(page(broken)) }, { codes });
      expect(outcome.messages).toEqual([]);
      expect(codesOf(outcome)).toContain("html-message-broken");
    }
  });
});
