import { BytesSource, coverageFaults } from "@holdfast/model";
import { corrected, renamed, sided } from "@holdfast/screenshots";
import { generateSecret, MemorySink, makeSha256, readPackage, signingKey, verifyPackage } from "@holdfast/seal";
import { describe, expect, it } from "vitest";
import {
  addEvidence,
  addReadings,
  addScreenshot,
  assumptions,
  type Casefile,
  changeReading,
  dropReading,
  MemoryStore,
  markTactics,
  openCasefile,
  sealCasefile,
  setSelf,
  settle,
  stateOf,
  timelinePage,
  unreadScreenshots,
} from "../../src/index.ts";
import { loadCasefile } from "../../src/store/load-casefile.ts";
import { LOAD, NOW, savedIn } from "../support/case-key.ts";
import { ENV, fileInput, LATER_CHAT, png, reading, UNCLEAR_CHAT } from "../support/evidence.ts";
import { must } from "../support/must.ts";
import { clock, said, screen, withScreens, withShot } from "../support/readings.ts";

const KAYLA = [
  "<hey how are you",
  ">good, school is out early",
  "<I have the photo. Send me 300 dollars or I send it to all your friends",
  ">please don't",
  "<you have one hour. pay to $kayla-example on cash app",
];
const texts = ({ timeline }: Casefile): readonly string[] => timeline.messages.map(({ text }) => text);
const codes = ({ timeline }: Casefile, name: string): readonly string[] =>
  (timeline.items.find(({ id }) => id === name)?.ledger.entries ?? []).flatMap((e) =>
    e.kind === "read" ? [] : [e.code],
  );
const FIRST = "Screenshot 1.png";
const SECOND = "Screenshot 2.png";
const id = (name: string) => name as Casefile["timeline"]["items"][number]["id"]; // The ids of this file's screenshots.

describe("screenshots of a conversation", () => {
  it("become messages with their place in the picture, their times stated or missing, and an account of the picture", async () => {
    const casefile = await withScreens(openCasefile(), [
      screen(
        "Kayla",
        KAYLA.map((words) => said(words)),
      ),
    ]);
    expect(texts(casefile)).toEqual(KAYLA.map((words) => words.slice(1)));
    const [message] = casefile.timeline.messages;
    expect(message?.span).toMatchObject({ item: FIRST, start: 0, box: { x: 10, width: 200, height: 30 } });
    expect(message).toMatchObject({ sender: "Kayla", self: false, reading: { confidence: 90, checks: [] } });
    expect(casefile.timeline.messages.every(({ at }) => ["stated", "missing"].includes(at.certainty))).toBe(true);
    const [item] = casefile.timeline.items;
    if (item === undefined) throw new Error("no item");
    expect(coverageFaults(item.ledger)).toEqual([]);
    expect(item.source).toBe("screenshot");
    expect(codes(casefile, FIRST)).toEqual(expect.arrayContaining(["screenshot-read", "screenshot-no-whole-date"]));
    expect(casefile.timeline.conversations).toMatchObject([{ source: "screenshot", title: "Kayla", messageCount: 5 }]);
  });

  it("are stitched where they overlap, whichever came first, and a gap is said where they do not", async () => {
    const [a, b] = [
      screen(
        "Kayla",
        KAYLA.slice(2).map((words) => said(words)),
      ),
      screen(
        "Kayla",
        KAYLA.slice(0, 4).map((words) => said(words)),
      ),
    ];
    const casefile = await withScreens(openCasefile(), [a, b]);
    expect(texts(casefile)).toEqual(KAYLA.map((words) => words.slice(1)));
    expect(casefile.timeline.messages[2]?.also).toHaveLength(1);
    expect(codes(casefile, FIRST)).not.toContain("screenshot-order-as-given");
    const apart = await withScreens(openCasefile(), [
      screen(
        "Kayla",
        KAYLA.slice(0, 2).map((words) => said(words)),
      ),
      screen(
        "Kayla",
        KAYLA.slice(3).map((words) => said(words)),
      ),
    ]);
    expect(codes(apart, SECOND)).toContain("screenshot-order-as-given");
  });

  it("raise the alarm and give traces like any other messages, and show in the timeline with what to look at", async () => {
    const risky = said(KAYLA[4] ?? "", { remarks: [{ code: "check-handle" }] });
    const casefile = await markTactics(
      await withScreens(openCasefile(), [screen("Kayla", [...KAYLA.slice(0, 4).map((words) => said(words)), risky])]),
    );
    expect(stateOf(casefile)).toBe("alert");
    expect(casefile.traces).toContainEqual(expect.objectContaining({ service: "cash-app", value: "$kayla" }));
    const page = timelinePage(casefile, casefile.timeline.conversations[0]?.id ?? ("" as never), 0, 10);
    expect(page?.rows[4]?.flags).toEqual(["check-in-picture"]);
    expect(codes(casefile, FIRST)).toContain("screenshot-check");
  });
});

