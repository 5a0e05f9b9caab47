import { type Attachment, type MessageKind, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import { findAll, type HtmlElement, isBlank, labelOf, textOf } from "../html/html-node.ts";
import { shownText } from "../html/shown-text.ts";
import type { ReadContext } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { meaningOf } from "../snapchat/media-types.ts";
import { snapTime } from "../snapchat/snap-time.ts";

export interface CardFacts {
  readonly sender: string | null;
  readonly at: Moment;
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** A media type that nobody described. */
  readonly unknownType: string | null;
}

const tagIs =
  (name: string) =>
  ({ tag }: HtmlElement): boolean =>
    tag === name;

/** One card: a name (`h4`), a type in capitals, words (`p`), a time (`h6`). Null where it is none. */
export function readCard(unit: HtmlElement, context: ReadContext): CardFacts | null {
  const names = findAll(unit, tagIs("h4"));
  const times = findAll(unit, tagIs("h6"));
  const [name, time] = [names[0], times[0]];
  if (time === undefined || times.length > 1 || names.length > 1) return null;
  const words = findAll(unit, tagIs("p"));
  const known = [...names, ...times, ...words];
  const rest = textOf(unit, (element) => known.includes(element) || isFile(element));
  const type = rest.trim();
  const typed = /^[A-Z][A-Z_]{2,39}$/u.test(type);
  // Words that stand in none of the four parts: something of another card, or of another layout.
  if (!typed && !isBlank(type) && !/^(?:Saved|Enregistré)$/u.test(type)) return null;
  const meaning = typed ? meaningOf(type) : null;
  const attachments = filesIn(unit, context);
  const text = words
    .map((element) => shownText(element.children))
    .filter((line) => line !== "")
    .join("\n");
  const found =
    attachments.length > 0 || meaning?.attachment === undefined ? attachments : [{ kind: meaning.attachment }];
  const sender = name === undefined ? "" : labelOf(name);
  return {
    sender: sender === "" ? null : sender,
    at: snapTime(labelOf(time), null).at,
    kind: meaning?.kind ?? (found.length > 0 ? "media" : "text"),
    text,
    attachments: found.length === 0 ? NO_ATTACHMENTS : found,
    unknownType: typed && meaning === null ? type : null,
  };
}

/** A file beside the page, by a link or by showing it. */
const isFile = ({ tag, attributes }: HtmlElement): boolean =>
  FILE_TAGS.has(tag) && isLocal(attributes.get(tag === "a" ? "href" : "src") ?? "");
const FILE_TAGS: ReadonlySet<string> = new Set(["a", "img", "video", "audio", "source"]);
const isLocal = (target: string): boolean => target !== "" && !/^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(target);

function filesIn(unit: HtmlElement, context: ReadContext): readonly Attachment[] {
  const names = new Set<string>();
  const attachments: Attachment[] = [];
  for (const { tag, attributes } of findAll(unit, isFile)) {
    const name = attributes.get(tag === "a" ? "href" : "src") ?? "";
    if (names.has(name)) continue;
    names.add(name);
    const found = context.companion(name.replace(/^(?:\.\.?\/)+/u, ""));
    attachments.push({
      kind: kindByName(name),
      name,
      ...(found === null ? {} : { size: found.size, item: found.item }),
    });
  }
  return attachments;
}
