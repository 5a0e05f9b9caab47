/**
 * From a situation to an ordered plan; agencies, platforms and hotlines as dated data.
 * @module
 */
export * from "./check-dates.ts";
export * from "./contact.ts";
export * from "./country.ts";
export * from "./crisis-lines.ts";
export * from "./dated.ts";
export { CONTACTS, type Contact, type ContactId, contact, contactsFor } from "./directory.ts";
export * from "./guide-platform.ts";
export type { PaymentEntry } from "./payment-entry.ts";
export * from "./payment-guide.ts";
export * from "./plan.ts";
export * from "./platform-entry.ts";
export * from "./platform-guide.ts";
export type { Said, WordsKey } from "./said.ts";
export * from "./step.ts";
export type { Branch } from "./steps/facts.ts";
