import { type Casefile, type ConversationSummary, summary, type TraceLine } from "@holdfast/casefile";
import { type Message, type Moment, stateRank } from "@holdfast/model";
import { groupOf, type TacticSignal } from "@holdfast/signals";

/** How often a tactic was seen in what others wrote, and when first. */
export interface TacticCount {
  readonly tactic: string;
  readonly count: number;
  readonly first: Moment | null;
}

type Folded = Omit<ConversationSummary, "firstContact" | "lastMessage" | "threats" | "demands" | "pressure" | "more">;
/** One conversation folded to what matters. Holds no words of it but names, accounts and where money was to go. */
export interface ConversationCard extends Folded {
  /** Its place in the casefile, from 1: the address of its full list. */
  readonly number: number;
  /** When somebody else first wrote. */
  readonly contactAt: Moment | null;
  readonly lastAt: Moment | null;
  readonly tactics: readonly TacticCount[];
}

/** The gravest first: what a person wants to hear first is how bad it is, and what is wanted. */
const GRAVITY = "T3 T1 D1 D2 E1 T2 D3 L1 L2 L3 M2 M1 S4 E2 P1 P2 S2".split(" ");
const rank = (tactic: string): number => {
  const found = GRAVITY.indexOf(tactic);
  return found < 0 ? GRAVITY.length : found;
};

/** Every conversation, those that ask for most attention first. The words stay in the worker. */
export function cardsOf(casefile: Casefile): readonly ConversationCard[] {
  const { conversations, marked } = summary(casefile);
  const findings = marked ? (casefile.marks?.findings ?? []) : [];
  const signals = new Map(findings.map((finding) => [finding.conversation, finding.signals]));
  const messages = new Map(conversations.map(({ id }): [string, Message[]] => [id, []]));
  for (const message of casefile.timeline.messages) messages.get(message.conversation)?.push(message);
  return conversations
    .map(({ firstContact, lastMessage, threats: _t, demands: _d, pressure: _p, more: _m, ...folded }, index) => {
      const own = messages.get(folded.id) ?? [];
      return {
        ...folded,
        number: index + 1,
        contactAt: firstContact?.at ?? folded.from,
        lastAt: lastMessage?.at ?? folded.to,
        tactics: tacticCounts(own, theirs(own, signals.get(folded.id) ?? [])),
        // What only the person named is theirs, and no lead to anybody.
        payments: folded.payments.filter((line) => !isOwn(line, own)),
        accounts: folded.accounts.filter((line) => !isOwn(line, own)),
      };
    })
    .toSorted((a, b) => stateRank(b.state) - stateRank(a.state) || b.messageCount - a.messageCount);
}

const isOwn = ({ message, times }: TraceLine, messages: readonly Message[]): boolean =>
  message !== null && times === 1 && messages[message]?.self === true;

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
