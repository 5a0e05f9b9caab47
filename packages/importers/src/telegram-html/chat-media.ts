import type { Attachment, AttachmentKind } from "@holdfast/model";
import { classesOf, findFirst, type HtmlElement, hasClass, labelOf } from "../html/html-node.ts";
import type { ReadContext } from "../importer.ts";

/** What was sent, by the class around it. tdesktop `export_output_html.cpp`, 2024-12. */
const WRAPS: Readonly<Record<string, AttachmentKind>> = {
  photo_wrap: "photo",
  video_file_wrap: "video",
  animated_wrap: "gif",
  sticker_wrap: "sticker",
  media_photo: "photo",
  media_video: "video",
  media_file: "file",
  media_audio_file: "audio",
  media_voice_message: "audio",
  media_contact: "contact",
  media_location: "location",
  media_live_location: "location",
  media_venue: "location",
  media_poll: "poll",
  media_game: "link",
  media_invoice: "unknown",
};

/** What stands where a file was left out of the export. */
const LEFT_OUT = /^(?:Not included|Exceeds maximum size|Unavailable)/u;

export interface ChatMedia {
  readonly attachments: readonly Attachment[];
  /** A call: its words are the message. */
  readonly call: string | null;
  readonly leftOut: number;
  /** It was set to vanish. */
  readonly vanishing: boolean;
}

const isMedia = (element: HtmlElement): boolean =>
  classesOf(element).some((name) => Object.hasOwn(WRAPS, name) || (name.startsWith("media_") && name !== "media_wrap"));

const part = (element: HtmlElement, name: string): string => {
  const found = findFirst(element, (inside) => hasClass(inside, name));
  return found === null ? "" : labelOf(found);
};

/** Everything that `wrap` (`media_wrap`) holds, in words (P3). */
export function readChatMedia(wraps: readonly HtmlElement[], context: ReadContext): ChatMedia {
  const attachments: Attachment[] = [];
  let call: string | null = null;
  let leftOut = 0;
  let vanishing = false;
  for (const element of wraps) {
    const title = part(element, "title") || part(element, "question");
    const description = part(element, "description");
    const status = part(element, "status");
    if (hasClass(element, "media_call")) {
      call = [title, description, status].filter((words) => words !== "").join("\n");
      continue;
    }
    if (/self-destruct/iu.test(`${description} ${status}`)) vanishing = true;
    const absent = LEFT_OUT.test(description);
    if (absent) leftOut++;
    const kind = kindOf(element);
    const href = element.attributes.get("href") ?? "";
    const path = !absent && href !== "" && !/^[a-z][a-z0-9+.-]*:/iu.test(href) ? href : null;
    const found = path === null ? null : context.companion(path);
    const name = path ?? nameOf(kind, href, title, description, status);
    attachments.push({
      kind,
      ...(name === "" ? {} : { name }),
      ...(found === null ? {} : { size: found.size, item: found.item }),
    });
  }
  return { attachments, call, leftOut, vanishing };
}

function kindOf(element: HtmlElement): AttachmentKind {
  for (const name of classesOf(element)) if (Object.hasOwn(WRAPS, name)) return WRAPS[name] ?? "unknown";
  return "unknown";
}

/** What the export says of something that is no file beside it. */
function nameOf(kind: AttachmentKind, href: string, title: string, description: string, status: string): string {
  switch (kind) {
    case "contact":
      return [title, status].filter((words) => words !== "").join(" ");
    case "location":
      return [title, description, status, href].filter((words) => words !== "").join(", ");
    case "link":
      return href === "" ? title : href;
    case "file":
    case "audio":
    case "poll":
    case "unknown":
      return title;
    default:
      return "";
  }
}

/** The elements of a message body that stand for something sent, none inside another. */
export function mediaIn(element: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (inside: HtmlElement): void => {
    if (isMedia(inside)) found.push(inside);
    else for (const child of inside.children) if (child.type === "element") look(child);
  };
  look(element);
  return found;
}
