import { LANGUAGES } from "@holdfast/words";
import { expect, it } from "vitest";
import {
  DESTINATIONS,
  type PaperInput,
  phoneScript,
  policeReport,
  policeSummary,
  type TextPaper,
  textPapers,
} from "../src/index.ts";
import { documentText, HOLES, shapeOf, textsOf, wellFormed } from "./support/document-text.ts";
import {
  adultWhoPaid,
  helper,
  hostile,
  INPUTS,
  inputOf,
  LONG,
  long,
  minor,
  OVERRIDE,
  webcamMail,
} from "./support/paper-inputs.ts";

const english = (input: PaperInput): string => documentText(policeReport(input, "en"));
const section = ({ sections }: TextPaper, id: string): string => sections.find((part) => part.id === id)?.text ?? "";
const own = (input: PaperInput): PaperInput => ({ ...input, situation: { ...input.situation, notes: [] } });

for (const [name, input] of Object.entries(INPUTS)) {
  it(`has the same parts in both languages, and no hole in a sentence (${name})`, () => {
    const [en, fr] = LANGUAGES.map((language) => policeReport(input, language));
    expect(en && shapeOf(en)).toEqual(fr && shapeOf(fr));
    for (const language of LANGUAGES) {
      expect(documentText(policeReport(own(input), language))).not.toMatch(HOLES);
      const script = phoneScript(input, language);
      expect(script.sections.map(({ text }) => text).join("\n")).not.toMatch(HOLES);
    }
  });

  it(`quotes nothing that is not in a message as written (${name})`, () => {
    const quotes = policeReport(input, "en").blocks.flatMap((block) =>
      block.type === "paragraph" && block.tone === "quote" ? [block.text] : [],
    );
    for (const words of quotes) expect(input.messages.some(({ text }) => text.includes(words))).toBe(true);
  });
}

it("stands on one page before anything else: danger, what happened, who, the deadline, paid, still running", () => {
  const { blocks } = policeReport(minor, "en");
  const end = blocks.findIndex(({ type }) => type === "page-break");
  const first = blocks.slice(0, end).flatMap(textsOf).join("\n");
  for (const words of [
    "Under 18",
    "tonight at 9",
    "my hockey team",
    "more pictures",
    "Instagram",
    "Still writing",
    "Danger",
  ]) {
    expect(first).toContain(words);
  }
  // Twenty lines of at most two lines each fit on a page of Letter.
  expect(first.split("\n").length).toBeLessThan(50);
});

it("gives the exact account, its kind, its stable number and what a legal order lacks", () => {
  const text = english(minor);
  for (const words of [
    "kayla.m.555",
    "17841400000000555",
    "number ID",
    "kayla_m_555",
    "A legal order would still lack",
  ]) {
    expect(text).toContain(words);
  }
});

it("keeps the name in the chat apart from the identifier", () => {
  const table = policeReport(minor, "en").blocks.find(
    (block) => block.type === "table" && block.head.includes("Name in the chat"),
  );
  expect(table?.type === "table" && table.head).toEqual([
    "Platform",
    "Exact identifier",
    "Kind",
    "Name in the chat",
    "Messages",
  ]);
});

it("leaves the person's own account out of the accounts of the other side", () => {
  const input: PaperInput = {
    ...minor,
    traces: minor.traces.map((trace) => ({ ...trace, sightings: trace.sightings.map((s) => ({ ...s, self: true })) })),
  };
  expect(english(input)).toContain("No username, number or address of the other side was found");
});

it("says the payee and the name in the chat in two columns, side by side", () => {
  const heads = policeReport(adultWhoPaid, "en").blocks.flatMap((block) =>
    block.type === "table" ? [block.head] : [],
  );
  expect(heads.some((head) => head.includes("Name on the payment account") && head.includes("Name in the chat"))).toBe(
    true,
  );
  expect(english(adultWhoPaid)).toContain("CA555example");
});

