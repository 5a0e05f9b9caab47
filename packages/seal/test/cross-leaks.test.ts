import {
  BytesSource,
  type Conversation,
  conversationId,
  type Item,
  instant,
  itemId,
  type Message,
  span,
  type Trace,
  utcMs,
} from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { disclosePackage, MemorySink, parseQuery, type Selection } from "../src/index.ts";
import { unpack, verify } from "./support/forge.ts";
import { item, SEALED_AT, sampleEnv, sealedSample } from "./support/sample-case.ts";

/** Two conversations out of one zip; every message carries a word of its own that stands in everything made of it. */
const PEOPLE = ["Kayla", "Sam", "Robin"];
const word = (n: number): string => `secret${String.fromCharCode(97 + n)}`;
const encoder = new TextEncoder();

function caseOf(authors: readonly number[]) {
  const chats = ["group.txt", "pair.txt"];
  const lines = authors.map((who, n) => ({ who, chat: n % 2, text: `${word(n)} is what was said` }));
  const offsets = [0, 0];
  const messages: Message[] = [];
  const traces: Trace[] = [];
  for (const [n, { who, chat, text }] of lines.entries()) {
    const start = offsets[chat] ?? 0;
    offsets[chat] = start + encoder.encode(text).length + 1;
    const conversation = conversationId(`chat ${chat}`);
    const place = span(itemId(chats[chat] ?? ""), start, offsets[chat] ?? 0);
    const at = instant(Date.UTC(2024, 4, 30, 12, n), "minute", "x");
    const photo = itemId(`photo-${word(n)}.jpg`);
    const attachments = n % 3 === 0 ? [{ kind: "photo" as const, item: photo, name: photo }] : [];
    messages.push({
      conversation,
      sender: PEOPLE[who] ?? "",
      self: who === 1,
      kind: "text",
      at,
      text,
      attachments,
      span: place,
    });
    const sighting = {
      conversation,
      span: span(place.item, start, start + 3),
      at,
      asSeen: word(n),
      self: null,
      from: "text" as const,
    };
    traces.push({
      kind: "link",
      service: null,
      value: word(n),
      stability: "changeable",
      missing: [],
      sightings: [sighting],
    });
  }
  const bodies = chats.map((_, chat) =>
    lines
      .filter((l) => l.chat === chat)
      .map((l) => `${l.text}\n`)
      .join(""),
  );
  const items: Item[] = chats.map((name, chat) => ({
    ...item(name, encoder.encode(bodies[chat])),
    parent: itemId("all.zip"),
  }));
  items.push(item("all.zip", encoder.encode("zip of both"), null));
  for (const [n] of lines.entries())
    if (n % 3 === 0) items.push(item(`photo-${word(n)}.jpg`, encoder.encode(word(n)), null));
  const conversations: Conversation[] = [0, 1].map((chat) => ({
    id: conversationId(`chat ${chat}`),
    source: "whatsapp",
    title: null,
    participants: [...new Set(lines.filter((l) => l.chat === chat).map((l) => l.who))].map((who) => ({
      name: PEOPLE[who] ?? "",
      handle: `@${PEOPLE[who]}`,
      self: null,
    })),
    messageCount: 0,
  }));
  const originals = chats.map((name, chat) => ({
    item: itemId(name),
    source: new BytesSource(encoder.encode(bodies[chat])),
    kind: "text-export" as const,
    confirmedNoNudity: false,
  }));
  return { input: { messages, traces, items, conversations, originals, statement: {} }, count: lines.length, items };
}

async function disclose(zip: Uint8Array, mode: Selection["mode"], query: string): Promise<Uint8Array> {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const sink = new MemorySink();
  const selection = { mode, matches: parsed.value };
  const made = await disclosePackage(new BytesSource(zip), { selection, at: utcMs(SEALED_AT) }, sampleEnv(sink));
  if (!made.ok) throw new Error(made.error.code);
  return sink.bytes();
}

const everything = async (zip: Uint8Array): Promise<string> =>
  [...(await unpack(zip)).values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");

it("no word of a withheld message, no hash of a file it stood in, is anywhere in the disclosed package", async () => {
  const authors = fc.array(fc.nat(2), { minLength: 2, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(authors, fc.nat(100), fc.boolean(), async (who, pick, keep) => {
      const { input, count, items } = caseOf(who);
      const n = pick % count;
      const sealed = await sealedSample(input);
      const zip = keep
        ? await disclose(sealed, "keep", `-text:${word(n)} kind:message`)
        : await disclose(sealed, "withhold", `kind:message text:${word(n)}`);
      const report = await verify(zip);
      expect(report).toMatchObject({ verdict: "withheld", problems: [] });
      const said = await everything(zip);
      expect(said).not.toContain(word(n));
      // The export it stood in and the zip around it could be rebuilt with guesses and compared by their hash.
      const chat = items[n % 2];
      const outer = items[2];
      for (const hash of [chat?.sha256, outer?.sha256]) expect(said).not.toContain(hash);
      for (let other = 0; other < count; other++)
        if (other !== n) expect(said).toContain(`${word(other)} is what was said`);
    }),
    { numRuns: 25 },
  );
});

it("somebody all of whose words are withheld is named nowhere", async () => {
  const { input } = caseOf([0, 1, 2, 0, 1, 2]);
  const zip = await disclose(await sealedSample(input), "withhold", "sender:Robin");
  expect(await everything(zip)).not.toContain("Robin");
  const second = await disclose(zip, "withhold", "sender:Sam");
  const said = await everything(second);
  expect(said).not.toContain("Robin");
  expect(said).not.toContain("Sam");
  expect((await verify(second)).verdict).toBe("withheld");
});

it("what is kept anyway is the caller's word, and the only way around the rules", async () => {
  const { input } = caseOf([0, 1, 2]);
  const sealed = await sealedSample(input);
  const sink = new MemorySink();
  await disclosePackage(
    new BytesSource(sealed),
    {
      selection: { mode: "keep", matches: () => false, keepAnyway: ({ path }) => path === "traces/000002" },
      at: utcMs(SEALED_AT),
    },
    sampleEnv(sink),
  );
  const said = await everything(sink.bytes());
  expect(said).toContain(`"asSeen":"${word(1)}"`);
  expect(said).not.toContain(word(0));
  expect((await verify(sink.bytes())).verdict).toBe("withheld");
});
