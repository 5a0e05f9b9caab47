import type { Conversation, ConversationId, Message, Moment, Source, State, Trace, TraceKind } from "@holdfast/model";
import { groupOf, type TacticId, type TacticSignal } from "@holdfast/signals";
import { type Casefile, stateOf } from "../casefile.ts";
import { areAbout, type Finding } from "../mark-tactics.ts";
import { messagesByConversation } from "../messages-by-conversation.ts";
import { wholeCharacters } from "../whole-characters.ts";

/** A message worth showing while the rest stays folded, and the words that say why. */
export interface Highlight {
  /** Counts from zero within its conversation. */
  readonly message: number;
  readonly sender: string | null;
  readonly self: boolean | null;
  readonly at: Moment;
  readonly words: string;
  /** Null for the first and the last message. */
  readonly tactic: TacticId | null;
}
/** An account, number or address that stands in a conversation. */
export interface TraceLine {
  readonly kind: TraceKind;
  readonly service: string | null;
  readonly value: string;
  readonly asSeen: string;
  /** The first message of the conversation that it stands in; null for one of the export's own account fields. */
  readonly message: number | null;
  readonly times: number;
}

/** What the folded timeline shows of one conversation. "You don't have to read it again." */
export interface ConversationSummary {
  readonly id: ConversationId;
  readonly source: Source;
  readonly title: string | null;
  /** Everybody but the person. */
  readonly others: readonly string[];
  readonly messageCount: number;
  /** The earliest and the latest time that stand in it; null where no message has one. */
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly state: State;
  /** Null until the tactics of this very conversation were looked for. */
  readonly looked: { readonly selfKnown: boolean; readonly languageCovered: boolean } | null;
  /** The first thing that somebody else wrote. */
  readonly firstContact: Highlight | null;
  readonly lastMessage: Highlight | null;
  readonly threats: readonly Highlight[];
  readonly demands: readonly Highlight[];
  /** Deadlines and "there is no way out". */
  readonly pressure: readonly Highlight[];
  readonly accounts: readonly TraceLine[];
  readonly payments: readonly TraceLine[];
  /** Highlights beyond those shown, all lists together. */
  readonly more: number;
}
export interface Summary {
  readonly state: State;
  /** False until tactics were looked for in all of it as it now is: `state` may be too low. */
  readonly marked: boolean;
  readonly conversations: readonly ConversationSummary[];
  readonly counts: {
    readonly messages: number;
    readonly items: number;
    readonly originals: number;
    readonly accounts: number;
    readonly payments: number;
    readonly notes: number;
  };
}

/** Highlights a list: enough to see the pattern, little enough not to be read through. */
export const MAX_HIGHLIGHTS = 12;
const PAYMENT_KINDS: ReadonlySet<TraceKind> = new Set(["payment", "wallet", "gift-card", "iban"]);
const ACCOUNT_KINDS: ReadonlySet<TraceKind> = new Set(["account", "phone", "email"]);

/** The casefile folded: who, since when, what they threaten and want. Plain and small, for the page. */
export function summary(casefile: Casefile): Summary {
  const { timeline, traces, marks, originals, situation } = casefile;
  const threads = messagesByConversation(timeline);
  const marked = marks !== null && areAbout(marks, timeline);
  const findings = new Map((marked ? marks.findings : []).map((finding) => [finding.conversation, finding]));
  const ofKind = (kinds: ReadonlySet<TraceKind>): number => traces.filter(({ kind }) => kinds.has(kind)).length;
  const places = tracesByConversation(traces);
  return {
    state: stateOf(casefile),
    marked,
    conversations: timeline.conversations.map((conversation) =>
      summaryOf(
        conversation,
        threads.get(conversation.id) ?? [],
        findings.get(conversation.id),
        places.get(conversation.id) ?? [],
      ),
    ),
    counts: {
      messages: timeline.messages.length,
      items: timeline.items.length,
      originals: originals.length,
      accounts: ofKind(ACCOUNT_KINDS),
      payments: ofKind(PAYMENT_KINDS),
      notes: situation.notes?.length ?? 0,
    },
  };
}

