import { type Moment, type Sighting, sortKey, type Trace } from "@holdfast/model";
import type { CaseIndex } from "./case-index.ts";
import { oneLine } from "./one-line.ts";
import { sayService } from "./said-answers.ts";
import type { Say } from "./say.ts";

/** Where and when a trace was seen. */
export interface Seen {
  readonly trace: Trace;
  /** Whose messages it stands in: `self` only when every one is by the person. */
  readonly side: "self" | "other" | "unknown";
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** Numbers of the messages, ascending, each once. */
  readonly numbers: readonly number[];
  /** Whether the export's own account fields name it. */
  readonly inFields: boolean;
  /** A link to it as somebody wrote it. */
  readonly link: string | null;
}

export function seen(trace: Trace, index: CaseIndex): Seen {
  const { sightings } = trace;
  const dated = sightings.map(({ at }) => at).filter(({ type }) => type !== "none");
  const byTime = dated.toSorted((a, b) => sortKey(a) - sortKey(b));
  const numbers = new Set<number>();
  for (const { span, from } of sightings) {
    const entry = from === "text" ? index.at(span) : null;
    if (entry !== null) numbers.add(entry.number);
  }
  return {
    trace,
    side: sideOf(sightings),
    first: byTime[0] ?? null,
    last: byTime.at(-1) ?? null,
    numbers: [...numbers].toSorted((a, b) => a - b),
    inFields: sightings.some(({ from }) => from === "account-field"),
    link: sightings.find(({ asSeen }) => /^https?:\/\//iu.test(asSeen))?.asSeen ?? null,
  };
}

function sideOf(sightings: readonly Sighting[]): Seen["side"] {
  if (sightings.length > 0 && sightings.every(({ self }) => self === true)) return "self";
  return sightings.some(({ self }) => self === false) ? "other" : "unknown";
}

const ACCOUNT_KINDS: ReadonlySet<string> = new Set(["account", "phone", "email"]);
const MONEY_KINDS: ReadonlySet<string> = new Set(["payment", "wallet", "gift-card", "iban"]);

/** A sighting outside every conversation says nothing about whom it concerns, so it stays with what does. */
const concerns = ({ sightings }: Trace, { concerned }: CaseIndex): boolean =>
  sightings.some(({ conversation }) => conversation === undefined || concerned.has(conversation));

const accounts = (traces: readonly Trace[], index: CaseIndex, concerned: boolean): readonly Seen[] =>
  traces
    .filter((trace) => ACCOUNT_KINDS.has(trace.kind) && concerns(trace, index) === concerned)
    .map((trace) => seen(trace, index))
    .filter(({ side }) => side !== "self");

/** Accounts, numbers and addresses of the other side, or of a side not known. The person's own are left out. */
export const accountsOf = (traces: readonly Trace[], index: CaseIndex): readonly Seen[] =>
  accounts(traces, index, true);

/** Those of people in conversations that nothing was recognised in. */
export const othersOf = (traces: readonly Trace[], index: CaseIndex): readonly Seen[] => accounts(traces, index, false);

/** What money could be sent to. The person may have copied a handle out, so theirs stay in. */
export const moneyTracesOf = (traces: readonly Trace[], index: CaseIndex): readonly Seen[] =>
  traces.filter(({ kind }) => MONEY_KINDS.has(kind)).map((trace) => seen(trace, index));

export const linksOf = (traces: readonly Trace[], index: CaseIndex): readonly Seen[] =>
  traces
    .filter(({ kind }) => kind === "link")
    .map((trace) => seen(trace, index))
    .filter(({ side }) => side !== "self");

/** What kind of identifier it is, in words: a username, a number ID, a phone number. */
export function sayIdentifier({ kind, identifier }: Trace, say: Say): string {
  const key = identifier === undefined ? `trace.kind.${kind}` : `trace.identifier.${identifier}`;
  return say.lookup(key) ?? oneLine(identifier ?? kind);
}

export const sayTraceService = ({ service, kind }: Trace, say: Say): string =>
  service === null ? (say.lookup(`trace.kind.${kind}`) ?? oneLine(kind)) : sayService(service, say);

/** Where a profile of this name stands, by platform. Built by us, and never evidence. */
const PROFILE: Readonly<Record<string, string>> = {
  instagram: "https://www.instagram.com/",
  tiktok: "https://www.tiktok.com/@",
  x: "https://x.com/",
  snapchat: "https://www.snapchat.com/add/",
  facebook: "https://www.facebook.com/",
  reddit: "https://www.reddit.com/user/",
  telegram: "https://t.me/",
  youtube: "https://www.youtube.com/@",
};

/** The addresses where the platform shows the usernames of one account; none where we know no such place. */
export function profileAddresses({ service, identifier, value, aliases = [] }: Trace): readonly string[] {
  const start = service !== null && Object.hasOwn(PROFILE, service) ? PROFILE[service] : undefined;
  if (start === undefined) return [];
  const handles = [
    ...(identifier === "handle" ? [value] : []),
    ...aliases.filter((alias) => alias.startsWith("@")).map((alias) => alias.slice(1)),
  ];
  return handles.filter((handle) => /^[\w.-]{1,64}$/u.test(handle)).map((handle) => `${start}${handle}`);
}

/** How somebody wrote it, where that tells more than the identifier itself: capitals, spaces. */
export const asWritten = (trace: Trace): readonly string[] => {
  const { identifier, sightings } = trace;
  const shown = new Set([shownValue(trace), `@${shownValue(trace)}`]);
  if (identifier === "display-name") return [];
  return [...new Set(sightings.map(({ asSeen }) => asSeen))]
    .filter((text) => !shown.has(text) && text !== "" && !/^https?:/iu.test(text))
    .slice(0, MAX_SPELLINGS);
};
const MAX_SPELLINGS = 3;

/** The identifier and what the evidence ties to the same account, one a line. */
export const identifiersOf = (trace: Trace): string =>
  [shownValue(trace), ...(trace.aliases ?? [])].map((text) => oneLine(text)).join("\n");

/** The value as a reader takes it: of a gift card that is how it was seen, for the value may be a word of ours. */
export const shownValue = ({ kind, value, sightings }: Trace): string =>
  kind === "gift-card" ? (sightings[0]?.asSeen ?? value) : value;
