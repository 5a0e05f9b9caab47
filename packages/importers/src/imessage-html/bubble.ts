import { type Attachment, type MessageKind, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import {
  elementsIn,
  findAll,
  findFirst,
  type HtmlElement,
  hasClass,
  isBlank,
  labelOf,
  textOf,
} from "../html/html-node.ts";
import { shownText } from "../html/shown-text.ts";
import type { ReadContext } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { readWordedTime } from "../written-time/worded-time.ts";

export interface Bubble {
  readonly element: HtmlElement;
  readonly sender: string | null;
  readonly self: boolean | null;
  readonly at: Moment;
  readonly kind: MessageKind;
  readonly text: string;
  readonly subject: string | null;
  readonly attachments: readonly Attachment[];
  readonly platformId: string | null;
  readonly edited: boolean;
  readonly reactions: number;
  /** Messages that stand in it because they answer it; the page has each once more at its own place in time. */
  readonly replies: readonly Bubble[];
  readonly unknown: readonly HtmlElement[];
}

const has =
  (...names: readonly string[]) =>
  (element: HtmlElement): boolean =>
    names.some((name) => hasClass(element, name));

const isReplies = has("replies", "reply");
const isReactions = has("tapbacks", "reactions");
const isAside = (element: HtmlElement): boolean => isReplies(element) || isReactions(element);
const inside = (element: HtmlElement): boolean => !isAside(element);
const isPart = has("message_part");

/** One message; null where its parts do not fit together. */
export function readBubble(unit: HtmlElement, context: ReadContext, depth = 0): Bubble | null {
  const sides = findAll(unit, has("sent", "received"), inside);
  const [side] = sides;
  if (side === undefined || sides.length > 1) return null;
  const times = findAll(side, has("timestamp"), (one) => inside(one) && !isPart(one));
  const senders = findAll(side, has("sender"), (one) => inside(one) && !isPart(one));
  if (times.length !== 1 || senders.length > 1) return null;
  const [time] = times;
  const name = senders[0] === undefined ? "" : labelOf(senders[0]);
  const parts = findAll(side, isPart, inside);
  const body = new Body(context);
  for (const part of parts) body.part(part);
  const subject = findFirst(side, has("subject"), inside);
  const unsent = parts.length > 0 && body.unsent && body.lines.length === 0 && body.attachments.length === 0;
  const nested = depth > 0 ? [] : findAll(side, has("message"), () => true);
  const replies = nested.map((one) => readBubble(one, context, depth + 1)).filter((one) => one !== null);
  return {
    element: unit,
    sender: name === "" ? null : name,
    self: hasClass(side, "sent"),
    at: time === undefined ? readWordedTime("") : readTime(textOf(time)),
    kind: unsent ? "deleted" : body.attachments.some(({ kind }) => kind !== "link") ? "media" : "text",
    text: body.lines.join("\n"),
    subject: subject === null || isBlank(textOf(subject)) ? null : shownText(subject.children),
    attachments: body.attachments.length === 0 ? NO_ATTACHMENTS : body.attachments,
    platformId: guidOf(time),
    edited: body.edited,
    reactions: findAll(side, has("tapback", "reaction")).length,
    replies,
    unknown: unknownIn(side),
  };
}

/** `May 17, 2022  5:29:42 PM (Read by them after 1 hour)`: the time stands before the bracket. */
export function readTime(words: string): Moment {
  const at = words.indexOf(" (");
  return readWordedTime((at < 0 ? words : words.slice(0, at)).trim());
}

/** The link beside a time names the message: `sms://open?message-guid=…`. */
function guidOf(time: HtmlElement | undefined): string | null {
  const link = time === undefined ? null : findFirst(time, ({ tag }) => tag === "a");
  return /message-guid=([\w-]{8,80})$/u.exec(link?.attributes.get("href") ?? "")?.[1] ?? null;
}

class Body {
  readonly lines: string[] = [];
  readonly attachments: Attachment[] = [];
  unsent = false;
  edited = false;
  readonly #context: ReadContext;
  readonly #names = new Set<string>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  part(part: HtmlElement): void {
    if (findFirst(part, has("unsent"), inside) !== null) {
      this.unsent = true;
      return;
    }
    for (const app of findAll(part, has("app"), inside)) this.#app(app);
    for (const file of findAll(part, isFile, (one) => inside(one) && !hasClass(one, "app"))) this.#file(file);
    for (const error of findAll(part, has("attachment_error"), inside)) this.#missing(labelOf(error));
    const versions = findAll(part, has("edited"), inside).flatMap((one) => findAll(one, ({ tag }) => tag === "tr"));
    if (versions.length > 0) {
      this.edited = true;
      for (const row of versions) this.#line(shownText(elementsIn(row).at(-1)?.children ?? []));
      return;
    }
    const bubbles = findAll(part, has("bubble"), (one) => inside(one) && !hasClass(one, "app"));
    for (const words of bubbles.length > 0 ? bubbles : [part]) this.#line(shownText(words.children, isNoWords));
  }

  #line(text: string): void {
    if (!isBlank(text)) this.lines.push(text);
  }

  /** A link that an app shows as a card: where it leads, and the words on the card. */
  #app(app: HtmlElement): void {
    const link = findFirst(app, ({ tag }) => tag === "a");
    const href = link?.attributes.get("href") ?? "";
    if (/^https?:/iu.test(href) && !this.#names.has(href)) {
      this.#names.add(href);
      this.attachments.push({ kind: "link", name: href });
    }
    const words: string[] = [];
    const walk = (element: HtmlElement): void => {
      for (const child of element.children) {
        if (child.type === "element") walk(child);
        else if (!isBlank(child.text)) words.push(labelOf(child));
      }
    };
    walk(app);
    this.#line(words.join("\n"));
  }

  #file(element: HtmlElement): void {
    const target = element.attributes.get(element.tag === "a" ? "href" : "src") ?? "";
    const name = target.split(/[/\\]/u).at(-1) ?? target;
    if (name === "" || this.#names.has(target)) return;
    this.#names.add(target);
    const found = this.#context.companion(target.replaceAll("\\", "/")) ?? this.#context.companion(name);
    const byName = kindByName(name);
    const kind = hasClass(element, "sticker") ? "sticker" : byName === "unknown" ? kindOfTag(element.tag) : byName;
    this.attachments.push({ kind, name, ...(found === null ? {} : { size: found.size, item: found.item }) });
  }

  /** `Unable to locate attachment: photo.heic`: the name stands behind the colon. */
  #missing(words: string): void {
    const name =
      words
        .slice(words.indexOf(":") + 1)
        .trim()
        .split(/[/\\]/u)
        .at(-1) ?? "";
    this.attachments.push({ kind: kindByName(name), ...(name === "" ? {} : { name }) });
  }
}

