import {
  type Attachment,
  type AttachmentKind,
  instant,
  type MessageKind,
  type Moment,
  noTime,
  YEARS,
} from "@holdfast/model";
import type { ReadContext } from "../importer.ts";
import type { JsonItem } from "../json/json-item.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import type { MojibakeRepairer } from "./mojibake.ts";

/** One message as its file has it, before it is known which conversation it belongs to. */
export interface MessageFacts {
  readonly sender: string | null;
  readonly at: Moment;
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

/** Why something in the list of messages is not read as one. */
export type NotAMessage = "meta-not-a-message" | "meta-wrong-type";

/** Attachments one message may carry; Meta's apps stop far below. */
const MAX_ATTACHMENTS = 1000;

/** What the reading of one file gathers along the way, for its ledger. */
export class FileNotes {
  readonly mojibake: MojibakeRepairer;
  readonly context: ReadContext;
  /** Messages of which the export kept neither words nor anything else. */
  empty = 0;
  /** Attachments that the exporter says it could not save. */
  notSaved = 0;
  /** Values of a kind that the format does not have there; they were left out. */
  odd = 0;
  /** Kinds of message that the reader has no rule for. */
  readonly unknownTypes: Set<string> = new Set();

  constructor(mojibake: MojibakeRepairer, context: ReadContext) {
    this.mojibake = mojibake;
    this.context = context;
  }

  attachment(uri: string, kind: AttachmentKind): Attachment {
    const name = this.mojibake.text(uri);
    const found = this.context.companion(name.replace(/^\.\//u, ""));
    return found === null ? { kind, name } : { kind, name, size: found.size, item: found.item };
  }

  /** The `uri` of each object in the list at `field`, or of the one object there. */
  uris(item: JsonItem, field: number): readonly string[] {
    const value = item.make(field);
    if (value === undefined || value === null) return [];
    const list: readonly JsonValue[] = Array.isArray(value) ? value : [value];
    const uris: string[] = [];
    for (const one of list.slice(0, MAX_ATTACHMENTS)) {
      if (isJsonObject(one) && typeof one["uri"] === "string") uris.push(one["uri"]);
      else this.odd++;
    }
    if (list.length > MAX_ATTACHMENTS) this.odd++;
    return uris;
  }

  /** A boolean that may be absent; anything else is odd and not true. */
  flag(item: JsonItem, field: number): boolean {
    const type = item.typeOf(field);
    if (type !== "boolean" && type !== "absent" && type !== "null") this.odd++;
    return item.boolean(field) === true;
  }

  /** Type names are words of the format; anything that does not look like one is not repeated. */
  unknownType(type: string): void {
    if (this.unknownTypes.size < 20) this.unknownTypes.add(/^[A-Za-z_ ]{1,40}$/u.test(type) ? type : "?");
  }
}

/** Whether the field is absent, `null` or a string. */
export function isTextOrAbsent(item: JsonItem, field: number): boolean {
  const type = item.typeOf(field);
  return type === "string" || type === "absent" || type === "null";
}

const FIRST_MS = Date.UTC(YEARS.first, 0);
const END_MS = Date.UTC(YEARS.last + 1, 0);

/** Milliseconds since 1970 in UTC, as a number or as digits in a string. */
export function epochMoment(item: JsonItem, field: number): Moment {
  const written = item.scalar(field) ?? "";
  const ms = /^\d{1,15}$/u.test(written) ? Number(written) : Number.NaN;
  return ms >= FIRST_MS && ms < END_MS ? instant(ms, "millisecond", written) : noTime(written);
}
