/** Long enough for the browser to have begun to read it. */
const GIVEN_BACK_AFTER_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // An object URL that is never given back keeps the blob for ever.
  setTimeout(() => URL.revokeObjectURL(url), GIVEN_BACK_AFTER_MS);
}
