import { conversationId, itemId, noTime } from "@holdfast/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadMessage, ReadScreenshot } from "../../src/compose/read-screenshot-types.ts";
import { screenText } from "../../src/compose/screen-text.ts";
import { corrected, renamed, rowCorrected, sided } from "../../src/corrections.ts";
import { stitch } from "../../src/stitch/stitch.ts";
import { toModel } from "../../src/to-model.ts";

const BOX = { x: 0, y: 0, width: 10, height: 10 };
const message = (words: string, more: Partial<ReadMessage> = {}): ReadMessage => ({
  kind: "text",
  text: words.slice(1),
  self: words.startsWith(">"),
  why: words.startsWith(">") ? "stands-right" : "stands-left",
  box: BOX,
  confidence: 0.9,
  sender: null,
  clock: null,
  day: null,
  at: noTime(""),
  missing: ["day", "year", "clock", "zone"],
  quote: null,
  repairs: [],
  remarks: [],
  ...more,
});
const shot = (name: string | null, messages: readonly ReadMessage[]): ReadScreenshot => ({
  width: 400,
  height: 800,
  language: "en",
  mode: "sides",
  header: { name: name === null ? null : { text: name, box: BOX, confidence: 1 }, handle: null },
  messages,
  between: [],
  other: [],
  remarks: [],
});
const lines = [
  "<who is this",
  ">It is Alex from the club",
  "<ok",
  ">Did you get the parts list?",
  "<I did not, send it again please",
  ">Here you go",
  "<Got it, thanks a lot",
];
const part = (from: number, to: number): ReadMessage[] => lines.slice(from, to).map((words) => message(words));

