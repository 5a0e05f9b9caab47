/**
 * Opens zips from strangers: by the central directory, within named limits, nothing unpacked whole.
 * @module
 */
export * from "./archive.ts";
export * from "./limits.ts";
export { isZip, openZip } from "./open-zip.ts";
export { foldPath } from "./safe-path.ts";
