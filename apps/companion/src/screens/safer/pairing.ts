import { type CheckIn, readCheckIn, writeCheckIn } from "@holdfast/guide/family";
import { keepAnswers, loadAnswers } from "../../store/kept-answers.ts";

/** What two paired devices know of each other: the code, the last check-in that went out, the last that came in. */
export interface Pairing {
  readonly code: string;
  readonly sent: CheckIn | null;
  readonly got: CheckIn | null;
}

const SLOT = "pair";

export function loadPairing(): Pairing | null {
  const found = loadAnswers()[SLOT];
  if (typeof found !== "object" || found === null || !("code" in found) || typeof found.code !== "string") return null;
  return {
    code: found.code,
    sent: "sent" in found ? checkInOf(found.sent) : null,
    got: "got" in found ? checkInOf(found.got) : null,
  };
}

export function keepPairing(pairing: Pairing | null): void {
  const text = (checkIn: CheckIn | null): string | null => (checkIn === null ? null : writeCheckIn(checkIn));
  keepAnswers(SLOT, pairing === null ? null : { code: pairing.code, sent: text(pairing.sent), got: text(pairing.got) });
}

function checkInOf(value: unknown): CheckIn | null {
  if (typeof value !== "string") return null;
  const read = readCheckIn(value);
  return read.ok ? read.value : null;
}
