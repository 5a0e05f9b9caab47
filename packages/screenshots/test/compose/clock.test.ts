import { describe, expect, it } from "vitest";
import { clockIn, dayIn, isClockAlone } from "../../src/compose/clock.ts";
import { statedMoment } from "../../src/compose/stated-moment.ts";

const text = (words: string) => ({ text: words, box: { x: 0, y: 0, width: 1, height: 1 }, confidence: 1 });

describe("times in screenshots", () => {
  it("reads clocks as English and French phones write them", () => {
    const read = ["3:42 PM", "12:05 a.m.", "15:42", "15 h 42", "9h05", "10.56"].map((words) => clockIn(words)?.time);
    expect(read.map((time) => `${time?.hour}:${time?.minute}`)).toEqual([
      "15:42",
      "0:5",
      "15:42",
      "15:42",
      "9:5",
      "10:56",
    ]);
  });
  it("takes no amount and no score for a clock", () => {
    for (const words of ["$39.99", "1,437", "25:99", "call 555-0142"]) expect(clockIn(words)).toBeNull();
    expect(isClockAlone("see you at 4:15")).toBe(false);
    expect(isClockAlone("4:15 PM //")).toBe(true);
  });
  it("reads day headings in both languages, and nothing that somebody could have written", () => {
    expect(dayIn("Mar 8, 2025 9:47 AM")).toEqual({ year: 2025, month: 3, day: 8, relative: false });
    expect(dayIn("SAMEDI 8 MARS")).toEqual({ year: null, month: 3, day: 8, relative: false });
    expect(dayIn("mer. 12 févr.")).toEqual({ year: null, month: 2, day: 12, relative: false });
    expect(dayIn("Aujourd'hui 15:42")?.relative).toBe(true);
    for (const words of ["see you Monday then", "8 wheels", "I may come", "2025 was good"])
      expect(dayIn(words)).toBeNull();
  });
  it("states a whole date only where the picture shows one, and says what is missing", () => {
    const whole = statedMoment(text("Mar 8, 2025"), text("3:42 PM"));
    expect(whole.at).toMatchObject({ type: "wall", certainty: "stated", ms: Date.UTC(2025, 2, 8, 15, 42) });
    expect(whole.missing).toEqual(["zone"]);
    const part = statedMoment(text("samedi 8 mars"), text("9:47"));
    expect(part.at).toEqual({ type: "none", certainty: "missing", written: "samedi 8 mars 9:47" });
    expect(part.missing).toEqual(["year", "half-of-day", "zone"]);
    expect(statedMoment(null, null).missing).toEqual(["day", "year", "clock", "zone"]);
  });
});
