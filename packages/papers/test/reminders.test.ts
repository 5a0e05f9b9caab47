import { utcMs } from "@holdfast/model";
import { LANGUAGES } from "@holdfast/words";
import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarFile } from "../src/calendar/calendar-file.ts";
import { reminderList, reminders } from "../src/index.ts";
import { adultWhoPaid, empty, INPUTS, minor } from "./support/paper-inputs.ts";

interface Component {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly parts: readonly Component[];
}

/** A strict reader of RFC 5545: CRLF, folding at 75 octets on whole characters, names, nesting, escapes. */
function readCalendar(text: string): Component {
  if (!text.endsWith("\r\n")) throw new Error("ics: the last line does not end");
  if (/[^\r]\n|\r[^\n]/u.test(text)) throw new Error("ics: a bare line break");
  const encoder = new TextEncoder();
  const raw = text.slice(0, -2).split("\r\n");
  for (const line of raw) if (encoder.encode(line).length > 75) throw new Error("ics: a line of more than 75 octets");
  const lines: string[] = [];
  for (const line of raw) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      const before = lines.pop();
      if (before === undefined) throw new Error("ics: a fold with nothing before it");
      lines.push(before + line.slice(1));
    } else lines.push(line);
  }
  const stack: { name: string; properties: Map<string, string>; parts: Component[] }[] = [];
  let root: Component | null = null;
  for (const line of lines) {
    const match = /^([A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*):(.*)$/su.exec(line);
    if (match === null) throw new Error(`ics: not a content line`);
    const [, name = "", value = ""] = match;
    if (/[\p{Cc}]/u.test(value)) throw new Error("ics: a control character in a value");
    if (name === "BEGIN") stack.push({ name: value, properties: new Map(), parts: [] });
    else if (name === "END") {
      const done = stack.pop();
      if (done?.name !== value) throw new Error("ics: an END that fits no BEGIN");
      const parent = stack.at(-1);
      if (parent !== undefined) parent.parts.push(done);
      else if (root === null) root = done;
      else throw new Error("ics: two calendars");
    } else {
      const top = stack.at(-1);
      if (top === undefined) throw new Error("ics: a property outside");
      if (top.properties.has(name)) throw new Error("ics: a property twice");
      top.properties.set(name, value);
    }
  }
  if (root === null || stack.length > 0) throw new Error("ics: not closed");
  return root;
}

function unescaped(text: string): string {
  if (/(?:^|[^\\])(?:\\\\)*[,;]/u.test(text)) throw new Error("ics: a comma or semicolon that is not escaped");
  return text.replace(/\\([\\;,nN])|\\./gu, (whole, mark: string | undefined) => {
    if (mark === undefined) throw new Error(`ics: an unknown escape ${whole.length}`);
    return mark === "n" || mark === "N" ? "\n" : mark;
  });
}

it("writes a calendar that a strict reader takes, with whole days and a stamp, for every case and language", () => {
  for (const input of Object.values(INPUTS)) {
    for (const language of LANGUAGES) {
      const calendar = readCalendar(reminders(input, language));
      expect(calendar.name).toBe("VCALENDAR");
      expect(calendar.properties.get("VERSION")).toBe("2.0");
      const uids = calendar.parts.map(({ properties }) => properties.get("UID"));
      expect(new Set(uids).size).toBe(calendar.parts.length);
      for (const { name, properties } of calendar.parts) {
        expect(name).toBe("VEVENT");
        expect(properties.get("DTSTAMP")).toBe("20240601T120000Z");
        const start = properties.get("DTSTART;VALUE=DATE") ?? "";
        const end = properties.get("DTEND;VALUE=DATE") ?? "";
        expect(start).toMatch(/^\d{8}$/u);
        expect(Number(end) > Number(start)).toBe(true);
        expect([...properties.keys()].some((key) => key.includes("ALARM"))).toBe(false);
      }
    }
  }
});

it("reads back every title as it was, whatever stands in it, folded or not", () => {
  const title = fc
    .string({ unit: "grapheme", maxLength: 120 })
    .map((text) => text.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, " "));
  fc.assert(
    fc.property(
      fc.oneof(title, fc.constantFrom("a,b;c\\d", "é".repeat(80), "👩‍👩‍👧‍👦".repeat(20), "\\n", "x".repeat(75))),
      (text) => {
        const made = calendarFile([{ uid: "1@reminders.invalid", day: "2024-12-31", title: text }], new Date(0));
        const [event] = readCalendar(made).parts;
        expect(unescaped(event?.properties.get("SUMMARY") ?? "")).toBe(text);
        expect(event?.properties.get("DTEND;VALUE=DATE")).toBe("20250101");
      },
    ),
    { numRuns: 200 },
  );
});

it("turns a line break inside a title into the escape for one", () => {
  const made = calendarFile([{ uid: "1", day: "2024-02-28", title: "a\r\nb\nc" }], new Date(0));
  const [event] = readCalendar(made).parts;
  expect(event?.properties.get("SUMMARY")).toBe("a\\nb\\nc");
  expect(event?.properties.get("DTEND;VALUE=DATE")).toBe("20240229");
});

it("gives nothing away: no title or id names police, threats, pictures, money or an app", () => {
  for (const input of Object.values(INPUTS)) {
    for (const language of LANGUAGES) {
      expect(reminders(input, language).replace("-//Holdfast//Reminders 1//EN", "")).not.toMatch(
        /police|sext|threat|menace|chantage|blackmail|extor|photo|image|picture|video|bank|banque|fraud|cybertip|cyberaide|instagram|snap|discord|whatsapp|telegram|report|signal|victim|holdfast/iu,
      );
    }
  }
});

it("reminds of money only where money moved, and of a download where an app that has one is named", () => {
  const ids = (input: Parameters<typeof reminderList>[0]): readonly string[] =>
    reminderList(input, "en").map(({ id }) => id);
  expect(ids(adultWhoPaid)).toContain("money");
  expect(ids(minor)).not.toContain("money");
  expect(ids(minor)).toContain("file-soon-gone");
  expect(ids(empty)).toEqual(["call-back", "check-in"]);
});

it("says two apps on one day once", () => {
  const list = reminderList(minor, "en").filter(({ id }) => id === "fetch-file");
  expect(list).toHaveLength(1);
  expect(list[0]?.platforms).toEqual(["instagram", "snapchat"]);
});

it("writes a calendar that can be read when the device's clock is no time at all", () => {
  for (const madeAt of [Number.NaN, Number.POSITIVE_INFINITY, -8.64e15, 8.64e15, 0]) {
    const calendar = readCalendar(reminders({ ...minor, madeAt: utcMs(madeAt) }, "en"));
    expect(calendar.parts[0]?.properties.get("DTSTART;VALUE=DATE")).toBe("19900102");
  }
});
