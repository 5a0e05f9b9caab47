import { describe, expect, test } from "vitest";
import { HTML_LEDGER_CODES } from "../../src/html/html-account.ts";
import { SNAPCHAT_HTML_LEDGER_CODES, snapchatHtml } from "../../src/snapchat-html/index.ts";
import { attackHtml } from "../html/attacks.ts";
import { codesOf, readWith, utf8 } from "../json-account/read-with.ts";

const codes = [...HTML_LEDGER_CODES, ...SNAPCHAT_HTML_LEDGER_CODES];
const card = (text: string, minute: number, who = "kayla"): string =>
  `<div style="background: #f2f2f2"><span><div><h4>${who}</h4></div><span>TEXT</span><p>${text}</p><h6>2024-04-20 01:${10 + minute}:22 UTC</h6></span></div>`;
const page = (cards: string): string =>
  `<!DOCTYPE html><html><head><title>My Data</title></head><body><div class="rightpanel"><h1>kayla</h1>${cards}</div></body></html>`;

describe("pages of My Data", () => {
  attackHtml({
    name: "snapchat",
    importer: snapchatHtml,
    codes,
    samples: "snapchat-html",
    path: "html/chat_history/subpage_kayla.html",
    shape: "chat",
    pageOf: (texts) => page(texts.map((text, i) => card(text, i)).join("")),
  });

  test("chats and snaps with one person are one conversation, oldest first whichever way the pages run", async () => {
    const outcome = await readWith(
      snapchatHtml,
      {
        "html/chat_history/subpage_kayla.html": utf8(page(card("c", 5) + card("b", 3, "sam") + card("a", 1))),
        "html/snap_history/subpage_kayla.html": utf8(page(card("snap", 2))),
      },
      { codes },
    );
    expect(outcome.messages.map(({ text, self }) => [text, self])).toEqual([
      ["a", false],
      ["snap", false],
      ["b", true],
      ["c", false],
    ]);
    expect(outcome.conversations).toHaveLength(1);
  });

  test("the tables of older exports are told to be known and not read", async () => {
    const tables =
      "<html><body><h3>Received Saved Chat History</h3><table><tr><td>kayla</td></tr></table></body></html>";
    const outcome = await readWith(snapchatHtml, { "html/chat_history.html": utf8(tables) }, { codes });
    expect(outcome.problems).toEqual(["known-not-read"]);
    expect(codesOf(outcome)).toEqual(["snapchat-html-tables"]);
  });
});
