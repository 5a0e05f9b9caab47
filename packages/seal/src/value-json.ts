import { type Conversation, type Item, momentToJson, type Sighting, type Situation, type Trace } from "@holdfast/model";
import { toWellFormed } from "./jcs.ts";
import type { Json, JsonObject } from "./json.ts";

/** How an item stands in items.ndjson: its facts and ledger, and whether its bytes are in the package. */
export type OriginalJson =
  | { readonly included: true; readonly path: string; readonly kind: OriginalKind }
  | { readonly included: false; readonly reason: WithheldReason };

/** What the person may choose to include: a text export without media, or a picture of text that they confirmed. */
export const ORIGINAL_KINDS = ["text-export", "screenshot-of-text"] as const;
export type OriginalKind = (typeof ORIGINAL_KINDS)[number];

/** Why the bytes of an item are not in the package. Words under `withheld.<code>`. */
export const WITHHELD_REASONS = [
  /** Nobody asked for it. The rule for media, which stays where it is (P3). */
  "not-chosen",
  "not-text",
  "embedded-media",
  "encoded-block",
  /** Keys of an account stand in it: the package may be handed on, and they must not be. */
  "holds-keys",
  "not-a-screenshot",
  "hidden-in-image",
  "not-confirmed",
  "too-large",
  /** The bytes given are not those of the item. */
  "not-the-item",
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** Plain JSON of any noun: absent members left out, lone surrogates replaced by U+FFFD. */
function plain(value: unknown): Json {
  if (typeof value === "string") return toWellFormed(value);
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return null;
  const out: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) out[toWellFormed(key)] = plain(member);
  return out;
}
const plainObject = (value: object): JsonObject => plain(value) as JsonObject; // An object gives an object.

export const conversationJson = (conversation: Conversation): JsonObject => plainObject(conversation);

export const itemJson = (item: Item, original: OriginalJson): JsonObject => plainObject({ ...item, original });

/** `messageOf` gives the path of the message that a sighting stands in, or null when it stands in none. */
export const traceJson = (trace: Trace, messageOf: (sighting: Sighting) => string | null): JsonObject =>
  plainObject({
    ...trace,
    sightings: trace.sightings.map((sighting) => ({
      ...sighting,
      at: momentToJson(sighting.at),
      message: messageOf(sighting),
    })),
  });

/** The person's answers and notes, each by itself, so that each can be withheld by itself. */
export function statementJson(statement: Situation): readonly JsonObject[] {
  const leaves: JsonObject[] = [];
  const { notes, ...answers } = statement;
  for (const [question, answer] of Object.entries(answers)) {
    if (answer !== undefined) leaves.push(plainObject({ kind: "answer", question, answer }));
  }
  for (const text of notes ?? []) leaves.push(plainObject({ kind: "note", text }));
  return leaves;
}
