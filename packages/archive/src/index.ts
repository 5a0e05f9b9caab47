/**
 * Opens zips from strangers: by the central directory, within named limits, nothing unpacked whole.
 * @module
 */
export * from "./archive.ts";
