import {
  type Conversation,
  type ConversationId,
  type Message,
  type Signal,
  type Span,
  stateRank,
} from "@holdfast/model";
import type { PaperInput } from "../paper-input.ts";
import { rankOf } from "./tactic-groups.ts";

/** One message with its place and what was recognised in it. */
export interface Entry {
  /** Its number in the package, from 1. */
  readonly number: number;
  /** Its place in `PaperInput.messages`. */
  readonly index: number;
  readonly message: Message;
  readonly signals: readonly Signal[];
}

/** The timeline of a case, looked up in every way that a paper needs. */
export interface CaseIndex {
  readonly entries: readonly Entry[];
  /** Entries that hold a signal by somebody else than the person, in order. */
  readonly marked: readonly Entry[];
  readonly ofConversation: ReadonlyMap<ConversationId, readonly Entry[]>;
  readonly conversations: ReadonlyMap<ConversationId, Conversation>;
  /**
   * Conversations in which a threat, a demand or a claim was recognised, or that recognition warns of; all of them where
   * nothing was recognised anywhere. People of the others are nobody's suspects.
   */
  readonly concerned: ReadonlySet<ConversationId>;
  /** The message that stands at `span`; null when none does. */
  at(span: Span): Entry | null;
}

const placeOf = ({ item, start }: Span): string => `${start} ${item}`;

/** Signals that tell of the person's own words only route help; no paper counts them against anybody. */
const byOthers = ({ tactic }: Signal, message: Message): boolean => !tactic.startsWith("V") && message.self !== true;

export function caseIndex(input: PaperInput): CaseIndex {
  const signals = signalsByIndex(input);
  const entries = input.messages.map(
    (message, index): Entry => ({
      number: input.numbers?.[index] ?? index + 1,
      index,
      message,
      signals: (signals.get(index) ?? []).filter((signal) => byOthers(signal, message)),
    }),
  );
  const ofConversation = new Map<ConversationId, Entry[]>();
  for (const entry of entries) {
    const known = ofConversation.get(entry.message.conversation);
    if (known === undefined) ofConversation.set(entry.message.conversation, [entry]);
    else known.push(entry);
  }
  let places: Map<string, Entry> | null = null;
  const placed = (): Map<string, Entry> => {
    const all = new Map<string, Entry>();
    for (const entry of entries) {
      for (const span of [...(entry.message.also ?? []), entry.message.span]) all.set(placeOf(span), entry);
    }
    return all;
  };
  return {
    entries,
    marked: entries.filter((entry) => entry.signals.length > 0),
    ofConversation,
    conversations: new Map(input.conversations.map((conversation) => [conversation.id, conversation])),
    concerned: concernedOf(input, entries),
    at: (span) => {
      places ??= placed();
      return places.get(placeOf(span)) ?? null;
    },
  };
}

function concernedOf({ findings, conversations }: PaperInput, entries: readonly Entry[]): ReadonlySet<ConversationId> {
  const found = new Set<ConversationId>();
  for (const { conversation, state } of findings) if (stateRank(state) >= stateRank("warn")) found.add(conversation);
  for (const { message, signals } of entries) if (rankOf(signals) !== null) found.add(message.conversation);
  if (found.size > 0) return found;
  return new Set([...conversations.map(({ id }) => id), ...entries.map(({ message }) => message.conversation)]);
}

/** Signals by the index of their message in the whole timeline; one that points past its conversation is dropped. */
function signalsByIndex({ findings, messages }: PaperInput): ReadonlyMap<number, readonly Signal[]> {
  const wanted = new Set(findings.map(({ conversation }) => conversation));
  const indices = new Map<ConversationId, number[]>();
  for (const [index, { conversation }] of messages.entries()) {
    if (!wanted.has(conversation)) continue;
    const known = indices.get(conversation);
    if (known === undefined) indices.set(conversation, [index]);
    else known.push(index);
  }
  const found = new Map<number, Signal[]>();
  for (const { conversation, signals } of findings) {
    for (const signal of signals) {
      const index = indices.get(conversation)?.[signal.message];
      if (index === undefined) continue;
      const known = found.get(index);
      if (known === undefined) found.set(index, [signal]);
      else known.push(signal);
    }
  }
  return found;
}
