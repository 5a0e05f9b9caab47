declare const brand: unique symbol;
/** A value of type `T` that only the named constructor can make. Costs nothing at run time. */
export type Branded<T, B extends string> = T & { readonly [brand]: B };

/**
 * One thing the person gave, or one file inside it: the path a person would recognise, with forward slashes and
 * never a path of the machine. `chat.txt`, `WhatsApp Chat.zip/_chat.txt`. Unique within one import.
 */
export type ItemId = Branded<string, "ItemId">;
/** One conversation within one import. Readable, unique, stable for the same input. */
export type ConversationId = Branded<string, "ConversationId">;
/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256Hex = Branded<string, "Sha256Hex">;
/** Milliseconds since 1970-01-01T00:00:00Z. Certain: the file said UTC or an offset. */
export type UtcMs = Branded<number, "UtcMs">;
/**
 * A clock reading with no zone, as milliseconds since 1970-01-01T00:00:00 on that same clock. Never pass it where a
 * `UtcMs` is wanted: the two differ by the zone nobody wrote down.
 */
export type WallMs = Branded<number, "WallMs">;

export const itemId = (path: string): ItemId => path as ItemId;
export const conversationId = (id: string): ConversationId => id as ConversationId;
export const utcMs = (ms: number): UtcMs => ms as UtcMs;
export const wallMs = (ms: number): WallMs => ms as WallMs;

const SHA256_HEX = /^[0-9a-f]{64}$/u;
/** @throws if `hex` is not 64 lower-case hexadecimal digits. */
export function sha256Hex(hex: string): Sha256Hex {
  if (!SHA256_HEX.test(hex)) throw new Error("sha256: expected 64 lower-case hexadecimal digits");
  return hex as Sha256Hex;
}
