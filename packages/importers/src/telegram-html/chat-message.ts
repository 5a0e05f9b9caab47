import {
  type Attachment,
  type MessageFlag,
  type MessageKind,
  type Moment,
  NO_ATTACHMENTS,
  noTime,
} from "@holdfast/model";
import { elementsIn, findAll, type HtmlElement, hasClass, isBlank, labelOf, textOf } from "../html/html-node.ts";
import { shownText } from "../html/shown-text.ts";
import type { ReadContext } from "../importer.ts";
import { mediaIn, readChatMedia } from "./chat-media.ts";
import { readTitleTime } from "./title-time.ts";

export interface ChatFacts {
  readonly type: "message";
  readonly service: boolean;
  /** The name that the message bears; null where it bears none. */
  readonly from: string | null;
  /** It belongs to the sender of the message before it. */
  readonly joined: boolean;
  readonly at: Moment;
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly platformId: string | null;
  readonly flags: readonly MessageFlag[];
  readonly leftOut: number;
  /** Parts that nobody described. */
  readonly unknown: readonly HtmlElement[];
}

/** A day above its messages, or one message; null where it is neither. */
export type ChatUnit = ChatFacts | { readonly type: "day"; readonly written: string };

const numberOf = (element: HtmlElement): string | null =>
  /^message(-?\d{1,15})$/u.exec(element.attributes.get("id") ?? "")?.[1] ?? null;

/** Parts of a body that say nothing about what was written, by whom or when. */
const PASSED_OVER: readonly string[] = ["userpic_wrap", "reply_to", "signature", "reactions", "date"];

export function readChatUnit(unit: HtmlElement, day: string, context: ReadContext): ChatUnit | null {
  const id = numberOf(unit);
  const bodies = elementsIn(unit).filter((child) => hasClass(child, "body"));
  const [body] = bodies;
  if (body === undefined || bodies.length > 1) return null;
  if (hasClass(unit, "service")) {
    const words = labelOf(body);
    // The program numbers the days above messages from -1 downwards.
    if (id?.startsWith("-") === true) return { type: "day", written: words };
    return serviceOf(body, id, day);
  }
  return messageOf(unit, body, id, context);
}

function serviceOf(body: HtmlElement, id: string | null, day: string): ChatFacts {
  return {
    type: "message",
    service: true,
    from: null,
    joined: false,
    at: noTime(day),
    kind: "system",
    text: shownText(body.children),
    attachments: NO_ATTACHMENTS,
    platformId: id,
    flags: [],
    leftOut: 0,
    unknown: [],
  };
}

function messageOf(unit: HtmlElement, body: HtmlElement, id: string | null, context: ReadContext): ChatFacts | null {
  const parts = elementsIn(body);
  const date = parts.filter((child) => hasClass(child, "date"));
  const names = parts.filter((child) => hasClass(child, "from_name"));
  const texts = parts.filter((child) => hasClass(child, "text"));
  const forwarded = parts.filter((child) => hasClass(child, "forwarded") && hasClass(child, "body"));
  // One of each: two are a sign that two messages ran into one.
  if (date.length > 1 || names.length > 1 || texts.length > 1 || forwarded.length > 1) return null;
  const inner = forwarded[0] === undefined ? [] : elementsIn(forwarded[0]);
  const words = [...texts, ...inner.filter((child) => hasClass(child, "text"))];
  const media = readChatMedia(
    [body, ...forwarded].flatMap((one) => mediaOf(one)),
    context,
  );
  const links = words.flatMap((element) => linksIn(element));
  const attachments = [...media.attachments, ...links];
  const text = [...words.map((element) => shownText(element.children)), ...(media.call === null ? [] : [media.call])];
  const at = readTitleTime(date[0]?.attributes.get("title")?.trim() ?? "");
  const from = names[0] === undefined ? null : labelOf(names[0]) || null;
  const flags: MessageFlag[] = [];
  if (forwarded.length > 0) flags.push("forwarded");
  if (media.vanishing) flags.push("disappearing");
  return {
    type: "message",
    service: false,
    from,
    joined: hasClass(unit, "joined"),
    at,
    kind: media.call !== null ? "call" : media.attachments.length > 0 ? "media" : "text",
    text: text.join("\n"),
    attachments: attachments.length === 0 ? NO_ATTACHMENTS : attachments,
    platformId: id,
    flags,
    leftOut: media.leftOut,
    unknown: [...parts, ...inner].filter((child) => isUnknown(child) && !forwarded.includes(child)),
  };
}

const mediaOf = (body: HtmlElement): readonly HtmlElement[] =>
  elementsIn(body)
    .filter((child) => !hasClass(child, "text") && !(hasClass(child, "forwarded") && hasClass(child, "body")))
    .flatMap((child) => mediaIn(child));

const KNOWN: readonly string[] = [...PASSED_OVER, "from_name", "text", "media_wrap", "bot_buttons_table"];
const isUnknown = (element: HtmlElement): boolean =>
  !KNOWN.some((name) => hasClass(element, name)) && mediaIn(element).length === 0 && !isBlank(textOf(element));

/** Addresses that stand behind other words. */
const linksIn = (element: HtmlElement): readonly Attachment[] =>
  findAll(element, ({ tag }) => tag === "a").flatMap((link) => {
    const href = link.attributes.get("href") ?? "";
    const isAddress = /^(?:https?|tg):/iu.test(href) && href !== textOf(link);
    return isAddress ? [{ kind: "link", name: href } as const] : [];
  });
