import {
  type Attachment,
  type AttachmentKind,
  type MessageFlag,
  type MessageKind,
  NO_ATTACHMENTS,
} from "@holdfast/model";
import { attachmentKind, FILE_NAME, OWN_FILE_NAME } from "./attachment-name.ts";
import {
  ATTACHED,
  CALLS,
  CALLS_ONLY_MARKED,
  DELETED,
  EDITED,
  FILE_ATTACHED,
  MEDIA_OMITTED,
  NOTICES,
  TYPED_OMISSIONS,
  VIEW_ONCE,
} from "./generated-phrases.ts";

/** What a body is. The text itself is never changed. */
export interface BodyFacts {
  readonly kind: MessageKind;
  readonly attachments: readonly Attachment[];
  readonly flags: readonly MessageFlag[];
  /** The app wrote it, and the phrase table does not have it: the kind is a guess. */
  readonly unknownPhrase: boolean;
  /** The export names media that it left out. */
  readonly omitted: boolean;
}

/** Whether a file of this name came with the export. */
export type HasFile = (name: string) => boolean;

const facts = (kind: MessageKind, more: Partial<BodyFacts> = {}): BodyFacts => ({
  kind,
  attachments: NO_ATTACHMENTS,
  flags: [],
  unknownPhrase: false,
  omitted: false,
  ...more,
});
const PLAIN: BodyFacts = facts("text");
const left = (kind: AttachmentKind, flags: readonly MessageFlag[] = []): BodyFacts =>
  facts("media", { attachments: [{ kind }], flags, omitted: true });

const MARK = 0x200e;
const LESS = 0x3c;
const MORE = 0x3e;
const CLOSE = 0x29;

interface Phrase {
  readonly facts: BodyFacts;
  /** Only after a left-to-right mark, or in the layout of iOS; only after a mark. */
  readonly needs: "nothing" | "mark-or-bracket" | "mark";
}
const PHRASES = new Map<string, Phrase>();
const add = (words: readonly string[], what: BodyFacts, needs: Phrase["needs"] = "nothing"): void => {
  for (const word of words) PHRASES.set(word, { facts: what, needs });
};
add(MEDIA_OMITTED, left("unknown"));
for (const [kind, words] of Object.entries(TYPED_OMISSIONS))
  add(words, left(kind as AttachmentKind), "mark-or-bracket"); // The table's keys are attachment kinds.
add(DELETED, facts("deleted"));
add(CALLS, facts("call"));
add([...CALLS_ONLY_MARKED], facts("call"), "mark");
add(NOTICES, facts("system"));
add(VIEW_ONCE, left("unknown", ["view-once"]));

/** Which pairs of first character and length phrases have: spares nearly all bodies the look-up. */
const SHAPES = new Uint8Array(4096);
let longestPhrase = 0;
for (const phrase of PHRASES.keys()) {
  longestPhrase = Math.max(longestPhrase, phrase.length + 1);
  for (const length of [phrase.length, phrase.length + 1]) SHAPES[(phrase.charCodeAt(0) * 31 + length) & 4095] = 1;
}

