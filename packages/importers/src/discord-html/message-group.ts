import { type Attachment, type MessageKind, NO_ATTACHMENTS } from "@holdfast/model";
import { kindOfFile } from "../discord/file-kind.ts";
import { classesOf, findAll, findFirst, type HtmlElement, hasClass, labelOf, textOf } from "../html/html-node.ts";
import type { ReadContext } from "../importer.ts";
import { markdownText } from "./markdown-text.ts";
import { type MessageTime, messageTime } from "./message-time.ts";

export interface Author {
  /** The name shown. */
  readonly name: string;
  /** The user name, where the page has it. */
  readonly handle: string | null;
  readonly id: string | null;
}

export interface GroupMessage {
  readonly element: HtmlElement;
  readonly author: Author | null;
  readonly time: MessageTime;
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly id: string | null;
  readonly edited: boolean;
  readonly unknown: readonly HtmlElement[];
}

/** The words before and after a name vary; the class of an element is `chatlog__` and what it is. */
const is =
  (...names: readonly string[]) =>
  (element: HtmlElement): boolean =>
    classesOf(element).some((name) => name.startsWith("chatlog__") && names.includes(name.slice(9)));

const isReply = is("reply", "reference");
const notInReply = (element: HtmlElement): boolean => !isReply(element);
const isAuthor = is("author", "author-name", "system-notification-author");
const isClock = is("timestamp", "short-timestamp", "system-notification-timestamp");
const isContent = is("content", "system-notification-content");
const isEdited = is("edited-timestamp");
const isSent = is("attachment", "sticker", "embed");

/** Messages of one group: what one person wrote in a few minutes. Null where its parts do not fit together. */
export function readGroup(group: HtmlElement, context: ReadContext): readonly GroupMessage[] | null {
  // Since 2.3x each message has a container with its id; before, the message itself has it.
  const marked = findAll(group, ({ attributes }) => attributes.has("data-message-id"));
  const messages = marked.length > 0 ? marked : findAll(group, is("message-container", "message"));
  if (messages.length === 0) return null;
  const outside = (element: HtmlElement): boolean => notInReply(element) && !messages.includes(element);
  const shared = authorIn(group, outside);
  const sharedClock = clockIn(group, outside);
  let author = shared;
  const found: GroupMessage[] = [];
  for (const [i, element] of messages.entries()) {
    const authors = findAll(element, isAuthor, notInReply);
    const contents = findAll(element, isContent, (inside) => notInReply(inside) && !isSent(inside));
    const numbers = new Set(authors.map(({ attributes }) => attributes.get("data-user-id") ?? ""));
    if (numbers.size > 1 || contents.length > 1) return null;
    author = authorIn(element, notInReply) ?? author;
    const clock = clockIn(element, notInReply) ?? (i === 0 ? sharedClock : null) ?? "";
    found.push(readOne(element, author, clock, contents[0], context));
  }
  return found;
}

function authorIn(element: HtmlElement, enter: (element: HtmlElement) => boolean): Author | null {
  const found = findFirst(element, isAuthor, enter);
  if (found === null) return null;
  const name = labelOf(found);
  const id = found.attributes.get("data-user-id") ?? "";
  const handle = found.attributes.get("title") ?? "";
  if (name === "" && handle === "") return null;
  return {
    name: name === "" ? handle : name,
    handle: handle === "" ? null : handle,
    id: /^\d{1,20}$/u.test(id) ? id : null,
  };
}

function clockIn(element: HtmlElement, enter: (element: HtmlElement) => boolean): string | null {
  const found = findFirst(element, isClock, enter);
  if (found === null) return null;
  return found.attributes.get("title")?.trim() || labelOf(found);
}

function readOne(
  element: HtmlElement,
  author: Author | null,
  clock: string,
  content: HtmlElement | undefined,
  context: ReadContext,
): GroupMessage {
  const written = element.attributes.get("data-message-id") ?? "";
  const id = /^\d{1,20}$/u.test(written) ? written : null;
  const system = content !== undefined && is("system-notification-content")(content);
  const sent = findAll(element, isSent, notInReply);
  const attachments = sent.map((one) => attachmentOf(one, context));
  const call = system && findFirst(element, ({ tag, attributes }) => tag === "use" && isCallIcon(attributes)) !== null;
  const carries = attachments.some(({ kind }) => kind !== "link");
  return {
    element,
    author,
    time: messageTime(clock, id, context.options.dateOrder),
    kind: call ? "call" : system ? "system" : carries ? "media" : "text",
    text: content === undefined ? "" : textIn(content),
    attachments: attachments.length === 0 ? NO_ATTACHMENTS : attachments,
    id,
    edited: findFirst(element, isEdited, notInReply) !== null,
    unknown: unknownIn(element),
  };
}

