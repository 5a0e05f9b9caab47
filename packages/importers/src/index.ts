/**
 * Export files to conversations, one folder a source.
 * @module
 */
export * from "./importer.ts";
