import type { Made, Verified } from "../../engine/sealing/package-view.ts";
import { saveBlob } from "../../ui/save-blob.ts";

/** The part of the File System Access API that some browsers have. */
interface SavePicker {
  showSaveFilePicker(options: { suggestedName: string }): Promise<{
    createWritable(): Promise<
      WritableStream<Uint8Array> & { write(data: Blob): Promise<void>; close(): Promise<void> }
    >;
    getFile(): Promise<File>;
  }>;
}
const hasPicker = (scope: object): scope is SavePicker => "showSaveFilePicker" in scope;

/**
 * - `checked`: written where the person chose, read back from there and found good (P8).
 * - `not-read-back`: written, and what was read back is not it.
 * - `handed-on`: given to the browser's downloads, which let no page read them back: it was checked before that.
 */
export type SavedHow = "checked" | "not-read-back" | "handed-on" | "cancelled";

export async function saveToDevice(made: Made, verify: (file: File) => Promise<Verified>): Promise<SavedHow> {
  if (!hasPicker(window)) {
    saveBlob(made.package, made.name);
    return "handed-on";
  }
  try {
    const handle = await window.showSaveFilePicker({ suggestedName: made.name });
    const writable = await handle.createWritable();
    await writable.write(made.package);
    await writable.close();
    const file = await handle.getFile();
    // An encrypted package cannot be verified by who made it: that it is whole is all there is to see.
    if (made.encrypted) return file.size === made.package.size ? "checked" : "not-read-back";
    const { verdict, sealCode } = await verify(file);
    const good = (verdict === "unchanged" || verdict === "withheld") && sealCode === made.sealCode;
    return good ? "checked" : "not-read-back";
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    // The folder may not be written to, or the browser forbids the picker here: downloads always work.
    saveBlob(made.package, made.name);
    return "handed-on";
  }
}
