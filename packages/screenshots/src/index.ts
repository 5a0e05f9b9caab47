/**
 * From pixels to conversation.
 * @module
 */
export {};