describe("P3", () => {
  it("nothing is taken of a picture that the person did not confirm, and its bytes are not handed to be read", async () => {
    const source = new BytesSource(png());
    const shot = { name: "photo.png", source, arrival: "file", confirmedNoNudity: false } as const;
    const { casefile, item } = await addScreenshot(openCasefile(), shot, makeSha256);
    for await (const _ of unreadScreenshots(casefile)) throw new Error("bytes of a picture without the person's word");
    const read = screen("Kayla", [said("<hello there")]);
    expect(addReadings(casefile, [{ item, confirmedNoNudity: false, read }])).toEqual({
      ok: false,
      error: "not-confirmed",
    });
    expect(casefile.timeline.items[0]?.ledger.entries).toContainEqual(
      expect.objectContaining({ code: "media-not-opened" }),
    );
  });

  it("words that were blacked out leave the timeline with the picture that showed them", async () => {
    const before = await withScreens(openCasefile(), [
      screen("Kayla", [said("<my school is Northview"), said(">please don't")]),
    ]);
    const copy = { name: FIRST, source: new BytesSource(png(99)), arrival: "shared", confirmedNoNudity: true } as const;
    const { casefile } = await addScreenshot(before, { ...copy, blackedOutFrom: id(FIRST) }, makeSha256);
    expect(texts(casefile)).toEqual([]);
    expect(JSON.stringify([casefile.timeline, casefile.pictures, casefile.traces])).not.toContain("Northview");
    expect(codes(casefile, FIRST)).toEqual(["media-not-opened"]);
  });
});

