import { type Attachment, type MessageKind, type Moment, NO_ATTACHMENTS } from "@holdfast/model";
import { findAll, findFirst, type HtmlElement, hasClass, labelOf } from "../html/html-node.ts";
import { shownText } from "../html/shown-text.ts";
import type { Companion, ReadContext } from "../importer.ts";
import { kindByName } from "../meta/attachment-kind.ts";
import { readIso } from "../written-time/iso-time.ts";

/** Somebody as a page names them. */
export interface Party {
  readonly name: string | null;
  /** A number as it is dialled, with `+` where the page has it. */
  readonly number: string | null;
  /** The page writes the owner of the account as an abbreviation without a title: `Me`. */
  readonly self: boolean;
}

export interface VoiceFacts {
  readonly sender: Party | null;
  readonly at: Moment;
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The words are what a machine heard. */
  readonly transcript: boolean;
}

/** The people in an element: `cite.sender` or `.contributor`, each with a number and a name. */
export function partiesIn(element: HtmlElement): readonly Party[] {
  const cards = findAll(element, (inside) => hasClass(inside, "vcard") && inside.tag !== "a");
  return cards.map((card) => partyOf(card)).filter((party) => party !== null);
}

function partyOf(card: HtmlElement): Party | null {
  const link = findFirst(card, (inside) => hasClass(inside, "tel"));
  const name = findFirst(card, (inside) => hasClass(inside, "fn"));
  const number = /^tel:(\+?[\d*#]{2,20})$/u.exec(link?.attributes.get("href") ?? "")?.[1] ?? null;
  const called = name === null ? "" : labelOf(name);
  if (called === "" && number === null) return null;
  return { name: called === "" ? number : called, number, self: name?.tag === "abbr" };
}

/** One text message; null where its parts do not fit together. */
export function readText(unit: HtmlElement, context: ReadContext): VoiceFacts | null {
  const times = findAll(unit, (inside) => hasClass(inside, "dt"));
  const words = findAll(unit, ({ tag }) => tag === "q");
  const senders = partiesIn(unit);
  if (times.length > 1 || words.length > 1 || senders.length > 1) return null;
  if (times.length === 0 && words.length === 0) return null;
  const attachments = filesIn(unit, context);
  return {
    sender: senders[0] ?? null,
    at: readIso(times[0]?.attributes.get("title")?.trim() ?? ""),
    kind: attachments.length > 0 ? "media" : "text",
    text: words[0] === undefined ? "" : shownText(words[0].children),
    attachments,
    transcript: false,
  };
}

/** A call, a missed call or a voicemail; null where its parts do not fit together. */
export function readCall(unit: HtmlElement, context: ReadContext): VoiceFacts | null {
  const times = findAll(unit, (inside) => hasClass(inside, "published"));
  const parties = partiesIn(unit);
  const transcripts = findAll(unit, (inside) => hasClass(inside, "full-text"));
  if (times.length > 1 || parties.length > 1 || transcripts.length > 1) return null;
  const tags = findAll(unit, ({ attributes }) => attributes.get("rel") === "tag").map(
    ({ attributes }) => /#(\w+)$/u.exec(attributes.get("href") ?? "")?.[1] ?? "",
  );
  const heading = findFirst(unit, (inside) => hasClass(inside, "fn") && inside.tag === "span", notInCard);
  const duration = findFirst(unit, (inside) => hasClass(inside, "duration"));
  const attachments = filesIn(unit, context);
  const said = [heading, duration].map((one) => (one === null ? "" : labelOf(one))).filter((one) => one !== "");
  const message = tags.includes("voicemail") || tags.includes("recorded") || attachments.length > 0;
  const [other] = parties;
  return {
    // Who began it stands in the label of the page; a missed call and a voicemail come from the other side.
    sender: tags.includes("placed") ? { name: null, number: null, self: true } : (other ?? null),
    at: readIso(times[0]?.attributes.get("title")?.trim() ?? ""),
    kind: message ? "media" : "call",
    text: transcripts[0] === undefined ? said.join(" ") : shownText(transcripts[0].children),
    attachments: message && attachments.length === 0 ? [{ kind: "audio" }] : attachments,
    transcript: transcripts.length > 0,
  };
}

const notInCard = (element: HtmlElement): boolean => !hasClass(element, "vcard");

/** Endings that the page leaves out of the names of its files. */
const ENDINGS = ["", ".jpg", ".png", ".gif", ".mp4", ".3gp", ".mp3", ".amr", ".vcf"] as const;

function filesIn(unit: HtmlElement, context: ReadContext): readonly Attachment[] {
  const found = findAll(unit, ({ tag, attributes }) =>
    tag === "a"
      ? isFile(attributes.get("href") ?? "")
      : ["img", "audio", "video", "source"].includes(tag) && isFile(attributes.get("src") ?? ""),
  );
  const names = new Set<string>();
  const attachments: Attachment[] = [];
  for (const { tag, attributes } of found) {
    const name = attributes.get(tag === "a" ? "href" : "src") ?? "";
    if (names.has(name)) continue;
    names.add(name);
    const file = companionOf(name, context);
    const byName = kindByName(file?.path ?? name);
    const kind = tag === "img" ? "photo" : tag === "audio" ? "audio" : tag === "video" ? "video" : byName;
    const settled = kind === "photo" && byName === "gif" ? "gif" : kind;
    attachments.push({ kind: settled, name, ...(file === null ? {} : { size: file.size, item: file.item }) });
  }
  return attachments.length === 0 ? NO_ATTACHMENTS : attachments;
}

const isFile = (target: string): boolean => target !== "" && !/^(?:[a-z][a-z0-9+.-]*:|#)/iu.test(target);

function companionOf(name: string, context: ReadContext): Companion | null {
  for (const ending of ENDINGS) {
    const found = context.companion(name + ending);
    if (found !== null) return found;
  }
  return null;
}
