import type { Contact, Moment, Request } from "@holdfast/model";
import { type CheckResult, Reasons } from "../check-result.ts";
import { skeleton } from "../link/look-alike.ts";

/** The lists of one account, from its download. */
export interface AccountListSet {
  readonly contacts: readonly Contact[];
  readonly requests: readonly Request[];
}
export interface ReviewOptions {
  /** The lists of an earlier download: what is not in them is new. */
  readonly previous?: AccountListSet;
  /** Without an earlier download: what is dated after this (milliseconds UTC) is new. */
  readonly since?: number;
}
export interface ListReview extends CheckResult {
  /** Accounts that came since last time, newest first. */
  readonly added: readonly (Contact | Request)[];
}

const CLOSE: ReadonlySet<string> = new Set(["friend", "follower", "following", "close-friend"]);
const DAY = 86_400_000;
/** Accounts within a day that are a burst. */
const BURST = 5;
/** Accounts of a burst that share a word. */
const SHARING = 3;
/** Accounts compared by look; a creator's million followers would say nothing. */
const MAX_COMPARED = 50_000;

/**
 * What is new among contacts and requests, and what is odd about it. The lists hold no shared contacts, no bios and no
 * pictures, so the check says so; it never calls an account good.
 */
export function reviewLists(current: AccountListSet, options: ReviewOptions = {}): ListReview {
  const reasons = new Reasons();
  const incoming: (Contact | Request)[] = [
    ...current.requests.filter((request) => request.direction === "received"),
    ...current.contacts.filter((contact) => contact.relation === "follower" || contact.relation === "friend"),
  ];
  const added = newOnes(incoming, options).toSorted((a, b) => (msOf(b.at) ?? 0) - (msOf(a.at) ?? 0));
  const dated = options.previous !== undefined || options.since !== undefined;
  if (dated && added.length > 0) reasons.add("note", "new-since", named(added), "look-at-each", { n: added.length });
  burstReasons(added, reasons);
  copyReasons(current, added, reasons);
  for (const one of added) {
    if ("how" in one && one.how !== null)
      reasons.add("note", "added-how", `${one.handle ?? ""}: ${one.how}`, "look-at-each");
  }
  const unseen = ["lists-shared-contacts", "lists-who", "lists-pictures"];
  if (incoming.some((one) => one.platform === "facebook")) unseen.push("lists-names-only");
  if (!dated) unseen.push("lists-no-earlier");
  if (!current.requests.some((one) => one.direction === "received")) unseen.push("lists-no-requests-in-download");
  return { ...reasons.result(["lists-entries"], unseen), added: dated ? added : [] };
}

const msOf = (at: Moment): number | null => (at.type === "none" ? null : at.ms);
/** The name to show: X has only the account's number. */
const nameOf = (one: Contact | Request): string =>
  one.handle ?? one.displayName ?? ("platformId" in one ? one.platformId : undefined) ?? "";
/** Handles tell accounts apart; a display name does not, but Facebook's lists have nothing else. */
const keyOf = (one: Contact | Request): string => `${one.platform} ${nameOf(one).toLowerCase()}`;

function newOnes(incoming: readonly (Contact | Request)[], { previous, since }: ReviewOptions): (Contact | Request)[] {
  if (previous !== undefined) {
    const known = new Set([...previous.contacts, ...previous.requests].map(keyOf));
    return incoming.filter((one) => !known.has(keyOf(one)));
  }
  if (since === undefined) return [...incoming];
  return incoming.filter((one) => (msOf(one.at) ?? Number.POSITIVE_INFINITY) > since);
}

/** Many at once, as when somebody walks through the friends of a school; a shared word says which. */
function burstReasons(added: readonly (Contact | Request)[], reasons: Reasons): void {
  const byTime = added.filter((one) => msOf(one.at) !== null).toReversed();
  let from = 0;
  let widest: readonly (Contact | Request)[] = [];
  for (let to = 0; to < byTime.length; to++) {
    while ((msOf(byTime[to]?.at ?? NEVER) ?? 0) - (msOf(byTime[from]?.at ?? NEVER) ?? 0) > DAY) from++;
    if (to - from + 1 > widest.length) widest = byTime.slice(from, to + 1);
  }
  if (widest.length < BURST) return;
  reasons.add("note", "burst", named(widest), "burst-accept-none", { n: widest.length });
  const words = new Map<string, number>();
  for (const one of widest) {
    const said = `${one.handle ?? ""} ${one.displayName ?? ""}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
    for (const word of new Set(said)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const [word, n] = [...words].toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0];
  if (n >= SHARING) reasons.add("nudge", "burst-one-group", word, "burst-accept-none", { n });
}
const NEVER: Moment = { type: "none", certainty: "missing", written: "" };

/** A new account that carries the name of somebody the person knows, or looks like theirs. */
function copyReasons(current: AccountListSet, added: readonly (Contact | Request)[], reasons: Reasons): void {
  const fresh = new Set(added);
  const known = current.contacts.filter((one) => CLOSE.has(one.relation) && !fresh.has(one)).slice(0, MAX_COMPARED);
  const names = new Map(
    known.filter((one) => (one.displayName ?? "") !== "").map((one) => [one.displayName?.toLowerCase(), one]),
  );
  const looks = new Map(known.filter((one) => one.handle !== null).map((one) => [look(one.handle ?? ""), one]));
  for (const one of added.slice(0, MAX_COMPARED)) {
    const alike = one.handle === null ? undefined : looks.get(look(one.handle));
    const same = one.handle === null ? undefined : names.get(one.displayName?.toLowerCase());
    const twin = [alike, same].find(
      (found) => found !== undefined && found.handle !== null && found.handle !== one.handle,
    );
    if (twin !== undefined) {
      reasons.add("warn", "copy-of-a-contact", `${one.handle ?? ""} / ${twin.handle ?? ""}`, "ask-the-real-one");
    }
  }
}
const look = (handle: string): string => skeleton(handle.toLowerCase()).replace(/[._-]/gu, "");

const named = (all: readonly (Contact | Request)[]): string =>
  all
    .slice(0, 10)
    .map((one) => nameOf(one) || "?")
    .join(", ");
