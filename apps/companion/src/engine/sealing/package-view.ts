import type { Language } from "@holdfast/words";
import type { Reader } from "./reader.ts";
import type { Shown } from "./shown.ts";

/** One file that may or may not go into the package, and why. */
export interface OfferedOriginal {
  readonly item: string;
  readonly name: string;
  readonly size: number;
  readonly kind: "text-export" | "screenshot-of-text";
}
/** What a package made now would hold. */
export interface Contents {
  readonly messages: number;
  readonly conversations: number;
  readonly traces: number;
  readonly items: number;
  readonly notes: number;
  readonly leftInPlace: number;
  /** Copies that can go in, all chosen unless the person says otherwise. */
  readonly originals: readonly OfferedOriginal[];
  /** Files that are named, measured and hashed, and stay where they are. */
  readonly notCopied: number;
  /** A package needs at least one message. */
  readonly ready: boolean;
}

export interface SealAsked {
  /** Items whose copies go in. */
  readonly originals: readonly string[];
  /** Language of the report inside. */
  readonly language: Language;
  /** A desk's age key, or null for a package that anyone can read. */
  readonly recipient: string | null;
}
/** A package that was made, read back and found unchanged. */
export interface Made {
  readonly name: string;
  readonly package: Blob;
  readonly sealCode: string;
  readonly messages: number;
  readonly screenshots: number;
  readonly traces: number;
  readonly withheld: number;
  /** Copies that were asked for and are not inside, with the reason of seal. */
  readonly refused: readonly { readonly name: string; readonly reason: string }[];
  readonly encrypted: boolean;
}
/** `code` has words under `seal.error.<code>`. */
export interface SealFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface DiscloseAsked {
  readonly reader: Reader;
  /** What this reader sees, as the person left it. */
  readonly show: readonly Shown[];
  readonly recipient: string | null;
}

/** What verifying found, as the page shows it. */
export interface Verified {
  readonly verdict: "unchanged" | "withheld" | "changed" | "incomplete" | "not-a-package";
  readonly withheld: number;
  readonly problems: readonly { readonly code: string; readonly part: string }[];
  readonly sealCode: string | null;
  readonly createdAt: string | null;
  readonly tool: string | null;
  readonly timestamp: { readonly at: string; readonly authority: string } | null;
  readonly custody: readonly { readonly event: string; readonly at: string }[];
  readonly counts: { readonly messages: number; readonly items: number; readonly traces: number } | null;
}
