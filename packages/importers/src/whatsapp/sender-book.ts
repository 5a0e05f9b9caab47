/** Names told apart in one file. More are read one by one, each time. */
export const MAX_SENDERS = 20_000;
/** Bytes of a line searched for the colon that ends a name. */
export const MAX_NAME_BYTES = 400;
/** A power of two. */
const RECENT = 64;
/** Bytes after the first colon searched for a second. */
const SECOND_COLON_BYTES = 80;

const COLON = 0x3a;
const SPACE = 0x20;

/** One name, as it stands before `: `, and what the whole file says about it. */
export interface Sender {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Lines that begin with this name. */
  lines: number;
  /** Lines whose body holds no second `: ` nearby, so that the name cannot be longer than this. */
  plain: number;
  /** Lines whose body the app wrote: it begins with a left-to-right mark. */
  generated: number;
  /** What stands between the first and the second colon, while that is the same on every line. */
  second: string | null;
  secondVaries: boolean;
  /** Set after the survey: the whole name, where the colon belongs to it, and how many bytes longer it is. */
  longName: string | null;
  longBytes: number;
  /** Set after the survey: the line is no message; its colon stands inside a quotation. */
  isQuotation: boolean;
  /** Set after the survey: another sender's name and more words, on one line of the file: perhaps a notice of the app. */
  isLikeNotice: boolean;
  /** Whether it is the person; undefined until somebody asked. */
  self: boolean | null | undefined;
}

/** Where a name and the body behind it stand. */
export interface NamePlace {
  start: number;
  end: number;
  body: number;
}

const isSpace = (b: number | undefined): boolean => b === SPACE || b === 0x09;

/** Length of the invisible mark of writing direction (or a word joiner) at `i`, else 0. All take three bytes. */
export function markLength(bytes: Uint8Array, i: number): number {
  if (bytes[i] !== 0xe2) return 0;
  const second = bytes[i + 1];
  const third = bytes[i + 2] ?? 0;
  if (second === 0x80) return third === 0x8e || third === 0x8f || (third >= 0xaa && third <= 0xae) ? 3 : 0;
  return second === 0x81 && third >= 0xa6 && third <= 0xa9 ? 3 : 0;
}

/**
 * Finds the name that begins at `start`: up to the first colon that a space, a mark or the end of the line follows.
 * False where there is none. Marks around the name and spaces before the colon are no part of it.
 */
export function findName(bytes: Uint8Array, start: number, lineBreak: number, place: NamePlace): boolean {
  let from = start;
  for (let mark = markLength(bytes, from); mark > 0; mark = markLength(bytes, from)) from += mark;
  const limit = Math.min(bytes.length, from + MAX_NAME_BYTES);
  for (let i = from; i < limit; i++) {
    const b = bytes[i];
    if (b === lineBreak) return false;
    if (b !== COLON) continue;
    const next = i + 1;
    const atEnd =
      next === bytes.length || bytes[next] === lineBreak || (bytes[next] === 0x0d && bytes[next + 1] === lineBreak);
    if (!atEnd && !isSpace(bytes[next]) && markLength(bytes, next) === 0) continue;
    place.start = from;
    place.end = nameEnd(bytes, from, i);
    place.body = !atEnd && isSpace(bytes[next]) ? next + 1 : next;
    return place.end > from;
  }
  return false;
}

function nameEnd(bytes: Uint8Array, start: number, colon: number): number {
  let end = colon;
  for (;;) {
    const last = bytes[end - 1];
    if (end > start && isSpace(last)) end -= 1;
    else if (end - 2 >= start && last === 0xa0 && bytes[end - 2] === 0xc2) end -= 2;
    else if (end - 3 >= start && last === 0xaf && bytes[end - 2] === 0x80 && bytes[end - 3] === 0xe2) end -= 3;
    else if (end - 3 >= start && markLength(bytes, end - 3) > 0) end -= 3;
    else return end;
  }
}

/** All names of one file, so that a million messages share a few strings. */
export class SenderBook {
  readonly senders: Sender[];
  readonly #buckets = new Map<number, Sender[]>();
  readonly #decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** Senders lately asked for, by a cheap mix of their bytes: a chat has few. */
  readonly #recent: (Sender | undefined)[] = Array.from({ length: RECENT }, () => undefined);

