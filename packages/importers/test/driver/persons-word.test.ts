import { instant, inZone, isZone, itemId, LedgerBuilder, wallTime } from "@holdfast/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ZoneClock } from "../../src/zone-clock.ts";
import { fake } from "./fake-importer.ts";
import { file, remarks, run } from "./run-driver.ts";

const ZONE = "America/Toronto";
const minuteOf = (wall: string): number => Date.parse(`${wall}Z`) / 60_000;
const at = async (wall: string, zone?: string) => {
  const { events, items } = await run(
    [file("a.txt", `FAKE\n${minuteOf(wall)}|Kayla|hello\n`)],
    zone === undefined ? {} : { zone },
  );
  const [message] = events.flatMap((event) => (event.type === "messages" ? event.messages : []));
  return { at: message?.at, remarks: items.flatMap(remarks) };
};

it("turns a clock time into UTC with the zone that the person named, and says that it was given", async () => {
  expect((await at("2024-01-15T10:00", ZONE)).at).toMatchObject({
    type: "instant",
    certainty: "zone-given",
    ms: Date.parse("2024-01-15T15:00Z"),
  });
});
it("leaves a clock time alone when no zone was named", async () => {
  expect((await at("2024-01-15T10:00")).at).toMatchObject({ type: "wall", certainty: "zone-unknown" });
});
it("keeps the clock time, and says so, in the hour that autumn repeats and the hour that spring skips", async () => {
  for (const [wall, code] of [
    ["2024-11-03T01:30", "zone-hour-repeated"],
    ["2024-03-10T02:30", "zone-hour-skipped"],
  ] as const) {
    const found = await at(wall, ZONE);
    expect(found.at).toMatchObject({ type: "wall", certainty: "zone-unknown" });
    expect(found.remarks).toEqual([code]);
  }
});
it("never touches a time that the file proves", async () => {
  const certain = {
    ...fake,
    read: async function* (entries, context) {
      for await (const event of fake.read(entries, context)) {
        if (event.type !== "messages") yield event;
        else yield { ...event, messages: event.messages.map((m) => ({ ...m, at: instant(5, "second", "5") })) };
      }
    },
  } satisfies typeof fake;
  const { events } = await run([file("a.txt", "FAKE\n1|Kayla|hello\n")], { zone: ZONE }, {}, [certain]);
  const [message] = events.flatMap((event) => (event.type === "messages" ? event.messages : []));
  expect(message?.at).toEqual(instant(5, "second", "5"));
});
it("agrees with inZone at every minute, in zones that change by an hour, by half an hour, and at midnight", () => {
  const zones = [ZONE, "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "Africa/Cairo", "UTC"].filter(
    isZone,
  );
  const from = Date.parse("2010-01-01T00:00Z") / 60_000;
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.nat(15 * 525_960), fc.nat(300), (zone, start, step) => {
      const clock = new ZoneClock(zone);
      for (let i = 0; i < 8; i++) {
        const wall = wallTime((from + start + i * step) * 60_000, "minute", "");
        const found = inZone(wall, zone);
        expect(clock.utc(wall)).toBe(typeof found === "string" ? found : found.ms);
      }
    }),
    { numRuns: 60 },
  );
});
it("agrees with inZone around the nights on which clocks change", () => {
  const nights = [
    ["America/Toronto", "2024-11-03"],
    ["America/Toronto", "2024-03-10"],
    ["Australia/Lord_Howe", "2024-04-07"],
    ["Australia/Lord_Howe", "2024-10-06"],
  ] as const;
  for (const [zone, day] of nights) {
    const clock = new ZoneClock(zone);
    for (let minute = 0; minute < 300; minute++) {
      const wall = wallTime(Date.parse(`${day}T00:00Z`) + minute * 60_000, "minute", "");
      const found = inZone(wall, zone);
      expect(clock.utc(wall)).toBe(typeof found === "string" ? found : found.ms);
    }
  }
});

it("marks the messages and the participant who bear the name given, and only where no importer knew better", async () => {
  const { events } = await run([file("a.txt", "FAKE\n1|Kayla|a\n2|Sam|b\n")], { self: "SAM" });
  const messages = events.flatMap((event) => (event.type === "messages" ? event.messages : []));
  const conversations = events.flatMap((event) => (event.type === "conversation" ? [event.conversation] : []));
  expect(messages.map(({ self }) => self)).toEqual([null, true]);
  expect(conversations[0]?.participants).toEqual([
    { name: "Kayla", self: false },
    { name: "Sam", self: true },
  ]);
});
it("stays quiet when a name is met in one conversation of a file and not in another", async () => {
  const two = {
    ...fake,
    read: async function* (entries, context) {
      for (const entry of entries) {
        const part = (who: string) =>
          fake.read([{ ...entry, path: who, ledger: new LedgerBuilder(itemId(who)) }], context);
        yield* part("one");
        yield* part("two");
      }
    },
  } satisfies typeof fake;
  const { items } = await run([file("a.txt", "FAKE\n1|Kayla|a\n2|Sam|b\n")], { self: "Sam" }, {}, [two]);
  expect(items.flatMap(remarks)).toEqual([]);
});
