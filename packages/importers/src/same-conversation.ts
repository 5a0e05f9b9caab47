import type { Conversation, ItemId, Message, Source } from "@holdfast/model";
import { messageBody, STEP, timeIn } from "./message-key.ts";

/** One conversation with its messages, in order. */
export interface Thread {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
}

/** Shared messages that make two threads one conversation when neither id nor name says so. */
const MIN_SHARED = 3;

/** Sources that are records of one service. */
const FAMILIES: Readonly<Partial<Record<Source, string>>> = {
  messenger: "messenger",
  "messenger-e2ee": "messenger",
  "discord-package": "discord",
  "discord-chat-exporter": "discord",
  "signal-text": "signal",
  "signal-export": "signal",
  "imessage-text": "imessage",
  "imessage-database": "imessage",
  "instagram-html": "instagram",
  "messenger-html": "messenger",
  "telegram-html": "telegram",
  "discord-chat-exporter-html": "discord",
  "snapchat-html": "snapchat",
  "imessage-html": "imessage",
};
const familyOf = ({ source }: Conversation): string => FAMILIES[source] ?? source;

/** What a thread is compared by. */
export class ThreadPrint {
  readonly thread: Thread;
  readonly family: string;
  readonly title: string;
  #facts: Facts | null = null;
  #keys: ReadonlyMap<string, string> | null = null;
  #copied: ReadonlySet<string> | null = null;
  readonly #twins: TwinFiles;

  constructor(thread: Thread, twins: TwinFiles) {
    this.thread = thread;
    this.#twins = twins;
    this.family = familyOf(thread.conversation);
    this.title = fold(thread.conversation.title ?? "");
  }

  /** Worked out when first asked for: most threads are told apart by their ids. */
  get facts(): Facts {
    this.#facts ??= factsOf(this.thread.messages);
    return this.#facts;
  }

  /** Places of its messages in files that came more than once, equal for equal files. */
  get copied(): ReadonlySet<string> {
    this.#copied ??= new Set(
      this.thread.messages.flatMap(({ span, also }) =>
        [span, ...(also ?? [])].flatMap(({ item, start }) => {
          const twin = this.#twins.get(item);
          return twin === undefined ? [] : [`${twin} ${start}`];
        }),
      ),
    );
    return this.#copied;
  }

  /** Distinctive messages by the minute, and who wrote them. */
  get keys(): ReadonlyMap<string, string> {
    if (this.#keys === null) {
      const said = this.thread.messages.filter(isDistinctive);
      this.#keys = new Map(said.map((message) => [printKey(message), message.sender ?? ""]));
    }
    return this.#keys;
  }
}

/** Files that came more than once, byte for byte: their hash, by item. */
export type TwinFiles = ReadonlyMap<ItemId, string>;

interface Facts {
  /** Files that its messages stand in. */
  readonly items: ReadonlySet<ItemId>;
  readonly first: number;
  readonly last: number;
}

function factsOf(messages: readonly Message[]): Facts {
  const items = new Set<ItemId>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { span, also, at } of messages) {
    items.add(span.item);
    for (const place of also ?? []) items.add(place.item);
    if (at.type === "none") continue;
    if (at.ms < first) first = at.ms;
    if (at.ms > last) last = at.ms;
  }
  return { items, first, last };
}

/** Lines of the app and messages without a time are alike in every conversation. */
const isDistinctive = ({ at, kind }: Message): boolean =>
  at.type !== "none" && kind !== "system" && at.precision !== "day";

const printKey = (message: Message): string => `${timeIn(message, STEP.minute)}\u0001${messageBody(message, false)}`;

/**
 * Whether two threads are records of one conversation. The platform's own id decides where both have one, and so does one
 * file that was given twice. Else they need the same people, and what they share while both were running decides: with the
 * same name any message; without it all of the shorter one, or half of it with both sides among it; nothing shared makes
 * them two. With no common time the same name makes them one. When in doubt they stay two: a stranger merged in is worse
 * than a conversation shown twice.
 */
export function sameConversation(a: ThreadPrint, b: ThreadPrint): boolean {
  if (a.family !== b.family) return false;
  const [x, y] = [a.thread.conversation.platformId, b.thread.conversation.platformId];
  if (x !== undefined && y !== undefined) return x === y;
  // A file that holds two conversations says itself that they are two.
  for (const item of a.facts.items) if (b.facts.items.has(item)) return false;
  for (const place of a.copied) if (b.copied.has(place)) return true;
  if (!samePeople(a.thread.conversation, b.thread.conversation)) return false;
  const named = a.title !== "" && a.title === b.title;
  const [from, to] = [minute(Math.max(a.facts.first, b.facts.first)), minute(Math.min(a.facts.last, b.facts.last))];
  if (from > to) return named;
  const inBoth = [a, b].map(({ keys }) => [...keys].filter(([key]) => isBetween(key, from, to)));
  const [small, large] =
    (inBoth[0]?.length ?? 0) <= (inBoth[1]?.length ?? 0) ? [inBoth[0], b.keys] : [inBoth[1], a.keys];
  const shared = (small ?? []).filter(([key]) => large.has(key));
  if (shared.length === 0) return false;
  if (named) return true;
  const several = new Set(shared.map(([, sender]) => sender)).size > 1;
  const nameless = a.title === "" || b.title === "";
  if (shared.length === (small ?? []).length) return several || nameless;
  return several && shared.length >= MIN_SHARED && shared.length * 2 >= (small ?? []).length;
}

const minute = (ms: number): number => Math.floor(ms / STEP.minute);
function isBetween(key: string, from: number, to: number): boolean {
  const at = Number(key.slice(0, key.indexOf("\u0001")));
  return at >= from && at <= to;
}

const fold = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

function samePeople(a: Conversation, b: Conversation): boolean {
  const [x, y] = [a, b].map(({ participants }) => new Set(participants.map((p) => fold(p.name))));
  if (x === undefined || y === undefined || x.size === 0 || y.size === 0) return false;
  return [...x].every((name) => y.has(name)) || [...y].every((name) => x.has(name));
}
