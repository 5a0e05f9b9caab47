import type { ConversationId, Item, ItemId, LedgerCode, LedgerParams, Message } from "@holdfast/model";
import type { Casefile } from "../casefile.ts";
import { messagesByConversation } from "../messages-by-conversation.ts";

/** What the person may know where a file does not say it. Words under `assumption.<question>`. */
export const QUESTIONS = ["date-order", "zone", "self", "csv-mapping"] as const;
export type Question = (typeof QUESTIONS)[number];

/** One question that the person can settle. */
export interface Assumption {
  readonly question: Question;
  /** A file that it is about; the first, where a conversation stands in several. */
  readonly item: ItemId;
  /** Why it is asked: the remark in the ledger, with words under `ledger.<code>`; else `self-unknown` or `zone-unknown`, under `assumption`. */
  readonly code: LedgerCode;
  readonly params: LedgerParams;
  /** Answers to choose from: orders (`dmy`), names. Empty where the answer is not one of a few: a zone, columns. */
  readonly options: readonly string[];
  /** The conversation, for `self`. */
  readonly conversation?: ConversationId;
}

/** Remarks that an answer settles. Of importers' ledger codes. */
const ASKED: Readonly<Record<LedgerCode, Question>> = {
  "date-order-changes-more": "date-order",
  "date-order-contested": "date-order",
  "date-order-habit": "date-order",
  "date-order-in-time": "date-order",
  "date-order-unclear-between": "date-order",
  "csv-date-order-assumed": "date-order",
  "csv-mapping-proposed": "csv-mapping",
  "csv-needs-mapping": "csv-mapping",
};
/** Names to choose from; a group of thousands is not a question about which of them one is. */
const MAX_NAMES = 50;

/**
 * Everything that had to be assumed and that the person can settle: once for each question and file, names once for each
 * conversation. `self` is answered by `setSelf`, the rest by `settle`.
 */
export function assumptions({ timeline }: Casefile): readonly Assumption[] {
  const { items, conversations, messages } = timeline;
  const threads = messagesByConversation(timeline);
  return [
    ...items.flatMap(fromLedger),
    ...conversations.flatMap(({ id, participants }): readonly Assumption[] => {
      const unsettled = threads.get(id)?.find(({ self, sender }) => self === null && sender !== null);
      const names = participants.map(({ name }) => name);
      if (unsettled === undefined || names.length === 0 || names.length > MAX_NAMES) return [];
      return [selfQuestion(id, unsettled, names)];
    }),
    ...zoneQuestions(messages),
  ];
}

function fromLedger({ id, ledger }: Item): readonly Assumption[] {
  const asked = new Map<Question, Assumption>();
  for (const entry of ledger.entries) {
    if (entry.kind === "read") continue;
    const question = ASKED[entry.code];
    if (question === undefined || asked.has(question)) continue;
    const { code, params = {} } = entry;
    asked.set(question, { question, item: id, code, params, options: question === "date-order" ? orders(params) : [] });
  }
  return [...asked.values()];
}

/** The order that was assumed first, then the other that is possible. */
function orders({ order, other }: LedgerParams): readonly string[] {
  const first = typeof order === "string" ? order : "dmy";
  const second = typeof other === "string" ? other : first === "dmy" ? "mdy" : "dmy";
  return [first, second];
}

const selfQuestion = (conversation: ConversationId, { span }: Message, options: readonly string[]): Assumption => ({
  question: "self",
  item: span.item,
  code: "self-unknown",
  params: {},
  options,
  conversation,
});

/** Files with clock times of which nobody knows the zone. A date without a time needs none. */
function zoneQuestions(messages: readonly Message[]): readonly Assumption[] {
  const first = new Map<ItemId, { count: number; readonly written: string }>();
  for (const { at, span } of messages) {
    // What a picture states cannot be read again with a zone.
    if (at.type !== "wall" || at.precision === "day" || at.certainty === "stated") continue;
    const known = first.get(span.item);
    if (known === undefined) first.set(span.item, { count: 1, written: at.written });
    else known.count += 1;
  }
  return [...first].map(([item, { count, written }]) => ({
    question: "zone",
    item,
    code: "zone-unknown",
    params: { count, written },
    options: [],
  }));
}
