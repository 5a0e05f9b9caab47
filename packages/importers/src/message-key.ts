import type { AttachmentKind, Message, Precision } from "@holdfast/model";

/** Milliseconds in one step of a time written so finely. */
export const STEP: Readonly<Record<Precision, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  day: 86_400_000,
};

/** Separates the parts of a key; no chat writes it. */
const CUT = "\u0001";

/**
 * What must be the same in two records of one message, its time apart. Media is compared without its text, since one
 * phone writes a caption where another writes that media was left out; `sameMedia` says more. An id of the platform's own
 * stands for the sender.
 */
export function messageBody({ at, sender, kind, text, platformId }: Message, byId: boolean): string {
  const who = byId && platformId !== undefined ? `#${platformId}` : (sender ?? "");
  return [at.type, kind, who, kind === "media" ? "" : text].join(CUT);
}

/** The time of a message in steps of `step`; a text that is no time stands for itself. */
export const timeIn = ({ at }: Message, step: number): string =>
  at.type === "none" ? at.written : String(Math.floor(at.ms / step));

/** The step of the time of a message; messages without a time have the finest, since their text must be the same. */
export const stepOf = ({ at }: Message): number => (at.type === "none" ? 1 : STEP[at.precision]);

const ANDROID = /^(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-\d{8}-WA\d+/u;
const IOS = /^\d{8}-/u;
const styleOf = (name: string): string => (ANDROID.test(name) ? "android" : IOS.test(name) ? "ios" : "own");

/** What an app writes in place of a file: `<attached: …>`, `<Media omitted>`, anything after a left-to-right mark. */
const PLACEHOLDER = /\u200E?<[^<>\n]*>|\u200E[^\n]*$/gmu;

/** The words beside a file, without what the app writes in its place. */
export function captionOf({ text, attachments }: Message): string {
  let caption = text;
  for (const { name } of attachments) {
    // `name (file attached)` in the language of the phone, on a line of its own.
    if (name !== undefined)
      caption = caption
        .split("\n")
        .filter((line) => !line.replace(/^\u200E/u, "").startsWith(name))
        .join("\n");
  }
  return caption.replace(PLACEHOLDER, "").trim();
}

/** What two records of one media message must agree on. */
export interface MediaFacts {
  readonly caption: string;
  readonly kind: AttachmentKind;
  readonly name: string | undefined;
}
export function mediaFacts(message: Message): MediaFacts {
  const [first] = message.attachments;
  return { caption: captionOf(message), kind: first?.kind ?? "unknown", name: first?.name };
}

/** Whether two media messages of one sender and time may be one: captions and file names do not contradict each other. */
export function agree(a: MediaFacts, b: MediaFacts): boolean {
  if (a.caption !== "" && b.caption !== "" && a.caption !== b.caption) return false;
  if (a.kind !== b.kind && a.kind !== "unknown" && b.kind !== "unknown") return false;
  // Phones name one file in their own ways: names contradict each other only in one and the same way.
  return a.name === undefined || b.name === undefined || a.name === b.name || styleOf(a.name) !== styleOf(b.name);
}
