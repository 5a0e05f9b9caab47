import { handedOver } from "@holdfast/casefile";
import { type Result, utcMs } from "@holdfast/model";
import type { Language } from "@holdfast/words";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import { contentsOf } from "./contents.ts";
import { discloseFor } from "./disclose-for.ts";
import type { Reader } from "./reader.ts";
import { sealNow } from "./seal-now.ts";
import type { Shown } from "./shown.ts";
import { verifyFile } from "./verify-file.ts";

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

/** Sealing, smaller versions, checking. */
export interface SealingMethods {
  sealContents(nothing: null): Promise<Contents>;
  seal(asked: SealAsked, task: Task): Promise<Result<Made, SealFailure>>;
  /** Of the package sealed last in this session; a sealed casefile that was reloaded is sealed again first. */
  disclose(asked: DiscloseAsked, task: Task): Promise<Result<Made, SealFailure>>;
  verify(file: Blob, task: Task): Promise<Verified>;
  /** Notes that a package went to somebody. */
  handedOver(given: { readonly to: string; readonly sealCode: string }): Promise<void>;
}

export const sealingMethods = (open: OpenCase): SealingMethods => ({
  sealContents: async () => contentsOf(open.now),
  seal: (asked, task) => sealNow(open, asked, task),
  disclose: (asked, task) => discloseFor(open, asked, task),
  verify: verifyFile,
  handedOver: async ({ to, sealCode }) => {
    await open.change((casefile) => handedOver(casefile, { to, sealCode, at: utcMs(Date.now()) }));
  },
});
