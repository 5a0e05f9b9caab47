import type { Casefile, Finding } from "@holdfast/casefile";
import {
  type Conversation,
  type Message,
  type Moment,
  type State,
  sortKey,
  stateRank,
  type Trace,
} from "@holdfast/model";
import { groupOf, type TacticSignal } from "@holdfast/signals";
import type { ConversationLine } from "./evidence-view.ts";
import { lineOf } from "./thing-view.ts";

/** How often a tactic was seen in what others wrote, and when first. */
export interface TacticCount {
  readonly tactic: string;
  readonly count: number;
  readonly first: Moment | null;
}
/** An account, an address or a place for money that somebody named. */
export interface Named {
  readonly kind: Trace["kind"];
  readonly service: string | null;
  readonly value: string;
}

/** One conversation folded to what matters. Holds no words of it but names, accounts and where money was to go. */
export interface ConversationSummary {
  /** Its place in the casefile, from 1: the address of its full list. */
  readonly number: number;
  readonly line: ConversationLine;
  readonly state: State;
  /** Whether tactics were looked for in exactly these messages. */
  readonly looked: boolean;
  readonly selfKnown: boolean;
  readonly languageCovered: boolean;
  readonly tactics: readonly TacticCount[];
  readonly payments: readonly Named[];
  readonly accounts: readonly Named[];
  readonly links: readonly Named[];
}

/** The gravest first: what a person wants to hear first is how bad it is, and what is wanted. */
const GRAVITY = "T3 T1 D1 D2 E1 T2 D3 L1 L2 L3 M2 M1 S4 E2 P1 P2 S2".split(" ");
const rank = (tactic: string): number => {
  const found = GRAVITY.indexOf(tactic);
  return found < 0 ? GRAVITY.length : found;
};
const PAYMENT_KINDS: ReadonlySet<Trace["kind"]> = new Set(["payment", "wallet", "gift-card", "iban"]);

/** Every conversation, those that ask for most attention first. One pass over the messages. */
export function summariesOf({ timeline, traces, marks }: Casefile): readonly ConversationSummary[] {
  const findings = new Map(
    (marks?.of === timeline ? marks.findings : []).map((f): [string, Finding] => [f.conversation, f]),
  );
  const messages = new Map<string, Message[]>(timeline.conversations.map(({ id }) => [id, []]));
  for (const message of timeline.messages) messages.get(message.conversation)?.push(message);
  const named = namedByConversation(traces);
  const summaries = timeline.conversations.map((conversation, index) =>
    summaryOf(
      index + 1,
      conversation,
      messages.get(conversation.id) ?? [],
      findings.get(conversation.id),
      named.get(conversation.id) ?? [],
    ),
  );
  return summaries.toSorted((a, b) => stateRank(b.state) - stateRank(a.state) || b.line.messages - a.line.messages);
}

function summaryOf(
  number: number,
  conversation: Conversation,
  messages: readonly Message[],
  finding: Finding | undefined,
  named: readonly Named[],
): ConversationSummary {
  const timed = messages.filter(({ at }) => at.type !== "none");
  const first = timed.reduce<Moment | null>((a, { at }) => (a === null || sortKey(at) < sortKey(a) ? at : a), null);
  const last = timed.reduce<Moment | null>((a, { at }) => (a === null || sortKey(at) > sortKey(a) ? at : a), null);
  return {
    number,
    line: lineOf(conversation, { messages: messages.length, first, last }),
    state: finding?.state ?? "none",
    looked: finding !== undefined,
    selfKnown: finding?.selfKnown ?? true,
    languageCovered: finding?.languageCovered ?? true,
    tactics: tacticCounts(messages, theirs(messages, finding?.signals ?? [])),
    payments: named.filter(({ kind }) => PAYMENT_KINDS.has(kind)),
    accounts: named.filter(({ kind }) => !PAYMENT_KINDS.has(kind) && kind !== "link"),
    links: named.filter(({ kind }) => kind === "link"),
  };
}

/** Signals in what the person did not write, and none of those that only route help. */
export const theirs = (messages: readonly Message[], signals: readonly TacticSignal[]): readonly TacticSignal[] =>
  signals.filter(({ tactic, message }) => groupOf(tactic) !== "V" && messages[message]?.self !== true);

function tacticCounts(messages: readonly Message[], signals: readonly TacticSignal[]): readonly TacticCount[] {
  const seen = new Map<string, Set<number>>();
  for (const { tactic, message } of signals) seen.set(tactic, (seen.get(tactic) ?? new Set()).add(message));
  return [...seen]
    .map(([tactic, at]) => ({ tactic, count: at.size, first: messages[Math.min(...at)]?.at ?? null }))
    .toSorted((a, b) => rank(a.tactic) - rank(b.tactic));
}

/** What others named in each conversation; what the person wrote themselves is theirs. */
function namedByConversation(traces: readonly Trace[]): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  for (const { kind, service, value, sightings } of traces) {
    const where = new Set(sightings.flatMap(({ conversation, self }) => (self === true ? [] : [conversation])));
    for (const conversation of where) {
      if (conversation === undefined) continue;
      const named = { kind, service, value };
      const list = found.get(conversation);
      if (list === undefined) found.set(conversation, [named]);
      else list.push(named);
    }
  }
  return found;
}