function summaryOf(
  { id, source, title, participants }: Conversation,
  messages: readonly Message[],
  finding: Finding | undefined,
  traces: readonly Trace[],
): ConversationSummary {
  const contact = messages.findIndex(({ self, kind }) => self !== true && kind !== "system" && kind !== "deleted");
  const last = messages.findLastIndex(({ kind }) => kind !== "system");
  const timed = messages.filter(({ at }) => at.type !== "none");
  const [threats, demands, pressure] = ["T", "D", "P"].map((group) => highlights(group, finding, messages));
  const lists = [threats ?? [], demands ?? [], pressure ?? []];
  const lines = (kinds: ReadonlySet<TraceKind>): readonly TraceLine[] =>
    traces.filter(({ kind }) => kinds.has(kind)).map((trace) => lineOf(trace, id, messages));
  return {
    id,
    source,
    title,
    others: participants.filter(({ self }) => self !== true).map(({ name }) => name),
    messageCount: messages.length,
    from: timed[0]?.at ?? null,
    to: timed.at(-1)?.at ?? null,
    state: finding?.state ?? "none",
    looked: finding === undefined ? null : { selfKnown: finding.selfKnown, languageCovered: finding.languageCovered },
    firstContact: plainHighlight(messages, contact),
    lastMessage: plainHighlight(messages, last),
    threats: lists[0]?.slice(0, MAX_HIGHLIGHTS) ?? [],
    demands: lists[1]?.slice(0, MAX_HIGHLIGHTS) ?? [],
    pressure: lists[2]?.slice(0, MAX_HIGHLIGHTS) ?? [],
    accounts: lines(ACCOUNT_KINDS),
    payments: lines(PAYMENT_KINDS),
    more: lists.reduce((sum, list) => sum + Math.max(0, list.length - MAX_HIGHLIGHTS), 0),
  };
}

/** One a message and group of tactics, in the order of the conversation; the plainest words of each. */
function highlights(group: string, finding: Finding | undefined, messages: readonly Message[]): readonly Highlight[] {
  const found = new Map<number, TacticSignal>();
  for (const signal of finding?.signals ?? []) {
    const known = found.get(signal.message);
    if (groupOf(signal.tactic) === group && (known === undefined || signal.words.length > known.words.length)) {
      found.set(signal.message, signal);
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.message - b.message)
    .flatMap(({ message, words, tactic }) => highlightOf(messages, message, words, tactic));
}

function highlightOf(
  messages: readonly Message[],
  message: number,
  words: string,
  tactic: TacticId | null,
): readonly Highlight[] {
  const found = messages[message];
  if (found === undefined) return [];
  const { sender, self, at } = found;
  return [{ message, sender, self, at, words, tactic }];
}

/** UTF-16 units of a message that the folded timeline shows. */
const MAX_WORDS = 280;
function plainHighlight(messages: readonly Message[], index: number): Highlight | null {
  const text = messages[index]?.text ?? "";
  const words = text.length > MAX_WORDS ? `${text.slice(0, wholeCharacters(text, MAX_WORDS))}…` : text;
  return highlightOf(messages, index, words, null)[0] ?? null;
}

function tracesByConversation(traces: readonly Trace[]): ReadonlyMap<ConversationId, readonly Trace[]> {
  const found = new Map<ConversationId, Trace[]>();
  for (const trace of traces) {
    const seen = new Set(trace.sightings.flatMap(({ conversation }) => conversation ?? []));
    for (const conversation of seen) {
      const known = found.get(conversation);
      if (known === undefined) found.set(conversation, [trace]);
      else known.push(trace);
    }
  }
  return found;
}

function lineOf(trace: Trace, conversation: ConversationId, messages: readonly Message[]): TraceLine {
  const { kind, service, value, sightings } = trace;
  const here = sightings.filter((sighting) => sighting.conversation === conversation);
  const [first] = here;
  const at =
    first?.from === "text"
      ? messages.findIndex(
          ({ span }) => span.item === first.span.item && span.start <= first.span.start && first.span.end <= span.end,
        )
      : -1;
  return { kind, service, value, asSeen: first?.asSeen ?? value, message: at < 0 ? null : at, times: here.length };
}
