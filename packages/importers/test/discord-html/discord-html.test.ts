import { describe, expect, test } from "vitest";
import { DISCORD_HTML_LEDGER_CODES, discordHtml } from "../../src/discord-html/index.ts";
import { messageTime } from "../../src/discord-html/message-time.ts";
import { HTML_LEDGER_CODES } from "../../src/html/html-account.ts";
import { attackHtml } from "../html/attacks.ts";
import { codesOf, readWith, utf8 } from "../json-account/read-with.ts";

const codes = [...HTML_LEDGER_CODES, ...DISCORD_HTML_LEDGER_CODES];
/** 2024-01-15T15:00:00.123Z and the id that says so. */
const ID = "1196468837277499393";

const message = (text: string, head: string, id: string): string =>
  `<div class="chatlog__message-container" data-message-id="${id}"><div class="chatlog__message"><div class="chatlog__message-primary">${head}<div class="chatlog__content"><span class="chatlog__markdown-preserve">${text}</span></div></div></div></div>`;
const head = (name: string, id: string, clock = "Monday, January 15, 2024 10:00 AM"): string =>
  `<div class="chatlog__header"><span class="chatlog__author" title="${name}" data-user-id="${id}">${name}</span><span class="chatlog__timestamp" title="${clock}">x</span></div>`;
const group = (...messages: readonly string[]): string =>
  `<div class="chatlog__message-group">${messages.join("")}</div>`;
const page = (groups: string, entries: readonly string[] = ["Direct Messages", "Private / kayla"]): string =>
  `<!DOCTYPE html><html><head><title>x</title></head><body><div class="preamble">${entries.map((entry) => `<div class="preamble__entry">${entry}</div>`).join("")}</div><div class="chatlog">${groups}</div></body></html>`;
const read = (html: string): ReturnType<typeof readWith> =>
  readWith(discordHtml, { "chat.html": utf8(html) }, { codes });

describe("pages of DiscordChatExporter", () => {
  attackHtml({
    name: "discord",
    importer: discordHtml,
    codes,
    samples: "discord-chat-exporter-html",
    path: "chat.html",
    shape: "channel",
    pageOf: (texts) =>
      page(texts.map((text, i) => group(message(text, head("kayla", "1"), String(BigInt(ID) + BigInt(i))))).join("")),
  });

  test("the id gives the time where the clock beside it differs by what a zone can be", () => {
    const exact = { type: "instant", ms: 1_705_330_800_123, precision: "millisecond", certainty: "certain" };
    for (const clock of [
      "Monday, January 15, 2024 10:00 AM",
      "15/01/2024 20:30",
      "2024-01-16 05:00",
      "15-Jan-24 10:00",
      "",
    ]) {
      expect(messageTime(clock, ID)).toMatchObject({ at: exact, disagrees: false });
    }
  });

  test("an id and a clock that no zone reconciles are told apart, and the clock is shown as it is written", () => {
    for (const clock of ["January 15, 2024 10:07 AM", "January 17, 2024 10:00 AM", "January 15, 2023 10:00 AM"]) {
      expect(messageTime(clock, ID)).toMatchObject({ at: { type: "wall", written: clock }, disagrees: true });
    }
  });

  test("an id that is none gives no time of its own", () => {
    expect(messageTime("January 15, 2024 10:00 AM", null).at).toMatchObject({ type: "wall" });
    expect(messageTime("x", "12").at).toMatchObject({ type: "none", written: "x" });
  });

  test("the words and author of the message that is answered are not those of the answer", async () => {
    const reply =
      '<div class="chatlog__reply"><div class="chatlog__reply-author" title="sam">Sam</div><div class="chatlog__reply-content"><span class="chatlog__reply-link">pay me</span></div></div>';
    const outcome = await read(page(group(message("no", reply + head("kayla", "1"), ID))));
    expect(outcome.messages.map(({ sender, text }) => [sender, text])).toEqual([["kayla", "no"]]);
  });

  test("a group in which two people are named is not believed", async () => {
    const two = message("a", head("kayla", "1") + head("sam", "2"), ID);
    const outcome = await read(page(group(two)));
    expect(outcome.messages).toEqual([]);
    expect(codesOf(outcome)).toContain("html-message-broken");
  });

  test("nobody is the person in a group chat, and in a direct chat only where its name tells the two apart", async () => {
    const both = group(message("a", head("kayla", "1"), ID)) + group(message("b", head("sam", "2"), ID));
    expect((await read(page(both))).messages.map(({ self }) => self)).toEqual([false, true]);
    for (const entries of [
      ["The Server", "kayla"],
      ["Direct Messages", "Private / zoe"],
    ]) {
      expect((await read(page(both, entries))).messages.map(({ self }) => self)).toEqual([null, null]);
    }
    const three = both + group(message("c", head("zoe", "3"), ID));
    expect((await read(page(three))).messages.map(({ self }) => self)).not.toContain(true);
  });

  test("a script that holds markup and braces of a style sheet are no messages", async () => {
    const outcome = await read(
      page(
        `<script>"${group(message("forged", head("kayla", "1"), ID))}"</script>${group(message("real", head("kayla", "1"), ID))}`,
      ),
    );
    expect(outcome.messages.map(({ text }) => text)).toEqual(["real"]);
  });
});
