import { err, ok, type Result } from "@holdfast/model";
import { isObject, type Json } from "./json.ts";
import type { LeafView } from "./selection.ts";

/** A query that cannot be read, and the word at fault. Words under `seal.error.query-<code>`. */
export const QUERY_ERRORS = ["query-empty", "query-unknown-field", "query-bad-value", "query-open-quote"] as const;
export interface QueryError {
  readonly code: (typeof QUERY_ERRORS)[number];
  readonly word: string;
}

type Term = (leaf: LeafView) => boolean;

/**
 * The query language of `--keep` and `--withhold`. Terms are separated by spaces and must all hold; the same field
 * twice means either. A minus before a term turns it round. Values with spaces stand in double quotes.
 *
 * - `sender:Kayla` the name or id of who wrote the message, whole, case folded
 * - `text:school` a word or phrase anywhere in the leaf, case folded
 * - `kind:message` the kind of leaf (statement, conversation, message, trace, item, file), or the kind of message
 *   (text, media, call, system, deleted), or of trace (account, payment, …)
 * - `conversation:Kayla` the id of the conversation, whole, case folded
 * - `before:2024-05-30`, `after:2024-05-30T20:00` the message's time as written in the package, UTC or clock time alike;
 *   `after` includes its own instant, `before` does not; a message without a time is neither
 * - `path:messages/00004*` the leaf's path; `*` stands for anything
 */
export function parseQuery(query: string): Result<(leaf: LeafView) => boolean, QueryError> {
  const words = split(query);
  if (words === null) return err({ code: "query-open-quote", word: query });
  if (words.length === 0) return err({ code: "query-empty", word: "" });
  const groups = new Map<string, Term[]>();
  for (const word of words) {
    const minus = word.startsWith("-");
    const colon = word.indexOf(":");
    const field = word.slice(minus ? 1 : 0, Math.max(colon, 0));
    const value = word.slice(colon + 1);
    const make = FIELDS.get(field);
    if (make === undefined) return err({ code: "query-unknown-field", word });
    const term = value === "" ? null : make(value);
    if (term === null) return err({ code: "query-bad-value", word });
    // Turned round, "either" would be "not both": each exclusion must hold by itself.
    const key = minus ? `${word} ${groups.size}` : field;
    const group = groups.get(key) ?? [];
    groups.set(key, [...group, minus ? (leaf) => !term(leaf) : term]);
  }
  const all = [...groups.values()];
  return ok((leaf) => all.every((group) => group.some((term) => term(leaf))));
}

/** Words at spaces, with what stands in double quotes kept together; null when a quote is never closed. */
function split(query: string): string[] | null {
  const words: string[] = [];
  let word = "";
  let started = false;
  let quoted = false;
  for (const letter of query) {
    if (letter === '"') {
      quoted = !quoted;
      started = true;
    } else if (/\s/u.test(letter) && !quoted) {
      if (started) words.push(word);
      word = "";
      started = false;
    } else {
      word += letter;
      started = true;
    }
  }
  if (started) words.push(word);
  return quoted ? null : words;
}

const fold = (text: string): string => text.normalize("NFC").toLowerCase();
const of = (value: Json | undefined, key: string): Json | undefined => (isObject(value) ? value[key] : undefined);
const is = (found: Json | undefined, wanted: string): boolean => typeof found === "string" && fold(found) === wanted;

function contains(value: Json, wanted: string): boolean {
  if (typeof value === "string") return fold(value).includes(wanted);
  if (Array.isArray(value)) return value.some((item: Json) => contains(item, wanted));
  return isObject(value) && Object.values(value).some((member) => contains(member, wanted));
}

/** The moment of a message, in milliseconds on its own clock. */
function timeOf(leaf: LeafView): number | null {
  const at = of(leaf.value, "at");
  const written = of(at, "utc") ?? of(at, "wall");
  if (typeof written !== "string") return null;
  const ms = Date.parse(written.endsWith("Z") ? written : `${written}Z`);
  return Number.isNaN(ms) ? null : ms;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/u;
function dateValue(value: string): number | null {
  if (!DATE.test(value)) return null;
  const ms = Date.parse(value.length === 10 ? `${value}T00:00Z` : `${value}Z`);
  return Number.isNaN(ms) ? null : ms;
}

/** Whether `text` is `pattern`, where `*` is anything. Takes the first place for each part: no way back, so no blow-up. */
function globMatches(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

const FIELDS: ReadonlyMap<string, (value: string) => Term | null> = new Map([
  [
    "sender",
    (value: string) =>
      ({ value: leaf }: LeafView) =>
        is(of(leaf, "sender"), fold(value)) || is(of(leaf, "senderId"), fold(value)),
  ],
  ["text", (value: string) => (leaf: LeafView) => contains(leaf.value, fold(value))],
  ["kind", (value: string) => (leaf: LeafView) => leaf.kind === value || is(of(leaf.value, "kind"), fold(value))],
  ["conversation", (value: string) => (leaf: LeafView) => is(of(leaf.value, "conversation"), fold(value))],
  ["before", (value: string) => timed(value, (at, limit) => at < limit)],
  ["after", (value: string) => timed(value, (at, limit) => at >= limit)],
  ["path", (value: string) => (leaf: LeafView) => globMatches(value, leaf.path)],
]);

function timed(value: string, within: (at: number, limit: number) => boolean): Term | null {
  const limit = dateValue(value);
  if (limit === null) return null;
  return (leaf) => {
    const at = timeOf(leaf);
    return at !== null && within(at, limit);
  };
}
