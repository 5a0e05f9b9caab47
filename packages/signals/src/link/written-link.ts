/** A link as somebody wrote it, taken apart without asking the network. */
export interface WrittenLink {
  readonly written: string;
  /** As a browser would read it; null where it would not read it at all. */
  readonly url: URL | null;
  /** The host between `//` and the path as written, without name, password and port. */
  readonly rawHost: string;
  /** Characters that show nothing or turn the text around, taken out before reading. */
  readonly hidden: boolean;
}

/** Longer links are cut: no browser takes them, and nothing here may cost more than its input. */
export const MAX_LINK = 16_384;

const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;
const DEFANGED: readonly (readonly [RegExp, string])[] = [
  [/^h(?:xx|tt|XX|\*\*)p(s?):/iu, "http$1:"],
  [/[[({](?:\.|dot)[\])}]/giu, "."],
  [/\[:\]/gu, ":"],
];

/**
 * Reads `text` as one link. Links made harmless for passing on (`hxxps://example[.]com`) are read as what they stand for;
 * one without a scheme is read as `https:`.
 */
export function readLink(text: string): WrittenLink {
  const written = text.trim().slice(0, MAX_LINK);
  const bare = written.replace(HIDDEN, "");
  let plain = bare.replace(/^<|>$/gu, "");
  for (const [form, stands] of DEFANGED) plain = plain.replace(form, stands);
  const scheme = SCHEME.exec(plain)?.[1]?.toLowerCase();
  // `example.com:8080/x` has no scheme, `javascript:x` has one.
  const bareHost = scheme === undefined || (scheme.includes(".") && /^[^/]*:\d/u.test(plain)) || scheme === "localhost";
  const full = bareHost ? `https://${plain.replace(/^\/\//u, "")}` : plain;
  return { written, url: parse(full), rawHost: rawHostOf(full), hidden: bare.length !== written.length };
}

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

function rawHostOf(full: string): string {
  const after = full.replace(SCHEME, "").replace(/^[/\\]+/u, "");
  const end = after.search(/[/\\?#]/u);
  const authority = end < 0 ? after : after.slice(0, end);
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  return host.startsWith("[") ? host.slice(0, host.indexOf("]") + 1) : host.replace(/:\d*$/u, "");
}