it("shows a certain time in UTC and a clock time with the words that its zone is not known", () => {
  expect(english(minor)).toContain("2024-05-30 20:07:00 UTC");
  const clock = english(adultWhoPaid);
  expect(clock).toContain("2024-05-30 20:07 (clock time, zone not known)");
  expect(clock).not.toContain("20:07 UTC");
  expect(clock).toContain("(this device's clock)".replace("'", "’"));
});

it("shows both readings of a date whose day and month are not certain", () => {
  const at = {
    type: "wall",
    ms: Date.UTC(2024, 2, 4),
    other: Date.UTC(2024, 3, 3),
    precision: "day",
    certainty: "order-assumed",
    written: "03/04/24",
  };
  const input = { ...minor, messages: minor.messages.map((message) => ({ ...message, at })) } as unknown as PaperInput;
  expect(english(input)).toContain("2024-03-04 or 2024-04-03 (day and month are not certain; zone not known)");
});

it("quotes the threat as written, with its number, its sender and the name of the tactic", () => {
  const text = english(minor);
  expect(text).toContain("Pay me $500 or I will send your video to all your friends and family");
  expect(text).toContain("8. 2024-05-30 20:07:00 UTC. Kayla M (the other side) • marked");
  expect(text).toContain("Threatens to share");
});

it("quotes at most 120 messages of a long talk, says how many there are, and points to the whole timeline", () => {
  const { blocks } = policeReport(long, "en");
  const quoted = blocks.filter((block) => block.type === "paragraph" && block.tone === "quote");
  expect(quoted.length).toBeLessThanOrEqual(120);
  expect(quoted.length).toBeGreaterThan(100);
  const text = documentText({ ...policeReport(long, "en"), blocks });
  expect(text).toContain("120 of 3,000 messages are here");
  expect(text).toContain("timeline.ndjson");
});

it("quotes a part of a very long message and says which part", () => {
  const { blocks } = policeReport(hostile, "en");
  const quoted = blocks.flatMap((block) => (block.type === "paragraph" && block.tone === "quote" ? [block.text] : []));
  const part = quoted.find((text) => LONG.includes(text) && text.length > 1000) ?? "";
  expect(part.length).toBeLessThanOrEqual(2000);
  expect(wellFormed(part)).toBe(true);
  expect(documentText(policeReport(hostile, "en"))).toMatch(/Characters [\d,]+ to [\d,]+ of 50,000\./u);
});

it("lets no name turn the line around: unseen characters are shown by their number", () => {
  const outside = policeReport(hostile, "en").blocks.filter(
    (block) => !(block.type === "paragraph" && block.tone === "quote") && block.type !== "table",
  );
  expect(outside.flatMap(textsOf).join("\n")).not.toContain(OVERRIDE);
  expect(english(hostile)).toContain("‹U+202E›");
});

it("never claims that a court takes it, and says that a seal does not show who wrote", () => {
  for (const input of Object.values(INPUTS)) {
    const en = documentText(policeReport(own(input), "en"));
    const fr = documentText(policeReport(own(input), "fr"));
    expect(en).not.toMatch(/admissible|proves who/iu);
    expect(fr).not.toMatch(/recevable|admissible|prouve qui/iu);
  }
  expect(english(minor)).toContain("It does not show who wrote a message");
});

it("says plainly that nothing is sealed yet, and shows no code then", () => {
  const report = policeReport(webcamMail, "en");
  expect(documentText(report)).toContain("Not sealed yet");
  expect(report.blocks.some(({ type }) => type === "code")).toBe(false);
});

it("says on the first page that parts are withheld", () => {
  const { blocks } = policeReport(helper, "en");
  expect(blocks.slice(0, 4).flatMap(textsOf).join("\n")).toContain("3 parts of the package are withheld");
});

it("uses the numbers of the package where some messages are withheld", () => {
  const numbers = minor.messages.map((_, place) => 100 + place);
  expect(english({ ...minor, numbers })).toContain("107. 2024-05-30 20:07:00 UTC");
});

