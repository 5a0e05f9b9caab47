import { describe } from "vitest";
import { HTML_LEDGER_CODES } from "../../src/html/html-account.ts";
import { META_LEDGER_CODES } from "../../src/meta/index.ts";
import { instagramHtml, META_HTML_LEDGER_CODES, messengerHtml } from "../../src/meta-html/index.ts";
import { attackHtml } from "../html/attacks.ts";

const codes = [...META_LEDGER_CODES, ...HTML_LEDGER_CODES, ...META_HTML_LEDGER_CODES];

const page = (block: (text: string, minute: number) => string) => (texts: readonly string[]) =>
  `<html><head><title>Kayla</title></head><body><div role="main">${texts.map((text, i) => block(text, i)).join("")}</div></body></html>`;

describe("pages of Instagram", () => {
  attackHtml({
    name: "instagram",
    importer: instagramHtml,
    codes,
    samples: "instagram-html",
    path: "inbox/kayla_1/message_1.html",
    shape: "thread",
    pageOf: page(
      (text, i) =>
        `<div class="pam _a6-g"><h2 class="_2pim _a6-h">Kayla</h2><div class="_a6-p"><div><div></div><div>${text}</div></div></div><div class="_a6-o">Oct 05, 2023 9:${10 + i} pm</div></div>`,
    ),
  });
});

describe("pages of Messenger", () => {
  attackHtml({
    name: "messenger",
    importer: messengerHtml,
    codes,
    samples: "messenger-html",
    path: "inbox/kayla_1/message_1.html",
    shape: "thread",
    pageOf: page(
      (text, i) =>
        `<div class="_a6-g"><div class="_a6-h">Kayla</div><div class="_a6-p"><div><div></div><div>${text}</div></div></div><div class="_a6-o"><a href="https://www.facebook.com/x"><div class="_a72d">19 Oct 2019, 14:${10 + i}</div></a></div></div>`,
    ),
  });
});
