import { CHECKUP_PLATFORMS, checkupFor, checkupProgress } from "@holdfast/guide/checkup";
import { makeCheckIn, readCheckIn, writeCheckIn } from "@holdfast/guide/family";
import { newPairingCode, openNote, sealNote } from "@holdfast/seal";
import { describe, expect, it } from "vitest";

/** Bytes that one QR code of ordinary size holds with room to spare. */
const QR_BYTES = 1_500;

describe("a check-in between a child’s device and a parent’s", () => {
  const code = newPairingCode();
  const checkIn = makeCheckIn(
    {
      on: "2026-11-24",
      answers: { contacted: "yes-handled", asked: "no", talk: "yes-talk" },
      checkups: CHECKUP_PLATFORMS.map((platform) => ({
        platform,
        progress: checkupProgress(checkupFor(platform), { items: {} }),
      })),
      removed: 12,
      practised: 4,
      checks: { count: 3, worst: "warn" },
    },
    null,
  );

  it("is the same on both, and fits one QR code at its largest", async () => {
    const note = await sealNote(code, writeCheckIn(checkIn));
    expect(note.ok && note.value.length).toBeLessThan(QR_BYTES);
    const opened = note.ok ? await openNote(code, note.value) : note;
    expect(opened.ok && readCheckIn(opened.value)).toEqual({ ok: true, value: checkIn });
  });
  it("gives nothing to another device, and is refused by the right one once anything in it was changed", async () => {
    const note = await sealNote(code, writeCheckIn(checkIn));
    if (!note.ok) throw new Error(note.error);
    expect(note.value).not.toMatch(/instagram|2026|yes/u);
    expect(await openNote(newPairingCode(), note.value)).toEqual({ ok: false, error: "not-for-this-pair" });
    for (const at of [20, 200, 700]) {
      const changed = note.value.slice(0, at) + (note.value[at] === "A" ? "B" : "A") + note.value.slice(at + 1);
      expect(await openNote(code, changed)).toEqual({ ok: false, error: "not-for-this-pair" });
    }
  });
});
