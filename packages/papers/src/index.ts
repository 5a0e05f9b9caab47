/**
 * Reports for people: PDF, text, calendar.
 * @module
 */
export * from "./destination.ts";
export * from "./paper-input.ts";
export * from "./text-paper.ts";
