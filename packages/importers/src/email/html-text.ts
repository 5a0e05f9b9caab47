/** Longest tag whose attributes are looked at. */
const MAX_TAG_CHARS = 4_096;

// HTML 4.01 §24.2, in the order of U+00A0 to U+00FF.
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
// HTML 4.01 §24.4: markup-significant and internationalisation characters.
const OTHERS: readonly (readonly [name: string, character: string])[] = [
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["OElig", "Œ"],
  ["oelig", "œ"],
  ["Yuml", "Ÿ"],
  ["euro", "€"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["hellip", "…"],
  ["bull", "•"],
  ["trade", "™"],
  ["lsaquo", "‹"],
  ["rsaquo", "›"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["zwnj", "\u200C"],
  ["zwj", "\u200D"],
  ["lrm", "\u200E"],
  ["rlm", "\u200F"],
];
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(" ").map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const),
  ...OTHERS,
]);

const REFERENCE = /&(#\d{1,8}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,9});/gu;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]{0,15})/uy;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;
const LINK = /^(?:https?:|mailto:|bitcoin:|tel:)/iu;
const UNSEEN: Readonly<Record<string, RegExp>> = {
  script: /<\/script/giu,
  style: /<\/style/giu,
  title: /<\/title/giu,
};
const BLOCKS = new Set(
  "address article blockquote center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".split(
    " ",
  ),
);

function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED.get(name) ?? whole;
    const code = /^#[xX]/u.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
  });
}

/**
 * The words of an HTML mail: tags dropped, blocks on lines of their own, the address of a link behind its words.
 * Nothing is rendered or fetched, hidden text is not hidden. One pass: time grows with the length and no faster.
 */
export function htmlText(html: string): string {
  const out: string[] = [];
  // Pieces, never one growing string: asking a growing string how it ends makes the engine copy all of it.
  let fresh = true;
  let href: string | null = null;
  let hrefAt = 0;
  const add = (text: string): void => {
    if (text === "") return;
    out.push(text);
    fresh = text.endsWith("\n");
  };
  const put = (text: string): void => {
    const words = decoded(text.replace(/[\t\n\f\r ]+/gu, " "));
    add(fresh && words.startsWith(" ") ? words.slice(1) : words);
  };
  const absent = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    put(open < 0 ? html.slice(at) : html.slice(at, open));
    if (open < 0) break;
    if (html.startsWith("<!", open) || html.startsWith("<?", open)) {
      const mark = html.startsWith("<!--", open) ? "-->" : ">";
      const end = absent.has(mark) ? -1 : html.indexOf(mark, open + 2);
      if (end < 0) absent.add(mark);
      at = end < 0 ? open + 2 : end + mark.length;
      continue;
    }
    TAG.lastIndex = open;
    const tag = TAG.exec(html);
    const end = tag === null || absent.has(">") ? -1 : html.indexOf(">", open);
    if (tag === null || end < 0) {
      if (tag !== null) absent.add(">");
      add("<");
      at = open + 1;
      continue;
    }
    at = end + 1;
    const name = (tag[2] ?? "").toLowerCase();
    const closing = tag[1] === "/";
    const unseen = closing || !Object.hasOwn(UNSEEN, name) ? undefined : UNSEEN[name];
    if (unseen !== undefined && !absent.has(name)) {
      unseen.lastIndex = at;
      const close = unseen.exec(html);
      if (close === null) absent.add(name);
      else at = close.index;
    } else if (name === "br") add("\n");
    else if (BLOCKS.has(name)) {
      if (!fresh) add("\n");
    } else if ((name === "td" || name === "th") && closing) add("\t");
    else if (name === "a") {
      if (href !== null && out.slice(hrefAt).join("").trim() !== href) add(` <${href}>`);
      const found = closing ? null : HREF.exec(html.slice(open, Math.min(end, open + MAX_TAG_CHARS)));
      const target = decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? "").trim();
      href = LINK.test(target) ? target : null;
      hrefAt = out.length;
    }
  }
  return out.join("");
}
