import { conversationId, noTime, wallTime } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { collectTraces, TraceCollector } from "../src/index.ts";
import { conversation, message } from "./evidence.ts";

describe("collecting", () => {
  it("puts spellings of one account together and keeps every sighting with its place", () => {
    const said = ["my ig is @Kayla_M22", "instagram.com/kayla_m22", "ig kayla_m22"].map((text) => message(text));
    const traces = collectTraces(said, [conversation("sms-backup-restore")]);
    expect(traces).toHaveLength(1);
    expect(traces[0]).toMatchObject({
      kind: "account",
      service: "instagram",
      value: "kayla_m22",
      stability: "changeable",
    });
    expect(traces[0]?.sightings.map((s) => [s.asSeen, s.span, s.from])).toEqual([
      ["@Kayla_M22", said[0]?.span, "text"],
      ["instagram.com/kayla_m22", said[1]?.span, "text"],
      ["kayla_m22", said[2]?.span, "text"],
    ]);
  });
  it("tells what the person wrote themselves from what was written to them", () => {
    const traces = collectTraces(
      [message("my number is +1 613 555 0123", { self: true, sender: "Sam" }), message("mine is +1 613 555 0199")],
      [conversation("sms-backup-restore")],
    );
    expect(traces.map((t) => [t.value, t.sightings.map((s) => s.self)])).toEqual([
      ["+16135550123", [true]],
      ["+16135550199", [false]],
    ]);
  });
  it("settles a @name by the conversation, whether that is told before its messages or after", () => {
    const said = [message("its @kayla_m22")];
    const before = collectTraces(said, [conversation("instagram")]);
    const late = new TraceCollector();
    for (const m of said) late.add(m);
    late.conversation(conversation("instagram"));
    expect(before[0]).toMatchObject({ service: "instagram", missing: ["user-id", "platform-assumed"] });
    expect(late.traces()).toEqual(before);
  });
  it("no longer calls a platform assumed once any message names it", () => {
    const traces = collectTraces(
      [message("its @kayla_m22"), message("on insta @kayla_m22")],
      [conversation("instagram")],
    );
    expect(traces).toHaveLength(1);
    expect(traces[0]?.missing).toEqual(["user-id"]);
  });
  it("never joins a name of no known platform to an account of a known one", () => {
    const traces = collectTraces([message("its @kayla_m22"), message("snap: kayla_m22")], [conversation("csv")]);
    expect(traces.map((t) => t.service)).toEqual([null, "snapchat"]);
  });
  it("keeps the name on a payment account apart from the name in the chat", () => {
    const traces = collectTraces(
      [message("cash app $kaylapays"), message("the name on it is John Sample")],
      [conversation("telegram", [{ name: "Kayla", platformId: "user5550101", self: false }])],
    );
    const payment = traces.find((t) => t.kind === "payment");
    expect(payment).toMatchObject({ payeeName: "John Sample", missing: [] });
    expect(payment?.chatName).toBeUndefined();
  });
  it("does not take another sender's words for the payee", () => {
    const traces = collectTraces(
      [message("cash app $kaylapays"), message("the name on it is John Sample?", { sender: "Sam", self: true })],
      [conversation("csv")],
    );
    expect(traces[0]?.missing).toEqual(["payee-name"]);
  });
  it("asks for a date when no sighting has one, and for a zone when all are clock readings", () => {
    const wall = wallTime(Date.UTC(2024, 4, 1, 20), "minute", "2024-05-01 20:00");
    const none = collectTraces([message("ig: @kayla_m22", { at: noTime("") })], [conversation("csv")]);
    const clock = collectTraces([message("ig: @kayla_m22", { at: wall })], [conversation("csv")]);
    expect(none[0]?.missing).toEqual(["date-needed", "user-id"]);
    expect(clock[0]?.missing).toEqual(["time-zone-needed", "user-id"]);
  });
  it("takes a code sent after a gift card was asked for, masked, and never the code", () => {
    const traces = collectTraces(
      [message("get a steam gift card"), message("7K2QX-9WFTR-M7F3Q", { self: true, sender: "Sam" })],
      [conversation("csv")],
    );
    expect(traces.map((t) => [t.service, t.value])).toEqual([
      ["brand:steam", "steam, no code"],
      ["brand:steam", "XXXXXXXXXXX7F3Q"],
    ]);
    expect(JSON.stringify(traces)).not.toContain("7K2QX");
  });
  it("notes in words that a photo came with talk of a card", () => {
    const traces = collectTraces(
      [message("here is the steam card", { kind: "media", attachments: [{ kind: "photo", name: "IMG_0001.jpg" }] })],
      [conversation("csv")],
    );
    expect(traces[0]?.missing).toContain("code-on-photo");
  });
  it("reads subjects and shared links as well as bodies", () => {
    const traces = collectTraces(
      [
        message("", { subject: "write kayla@example.com" }),
        message("", { attachments: [{ kind: "link", name: "https://example.com/x" }] }),
      ],
      [conversation("email")],
    );
    expect(traces.map((t) => t.value)).toEqual(["kayla@example.com", "example.com/x"]);
  });
});

