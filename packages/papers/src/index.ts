/**
 * Reports for people: PDF, text, calendar.
 * @module
 */
export {};
