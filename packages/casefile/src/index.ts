/**
 * The flow itself: open, add, answer, seal. Everything an app does with evidence goes through here.
 * @module
 */
export * from "./casefile.ts";
export { verifyText } from "./verify-text.ts";
