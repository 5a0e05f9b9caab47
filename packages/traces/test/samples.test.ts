import { readdirSync, readFileSync } from "node:fs";
import {
  type Conversation,
  conversationId,
  instant,
  itemId,
  type Message,
  NO_ATTACHMENTS,
  type Source,
  span,
  type Trace,
} from "@holdfast/model";
import { expect, it } from "vitest";
import { collectTraces } from "../src/index.ts";

const SAMPLES = new URL("../../../samples/traces/", import.meta.url);
const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".jsonl"));

interface Line {
  readonly source: Source;
  readonly sender: string;
  readonly self: boolean | null;
  readonly at: string;
  readonly text: string;
}

function read(name: string): {
  readonly messages: readonly Message[];
  readonly conversations: readonly Conversation[];
} {
  const bytes = readFileSync(new URL(name, SAMPLES));
  const messages: Message[] = [];
  const people = new Map<string, boolean | null>();
  let source: Source = "csv";
  let at = 0;
  for (const line of bytes.toString("utf8").split("\n")) {
    const end = at + Buffer.byteLength(line);
    if (line !== "") {
      const said: Line = JSON.parse(line);
      ({ source } = said);
      people.set(said.sender, said.self);
      messages.push({
        conversation: conversationId(name),
        sender: said.sender,
        self: said.self,
        kind: "text",
        at: instant(Date.parse(said.at), "second", said.at),
        text: said.text,
        attachments: NO_ATTACHMENTS,
        span: span(itemId(name), at, end),
      });
    }
    at = end + 1;
  }
  const participants = [...people].map(([who, self]) => ({ name: who, self }));
  const conversation = { id: conversationId(name), source, title: null, participants, messageCount: messages.length };
  return { messages, conversations: [conversation] };
}

/** A trace as the twins have it: sightings by line number. */
function shown(trace: Trace, messages: readonly Message[]): unknown {
  const { sightings, ...rest } = trace;
  return {
    ...rest,
    sightings: sightings.map((s) => ({
      line: messages.findIndex((m) => m.span.start === s.span.start) + 1,
      asSeen: s.asSeen,
      self: s.self,
      from: s.from,
    })),
  };
}

it.each(names)("the sample %s gives the traces of its twin", (name) => {
  const { messages, conversations } = read(name);
  const traces = collectTraces(messages, conversations, { country: "CA" });
  const twin: unknown = JSON.parse(readFileSync(new URL(name.replace(".jsonl", ".expected.json"), SAMPLES), "utf8"));
  expect(traces.map((trace) => shown(trace, messages))).toEqual(twin);
});

it("every sample has a twin and every twin a sample", () => {
  const stems = readdirSync(SAMPLES).map((name) => name.replace(/\.(?:jsonl|expected\.json)$/u, ""));
  expect(new Set(stems).size * 2).toBe(stems.length);
});