describe("account fields of exports", () => {
  const kayla = { name: "Kayla 🌸", platformId: "155149108183695360", handle: "kayla.m22", self: false };

  it("tie id and handle to one account, under the id that does not change", () => {
    const traces = collectTraces(
      [message("hi", { sender: kayla.name, senderId: kayla.platformId }), message("discord: Kayla.M22")],
      [conversation("discord-chat-exporter", [kayla])],
    );
    expect(traces).toHaveLength(1);
    expect(traces[0]).toMatchObject({
      service: "discord",
      value: "155149108183695360",
      identifier: "user-id",
      aliases: ["@kayla.m22"],
      stability: "stable",
      chatName: "Kayla 🌸",
      missing: [],
    });
    expect(traces[0]?.sightings.map((s) => s.from)).toEqual(["account-field", "text"]);
  });
  it("leave a handle apart that two accounts bore, because it can change hands", () => {
    const other = { ...kayla, platformId: "155149108183695361" };
    const traces = collectTraces(
      [
        message("hi", { senderId: kayla.platformId }),
        message("hi", { senderId: other.platformId }),
        message("discord: kayla.m22"),
      ],
      [conversation("discord-chat-exporter", [kayla, other])],
    );
    expect(traces.map((t) => [t.value, t.aliases])).toEqual([
      ["155149108183695360", ["@kayla.m22"]],
      ["155149108183695361", ["@kayla.m22"]],
      ["kayla.m22", undefined],
    ]);
  });
  it("of Telegram give the number behind `user`, also for a sender the conversation does not list", () => {
    const traces = collectTraces([message("hi", { senderId: "user5550101" })], [conversation("telegram")]);
    expect(traces[0]).toMatchObject({
      service: "telegram",
      value: "5550101",
      identifier: "user-id",
      chatName: "Kayla",
    });
  });
  it("of SMS give the number, and no account", () => {
    const traces = collectTraces(
      [message("hi", { senderId: "+16135550123" })],
      [conversation("sms-backup-restore", [{ name: "Kayla", handle: "+16135550123", self: false }])],
    );
    expect(traces.map((t) => [t.kind, t.value, t.chatName])).toEqual([["phone", "+16135550123", "Kayla"]]);
  });
  it("of WhatsApp, where the name is a number, give the account", () => {
    const traces = collectTraces(
      [message("hi", { sender: "+234 803 555 0123" })],
      [conversation("whatsapp", [{ name: "+234 803 555 0123", self: false }])],
    );
    expect(traces.map((t) => [t.kind, t.value])).toEqual([
      ["account", "+2348035550123"],
      ["phone", "+2348035550123"],
    ]);
  });
  it("that hold a name on the screen and nothing else say that it identifies nobody", () => {
    const traces = collectTraces([message("hi")], [conversation("instagram", [{ name: "Kayla", self: false }])]);
    expect(traces[0]).toMatchObject({
      value: "“Kayla”",
      identifier: "display-name",
      missing: ["display-name-is-not-a-handle"],
    });
  });
  it("mark the person's own account as their own", () => {
    const traces = collectTraces(
      [message("hi", { senderId: "user5550100", self: true })],
      [conversation("telegram", [{ name: "Sam", platformId: "user5550100", self: true }])],
    );
    expect(traces[0]?.sightings[0]).toMatchObject({ self: true, from: "account-field" });
  });
  it("give no trace for somebody with no message in the evidence at all", () => {
    expect(collectTraces([], [conversation("instagram", [{ name: "Kayla", self: false }])])).toEqual([]);
  });
  it("of one person in two exports are one trace with two sightings", () => {
    const second = {
      ...conversation("telegram", [{ name: "Kay", platformId: "5550101", self: false }]),
      id: conversationId("two"),
    };
    const traces = collectTraces(
      [message("hi", { senderId: "user5550101" }), message("hi", { senderId: "5550101", conversation: second.id })],
      [conversation("telegram", [{ name: "Kayla", platformId: "user5550101", self: false }]), second],
    );
    expect(traces).toHaveLength(1);
    expect(traces[0]?.chatName).toBe("Kayla / Kay");
    expect(traces[0]?.sightings.map((s) => s.conversation)).toEqual(["chat", "two"]);
  });
});
