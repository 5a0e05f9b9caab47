import type { ConversationId } from "./ids.ts";
import type { Moment } from "./moment.ts";
import type { Platform } from "./sources.ts";
import type { Span } from "./span.ts";

export const TRACE_KINDS = ["account", "phone", "email", "wallet", "payment", "gift-card", "iban", "link"] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

export const PAYMENT_SERVICES = [
  "cash-app",
  "paypal",
  "venmo",
  "zelle",
  "revolut",
  "interac",
  "western-union",
  "moneygram",
] as const;
export type PaymentService = (typeof PAYMENT_SERVICES)[number];

export const WALLET_NETWORKS = ["bitcoin", "litecoin", "ethereum", "tron", "monero"] as const;
export type WalletNetwork = (typeof WALLET_NETWORKS)[number];

/** Closed for what Holdfast knows rules for; a card brand (`steam`) or an IBAN's country (`DE`) is any other string. */
export type TraceService = Platform | PaymentService | WalletNetwork | `brand:${string}` | `country:${string}`;

/** One place where a trace was seen. */
export interface Sighting {
  readonly conversation?: ConversationId;
  readonly span: Span;
  readonly at: Moment;
  /** The text it was read from, exactly; masked for gift-card codes. */
  readonly asSeen: string;
  /** Who wrote the message it stands in: the person (true), somebody else (false), not known (null). */
  readonly self: boolean | null;
  /** Whether the text named it or the export's own account fields did. */
  readonly from: "text" | "account-field";
}

/** One account, number, address or link of somebody, however many times and ways it was written. */
export interface Trace {
  readonly kind: TraceKind;
  /** The platform, payment service, network, card brand or bank country it belongs to; null for phones, mails, links. */
  readonly service: TraceService | null;
  /** The normalised value: equal for all spellings of one thing and for nothing else. */
  readonly value: string;
  /**
   * For accounts: which identifier `value` is. A `display-name` is only what the screen showed: two accounts may share
   * it, so it must never link reports.
   */
  readonly identifier?: "handle" | "user-id" | "profile-url" | "phone" | "display-name";
  /** Other identifiers that the evidence itself ties to the same account (`user-id` beside a handle). */
  readonly aliases?: readonly string[];
  /** `stable` ids survive renaming; `changeable` names can be given up and taken by another. */
  readonly stability: "stable" | "changeable";
  /** The name on the payment account. A different thing from the name in the chat, kept apart. */
  readonly payeeName?: string;
  /** The name used in the chat by whoever the account belongs to, when the export ties them. */
  readonly chatName?: string;
  /** Codes of what a legal request would still lack; words under `trace.missing.<code>`. */
  readonly missing: readonly string[];
  readonly sightings: readonly Sighting[];
}
