import { BytesSource } from "@holdfast/model";
import {
  disclosePackage,
  generateSecret,
  MemorySink,
  parseQuery,
  readPackage,
  sealPackage,
  signingKey,
} from "@holdfast/seal";
import { LANGUAGES, words } from "@holdfast/words";
import { expect, it } from "vitest";
import { forReader, type PaperInput, READERS, type Reader, SHOWN_KINDS } from "../src/index.ts";
import { INPUTS, MADE_AT, minor } from "./support/paper-inputs.ts";

async function sealed(input: PaperInput): Promise<Uint8Array> {
  const sink = new MemorySink();
  const { situation, conversations, messages, traces, items } = input;
  const made = await sealPackage(
    {
      caseId: "case-1",
      statement: situation,
      conversations,
      messages,
      traces,
      items,
      verifyText: "how to check",
      createdAt: MADE_AT,
      tool: { name: "holdfast", version: "0.1.0" },
      originals: [],
    },
    { key: signingKey(generateSecret()), sink },
  );
  if (!made.ok) throw new Error(made.error.code);
  return sink.bytes();
}

/** What a reader would see of `input`, sealed and made smaller for real. */
async function seenBy(reader: Reader, input: PaperInput) {
  const { keep } = forReader(reader, input);
  const query = parseQuery(keep ?? "");
  if (!query.ok) throw new Error(query.error.code);
  const sink = new MemorySink();
  const source = new BytesSource(await sealed(input));
  const env = { key: signingKey(generateSecret()), sink };
  const made = await disclosePackage(source, { selection: { mode: "keep", matches: query.value }, at: MADE_AT }, env);
  if (!made.ok) throw new Error(made.error.code);
  const read = await readPackage(new BytesSource(sink.bytes()));
  if (!read.ok) throw new Error(read.error.verdict);
  return read.value;
}

it("says for every reader what is shown and what is not, each kind once, in both languages", () => {
  for (const input of Object.values(INPUTS)) {
    for (const reader of READERS) {
      const { shows, withholds, why } = forReader(reader, input);
      expect(shows.filter((kind) => withholds.includes(kind))).toEqual([]);
      for (const language of LANGUAGES) {
        const catalog = Object.keys(words(language));
        expect(catalog).toContain(why);
        for (const kind of SHOWN_KINDS) expect(catalog).toContain(`papers.audience.kind.${kind}`);
      }
    }
  }
});

it("gives queries that disclose can read, for every case and reader", () => {
  for (const input of Object.values(INPUTS)) {
    for (const reader of READERS) {
      const { keep } = forReader(reader, input);
      if (keep !== null) expect(parseQuery(keep)).toMatchObject({ ok: true });
    }
  }
});

it("shows a parent the answers and the threats, and neither notes, other messages nor where a picture is", async () => {
  const { messages, statement } = await seenBy("parent", minor);
  const texts = messages.map(({ text }) => text);
  expect(texts).toContain("Pay me $500 or I will send your video to all your friends and family");
  expect(texts).not.toContain("ok sent");
  expect(texts).not.toContain("hey how are you");
  expect(statement.threatens).toEqual(minor.situation.threatens);
  expect(statement.notes).toBeUndefined();
  expect(statement.leftInPlace).toBeUndefined();
});

it("shows a school that it happens and not a single message", async () => {
  const { messages, statement, traces } = await seenBy("school", minor);
  expect(messages).toEqual([]);
  expect(traces).toEqual([]);
  expect(statement).toEqual({ happening: "threat", apps: ["instagram", "snapchat"], stillWriting: "yes" });
});

it("shows a bank the messages that name a way to pay and nothing else", async () => {
  const { messages, statement } = await seenBy("bank", minor);
  expect(messages.map(({ text }) => text)).toEqual(["You have 20 minutes. Send it to cash app $KaylaDoc555"]);
  expect(statement).toEqual({});
});

it("gives police the whole package and a form words only", () => {
  expect(forReader("police", minor)).toMatchObject({ handover: "package", keep: null });
  expect(forReader("cybertip", minor)).toMatchObject({ handover: "words", keep: null });
});