const kindOfTag = (tag: string): Attachment["kind"] =>
  tag === "img" ? "photo" : tag === "video" ? "video" : tag === "audio" ? "audio" : "file";

function isFile(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  const target = attributes.get(tag === "a" ? "href" : "src") ?? "";
  return (
    ["a", "img", "video", "audio", "source"].includes(tag) &&
    target !== "" &&
    !/^(?:[a-z][a-z0-9+.-]+:|#)/iu.test(target)
  );
}

/** Parts whose words are the exporter's. */
const isNoWords = (element: HtmlElement): boolean =>
  isAside(element) || isFile(element) || has("app", "attachment_error", "expressive", "edited")(element);

const KNOWN = has(
  "timestamp",
  "sender",
  "subject",
  "message_part",
  "replies",
  "reply",
  "tapbacks",
  "reactions",
  "reply_context",
  "reply_anchor",
  "expressive",
  "deleted",
  "shareplay",
);

/** Parts with words in them that nobody described. */
function unknownIn(side: HtmlElement): readonly HtmlElement[] {
  const unknown: HtmlElement[] = [];
  for (const child of elementsIn(side)) {
    if (KNOWN(child) || isBlank(textOf(child))) continue;
    const rest = textOf(child, KNOWN);
    if (!isBlank(rest)) unknown.push(child);
  }
  return unknown;
}
