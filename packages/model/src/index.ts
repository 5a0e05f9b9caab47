/**
 * The nouns of Holdfast. Lowest layer: everybody may import it, it imports nothing of ours.
 * @module
 */
export * from "./account-list.ts";
export * from "./byte-source.ts";
export * from "./conversation.ts";
export * from "./ids.ts";
export * from "./incremental-hash.ts";
export * from "./item.ts";
export * from "./ledger.ts";
export * from "./ledger-builder.ts";
export * from "./message.ts";
export * from "./moment.ts";
export * from "./result.ts";
export * from "./signal.ts";
export * from "./situation.ts";
export * from "./sources.ts";
export * from "./span.ts";
export * from "./trace.ts";
export * from "./unreachable.ts";
export * from "./zone.ts";
