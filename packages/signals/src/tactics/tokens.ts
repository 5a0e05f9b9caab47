import { fold } from "./fold.ts";

/** One word, number or mark of a message. */
export interface Token {
  /** Folded form to look up. Marks are `:break`, `:laugh`, `:heart`, `:handle`, `:link`, …; numbers `:num`, `:amount`. */
  readonly norm: string;
  /** Where it stands in the text as written. */
  readonly start: number;
  readonly end: number;
}

/** Longer texts are read in part: nobody writes a chat message of this length, and a mail says it earlier. UTF-16 units. */
export const MAX_TEXT = 20_000;
const MAX_WORD = 40;
/** Marks a token that was put together from letters written apart: its words have no gaps any more. */
export const SPELLED = "~";

// French elisions: j', l', d', m', t', s', n', c', qu', jusqu', lorsqu', puisqu'. Split off, so that "j'envoie" is two words.
const ELIDED = /^(?:[jldmtsncg]|qu|jusqu|lorsqu|puisqu|aujourd|quelqu)'(?=[a-z])/u;
const TOKEN =
  /:(?:laugh|heart|camera|sad) |(?:https?:\/\/|www\.)[^\s<>"]{1,400}|@[a-z0-9_][a-z0-9_.-]{0,60}|\d{1,2}(?::\d{2}(?::\d{2})?(?![\d:])|h\d{2}(?![a-z0-9]))|\d{1,5}(?:-\d{1,5}){1,4}(?![a-z0-9@$%€])|[$€£#]{0,2}\d[\d.,']{0,15}(?:[$€£%]|[a-z]{1,3}(?![a-z0-9]))?(?![a-z0-9@$])|[\p{L}\p{N}$@!|][\p{L}\p{N}'$@!|*]{0,200}|[.?!…\n;]|[€$£"]/gu;
