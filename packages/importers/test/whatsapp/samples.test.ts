import { readdirSync, readFileSync } from "node:fs";
import { coverageFaults, type Message, momentToJson } from "@holdfast/model";
import { describe, expect, it } from "vitest";
import { assumedCodes, importerFor, importText, unreadCodes } from "./import-text.ts";

interface ExpectedMessage {
  readonly wall?: string;
  readonly otherWall?: string;
  readonly precision?: string;
  readonly certainty: string;
  readonly sender: string | null;
  readonly self?: boolean;
  readonly kind: string;
  readonly text: string;
  readonly flags?: readonly string[];
  readonly attachments?: readonly object[];
}
interface Expected {
  readonly source?: string;
  readonly title?: string;
  readonly messages: readonly ExpectedMessage[];
  readonly assumed: readonly string[];
  /** Codes that are allowed and not asked for. */
  readonly mayAssume?: readonly string[];
  readonly unread: readonly string[];
}

const folder = new URL("../../../../samples/whatsapp/", import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4));

function shown(message: Message, expected: ExpectedMessage): ExpectedMessage {
  const { wall, otherWall, precision, certainty } = momentToJson(message.at);
  return {
    ...(wall === undefined ? {} : { wall }),
    ...(otherWall === undefined ? {} : { otherWall }),
    ...(precision === undefined ? {} : { precision }),
    certainty,
    sender: message.sender,
    ...(expected.self === undefined || message.self === null ? {} : { self: message.self }),
    kind: message.kind,
    text: message.text,
    ...(message.flags === undefined ? {} : { flags: message.flags }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
  };
}

describe("WhatsApp samples", () => {
  it.each(names)("%s.txt is read as its twin says, every byte accounted for", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}.txt`, folder)));
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8")) as Expected;
    const importer = importerFor(`${name}.txt`, bytes);
    expect(importer?.source).toBe(expected.source ?? "whatsapp");
    if (importer === null) return;
    const { messages, ledger, conversation } = await importText(bytes, `${name}.txt`, {}, importer);
    const seen = messages.map((m, i) =>
      shown(m, expected.messages[i] ?? { certainty: "", sender: "", kind: "", text: "" }),
    );
    expect(seen).toEqual(expected.messages);
    const may = expected.mayAssume ?? [];
    expect(assumedCodes(ledger).filter((code) => !may.includes(code))).toEqual(expected.assumed);
    expect(unreadCodes(ledger)).toEqual(expected.unread);
    expect(coverageFaults(ledger)).toEqual([]);
    expect(conversation?.messageCount).toBe(messages.length);
    if (expected.title !== undefined) expect(conversation?.title).toBe(expected.title);
  });
});
