import { type CheckIn, type CheckInFault, readCheckIn, writeCheckIn } from "@holdfast/guide/family";
import { err, type Result } from "@holdfast/model";
import { isPairingCode, type NoteError, newPairingCode, openNote, sealNote } from "@holdfast/seal";

/** Check-ins between two devices that share one code. Nothing of it is kept by the worker. */
export interface CheckInMethods {
  newPairingCode(argument: null): Promise<string>;
  isPairingCode(text: string): Promise<boolean>;
  sealCheckIn(asked: { readonly code: string; readonly checkIn: CheckIn }): Promise<Result<string, NoteError>>;
  openCheckIn(asked: {
    readonly code: string;
    readonly sealed: string;
  }): Promise<Result<CheckIn, NoteError | CheckInFault>>;
}

export const checkInMethods = (): CheckInMethods => ({
  newPairingCode: async () => newPairingCode(),
  isPairingCode: async (text) => isPairingCode(text),
  sealCheckIn: async ({ code, checkIn }) => sealNote(code, writeCheckIn(checkIn)),
  openCheckIn: async ({ code, sealed }) => {
    const text = await openNote(code, sealed);
    return text.ok ? readCheckIn(text.value) : err(text.error);
  },
});
