import type { Moment } from "./moment.ts";
import type { Platform } from "./sources.ts";
import type { Span } from "./span.ts";

/** What a list says of an account and the person's. */
export const CONTACT_RELATIONS = [
  "friend",
  "follower",
  "following",
  "close-friend",
  "restricted",
  "blocked",
  "removed",
  "hidden-suggestion",
] as const;
export type ContactRelation = (typeof CONTACT_RELATIONS)[number];

/** One account in a list of an account download. */
export interface Contact {
  readonly platform: Platform;
  readonly relation: ContactRelation;
  /** Null where the list gives display names only (Facebook): two people of one name cannot be told apart. */
  readonly handle: string | null;
  readonly displayName: string | null;
  /** The platform's own, unchanging id, where the list has one (X has nothing else). */
  readonly platformId?: string;
  /** When the list says it began. What event exactly it marks is not established for every platform. */
  readonly at: Moment;
  /** How the account was added, as the platform writes it (Snapchat). */
  readonly how: string | null;
  readonly span: Span;
}

/** A request to follow or to be friends. */
export interface Request {
  readonly platform: Platform;
  readonly direction: "received" | "sent" | "ignored";
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly at: Moment;
  readonly span: Span;
}

/** One use of the person's account, as the platform recorded it. A place there is no place of a device. */
export interface SignIn {
  readonly platform: Platform;
  readonly at: Moment;
  readonly ip: string | null;
  readonly device: string | null;
  readonly place: string | null;
  readonly span: Span;
}

/** The account that a download is of, by its own words. */
export interface OwnProfile {
  readonly platform: Platform;
  readonly handle: string | null;
  readonly displayName: string | null;
  readonly platformId?: string;
  readonly span: Span;
}
