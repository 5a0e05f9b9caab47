import type { Attachment } from "@holdfast/model";
import { ADDRESS_FROM, attachmentOf, given, MAX_MMS_TEXT, MAX_PARTS } from "./message-parts.ts";
import { addressList, partyKey } from "./parties.ts";
import type { StartTag } from "./xml-scanner.ts";

/** Unread stretches inside one MMS that are kept apart. */
const MAX_HOLES = 16;

interface Hole {
  readonly start: number;
  end: number;
  readonly code: string;
}

/** One `<mms>` while its parts and addresses are being read. */
export class Mms {
  readonly tag: StartTag;
  readonly texts: string[] = [];
  readonly attachments: Attachment[] = [];
  readonly holes: Hole[] = [];
  /** The address of type 137, unless it is the phone's own token. */
  from: string | null = null;
  lost = false;
  tooLarge: boolean;
  readonly #recipients: string[] = [];
  #children = 0;
  #characters = 0;

  constructor(tag: StartTag) {
    this.tag = tag;
    this.tooLarge = tag.tooLarge;
  }
  get start(): number {
    return this.tag.start;
  }

  child(tag: StartTag): void {
    if (tag.name !== "part" && tag.name !== "addr") return;
    this.#children++;
    if (tag.tooLarge || this.#children > MAX_PARTS) this.tooLarge = true;
    if (this.tooLarge) return;
    if (tag.name === "addr") this.#address(tag);
    else this.#part(tag);
  }

  hole(start: number, end: number, code: string): void {
    const last = this.holes.at(-1);
    if (last !== undefined && this.holes.length >= MAX_HOLES) last.end = end;
    else this.holes.push({ start, end, code });
  }

  /** The numbers of the conversation: the `address` attribute, or the addresses where it names none. */
  others(): readonly string[] {
    const named = addressList(given(this.tag, "address"));
    if (named.length > 0) return named;
    const box = given(this.tag, "msg_box");
    return box === "1" ? (this.from === null ? [] : [this.from]) : this.#recipients;
  }

  #address(tag: StartTag): void {
    const [address] = addressList(given(tag, "address"));
    if (address === undefined) return;
    if (given(tag, "type") === ADDRESS_FROM) this.from ??= address;
    else if (!this.#recipients.some((known) => partyKey(known) === partyKey(address))) this.#recipients.push(address);
  }

  #part(tag: StartTag): void {
    const type = given(tag, "ct")?.toLowerCase() ?? "";
    // How the parts are laid out on the screen. It holds no words.
    if (type === "application/smil") return;
    const value = tag.kept.get("text");
    const text = given(tag, "text");
    if (type === "text/plain" && !tag.measured.has("data")) {
      if (text === null) return;
      this.#characters += text.length;
      if (this.#characters > MAX_MMS_TEXT) this.tooLarge = true;
      else this.texts.push(text);
      this.lost ||= value?.lost === true;
    } else {
      this.attachments.push(attachmentOf(tag));
    }
  }
}