describe("stitching screenshots", () => {
  it("puts overlapping screenshots in order and keeps each message once, with both readings", () => {
    const worse = part(3, 7);
    worse[0] = message(">Did you get the parts 1ist?", { confidence: 0.5 });
    const [one, ...more] = stitch([shot("Jordan", worse), shot("Jordan", part(0, 5))]);
    expect(more).toEqual([]);
    expect(one?.shots).toEqual([1, 0]);
    expect(one?.messages.map(({ text }) => text)).toEqual(lines.map((words) => words.slice(1)));
    expect(one?.joins).toEqual([{ code: "overlap", from: 1, to: 0, shared: 2, at: 5 }]);
    const both = one?.messages[3];
    expect(both?.readingsDiffer).toBe(true);
    expect(both?.also).toEqual([{ shot: 0, read: { text: "Did you get the parts 1ist?", box: BOX, confidence: 0.5 } }]);
  });
  it("says that there may be a gap where nothing overlaps, and that the order is only the given one", () => {
    const [one] = stitch([shot("Jordan", part(0, 2)), shot("Jordan", part(4, 6))]);
    expect(one?.joins.map(({ code }) => code)).toEqual(["order-as-given"]);
  });
  it("does not join two screenshots by one short word", () => {
    const [one] = stitch([shot("Jordan", [message("<ok")]), shot("Jordan", [message("<ok"), message(">fine then")])]);
    expect(one?.messages.length).toBe(3);
  });
  it("takes what the person put right before a surer reading of the same message", () => {
    const fixed = corrected(shot("Jordan", part(0, 5)), 3, "Did you get the lists?", 5);
    const surer = part(3, 7).map((one) => ({ ...one, confidence: 0.99 }));
    for (const shots of [[fixed, shot("Jordan", surer)] as const, [shot("Jordan", surer), fixed] as const]) {
      const [one] = stitch(shots);
      expect(one?.messages.length).toBe(lines.length);
      expect(one?.messages[3]?.correction?.corrected).toBe("Did you get the lists?");
    }
  });
  it("keeps two accounts apart that bear one name", () => {
    const withHandle = (handle: string, messages: readonly ReadMessage[]): ReadScreenshot => {
      const read = shot("Jordan", messages);
      return { ...read, header: { ...read.header, handle: { text: handle, box: BOX, confidence: 1 } } };
    };
    expect(stitch([withHandle("jordan.a", part(0, 2)), withHandle("other_99", part(3, 5))]).length).toBe(2);
  });
  it("says loudly what one wrong sign would change, until the person has looked", () => {
    const risky = shot("Jordan", [message("<send it to sam.example42", { remarks: [{ code: "check-handle" }] })]);
    const modelOf = (read: ReadScreenshot) => {
      const [one] = stitch([read]);
      if (one === undefined) throw new Error("nothing stitched");
      return toModel(one, [{ item: itemId("shot.png"), size: 9 }], conversationId("shot")).messages[0]?.message;
    };
    expect(modelOf(risky)?.flags).toEqual(["check-in-picture"]);
    expect(modelOf(risky)?.reading?.checks).toEqual(["check-handle"]);
    const looked = modelOf(corrected(risky, 0, "send it to sam.example42", 7));
    expect(looked?.flags).toBeUndefined();
    expect(looked?.reading?.corrected).toEqual({ read: "send it to sam.example42", at: 7 });
  });
  it("records a row of a payment that the person puts right, and what was read stays beside it", () => {
    const row = (text: string, y: number) => ({ text, box: { ...BOX, y }, confidence: 0.95 });
    const read = { ...shot(null, []), other: [row("To", 10), row("bc1qw508d6qejxtdgdy5r3zarvary0c5xw7kv8f3t4", 40)] };
    expect(screenText(read)?.remarks.map(({ code }) => code)).toEqual(["check-wallet"]);
    const put = rowCorrected(read, 1, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", 7);
    const screen = screenText(put);
    expect(screen?.text).toBe("To\nbc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
    expect(screen?.correction?.read).toBe("To\nbc1qw508d6qejxtdgdy5r3zarvary0c5xw7kv8f3t4");
    expect(screen?.remarks).toEqual([]);
    expect(rowCorrected(read, 9, "nothing there", 7)).toBe(read);
  });
  it("records the side that the person gives beside the one that was read, and a name in the header too", () => {
    const read = shot("Jordon", [message("<hello there", { self: null, remarks: [{ code: "side-not-clear" }] })]);
    const put = renamed(sided(read, 0, true), "name", "Jordan", 9);
    expect(put.messages[0]).toMatchObject({ self: true, sideRead: null, remarks: [] });
    expect(put.header.name).toMatchObject({
      text: "Jordon",
      correction: { read: "Jordon", corrected: "Jordan", at: 9 },
    });
    expect(stitch([put])[0]?.name).toBe("Jordan");
  });
  it("keeps conversations with two people apart", () => {
    expect(stitch([shot("Jordan", part(0, 3)), shot("Maya", part(3, 6))]).length).toBe(2);
  });
  it("takes the whole message where one picture cuts it off", () => {
    const cut = message("<not, send it again please", { remarks: [{ code: "cut-off" }] });
    const [one] = stitch([shot("Jordan", part(0, 5)), shot("Jordan", [cut, ...part(5, 7)])]);
    expect(one?.messages.map(({ text }) => text)).toEqual(lines.map((words) => words.slice(1)));
  });
  it("property: no message of any screenshot is lost, in any order and with any repeats", () => {
    const cut = fc.tuple(fc.nat(6), fc.nat(7)).map(([a, b]) => part(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), (parts) => {
        const whole = stitch(parts.map((messages) => shot("Jordan", messages)));
        const texts = new Set(whole.flatMap(({ messages }) => messages.map(({ text }) => text)));
        const given = new Set(parts.flat().map(({ text }) => text));
        expect(texts).toEqual(given);
        const placed = whole.flatMap(({ messages }) => messages).reduce((sum, { also }) => sum + 1 + also.length, 0);
        expect(placed).toBe(parts.flat().length);
      }),
      { numRuns: 80 },
    );
  });
  it("gives the model's nouns: the whole picture as the span, the box beside it, the correction beside the reading", () => {
    const fixed = corrected(shot("Jordan", part(0, 2)), 1, "It is Alex", 5);
    const [one] = stitch([fixed]);
    if (one === undefined) throw new Error("nothing stitched");
    const model = toModel(one, [{ item: itemId("shot.png"), size: 1234 }], conversationId("shot"), "Alex");
    const messages = model.messages.map((pair) => pair.message);
    expect(messages.map(({ text, sender, self }) => [text, sender, self])).toEqual([
      ["who is this", "Jordan", false],
      ["It is Alex", "Alex", true],
    ]);
    expect(messages[0]?.span).toEqual({ item: "shot.png", start: 0, end: 1234, box: BOX });
    expect(messages[0]?.reading).toEqual({ confidence: 90, checks: [] });
    expect(messages[1]?.reading?.corrected).toEqual({ read: "It is Alex from the club", at: 5 });
    expect(messages[1]?.flags).toEqual(["corrected-by-person"]);
    expect(model.conversation.participants).toEqual([
      { name: "Jordan", self: false },
      { name: "Alex", self: true },
    ]);
  });
});