const words = (list: readonly string[]): string => list.map((w) => w.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
const SUFFIXED = /^\u200e*([^\n\r]+?) \(\u200e?([^()\n\r]{3,40})\)\r?$/u;
const ATTACHED_TAG = new RegExp(`(?:^|\u200e|\\s)<\u200e?(?:${words(ATTACHED)})\\s?: ?([^<>\\n\\r]{1,240})>`, "u");
const MARKED_TAG = /\u200e<[^:<>\n\r]{2,24}: ?([^<>\n\r]{1,240})>/u;
const OLD_TAG = new RegExp(`^\u200e?([^<>\\n\\r]{1,240}?) <\u200e?(?:${words(ATTACHED)})>`, "u");
const LOCATION = /^\u200e?\p{L}[\p{L} ]{2,20}: (https:\/\/maps\.google\.com\/\?q=-?[\d.]{1,20},-?[\d.]{1,20})\r?$/u;
/** Longer first lines name no file and are no phrase of the app. */
const MAX_FIRST_LINE = 1000;
const LINE_END = /\r?\n/u;
const FILE_WORDS: ReadonlySet<string> = new Set(FILE_ATTACHED);

/** What `text`, the whole body of one message, is, by exact phrases and by the marks of the app; never by a word inside it. */
export function bodyFacts(text: string, bracket: boolean, hasFile: HasFile): BodyFacts {
  const length = text.length;
  if (length === 0) return PLAIN;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  if (first !== MARK && first !== LESS && last !== MORE && last !== CLOSE) {
    const known = length <= longestPhrase && SHAPES[(first * 31 + length) & 4095] === 1;
    const place = last >= 0x30 && last <= 0x39 && length < MAX_FIRST_LINE && text.includes("maps.google.com/?q=");
    if (!known && !place && !text.includes("\u200e") && !text.includes(")\n") && !text.includes(")\r\n")) return PLAIN;
  }
  return look(text, bracket, hasFile);
}

function look(text: string, bracket: boolean, hasFile: HasFile): BodyFacts {
  const edited = EDITED.find((phrase) => text.endsWith(phrase));
  if (edited !== undefined) {
    let end = text.length - edited.length;
    while (end > 0 && " \u200e".includes(text.charAt(end - 1))) end -= 1;
    const rest = text.slice(0, end);
    const found = rest === "" ? PLAIN : look(rest, bracket, hasFile);
    return { ...found, flags: [...found.flags, "edited"] };
  }
  const body = text.replace(/^\u200e+/u, "");
  const marked = body.length < text.length;
  const [line = ""] = body.slice(0, MAX_FIRST_LINE).split(LINE_END, 1);
  const phrase = phraseOf(body, marked, bracket) ?? (MEDIA_OMITTED.includes(line) ? left("unknown") : null);
  if (phrase !== null) return phrase;
  const named = attachmentOf(text, line, marked, hasFile);
  if (named !== null) return facts("media", { attachments: [named] });
  const tail = text.lastIndexOf("\u200e");
  if (tail > 0) {
    const omitted = phraseOf(text.slice(tail + 1), true, bracket);
    if (omitted?.omitted === true) return omitted;
  }
  const place = LOCATION.exec(text)?.[1];
  if (place !== undefined) return facts("media", { attachments: [{ kind: "location", name: place }] });
  if (!marked) return PLAIN;
  if (body.startsWith("POLL:")) return facts("media", { attachments: [{ kind: "poll" }] });
  if (CALLS.some((call) => body.startsWith(call) && /^[.,]/u.test(body.slice(call.length)))) return facts("call");
  // In the layout of Android the mark stands before attachments only; a person's own text may begin with one.
  return bracket && line.length === body.length ? facts("system", { unknownPhrase: true }) : PLAIN;
}

function phraseOf(body: string, marked: boolean, bracket: boolean): BodyFacts | null {
  const found = PHRASES.get(body) ?? (body.endsWith(".") ? PHRASES.get(body.slice(0, -1)) : undefined);
  if (found === undefined) return null;
  const allowed = found.needs === "nothing" || marked || (found.needs === "mark-or-bracket" && bracket);
  return allowed ? found.facts : null;
}

function attachmentOf(text: string, line: string, marked: boolean, hasFile: HasFile): Attachment | null {
  const suffixed = SUFFIXED.exec(line);
  const [, file = "", said = ""] = suffixed ?? [];
  if (suffixed !== null && FILE_NAME.test(file)) {
    const told = FILE_WORDS.has(said) || marked || OWN_FILE_NAME.test(file) || hasFile(file);
    if (told) return { kind: attachmentKind(file), name: file };
  }
  const name = (ATTACHED_TAG.exec(text) ?? MARKED_TAG.exec(text) ?? OLD_TAG.exec(text))?.[1]?.replace(/^\u200e/u, "");
  return name !== undefined && FILE_NAME.test(name) ? { kind: attachmentKind(name), name } : null;
}
