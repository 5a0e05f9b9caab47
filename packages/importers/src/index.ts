/**
 * Export files to conversations, one folder a source. `importEvidence` streams; `assembleTimeline` holds it in memory.
 * @module
 */
export * from "./evidence.ts";
export { importEvidence } from "./import-evidence.ts";
export { ImportNames } from "./import-names.ts";
export * from "./importer.ts";
export { IMPORTERS } from "./registry.ts";
export { assembleTimeline, EMPTY_TIMELINE, type Timeline } from "./timeline.ts";
