import { isLink } from "../link/check-link.ts";
import { readProfileFacts } from "../profile/profile-facts.ts";

/** What a person pasted into a box that takes anything. */
export type Pasted =
  /** Nothing but links, as written, at most `MAX_LINKS`. */
  | { readonly what: "links"; readonly links: readonly string[] }
  /** A mail with its headers. */
  | { readonly what: "mail" }
  /** Lines of facts that a profile shows. */
  | { readonly what: "profile" }
  /** Words, with the links that stand in them. */
  | { readonly what: "messages"; readonly links: readonly string[] };

/** Links of one text that are looked at. */
export const MAX_LINKS = 20;
/** Lines at the head of a text in which a mail has its headers. */
const HEAD_LINES = 40;
/** Headers that a mail shows at least: one alone may be a line of a chat ("De : Paul"). */
const ENOUGH_HEADERS = 2;
/** Facts that make lines a profile: one alone may be a line of a chat. */
const ENOUGH_FACTS = 2;

const HEADER =
  /^(?:from|to|subject|date|reply-to|return-path|received|message-id|mime-version|de|à|a|objet|sujet|envoyé)\s?:\s?\S/iu;

/** A link among words: with its scheme, with "www", or a name with a path behind it. Also addresses of numbers. */
const LINK =
  /(?:\b(?:https?|ftp):\/\/|\bwww\.)\S{1,2000}|\b[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,5}\/\S{0,2000}/giu;
/** What ends a sentence or a bracket, not a link. */
const CLOSING = /[.,;:!?)\]}>"'»”’]+$/u;

/**
 * Says what pasted text is, so that the right checks run. A guess by shape, never by meaning: whatever is not clearly
 * something else is read as messages, which misses nothing that a conversation shows.
 */
export function whatIsPasted(text: string): Pasted {
  const lines = text.split(/\r?\n/u).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  if (lines.length > 0 && lines.length <= MAX_LINKS && lines.every(isAloneALink))
    return { what: "links", links: lines };
  if (lines.slice(0, HEAD_LINES).filter((line) => HEADER.test(line)).length >= ENOUGH_HEADERS) return { what: "mail" };
  const { bio: _, name: __, handle: ___, ...counted } = readProfileFacts(text);
  if (Object.keys(counted).length >= ENOUGH_FACTS) return { what: "profile" };
  const links = (text.match(LINK) ?? []).map((link) => link.replace(CLOSING, "")).filter(isLink);
  return { what: "messages", links: [...new Set(links)].slice(0, MAX_LINKS) };
}

/** A sentence without a blank is a name to a browser's reading of addresses: it takes a full stop inside, or a scheme. */
const isAloneALink = (line: string): boolean =>
  !/\s/u.test(line) && /^[a-z][a-z\d+.-]*:|\.[\p{L}\p{N}]/iu.test(line) && isLink(line);
