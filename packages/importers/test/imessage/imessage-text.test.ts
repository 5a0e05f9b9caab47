import fc from "fast-check";
import { expect, it } from "vitest";
import { IMESSAGE_LEDGER_CODES, imessageText } from "../../src/imessage/index.ts";
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

const codes = IMESSAGE_LEDGER_CODES;
const read = (text: string | Uint8Array, step?: number): Promise<Outcome> =>
  readWith(
    imessageText,
    { "+15550100.txt": typeof text === "string" ? utf8(text) : text },
    { codes, force: "text", ...(step === undefined ? {} : { step }) },
  );

it.each(samplesOf("imessage-text"))("reads the sample $name as its twin says", async ({ files, expected }) => {
  const outcome = await readWith(imessageText, files, { codes });
  expect(summary(outcome)).toEqual(expected);
  for (const message of outcome.messages) expect(textAtSpan(outcome, message)).toContain(message.at.written);
});

it.each([
  ["May 17, 2022  5:29:42 PM", "2022-05-17T17:29:42"],
  ["May 17, 2022 12:29:42 AM", "2022-05-17T00:29:42"],
  ["May 17, 2022 12:29:42 PM", "2022-05-17T12:29:42"],
  ["May 17, 2022 12:29:42 PM (Read by them after 3 seconds)", "2022-05-17T12:29:42"],
])("reads the time %s as a clock time without a zone", async (line, wall) => {
  const { messages } = await read(`${line}\nMe\nhi\n\n`);
  expect(
    messages.map((m) => [m.at.type, m.at.type === "wall" ? new Date(m.at.ms).toISOString().slice(0, 19) : ""]),
  ).toEqual([["wall", wall]]);
});

it.each([
  "Feb 30, 2022  5:29:42 PM",
  "May 17, 2022 13:29:42 PM",
  "Mai 17, 2022  5:29:42 PM",
  "May 17, 2022 5:29:42 PM",
])("takes %s for no beginning of a message", async (line) => {
  const outcome = await read(`May 16, 2022  5:29:42 PM\nMe\nhi\n\n${line}\nMe\nyo\n`);
  expect(outcome.messages.map((m) => m.text)).toEqual([`hi\n\n${line}\nMe\nyo`]);
});

it("takes a line like a header for words where no blank line stands before it", async () => {
  const outcome = await read("May 16, 2022  5:29:42 PM\nMe\nlook:\nMay 17, 2022  5:29:42 PM\nMe\nhi\n");
  expect(outcome.messages.length).toBe(1);
});

it("shows a reply once that stands below its question and again at its own time", async () => {
  const reply = (indent: string): string => `${indent}May 17, 2022  6:00:00 PM\n${indent}Me\n${indent}yes\n`;
  const outcome = await read(
    `May 17, 2022  5:29:42 PM\nkayla\nreally?\n\n${reply("    ")}\n${reply("")}This message responded to an earlier message.\n\n`,
  );
  expect(outcome.messages.map((m) => [m.sender, m.text])).toEqual([
    ["kayla", "really?"],
    ["Me", "yes"],
  ]);
  expect(codesOf(outcome)).toContain("imessage-replies-once");
});

it("keeps what follows nested replies with the sender of the message they stand in", async () => {
  const outcome = await read(
    "May 17, 2022  5:29:42 PM\nkayla\nfirst part\n\n    May 17, 2022  6:00:00 PM\n    Me\n    yes\n\nsecond part\n\n",
  );
  expect(outcome.messages.map((m) => [m.sender, m.text])).toEqual([
    ["kayla", "first part"],
    ["kayla", "second part"],
    ["Me", "yes"],
  ]);
});

it("counts tapbacks and leaves them out of the words", async () => {
  const outcome = await read("May 17, 2022  5:29:42 PM\nkayla\nhi\nTapbacks:\n    Loved by Me\n    Liked by x\n\n");
  expect(outcome.messages.map((m) => m.text)).toEqual(["hi"]);
  expect(codesOf(outcome)).toContain("chat-reactions-not-shown");
});

it("never lets the path of a machine into what it gives", async () => {
  const outcome = await read(
    "May 17, 2022  5:29:42 PM\nkayla\n/Users/sam/Library/Messages/Attachments/x/list.jpg\nC:\\Users\\sam\\b.mp4\nsee a/b\n\n",
  );
  expect(outcome.messages.map((m) => [m.text, m.attachments.map((a) => a.name)])).toEqual([
    ["see a/b", ["list.jpg", "b.mp4"]],
  ]);
});

it("reads the same however its bytes arrive, with all line ends", async () => {
  const text = "\ufeffMay 17, 2022  5:29:42 PM\r\nkayla\r\né😊\r\n\r\nmore\r\n\r\nMay 17, 2022  5:30:00 PM\r\nMe\r\nok";
  const whole = await read(text);
  expect(whole.messages.map((m) => m.text)).toEqual(["é😊\n\nmore", "ok"]);
  for (const step of [1, 5, 64]) expect((await read(text, step)).messages).toEqual(whole.messages);
});

it("flags a text whose bytes are not UTF-8", async () => {
  const bytes = utf8("May 17, 2022  5:29:42 PM\nkayla\nhi#\n");
  bytes[bytes.indexOf(0x23)] = 0xff;
  expect((await read(bytes)).messages.map((m) => [m.text, m.flags])).toEqual([["hi\ufffd", ["text-repaired"]]]);
});

it("cuts a message off after a million characters, and says so", async () => {
  const outcome = await read(`May 17, 2022  5:29:42 PM\nMe\n${"x\n".repeat(600_000)}`);
  expect(outcome.messages.length).toBe(1);
  expect(codesOf(outcome)).toContain("chat-text-too-long");
});

it("accounts for any text, and throws on none", async () => {
  const line = fc.constantFrom(
    "May 17, 2022  5:29:42 PM",
    "    May 17, 2022  5:29:42 PM",
    "May 17, 2022  5:29:42 PM You left",
    "Me",
    "",
    "    ",
    "Tapbacks:",
    "    Loved by Me",
    "This message responded to an earlier message.",
    "x",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"), async (lines, end) => {
      await read(lines.join(end));
    }),
    { numRuns: 200 },
  );
});

it("recognises the text by its first message and no other chat", () => {
  expect(imessageText.recognise(headOf("x", utf8("\nMay 17, 2022  5:29:42 PM\nMe\nhi\n")))?.strength).toBe("certain");
  expect(
    imessageText.recognise(headOf("x", utf8("May 17, 2022  5:29:42 PM You left\n\nMay 17, 2022  5:29:42 PM\nMe\n"))),
  ).not.toBeNull();
  for (const text of [
    "",
    "hello\nMay 17, 2022  5:29:42 PM\nMe\n",
    "May 17, 2022  5:29:42 PM\n",
    "5/17/22, 5:29 PM - Me: hi",
  ]) {
    expect(imessageText.recognise(headOf("x.txt", utf8(text)))).toBeNull();
  }
});
