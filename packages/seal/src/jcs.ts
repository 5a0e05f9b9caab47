import { isObject, type Json, type JsonObject } from "./json.ts";

/** Arrays and objects inside each other; nothing we write comes near, and a reader must not run out of stack. */
export const MAX_JSON_DEPTH = 64;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether `text` can be written as UTF-8: no half of a surrogate pair stands alone. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/** `text` with each lone half of a surrogate pair replaced by U+FFFD. */
export const toWellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/**
 * A string as RFC 8785 §3.2.2.2 writes it, which is how ECMAScript does.
 * @throws on a lone surrogate, as the RFC asks.
 */
export function quote(text: string): string {
  const quoted = JSON.stringify(text);
  // ECMAScript escapes lone surrogates as \udXXX; nothing else brings that escape about but a backslash in the text.
  if (quoted.includes("\\ud") && !isWellFormed(text)) throw new Error("jcs: lone surrogate");
  return quoted;
}

/**
 * JSON Canonicalization Scheme, RFC 8785: no white space, keys by UTF-16 units, numbers as ECMAScript writes them.
 * @throws on a number that is not finite, a lone surrogate, or nesting deeper than `MAX_JSON_DEPTH`.
 */
export function canonicalise(value: Json, depth = 0): string {
  if (depth > MAX_JSON_DEPTH) throw new Error("jcs: nested too deep");
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error("jcs: number is not finite");
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean") return String(value);
  if (!isObject(value)) return `[${value.map((item) => canonicalise(item, depth + 1)).join(",")}]`;
  return `{${canonicalMembers(value, depth)}}`;
}

function canonicalMembers(value: JsonObject, depth: number): string {
  let out = "";
  // toSorted() without a comparator compares UTF-16 units, which is what §3.2.3 asks.
  for (const key of Object.keys(value).toSorted()) {
    const member = value[key];
    if (member === undefined) continue;
    out += `${out === "" ? "" : ","}${quote(key)}:${canonicalise(member, depth + 1)}`;
  }
  return out;
}

/** Whether the keys of every object stand in order, and nothing is nested too deep. Cheaper than writing it anew. */
function isOrdered(value: Json, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (depth > MAX_JSON_DEPTH) return false;
  if (!isObject(value)) return value.every((item) => isOrdered(item, depth + 1));
  let last: string | null = null;
  for (const key in value) {
    if (last !== null && key <= last) return false;
    last = key;
    const member = value[key];
    if (typeof member === "object" && member !== null && !isOrdered(member, depth + 1)) return false;
  }
  return true;
}

/**
 * The value that `text` writes, or null when `text` is not the one canonical way to write it: white space, key order,
 * a key twice, `1.0`, an escape that was not needed, a lone surrogate, nesting too deep. `{ value }` so that JSON's own
 * null can be told from it.
 */
export function parseCanonical(text: string): { readonly value: Json } | null {
  let value: Json;
  try {
    value = JSON.parse(text) as Json; // JSON.parse gives JSON and nothing else.
  } catch {
    return null; // Not JSON: that is the answer.
  }
  if (isOrdered(value, 0)) {
    // Same keys, same order: ECMAScript's own writer gives the canonical text, but for lone surrogates.
    if (JSON.stringify(value) !== text) return null;
    return text.includes("\\ud") && !surrogatesPaired(value) ? null : { value };
  }
  // Keys like "10" are put in another order by ECMAScript: write it the long way.
  return writes(value, text) ? { value } : null;
}

const surrogatesPaired = (value: Json): boolean => {
  if (typeof value === "string") return isWellFormed(value);
  if (typeof value !== "object" || value === null) return true;
  if (!isObject(value)) return value.every(surrogatesPaired);
  return Object.entries(value).every(([key, member]) => isWellFormed(key) && surrogatesPaired(member));
};

function writes(value: Json, text: string): boolean {
  try {
    return canonicalise(value) === text;
  } catch {
    return false; // A lone surrogate, or too deep: not canonical.
  }
}