const isCallIcon = (attributes: ReadonlyMap<string, string>): boolean =>
  (attributes.get("href") ?? attributes.get("xlink:href") ?? "").startsWith("#call");

/** The words stand in an element that keeps their line ends; around it the page may have line ends of its own. */
function textIn(content: HtmlElement): string {
  const kept = findAll(
    content,
    (inside) => hasClass(inside, "chatlog__markdown-preserve") || hasClass(inside, "markdown"),
  );
  return kept.length > 0
    ? kept.map((inside) => markdownText(inside.children, isEdited)).join("\n")
    : markdownText(content.children, isEdited)
        .replace(/^\s*\n/u, "")
        .trimEnd();
}

/** No-break spaces that only keep two parts apart say nothing either. */
const isEmpty = (text: string): boolean => text.trim() === "";

const KNOWN = is(
  "reply",
  "reference",
  "avatar",
  "author",
  "author-name",
  "author-tag",
  "bot-tag",
  "bot-label",
  "timestamp",
  "short-timestamp",
  "content",
  "edited-timestamp",
  "attachment",
  "sticker",
  "embed",
  "reactions",
  "reply-symbol",
  "reference-symbol",
  "system-notification-icon",
  "system-notification-author",
  "system-notification-content",
  "system-notification-timestamp",
);

/** Parts with words in them that nobody described: the smallest elements around those words. */
function unknownIn(element: HtmlElement): readonly HtmlElement[] {
  const unknown: HtmlElement[] = [];
  const look = (inside: HtmlElement): void => {
    for (const child of inside.children) {
      if (child.type === "text" || KNOWN(child) || isEmpty(textOf(child))) continue;
      if (child.children.some((part) => part.type === "text" && !isEmpty(part.text))) unknown.push(child);
      else look(child);
    }
  };
  look(element);
  return unknown;
}

function attachmentOf(element: HtmlElement, context: ReadContext): Attachment {
  const links = findAll(element, ({ attributes }) => attributes.has("href") || attributes.has("src"));
  const target =
    links.map(({ attributes }) => attributes.get("href") ?? attributes.get("src") ?? "").find(isTarget) ?? "";
  if (is("embed")(element)) {
    const title = findFirst(element, is("embed-title", "embed-author", "embed-description"));
    const name = target === "" ? (title === null ? "" : labelOf(title)) : target;
    return { kind: "link", ...(name === "" ? {} : { name }) };
  }
  const local = target !== "" && !/^[a-z][a-z0-9+.-]*:/iu.test(target);
  const found = local ? context.companion(decoded(target).replaceAll("\\", "/")) : null;
  const name = nameIn(element, target);
  const kind = is("sticker")(element) ? "sticker" : name === "" ? "file" : kindOfFile(name);
  return {
    kind,
    ...(name === "" ? {} : { name }),
    ...(found === null ? {} : { size: found.size, item: found.item }),
  };
}

const isTarget = (target: string): boolean => target !== "" && !target.startsWith("#") && !/^data:/iu.test(target);

/** `Image: photo.png (120 KB)`, as the exporter puts it into the title of a picture. */
const TITLED = /^(?:Image|Video|Audio|Generic|Sticker): (.+?)(?: \([^()]*\))?$/u;

function nameIn(element: HtmlElement, target: string): string {
  const written = findFirst(element, is("attachment-generic-name"));
  if (written !== null && labelOf(written) !== "") return labelOf(written);
  for (const { attributes } of [element, ...findAll(element, (inside) => inside.attributes.has("title"))]) {
    const name = TITLED.exec(attributes.get("title") ?? "")?.[1];
    if (name !== undefined) return name;
  }
  const path = /^[^?#]*/u.exec(target)?.[0] ?? "";
  return decoded(path.split(/[/\\]/u).at(-1) ?? "");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // Not an encoded address: the name means what it says.
  }
}