describe("screenshots beside an export of the same chat", () => {
  const chat = fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT);
  const shown = [
    ...KAYLA.slice(0, 2),
    "<I have the phoro. Send me 300 do11ars or I send it to all your friends",
    ...KAYLA.slice(3),
    ">I am telling my dad about this",
  ];
  const both = async () =>
    withScreens(await reading(chat), [
      screen(
        "Kayla",
        shown.map((words) => said(words)),
      ),
    ]);

  it("add nothing that the export has, and what only they show stands where it was written", async () => {
    const casefile = await both();
    const exported = texts(await reading(chat));
    expect(texts(casefile)).toEqual([...exported, "I am telling my dad about this"]);
    expect(casefile.timeline.conversations).toHaveLength(1);
    expect(casefile.timeline.conversations[0]).toMatchObject({ source: "whatsapp", messageCount: exported.length + 1 });
    const shared = casefile.timeline.messages.filter(({ also }) => also !== undefined);
    expect(shared.map(({ span, also }) => [span.item, also?.[0]?.item])).toEqual(
      Array.from({ length: 5 }, () => ["WhatsApp Chat with Kayla.txt", FIRST]),
    );
    expect(casefile.timeline.messages.at(-1)).toMatchObject({ sender: "Sam", flags: ["only-in-picture"] });
    expect(codes(casefile, FIRST)).toContain("screenshot-merged");
  });

  it("give the same, whichever was given first", async () => {
    const first = await both();
    const pictures = await withScreens(openCasefile(), [
      screen(
        "Kayla",
        shown.map((words) => said(words)),
      ),
    ]);
    const second = await addEvidence(pictures, [chat], {}, ENV);
    expect(texts(second)).toEqual(texts(first));
    const third = await addEvidence(first, [fileInput("later.txt", LATER_CHAT)], {}, ENV);
    expect(texts(third).filter((text) => text.startsWith("you have one hour"))).toHaveLength(1);
    expect(texts(third)).toContain("I am telling my dad about this");
  });

  it("are never merged with another person's chat, though the same script was sent in both", async () => {
    const casefile = await withScreens(await reading(chat), [
      screen(
        "Tyler Ross",
        shown.map((words) => said(words)),
      ),
    ]);
    expect(casefile.timeline.conversations).toHaveLength(2);
    expect(texts(casefile)).toHaveLength(6 + shown.length);
  });

  it("are not merged by short words alone, nor where the sides are the other way round", async () => {
    const short = await withScreens(await reading(chat), [screen("Kayla", [said(">please don't"), said("<ok")])]);
    expect(short.timeline.conversations).toHaveLength(2);
    const turned = KAYLA.map((words) => `${words.startsWith("<") ? ">" : "<"}${words.slice(1)}`);
    const sidesKnown = await setSelf(await reading(chat), "Sam");
    expect(
      (
        await withScreens(sidesKnown, [
          screen(
            "Kayla",
            turned.map((words) => said(words)),
          ),
        ])
      ).timeline.conversations,
    ).toHaveLength(2);
  });

  it("stay merged when a date is settled and when the person says who they are", async () => {
    const casefile = await both();
    const [question] = assumptions(casefile);
    if (question === undefined) throw new Error("nothing is asked");
    expect(assumptions(casefile).map(({ item }) => item)).not.toContain(FIRST);
    const settled = must(await settle(casefile, question.item, { dateOrder: "dmy" }, [chat], ENV));
    expect(texts(settled)).toEqual(texts(casefile));
    const named = await setSelf(settled, "Sam");
    expect(texts(named)).toEqual(texts(casefile));
    expect(named.timeline.messages.filter(({ self }) => self === true).length).toBe(3);
  });

  it("are parted again when the reading is dropped, and the export is as it was", async () => {
    const alone = await reading(chat);
    const parted = dropReading(await both(), id(FIRST));
    expect(parted.timeline.messages).toEqual(alone.timeline.messages);
    expect(parted.timeline.conversations).toEqual(alone.timeline.conversations);
  });

  it("a clock tells two short messages apart that say the same", async () => {
    const lines = `03/13/2024, 20:00 - Kayla: did you get the money yet
03/13/2024, 20:01 - Sam: no
03/13/2024, 20:04 - Kayla: what are you waiting for
03/13/2024, 20:09 - Sam: no
`;
    const shots = screen("Kayla", [
      said("<did you get the money yet", clock("20:00")),
      said("<what are you waiting for", clock("20:04")),
      said(">no", clock("20:09")),
    ]);
    const casefile = await withScreens(await reading(fileInput("WhatsApp Chat with Kayla.txt", lines)), [shots]);
    expect(casefile.timeline.messages.map(({ also }) => also?.length ?? 0)).toEqual([1, 0, 1, 1]);
  });
});