const NUMBER = /^[$€£#]{0,2}\d/u;
const EDGE = /^['!|*]+|['!|*$@]+$/gu;

/** Splits `text` into tokens. Linear in its length; at most `MAX_TEXT` units are read. */
export function tokenize(text: string): Token[] {
  const folded = fold(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
  const { starts, ends } = folded;
  const out: Token[] = [];
  const push = (norm: string, from: number, to: number): void => {
    const start = starts === null ? from : (starts[from] ?? from);
    const end = ends === null ? to : (ends[to - 1] ?? to);
    out.push({ norm, start, end });
  };
  for (const match of folded.text.matchAll(TOKEN)) {
    const raw = match[0];
    const at = match.index;
    const first = raw.charCodeAt(0);
    if (first === 58) push(raw.trim(), at, at + raw.length - 1);
    else if (/^[.?!…\n;]$/u.test(raw)) pushBreak(out, push, raw, at);
    else if (raw === '"') push(":quote", at, at + 1);
    else if (/^(?:https?:|www\.)/u.test(raw)) push(":link", at, at + raw.length);
    else if (first === 64 && raw.length > 1) push(":handle", at, at + raw.length);
    else if (NUMBER.test(raw)) pushNumber(push, raw, at);
    else if (/^[$€£]$/u.test(raw)) push(":currency", at, at + 1);
    else pushWord(push, raw, at);
  }
  return joinSpelled(out, text);
}

function pushBreak(
  out: readonly Token[],
  push: (norm: string, from: number, to: number) => void,
  raw: string,
  at: number,
): void {
  if (raw === "?") push(":question", at, at + 1);
  if (out.at(-1)?.norm !== ":break") push(":break", at, at + 1);
}

const CLOCK = /^\d{1,2}(?::\d\d(?::\d\d)?|h\d\d|[ap]m)$/u;
/** The round 2000 is rather a sum. */
const YEAR = /^(?:1[89]\d\d|20(?:0[1-9]|[1-3]\d))$/u;
const NTH = /^\d+(?:st|nd|rd|th)$/u;
const TIME_UNIT = /^(?:h|hr|hrs|min|mn|mins|m|s|sec|j|d)$/u;
function pushNumber(push: (norm: string, from: number, to: number) => void, raw: string, at: number): void {
  const trimmed = raw.replace(/[.,']+$/u, "");
  const end = at + trimmed.length;
  pushNumberWord(push, trimmed, at, end);
  // "200. Now": the full stop was taken for a part of the number.
  if (raw.startsWith(".", trimmed.length)) push(":break", end, end + 1);
}

function pushNumberWord(
  push: (norm: string, from: number, to: number) => void,
  trimmed: string,
  at: number,
  end: number,
): void {
  if (trimmed.includes("-")) {
    push(":range", at, end);
    return;
  }
  if (CLOCK.test(trimmed)) {
    push(":clock", at, end);
    return;
  }
  if (YEAR.test(trimmed)) {
    push(":year", at, end);
    return;
  }
  if (trimmed.startsWith("#")) {
    push(":num", at, end);
    return;
  }
  if (/[$€£]/u.test(trimmed)) {
    push(":amount", at, end);
    return;
  }
  const unit = /[a-z]+$/u.exec(trimmed)?.[0] ?? "";
  const whole = unit === "k" ? ":num" : unit === "e" ? ":amount" : TIME_UNIT.test(unit) ? ":duration" : null;
  if (whole !== null) {
    push(whole, at, end);
    return;
  }
  if (NTH.test(trimmed) || trimmed.endsWith("%")) {
    push(trimmed.endsWith("%") ? ":percent" : ":nth", at, end);
    return;
  }
  if (unit !== "" && unit !== "x") {
    if (/^\d{1,2}$/u.test(trimmed.slice(0, -unit.length))) {
      push(trimmed, at, end);
      return;
    }
    push(":num", at, end - unit.length);
    push(unit, end - unit.length, end);
    return;
  }
  push(":num", at, end);
}

function pushWord(push: (norm: string, from: number, to: number) => void, raw: string, at: number): void {
  let word = raw.replace(EDGE, "");
  if (word === "") return;
  let from = at + raw.indexOf(word);
  const elided = ELIDED.exec(word);
  if (elided !== null) {
    const cut = elided[0].length;
    push(word.slice(0, cut - 1), from, from + cut);
    word = word.slice(cut);
    from += cut;
  }
  push(word.length > MAX_WORD ? word.slice(0, MAX_WORD) : word, from, from + word.length);
}

/** Letters of one word written apart (`s e n d`, `p.h.o.t.o`) become one token; a wider gap parts two words. */
function joinSpelled(tokens: Token[], text: string): Token[] {
  let run = 0;
  let any = false;
  for (const t of tokens) {
    run = isLetter(t) ? run + 1 : t.norm === ":break" && t.end - t.start === 1 && run > 0 ? run : 0;
    if (run >= 4) any = true;
  }
  if (!any) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i];
    if (first === undefined) break;
    let j = i;
    let letters = "";
    let last = first;
    while (j < tokens.length) {
      const t = tokens[j];
      if (t === undefined) break;
      const gap = j === i ? "" : text.slice(last.end, t.start);
      if (isLetter(t) && (j === i || /^(?:\s|[-._*~|/,]|\s[-._*~|/,]\s)?$/u.test(gap))) {
        letters += t.norm;
        last = t;
        j++;
      } else if (t.norm === ":break" && letters !== "" && isLetter(tokens[j + 1]) && text.slice(t.start, t.end) === ".")
        j++;
      else break;
    }
    if (letters.length >= 4) {
      out.push({ norm: `${SPELLED}${letters}`, start: first.start, end: last.end });
      i = tokens.indexOf(last, i) + 1;
    } else {
      out.push(first);
      i++;
    }
  }
  return out;
}
const isLetter = (t: Token | undefined): boolean =>
  t !== undefined && t.norm.length === 1 && /^[a-z0-9@$!]$/u.test(t.norm);
