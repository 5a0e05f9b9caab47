import type { Platform, Trace, TraceKind, TraceService } from "@holdfast/model";
import type { MissingCode } from "./missing-codes.ts";

/** What is known around a text. */
export interface TraceContext {
  /** The platform the conversation was on: settles a `@name` with no platform named. Null or absent: not known. */
  readonly platform?: Platform | null;
  /** ISO 3166-1 alpha-2: where numbers written without a country code are dialled from. */
  readonly country?: string | undefined;
  /** The id of a gift-card brand named shortly before in the conversation: a code alone is then one of its codes. */
  readonly giftCard?: string | null;
}

/** One trace in one text. */
export interface Finding {
  readonly kind: TraceKind;
  readonly service: TraceService | null;
  readonly value: string;
  readonly identifier?: NonNullable<Trace["identifier"]>;
  readonly stability: Trace["stability"];
  readonly missing: readonly MissingCode[];
  readonly payeeName?: string;
  /** The half-open range [start, end), in UTF-16 units of the text as written. */
  readonly start: number;
  readonly end: number;
  /** The characters at [start, end), exactly; a gift-card code in them is masked. */
  readonly asSeen: string;
  /** A `@name` with no platform named in the text; `service` then comes from the context, or is null. */
  readonly bare?: true;
}