describe("the person's corrections", () => {
  it("stand beside what was read, in the timeline and in the package", async () => {
    const before = await withScreens(openCasefile(), [
      screen("Kay1a", [said("<send it to $kay1aexarnple on cash app"), said("<now", { self: null })]),
    ]);
    const at = Date.UTC(2026, 10, 24);
    let casefile = changeReading(before, id(FIRST), (read) =>
      corrected(read, 0, "send it to $kaylaexample on cash app", at),
    );
    casefile = changeReading(casefile, id(FIRST), (read) => renamed(read, "name", "Kayla", at));
    casefile = changeReading(casefile, id(FIRST), (read) => sided(read, 1, false));
    const [first, second] = casefile.timeline.messages;
    expect(first).toMatchObject({
      text: "send it to $kaylaexample on cash app",
      sender: "Kayla",
      flags: ["corrected-by-person"],
      reading: { corrected: { read: "send it to $kay1aexarnple on cash app", at } },
    });
    expect(second?.self).toBe(false);
    expect(casefile.traces.map(({ value }) => value)).toContain("$kaylaexample");
    const sink = new MemorySink();
    const choice = { createdAt: NOW, tool: { name: "holdfast", version: "0.1.0" }, originals: casefile.originals };
    must(await sealCasefile(casefile, choice, { key: signingKey(generateSecret()), sink }));
    const source = new BytesSource(sink.bytes());
    expect((await verifyPackage(source)).verdict).toBe("unchanged");
    const contents = must(await readPackage(source));
    expect(contents.messages[0]).toMatchObject({ ...first });
    expect(JSON.stringify(contents.traces)).toContain('"message":"messages/000001"');
    expect(contents.items).toMatchObject([
      { source: "screenshot", original: { included: true, kind: "screenshot-of-text" } },
    ]);
  });

  it("survive a reading of the picture in the store, with the boxes", async () => {
    const before = await withScreens(await reading(fileInput("WhatsApp Chat with Kayla.txt", UNCLEAR_CHAT)), [
      screen(
        "Kayla",
        KAYLA.map((words) => said(words)),
      ),
    ]);
    const casefile = changeReading(before, id(FIRST), (read) => corrected(read, 3, "please stop it now", 5));
    const store = new MemoryStore();
    const { key } = await savedIn(store, casefile);
    const loaded = must(await loadCasefile(store, key, LOAD)).casefile;
    expect(loaded.pictures).toEqual(casefile.pictures);
    expect(loaded.timeline).toEqual(casefile.timeline);
    const again = changeReading(loaded, id(FIRST), (read) => corrected(read, 3, "please don't", 6));
    expect(again.timeline.messages).toHaveLength(casefile.timeline.messages.length - 1);
  });
});

it("a picture without a conversation gives its text and the traces in it, with what must be looked at", async () => {
  const part = (text: string, y: number, confidence = 0.95, x = 10) => ({
    text,
    box: { x, y, width: 100, height: 20 },
    confidence,
  });
  const pay = screen(null, [], {
    other: [
      part("Payment sent", 40),
      part("To", 90),
      part("$kaylaexample", 90, 0.7, 200),
      part("Cash App", 120),
      part("$300.00", 150, 0.6),
      part("March 8, 2025 9:47 PM", 200),
    ],
  });
  const casefile = await withScreens(openCasefile(), [pay]);
  const [message] = casefile.timeline.messages;
  expect(message).toMatchObject({
    kind: "system",
    sender: null,
    self: null,
    flags: ["check-in-picture"],
    at: { certainty: "stated" },
  });
  expect(message?.text.split("\n")).toContain("To  $kaylaexample");
  expect(message?.reading?.checks).toContain("check-amount");
  expect(casefile.traces.map(({ value }) => value)).toContain("$kaylaexample");
  expect(codes(casefile, FIRST)).toContain("screenshot-as-text");
});

it("a picture that cannot be opened is named as such, and the others are read", async () => {
  const broken = await withShot(openCasefile(), "broken.png");
  const casefile = must(addReadings(broken.casefile, [{ item: broken.item, confirmedNoNudity: true, read: null }]));
  expect(codes(casefile, "broken.png")).toEqual(["screenshot-not-read"]);
  expect(coverageFaults(casefile.timeline.items[0]?.ledger ?? { item: broken.item, size: 1, entries: [] })).toEqual([]);
  const read = screen("Kayla", [said("<hello there")]);
  expect(addReadings(casefile, [{ item: id("nobody.png"), confirmedNoNudity: true, read }])).toEqual({
    ok: false,
    error: "unknown-item",
  });
});
