import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../src/base64url.ts";
import { isPairingCode, MAX_NOTE_BYTES, newPairingCode, openNote, sealNote } from "../../src/index.ts";

const code = newPairingCode();
const sealed = async (text: string, by: string = code): Promise<string> => {
  const note = await sealNote(by, text);
  if (!note.ok) throw new Error(note.error);
  return note.value;
};
const bytesOf = (note: string): Uint8Array => fromBase64Url(note.split(".")[1] ?? "") ?? new Uint8Array();

describe("a note between two paired devices", () => {
  it("is read by the device that has the code, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
        expect(await openNote(code, await sealed(text))).toEqual({ ok: true, value: text });
      }),
      { numRuns: 40 },
    );
  });
  it("opened by any other device, gives nothing", async () => {
    const note = await sealed("five of nine done");
    expect(await openNote(newPairingCode(), note)).toEqual({ ok: false, error: "not-for-this-pair" });
    expect(new TextDecoder("latin1").decode(bytesOf(note))).not.toContain("five");
  });
  it("tampered with at any byte, is refused", async () => {
    const bytes = bytesOf(await sealed("five of nine done"));
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const opened = await openNote(code, `holdfast-note1.${toBase64Url(changed)}`);
      expect(opened).toEqual({ ok: false, error: "not-for-this-pair" });
    }
  });
  it("cut or lengthened, is refused", async () => {
    const bytes = bytesOf(await sealed("five of nine done"));
    const cut = [bytes.slice(0, -1), bytes.slice(1), bytes.slice(0, 28), new Uint8Array([...bytes, 0])];
    for (const one of cut) {
      const opened = await openNote(code, `holdfast-note1.${toBase64Url(one)}`);
      expect(opened).toEqual({ ok: false, error: "not-for-this-pair" });
    }
  });
  it("is not taken for a note when it is none, and never makes the reader throw", async () => {
    const note = await sealed("x");
    for (const bad of [
      "",
      "holdfast-note1.",
      "holdfast-note1.AAAA",
      note.slice(1),
      note.replace("1.", "2."),
      `${note}=`,
      "A".repeat(9_999),
    ])
      expect(await openNote(code, bad)).toEqual({ ok: false, error: "not-a-note" });
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect((await openNote(code, `holdfast-note1.${text}`)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
  it("does not tell by its size how much stands in it", async () => {
    const sizes = await Promise.all(["", "none", "x".repeat(200)].map(async (text) => (await sealed(text)).length));
    expect(new Set(sizes).size).toBe(1);
  });
  it("says something else each time, so that two equal notes cannot be told", async () => {
    expect(await sealed("same")).not.toBe(await sealed("same"));
  });
  it("fits one QR code at its longest, and refuses what is longer", async () => {
    expect((await sealed("é".repeat(MAX_NOTE_BYTES / 2))).length).toBeLessThan(1_500);
    expect(await sealNote(code, "x".repeat(MAX_NOTE_BYTES + 1))).toEqual({ ok: false, error: "note-too-long" });
  });
});

describe("a pairing code", () => {
  it("is new each time and fits a small QR code", () => {
    const codes = Array.from({ length: 20 }, newPairingCode);
    expect(new Set(codes).size).toBe(20);
    for (const one of codes)
      expect([one.length, isPairingCode(one), isPairingCode(`${one}\n`)]).toEqual([63, true, true]);
  });
  it("misread at any place, is not taken for a code", async () => {
    for (let at = 0; at < code.length; at++) {
      const wrong = code.slice(0, at) + (code[at] === "A" ? "B" : "A") + code.slice(at + 1);
      expect(isPairingCode(wrong)).toBe(false);
    }
    expect(await sealNote(code.slice(0, -1), "x")).toEqual({ ok: false, error: "not-a-pairing-code" });
    expect(await openNote("holdfast-pair1.", await sealed("x"))).toEqual({ ok: false, error: "not-a-pairing-code" });
  });
});