  /** `known`: senders of an earlier reading of the same file, to be found again. */
  constructor(known: readonly Sender[] = []) {
    this.senders = [...known];
    for (const sender of known) this.#shelve(hashOf(sender.bytes, 0, sender.bytes.length), sender);
  }

  /** The sender whose name stands at [start, end); a new one, not kept, when the book is full. */
  at(bytes: Uint8Array, start: number, end: number): Sender {
    const slot = ((bytes[start] ?? 0) * 7 + (bytes[end - 1] ?? 0) * 13 + end - start) & (RECENT - 1);
    const recent = this.#recent[slot];
    if (recent !== undefined && same(recent.bytes, bytes, start, end)) return recent;
    const hash = hashOf(bytes, start, end);
    const bucket = this.#buckets.get(hash);
    let found = bucket?.find((s) => same(s.bytes, bytes, start, end));
    if (found === undefined) {
      found = newSender(this.#decoder.decode(bytes.subarray(start, end)), bytes.slice(start, end));
      if (this.senders.length >= MAX_SENDERS) return found;
      this.senders.push(found);
      this.#shelve(hash, found);
    }
    this.#recent[slot] = found;
    return found;
  }

  #shelve(hash: number, sender: Sender): void {
    const bucket = this.#buckets.get(hash);
    if (bucket === undefined) this.#buckets.set(hash, [sender]);
    else bucket.push(sender);
  }

  /** Counts one line of `sender`, whose body begins at `body`. */
  count(sender: Sender, bytes: Uint8Array, body: number, lineBreak: number): void {
    sender.lines += 1;
    if (bytes[body] === 0xe2 && bytes[body + 1] === 0x80 && bytes[body + 2] === 0x8e) sender.generated += 1;
    if (sender.plain > 0 || sender.secondVaries) return;
    const limit = Math.min(bytes.length - 1, body + SECOND_COLON_BYTES);
    for (let i = body; i < limit && bytes[i] !== lineBreak; i++) {
      if (bytes[i] !== COLON || !isSpace(bytes[i + 1]) || isSpace(bytes[i - 1])) continue;
      const second = this.#decoder.decode(bytes.subarray(body, i));
      if (sender.second !== null && sender.second !== second) sender.secondVaries = true;
      sender.second = second;
      return;
    }
    sender.plain += 1;
  }
}

const newSender = (name: string, bytes: Uint8Array): Sender => ({
  name,
  bytes,
  lines: 0,
  plain: 0,
  generated: 0,
  second: null,
  secondVaries: false,
  longName: null,
  longBytes: 0,
  isQuotation: false,
  isLikeNotice: false,
  self: undefined,
});

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (bytes[i] ?? 0)) | 0;
  return hash;
}

function same(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (name.length !== length) return false;
  for (let i = 0; i < length; i++) if (name[i] !== bytes[start + i]) return false;
  return true;
}

/** Lines that must all repeat the same second part before a colon counts as part of a name. */
const ENOUGH_LINES = 3;
/** Words behind a sender's name that make a longer name unlikely. */
const NOTICE_WORDS = 3;
const QUOTES: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["「", "」"],
];

const opensQuotation = (name: string): boolean =>
  (name.split('"').length - 1) % 2 === 1 ||
  QUOTES.some(([open, close]) => name.includes(open) && name.lastIndexOf(open) > name.lastIndexOf(close));

/** Settles what only the whole file can tell about names. */
export function settleNames(senders: readonly Sender[]): void {
  const encoder = new TextEncoder();
  const regular = new Set(senders.filter((s) => s.lines > 1).map((s) => s.name));
  for (const sender of senders) {
    const { name, second } = sender;
    if (sender.plain === 0 && !sender.secondVaries && second !== null && sender.lines >= ENOUGH_LINES) {
      sender.longName = `${name}: ${second}`;
      sender.longBytes = encoder.encode(second).length + 2;
    }
    if (sender.lines !== 1) continue;
    sender.isQuotation = opensQuotation(name);
    for (let at = name.indexOf(" "); at > 0; at = name.indexOf(" ", at + 1))
      if (regular.has(name.slice(0, at)) && name.slice(at).split(" ").length > NOTICE_WORDS) sender.isLikeNotice = true;
  }
}

/** Whether where the name of a sender ends is a guess: one or two lines, each with a second colon. */
export const nameUnclear = (sender: Sender): boolean =>
  sender.longName === null && sender.plain === 0 && sender.second !== null && sender.lines < ENOUGH_LINES;
