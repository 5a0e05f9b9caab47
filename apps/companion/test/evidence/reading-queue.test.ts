import { addScreenshot } from "@holdfast/casefile";
import { BytesSource, noTime } from "@holdfast/model";
import type { ReadScreenshot } from "@holdfast/screenshots";
import { makeSha256 } from "@holdfast/seal";
import { describe, expect, it } from "vitest";
import { EvidenceSession } from "../../src/engine/evidence/evidence-session.ts";
import type { ReadPicture } from "../../src/engine/evidence/picture-reader.ts";
import { readingMethods } from "../../src/engine/evidence/reading-methods.ts";
import { ReadingQueue } from "../../src/engine/evidence/reading-queue.ts";
import { OpenCase } from "../../src/engine/open-case.ts";
import type { Task } from "../../src/engine/protocol.ts";

const task = (): Task => ({ signal: new AbortController().signal, progress: () => {} });
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC",
  "base64",
);
/** Pictures that differ by the words of a text chunk. */
const picture = (n: number): Uint8Array => {
  const text = Buffer.concat([Buffer.from([0, 0, 0, 3]), Buffer.from(`tEXta\0${n}`), Buffer.alloc(4)]);
  return new Uint8Array(Buffer.concat([PNG.subarray(0, 33), text, PNG.subarray(33)]));
};
const BOX = { x: 0, y: 0, width: 10, height: 10 };
const reading = (text: string): ReadScreenshot => ({
  width: 400,
  height: 800,
  language: "en",
  mode: "sides",
  header: { name: { text: "Kayla", box: BOX, confidence: 0.9 }, handle: null },
  messages: [
    {
      kind: "text",
      text,
      self: false,
      why: "stands-left",
      box: BOX,
      confidence: 0.9,
      sender: null,
      clock: null,
      day: null,
      at: noTime(""),
      missing: ["day"],
      quote: null,
      repairs: [],
      remarks: [{ code: "check-handle" }],
    },
  ],
  between: [],
  other: [],
  remarks: [],
});

interface Asked {
  readonly bytes: Uint8Array;
  readonly signal: AbortSignal;
  readonly answer: (read: ReadScreenshot | null) => void;
}

async function begun(confirmed: boolean, count = 2) {
  const asked: Asked[] = [];
  const read: ReadPicture = (bytes, signal) =>
    new Promise((resolve, reject) => {
      asked.push({ bytes, signal, answer: resolve });
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    });
  const open = new OpenCase(() => {});
  open.begin({});
  const session = new EvidenceSession(open);
  const queue = new ReadingQueue(session, read);
  const items: string[] = [];
  for (let n = 1; n <= count; n++) {
    await open.change(async (now) => {
      const source = new BytesSource(picture(n));
      const shot = { name: `${n}.png`, source, arrival: "file", confirmedNoNudity: confirmed } as const;
      const { casefile, item } = await addScreenshot(now, shot, makeSha256);
      items.push(item);
      return casefile;
    });
  }
  const methods = readingMethods(session, queue);
  const texts = (): readonly string[] => open.now.timeline.messages.map(({ text }) => text);
  const phases = (): Promise<readonly (string | undefined)[]> =>
    Promise.all(items.map(async (item) => (await methods.pictureReading(item, task()))?.phase));
  return { asked, open, items, methods, texts, phases };
}

describe("reading kept pictures", () => {
  it("goes one by one, and the first is in the casefile while the second is read", async () => {
    const { asked, items, methods, texts, phases } = await begun(true);
    for (const item of items) await methods.readPicture(item, task());
    await expect.poll(() => asked.length).toBe(1);
    expect(await phases()).toEqual(["reading", "waiting"]);
    asked[0]?.answer(reading("pay me or I post it"));
    await expect.poll(() => asked.length).toBe(2);
    expect(texts()).toEqual(["pay me or I post it"]);
    await expect.poll(phases).toEqual(["read", "reading"]);
    asked[1]?.answer(null);
    await expect.poll(phases).toEqual(["read", "failed"]);
  });

  it("stopped, keeps what was read, and takes the rest up again when asked", async () => {
    const { asked, items, methods, texts, phases } = await begun(true);
    for (const item of items) await methods.readPicture(item, task());
    await expect.poll(() => asked.length).toBe(1);
    await methods.stopReading(null, task());
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(await phases()).toEqual(["idle", "idle"]);
    asked[0]?.answer(reading("too late"));
    await methods.readPicture(items[1] ?? "", task());
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.answer(reading("pay me or I post it"));
    await expect.poll(phases).toEqual(["idle", "read"]);
    expect(texts()).toEqual(["pay me or I post it"]);
  });

  it("never sees a picture without the person's word (P3)", async () => {
    const { asked, items, methods, phases } = await begun(false);
    for (const item of items) await methods.readPicture(item, task());
    expect(await phases()).toEqual(["idle", "idle"]);
    expect(asked).toEqual([]);
    expect(await methods.keptPicture(items[0] ?? "", task())).toBeNull();
  });

  it("is put right beside what was read, and taken out again without the picture", async () => {
    const { asked, open, items, methods, texts } = await begun(true, 1);
    const [item = ""] = items;
    await methods.readPicture(item, task());
    await expect.poll(() => asked.length).toBe(1);
    asked[0]?.answer(reading("add me kayla.examp1e"));
    await expect.poll(texts).toEqual(["add me kayla.examp1e"]);
    expect(await methods.pictureReading(item, task())).toMatchObject({ toCheck: 1 });
    await methods.correctMessage({ item, index: 0, text: "add me kayla.example", self: true }, task());
    await methods.correctHeader({ item, part: "name", text: "Kayla M" }, task());
    expect(await methods.pictureReading(item, task())).toMatchObject({
      toCheck: 0,
      header: { name: { text: "Kayla M", read: "Kayla" } },
      messages: [{ text: "add me kayla.example", read: "add me kayla.examp1e", self: true, looked: true }],
    });
    expect(open.now.timeline.messages[0]).toMatchObject({ self: true, flags: ["corrected-by-person"] });
    await methods.dropReading(item, task());
    expect(texts()).toEqual([]);
    expect(open.now.originals).toHaveLength(1);
  });

  it("stays with its casefile: another that is opened meanwhile gets nothing of it", async () => {
    const { asked, open, items, methods } = await begun(true, 1);
    await methods.readPicture(items[0] ?? "", task());
    await expect.poll(() => asked.length).toBe(1);
    open.begin({});
    // A picture of the same name, and not read yet.
    await open.change(async (now) => {
      const shot = { name: "1.png", arrival: "file", confirmedNoNudity: true } as const;
      return (await addScreenshot(now, { ...shot, source: new BytesSource(picture(9)) }, makeSha256)).casefile;
    });
    asked[0]?.answer(reading("of another casefile"));
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(open.now.timeline.messages).toEqual([]);
    expect(open.now.pictures).toEqual([]);
  });
});
