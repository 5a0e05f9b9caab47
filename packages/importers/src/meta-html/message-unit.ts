import { type Attachment, type AttachmentKind, type MessageKind, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import { elementsIn, type HtmlElement, type HtmlNode, isBlank, labelOf } from "../html/html-node.ts";
import { shownText } from "../html/shown-text.ts";
import type { ReadContext } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { looksLikeTime, readWordedTime } from "../written-time/worded-time.ts";

export interface HtmlFacts {
  readonly sender: string | null;
  readonly at: Moment;
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** A name is a line; anything longer is none. */
const MAX_NAME = 300;

/** The parts of one message as its page lays them out: a name, what was written, a time behind all. Null: no message. */
export function readMessageUnit(unit: HtmlElement, context: ReadContext): HtmlFacts | null {
  const parts = partsOf(unit);
  const time = parts.at(-1);
  const written = time === undefined ? "" : labelOf(time);
  if (time === undefined || !looksLikeTime(written)) return null;
  const [first, ...others] = parts.slice(0, -1);
  if (first === undefined) return null;
  // One part only: a name stands alone in its element, what was written stands in elements of its own.
  const nameless = others.length === 0 && elementsIn(first).some(({ tag }) => tag === "div");
  const name = nameless ? "" : labelOf(first);
  if (name.length > MAX_NAME) return null;
  const body = readBody(nameless ? [first] : others, context);
  const sent = body.attachments.some(({ kind }) => kind !== "link");
  return {
    sender: name === "" ? null : name,
    at: readWordedTime(written, context.options.dateOrder),
    kind: sent ? "media" : "text",
    text: body.text,
    attachments: body.attachments.length === 0 ? NO_ATTACHMENTS : body.attachments,
  };
}

/** The elements of a message, wrappers around all of them left out. Words between them are a sign that it is none. */
function partsOf(unit: HtmlElement): readonly HtmlElement[] {
  let at = unit;
  for (;;) {
    if (at.children.some((child) => child.type === "text" && !isBlank(child.text))) return [];
    const parts = elementsIn(at);
    const [only] = parts;
    if (only === undefined || parts.length > 1) return parts;
    at = only;
  }
}

/** Elements that stand inside a line and begin no new one. */
const INLINE: ReadonlySet<string> = new Set("a b i em strong span u s code br img small sup sub font".split(" "));

class Body {
  readonly lines: string[] = [];
  readonly attachments: Attachment[] = [];
  readonly #known = new Set<string>();

  add(name: string, kind: AttachmentKind, context: ReadContext): void {
    if (this.#known.has(name)) return;
    this.#known.add(name);
    const found = kind === "link" ? null : context.companion(name.replace(/^(?:\.\.?\/)+/u, ""));
    this.attachments.push(found === null ? { kind, name } : { kind, name, size: found.size, item: found.item });
  }
}

function readBody(
  elements: readonly HtmlElement[],
  context: ReadContext,
): { readonly text: string; readonly attachments: readonly Attachment[] } {
  const body = new Body();
  for (const element of elements) readBlock(element, body, context);
  return { text: body.lines.join("\n"), attachments: body.attachments };
}

/** Words that stand in one block are one text; blocks inside a block come one after the other. */
function readBlock(element: HtmlElement, body: Body, context: ReadContext): void {
  // The list of reactions: they have no place in the model, as in the JSON of the same download.
  if (element.tag === "ul") return;
  if (collect(element, body, context)) return;
  let line: HtmlNode[] = [];
  const flush = (): void => {
    const text = shownText(line, isOnlyFile);
    if (!isBlank(text)) body.lines.push(text);
    line = [];
  };
  for (const child of element.children) {
    if (child.type === "text" || (INLINE.has(child.tag) && !holdsBlock(child))) {
      line.push(child);
      if (child.type === "element") for (const inside of withinInline(child)) collect(inside, body, context);
    } else {
      flush();
      readBlock(child, body, context);
    }
  }
  flush();
}

function* withinInline(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of elementsIn(element)) yield* withinInline(child);
}

const holdsBlock = (element: HtmlElement): boolean =>
  elementsIn(element).some((child) => !INLINE.has(child.tag) || holdsBlock(child));

/** Notes what an element points at; true when it is nothing else. */
function collect(element: HtmlElement, body: Body, context: ReadContext): boolean {
  const target = element.attributes.get(element.tag === "a" ? "href" : "src") ?? "";
  switch (element.tag) {
    case "a": {
      if (isLocal(target)) {
        body.add(target, kindOf(target), context);
        return true;
      }
      if (/^https?:/iu.test(target) && target !== labelOf(element)) body.add(target, "link", context);
      return false;
    }
    case "img":
    case "video":
    case "audio":
    case "source":
      // What a page draws by itself, emoji above all, comes from elsewhere or stands in the page.
      if (isLocal(target)) body.add(target, element.tag === "img" ? imageKind(target) : tagKind(element.tag), context);
      else for (const inside of elementsIn(element)) collect(inside, body, context);
      return true;
    default:
      return false;
  }
}

/** A link around a file of the export is that file, and its words are the exporter's: “Click for video”. */
const isOnlyFile = (element: HtmlElement): boolean =>
  element.tag === "a" && isLocal(element.attributes.get("href") ?? "");

const isLocal = (target: string): boolean =>
  target !== "" && !/^[a-z][a-z0-9+.-]*:/iu.test(target) && !/^[#/]/u.test(target);

const tagKind = (tag: string): AttachmentKind => (tag === "audio" ? "audio" : "video");
function imageKind(target: string): AttachmentKind {
  const kind = kindOf(target);
  return kind === "file" || kind === "unknown" ? "photo" : kind;
}

/** Folders of a thread, by what they hold (bepaald/signalbackup-tools#331, read 2026-08). */
const FOLDERS: readonly (readonly [RegExp, AttachmentKind])[] = [
  [/(?:^|\/)photos\//u, "photo"],
  [/(?:^|\/)videos\//u, "video"],
  [/(?:^|\/)audio\//u, "audio"],
  [/(?:^|\/)gifs\//u, "gif"],
  [/(?:^|\/)stickers_used\//u, "sticker"],
  [/(?:^|\/)files\//u, "file"],
];

const kindOf = (target: string): AttachmentKind =>
  FOLDERS.find(([folder]) => folder.test(target))?.[1] ?? kindByName(target);
