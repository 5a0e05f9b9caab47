import type { ByteSource, Conversation, Item, ItemId, Message, Situation, Trace, UtcMs } from "@holdfast/model";
import type { PackageSink } from "./package-zip.ts";
import type { Hasher } from "./sha256.ts";
import type { SigningKey } from "./signing-key.ts";
import type { OriginalKind, WithheldReason } from "./value-json.ts";

/** An original that the person asked to include. Asking is not enough: P3 is checked on the bytes themselves. */
export interface Original {
  readonly item: ItemId;
  readonly source: ByteSource;
  readonly kind: OriginalKind;
  /** For a screenshot: the person looked at it and said that it shows text and no nudity. */
  readonly confirmedNoNudity: boolean;
}

/** The report for people. A function is called once the seal code is known, so that the report can carry it. */
export type ReportInput = Uint8Array | ((facts: ReportFacts) => Uint8Array | Promise<Uint8Array>);
export interface ReportFacts {
  readonly sealCode: string;
  readonly root: string;
  readonly leafCount: number;
}

export interface SealInput {
  /** Letters, digits, `.`, `_`, `-`; at most 64. Stays visible in every disclosure: never a name. */
  readonly caseId: string;
  /** By the device's clock, and labelled so. */
  readonly createdAt: UtcMs;
  readonly tool: { readonly name: string; readonly version: string };
  readonly statement: Situation;
  readonly conversations: readonly Conversation[];
  /** In the order of the timeline. */
  readonly messages: Iterable<Message> | AsyncIterable<Message>;
  readonly traces: readonly Trace[];
  readonly items: readonly Item[];
  readonly originals: readonly Original[];
  readonly report?: ReportInput;
  /** VERIFY.txt: how to check by hand, in both languages. */
  readonly verifyText: string;
}

export interface SealEnv {
  readonly key: SigningKey;
  readonly sink: PackageSink;
  /** `nobleSha256` unless given; in Node give `nodeSha256`. */
  readonly hasher?: Hasher;
  /** Fills its argument with random bytes; the platform's unless given. For tests only: salts must be secret. */
  readonly random?: (bytes: Uint8Array) => void;
  readonly signal?: AbortSignal;
}

/** What was sealed. */
export interface Sealed {
  readonly sealCode: string;
  readonly root: string;
  readonly leafCount: number;
  readonly messageCount: number;
  /** Originals that were asked for and are not inside, and why. They are named and hashed in items.ndjson. */
  readonly refused: readonly { readonly item: ItemId; readonly reason: WithheldReason }[];
}

/** Why nothing was sealed. Words under `seal.error.<code>`. What the sink got until then must be thrown away. */
export const SEAL_ERRORS = [
  "case-id-invalid",
  "tool-invalid",
  "instructions-missing",
  "nothing-to-seal",
  "item-twice",
  "original-unknown",
  "original-changed",
  "leaf-too-large",
  "too-many-leaves",
  "report-not-pdf",
  "report-too-large",
  "report-has-media",
  "report-cannot-be-checked",
] as const;
export type SealErrorCode = (typeof SEAL_ERRORS)[number];
export interface SealError {
  readonly code: SealErrorCode;
  /** The item concerned, where there is one. */
  readonly item?: ItemId;
}
