import { type Message, NO_ATTACHMENTS, noTime, span, wallTime } from "@holdfast/model";
import type { Entry, Importer, ReadContext, ReadEvent } from "../../src/importer.ts";

const encoder = new TextEncoder();

/**
 * Reads files whose first line is `FAKE`, then `minute|sender|text` a line. A line `throw` makes it fail, `problem` ends
 * the file with a problem. Every line understood is read; the rest is left to the driver.
 */
export const fake: Importer = {
  source: "holdfast-jsonl",
  recognise: ({ text }) => (text?.startsWith("FAKE") === true ? { shape: "fake", strength: "certain" } : null),
  async *read(entries, context) {
    for (const entry of entries) yield* readEntry(entry, context);
  },
};

async function* readEntry(entry: Entry, context: ReadContext): AsyncGenerator<ReadEvent> {
  const parts: Uint8Array[] = [];
  for await (const chunk of entry.source.chunks()) parts.push(chunk.slice());
  const text = new TextDecoder().decode(Buffer.concat(parts));
  const id = context.nameConversation(/^FAKE (.+)$/mu.exec(text)?.[1] ?? entry.path);
  let at = 0;
  let count = 0;
  for (const line of text.split("\n")) {
    const end = Math.min(entry.source.size, at + encoder.encode(line).length + 1);
    if (line === "throw") throw new TypeError("a bug in the importer");
    if (line === "problem") {
      yield { type: "problem", entry, code: "malformed", at };
      return;
    }
    const [minutes, sender, body] = line.split("|");
    if (minutes !== undefined && sender !== undefined && body !== undefined) {
      count += 1;
      yield { type: "messages", messages: [message(id, entry, minutes, sender, body, at, end)] };
    }
    entry.ledger.read(at, end);
    at = end;
  }
  const names = [...new Set([...text.matchAll(/^[^|\n]*\|([^|\n]*)\|/gmu)].map((m) => m[1] ?? ""))];
  yield {
    type: "conversation",
    conversation: {
      id,
      source: "holdfast-jsonl",
      title: id,
      participants: names.map((name) => ({ name, self: null })),
      messageCount: count,
    },
  };
}

const message = (
  conversation: Message["conversation"],
  entry: Entry,
  minutes: string,
  sender: string,
  text: string,
  start: number,
  end: number,
): Message => ({
  conversation,
  sender,
  self: null,
  kind: "text",
  at: minutes === "" ? noTime("") : wallTime(Number(minutes) * 60_000, "minute", minutes),
  text,
  attachments: NO_ATTACHMENTS,
  span: span(entry.item, start, end),
});
