import { BytesSource, coverageFaults, type Situation } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import { expect, it } from "vitest";
import { addScreenshot, openCasefile, type Screenshot } from "../../src/index.ts";
import { encode, png } from "../support/evidence.ts";

const shot = (more: Partial<Screenshot> = {}): Screenshot => ({
  name: "Screenshot.png",
  source: new BytesSource(png()),
  arrival: "file",
  confirmedNoNudity: true,
  ...more,
});

it("a screenshot of text that the person confirmed is recorded and kept", async () => {
  const { casefile, item, reason } = await addScreenshot(openCasefile(), shot(), makeSha256);
  expect(reason).toBeNull();
  expect(casefile.originals).toMatchObject([{ item, kind: "screenshot-of-text", confirmedNoNudity: true }]);
  const [recorded] = casefile.timeline.items;
  expect(recorded).toMatchObject({ id: "Screenshot.png", size: png().length, source: null });
  if (recorded === undefined) throw new Error("nothing recorded");
  expect(coverageFaults(recorded.ledger)).toEqual([]);
});

it("without the person's word no picture is kept, whatever their age: only its name, size and hash", async () => {
  for (const age of ["under-18", "adult", "not-said", undefined] as const) {
    const situation: Situation = age === undefined ? {} : { age };
    const { casefile, reason } = await addScreenshot(
      openCasefile(situation),
      shot({ confirmedNoNudity: false }),
      makeSha256,
    );
    expect(reason).toBe("not-confirmed");
    expect(casefile.originals).toEqual([]);
    expect(casefile.timeline.items).toHaveLength(1);
  }
});

it("a word is not enough for what is no plain picture: films, pictures with something behind them", async () => {
  const films: readonly Uint8Array[] = [
    encode("\0\0\0\u0018ftypmp42 a film"),
    new Uint8Array(Buffer.concat([png(), png(2)])),
    encode("not a picture"),
  ];
  for (const bytes of films) {
    const { casefile, reason } = await addScreenshot(
      openCasefile(),
      shot({ source: new BytesSource(bytes) }),
      makeSha256,
    );
    expect(reason).toMatch(/^(not-a-screenshot|hidden-in-image)$/u);
    expect(casefile.originals).toEqual([]);
  }
});

it("a picture that was recorded before and is confirmed now stays one item", async () => {
  const first = await addScreenshot(openCasefile(), shot({ confirmedNoNudity: false }), makeSha256);
  const second = await addScreenshot(first.casefile, shot({ name: "again.png" }), makeSha256);
  expect(second.item).toBe(first.item);
  expect(second.casefile.timeline.items).toHaveLength(1);
  expect(second.casefile.originals).toHaveLength(1);
});

it("a copy with parts blacked out says which picture it was made of, and the bytes of that one are let go", async () => {
  const first = await addScreenshot(openCasefile(), shot(), makeSha256);
  const second = await addScreenshot(
    first.casefile,
    shot({ source: new BytesSource(png(0)), arrival: "shared", blackedOutFrom: first.item }),
    makeSha256,
  );
  expect(second.item).toBe("Screenshot.png (2)");
  expect(second.casefile.originals.map(({ item }) => item)).toEqual([second.item]);
  const [before, after] = second.casefile.timeline.items;
  expect(after?.ledger.entries).toContainEqual({
    kind: "gap",
    code: "blacked-out-copy",
    params: { name: first.item, sha256: before?.sha256 },
  });
});

it("a copy that is refused does not take the first picture with it", async () => {
  const first = await addScreenshot(openCasefile(), shot(), makeSha256);
  const second = await addScreenshot(
    first.casefile,
    shot({ source: new BytesSource(png(0)), confirmedNoNudity: false, blackedOutFrom: first.item }),
    makeSha256,
  );
  expect(second.casefile.originals.map(({ item }) => item)).toEqual([first.item]);
});