it("names a picture left in place in words, and holds no block that could be one", () => {
  expect(english(minor)).toContain("Snapchat chat with kayla_m_555");
  const kinds = new Set(policeReport(minor, "en").blocks.map(({ type }) => type));
  expect(
    [...kinds].filter(
      (kind) => !["heading", "paragraph", "list", "table", "facts", "code", "page-break"].includes(kind),
    ),
  ).toEqual([]);
});

it("says what was assumed, what was not understood and what the export leaves out", () => {
  const text = english(minor);
  for (const words of ["Assumed", "Not understood", "Not in these exports", "3 bytes", "ab".repeat(32)])
    expect(text).toContain(words);
});

it("tells an officer in Canada how long a preservation demand lasts, with the date of the text", () => {
  expect(english(minor)).toContain("lasts 21 days");
  expect(english(minor)).toContain("2026-07-18");
  expect(english(helper)).not.toContain("487.012");
});

it("puts the person's own words in place of a line of the summary and marks it", () => {
  const report = policeReport(minor, "en", { edits: { "summary.deadline": "9 pm, my time" } });
  const text = documentText(report);
  expect(text).toContain("9 pm, my time\nThe person changed this text.");
  expect(policeSummary(minor, "en").sections.some(({ id }) => id === "summary.deadline")).toBe(true);
});

it("asks first how the person is where their own words show distress, and never quotes those as a tactic", () => {
  const distressed: PaperInput = {
    ...minor,
    findings: minor.findings.map((finding) => ({
      ...finding,
      signals: [...finding.signals, { message: 8, tactic: "V3", start: 0, end: 6, words: "please", reason: "said" }],
    })),
  };
  const text = english(distressed);
  expect(text).toContain("Please ask first how they are");
  expect(text).not.toContain("You wrote that you cannot go on");
});

it("tells the caller that the picture need not be shown, and asks for someone who works with online crimes", () => {
  const script = phoneScript(minor, "en");
  expect(section(script, "phone.picture")).toContain("You need not show the picture");
  expect(section(script, "phone.say")).toMatch(/I am under 18\..*online crimes\?/u);
  // Half a minute at 170 words a minute.
  expect(section(script, "phone.say").split(/\s+/u).length).toBeLessThan(85);
  expect(section(script, "phone.bring")).toContain("9X4T-0BQM-77HJ-ZK2A");
  expect(section(phoneScript(helper, "en"), "phone.danger")).not.toContain("911");
});

it("makes no suspect of a friend whose conversation was given too", () => {
  const friend = inputOf({
    situation: {},
    other: "Robin T",
    handle: "robin.555",
    lines: [["them", "see you at practice"]],
  });
  const input: PaperInput = {
    ...minor,
    conversations: [...minor.conversations, ...friend.conversations],
    messages: [...minor.messages, ...friend.messages],
    traces: [...minor.traces, ...friend.traces],
  };
  const { blocks } = policeReport(input, "en");
  const from = blocks.findIndex((block) => block.type === "heading" && block.text === "Accounts of the other side");
  const to = blocks.findIndex((block) => block.type === "heading" && block.text === "Conversations");
  expect(blocks.slice(from, to).flatMap(textsOf).join("\n")).not.toContain("robin.555");
  expect(blocks.slice(to).flatMap(textsOf).join("\n")).toContain("Do not take them for suspects");
  for (const destination of DESTINATIONS) {
    const texts = textPapers(input, "en", destination).flatMap(({ sections }) => sections.map(({ text }) => text));
    expect(texts.join("\n")).not.toContain("robin.555");
  }
});

it("counts everybody as the other side where nothing was recognised anywhere", () => {
  const quiet = inputOf({ situation: {}, handle: "kayla.m.555", lines: [["them", "hello"]] });
  expect(english(quiet)).not.toContain("Do not take them for suspects");
  expect(policeSummary(quiet, "en").sections.find(({ id }) => id === "summary.accounts")?.text).toContain(
    "kayla.m.555",
  );
});
