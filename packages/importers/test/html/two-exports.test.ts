import { describe, expect, test } from "vitest";
import { assembleTimeline, importEvidence } from "../../src/index.ts";
import { file, folder, makeSha256 } from "../driver/run-driver.ts";

const texts = ["hi sam", "you have one hour", "who are you", "pay"];
const at = (i: number): string => `10:0${i}:00`;

const telegramPage = `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="text bold">\nKayla\n</div></div><div class="history">${texts
  .map(
    (text, i) =>
      `<div class="message default clearfix" id="message${i + 5}"><div class="body"><div class="pull_right date details" title="15.01.2024 ${at(i)} UTC+02:00">x</div><div class="from_name">\n${i === 2 ? "Sam" : "Kayla"} \n</div><div class="text">\n${text}\n</div></div></div>`,
  )
  .join("")}</div></div></body></html>`;
const telegramJson = JSON.stringify({
  name: "Kayla",
  type: "personal_chat",
  id: 77,
  messages: texts.map((text, i) => ({
    id: i + 5,
    type: "message",
    date: `2024-01-15T${at(i)}`,
    date_unixtime: String(Date.UTC(2024, 0, 15, 8, i) / 1000),
    from: i === 2 ? "Sam" : "Kayla",
    from_id: i === 2 ? "user88" : "user77",
    text,
    text_entities: [{ type: "plain", text }],
  })),
});

const metaPage = `<html><head><title>Kayla</title></head><body><div role="main">${texts
  .toReversed()
  .map(
    (text, i) =>
      `<div class="pam _a6-g"><h2 class="_2pim _a6-h">${i === 1 ? "Sam" : "Kayla"}</h2><div class="_a6-p"><div><div></div><div>${text}</div></div></div><div class="_a6-o">Jan 15, 2024 10:0${3 - i} am</div></div>`,
  )
  .join("")}</div></body></html>`;
const metaJson = JSON.stringify({
  participants: [{ name: "Kayla" }, { name: "Sam" }],
  messages: texts
    .map((content, i) => ({
      sender_name: i === 2 ? "Sam" : "Kayla",
      timestamp_ms: Date.UTC(2024, 0, 15, 15, i, 20),
      content,
    }))
    .toReversed(),
  title: "Kayla",
  thread_path: "inbox/kayla_1",
});

describe("a page and the JSON of one chat", () => {
  const timelineOf = (
    inputs: Parameters<typeof importEvidence>[0],
    options: Parameters<typeof importEvidence>[1],
  ): ReturnType<typeof assembleTimeline> => assembleTimeline(importEvidence(inputs, options, { sha256: makeSha256 }));

  test("of Telegram become one conversation in which each message stands once, with both places", async () => {
    const { conversations, messages } = await timelineOf(
      [file("messages.html", telegramPage), file("result.json", telegramJson)],
      {},
    );
    expect(conversations.map(({ messageCount }) => messageCount)).toEqual([4]);
    expect(messages.map(({ text, also }) => [text, also?.length])).toEqual(texts.map((text) => [text, 1]));
  });

  test("of Instagram do too, once the zone of the page is named", async () => {
    const path = "your_instagram_activity/messages/inbox/kayla_1";
    const inputs = [
      folder("html", { [`${path}/message_1.html`]: metaPage }),
      folder("json", { [`${path}/message_1.json`]: metaJson }),
    ];
    const { conversations, messages } = await timelineOf(inputs, { zone: "America/Toronto" });
    expect(conversations.map(({ messageCount }) => messageCount)).toEqual([4]);
    expect(messages.map(({ text, also }) => [text, also?.length])).toEqual(texts.map((text) => [text, 1]));
  });
});
