import { expect, it } from "vitest";
import { DISCORD_LEDGER_CODES } from "../../src/discord/discord-ledger.ts";
import { discordChatExporter } from "../../src/discord/exporter.ts";
import { channelOfName } from "../../src/discord/exporter-csv.ts";
import {
  codesOf,
  headOf,
  type Outcome,
  readWith,
  samplesOf,
  summary,
  textAtSpan,
  utf8,
} from "../json-account/read-with.ts";

const codes: readonly string[] = DISCORD_LEDGER_CODES;
const HEADER = "AuthorID,Author,Date,Content,Attachments,Reactions\r\n";
const read = (text: string, self?: string): Promise<Outcome> =>
  readWith(
    discordChatExporter,
    { "x.csv": utf8(text) },
    { codes, ...(self === undefined ? {} : { options: { self } }) },
  );

it.each(samplesOf("discord-csv"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(discordChatExporter, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) expect(textAtSpan(outcome, message)).toContain(message.at.written);
});

it.each([
  ["Guild - Text - general [900000000000000001].csv", "general", "900000000000000001"],
  ["a/Direct Messages - Private - kayla [900000000000000001] [part 2].csv", "kayla", "900000000000000001"],
  ["renamed.csv", null, null],
])("reads the channel from the file name %s", (path, title, id) => {
  expect(channelOfName(path)).toEqual({ title, id });
});

it("is known by its six columns before any other reader of tables", () => {
  expect(discordChatExporter.recognise(headOf("x.txt", utf8(HEADER)))?.shape).toBe("csv");
  expect(discordChatExporter.recognise(headOf("x.csv", utf8("Author,Date,Content\n")))).toBeNull();
});

it("knows the person by the name or the id they gave", async () => {
  const text = `${HEADER}"1","kayla","2026-03-01T22:10:05.1230000+00:00","hi","",""\r\n"2","sam","2026-03-01T22:11:05.1230000+00:00","yo","",""\r\n`;
  expect((await read(text, "sam")).messages.map((m) => m.self)).toEqual([null, true]);
  expect((await read(text, "2")).messages.map((m) => m.self)).toEqual([null, true]);
});

it("leaves a record whose quotes are not sound unread, and those behind it are read", async () => {
  const outcome = await read(`${HEADER}"1","k"x,"a"\n"1","k","2026-03-01T22:10:05+00:00","hi","",""\n\n`);
  expect(outcome.messages.map((m) => m.text)).toEqual(["hi"]);
  expect(codesOf(outcome)).toContain("discord-broken-record");
});

it("gives no time to a date of a system's own form, and says where", async () => {
  const outcome = await read(`${HEADER}"1","k","01-Mar-26 10:12 PM","hi","",""\n`);
  expect(outcome.messages.map((m) => m.at.type)).toEqual(["none"]);
  expect(codesOf(outcome)).toContain("discord-no-time");
});
