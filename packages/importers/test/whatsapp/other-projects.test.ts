import { existsSync, readdirSync, readFileSync } from "node:fs";
import { coverageFaults, momentToJson } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { signalText, whatsapp } from "../../src/whatsapp/index.ts";
import { assumedCodes, importerFor, importText } from "./import-text.ts";

interface Target {
  readonly timestamp: string;
  readonly author: string;
  readonly message: string;
}

const exports = new URL("../../../../../shared/data/exports/", import.meta.url);
const present = existsSync(exports);
if (!present) console.warn("skipped: the exports of other projects are not on this machine");
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, exports)));
const targets = (path: string): readonly Target[] =>
  (JSON.parse(new TextDecoder().decode(read(path))) as Target[]).toReversed();

describe.skipIf(!present)("exports that other projects test with", () => {
  const files = present ? readdirSync(new URL("whatsapp/chat-miner/", exports)).filter((n) => n.endsWith(".txt")) : [];

  it.each(files)("chat-miner's %s gives the times, authors and texts that chat-miner expects", async (name) => {
    const bytes = read(`whatsapp/chat-miner/${name}`);
    expect(importerFor(name, bytes)).toBe(whatsapp);
    const { messages, ledger } = await importText(bytes, name);
    const seen = messages
      .filter((m) => m.sender !== null)
      .map((m) => ({
        timestamp: momentToJson(m.at).wall,
        author: m.sender,
        // chat-miner joins lines with a space.
        message: m.text.replaceAll("\n", " "),
      }));
    expect(seen).toEqual(targets("whatsapp/chat-miner/target.json"));
    expect(messages.every((m) => m.at.certainty === "zone-unknown")).toBe(true);
    expect(coverageFaults(ledger)).toEqual([]);
  });

  it("chat-miner's Signal lines give the times, authors and texts that chat-miner expects", async () => {
    const bytes = read("signal/chat-miner/test_export.txt");
    expect(importerFor("test_export.txt", bytes)).toBe(signalText);
    const { messages } = await importText(bytes, "test_export.txt", {}, signalText);
    const seen = messages.map((m) => ({
      timestamp: momentToJson(m.at).wall,
      author: m.sender,
      message: m.text.replaceAll("\n", " "),
    }));
    expect(seen).toEqual(targets("signal/chat-miner/target.json"));
  });

  const senders = async (name: string): Promise<readonly (string | null)[]> =>
    (await importText(read(`whatsapp/chatistics/${name}`), name)).messages.map((m) => m.sender);

  it("Chatistics' chats keep lines of other chats inside the bodies they stand in, flagged", async () => {
    const { messages, ledger } = await importText(read("whatsapp/chatistics/_chat.txt"), "_chat.txt");
    expect(messages).toHaveLength(21);
    const flagged = messages.filter((m) => m.flags?.includes("possible-forged-header") === true);
    expect(flagged.map((m) => m.text.split("\n").at(-1))).toEqual([
      "[1.2.2019, 00:00:00] John Doe: this line is not a message on its own",
      "2/11/19, 14:48 Alice Placeholder: this is a message from another chat!",
    ]);
    expect(assumedCodes(ledger)).toEqual(["header-like-line-in-body"]);
    expect(await senders("_chat 2.txt")).toEqual(["Peter Doe", "Peter Doe", "John Doe", "John Doe"]);
  });

  it("Chatistics' names with emoji, spaces and colons come out whole, and its ambiguous dates are said to be", async () => {
    const { messages } = await importText(read("whatsapp/chatistics/_chat 3.txt"), "_chat 3.txt");
    expect(messages.map((m) => m.sender)).toEqual([
      null,
      "n",
      "Very long username",
      "Even longer username with emoticons! 🙈 🙈",
      "The final test",
      "John Doe",
      null,
      "The final test",
      "John Doe",
      "John Doe",
      "John Doe",
    ]);
    expect(messages.every((m) => m.at.certainty === "order-assumed")).toBe(true);
  });

  it("Chatistics' month-first chat with seconds is read month first", async () => {
    const { messages } = await importText(read("whatsapp/chatistics/_chat 4.txt"), "_chat 4.txt");
    expect(messages.map((m) => momentToJson(m.at).wall)).toEqual([
      "2019-09-17T08:30:52",
      "2019-09-17T16:30:10",
      "2019-09-18T16:50:32",
    ]);
  });
});
