import type { Timeline } from "@holdfast/importers";
import { type Conversation, type ItemId, type LedgerEntry, type Message, type Moment, sortKey } from "@holdfast/model";
import type { ConversationLine, Remark, ThingView } from "./evidence-view.ts";
import { isPicture } from "./screenshot-views.ts";
import { placesOf, type Thing, thingsOf } from "./things.ts";

/** Bytes that were left alone on purpose: a photo is no part that "was not understood". */
const LEFT_ALONE = "media-not-opened";

interface Tally {
  messages: number;
  first: Moment | null;
  last: Moment | null;
}

/** Every thing with what was read of it. One pass over the messages, however many things there are. */
export function thingViews(
  timeline: Timeline,
  copied: ReadonlySet<string>,
  atHand: (root: string) => boolean,
): readonly ThingView[] {
  const things = thingsOf(timeline).filter(
    ({ items }) => !items.every((item) => isPicture(item) || item.arrival === "note"),
  );
  const rootOf = new Map(things.flatMap(({ root, items }) => items.map(({ id }): [ItemId, string] => [id, root])));
  const tallies = new Map<string, Map<string, Tally>>(things.map(({ root }) => [root, new Map()]));
  for (const message of timeline.messages) {
    for (const root of new Set(placesOf(message).map(({ item }) => rootOf.get(item)))) {
      if (root !== undefined) count(tallies.get(root), message);
    }
  }
  const conversations = new Map(timeline.conversations.map((c): [string, Conversation] => [c.id, c]));
  return things.map((thing) => ({
    ...viewOf(thing, tallies.get(thing.root) ?? new Map(), conversations),
    copied: thing.items.some(({ id }) => copied.has(id)),
    atHand: atHand(thing.root),
  }));
}

function count(tallies: Map<string, Tally> | undefined, { conversation, at }: Message): void {
  if (tallies === undefined) return;
  const tally = tallies.get(conversation) ?? { messages: 0, first: null, last: null };
  tally.messages++;
  if (at.type !== "none") {
    if (tally.first === null || sortKey(at) < sortKey(tally.first)) tally.first = at;
    if (tally.last === null || sortKey(at) > sortKey(tally.last)) tally.last = at;
  }
  tallies.set(conversation, tally);
}

function viewOf(
  { root, items }: Thing,
  tallies: ReadonlyMap<string, Tally>,
  conversations: ReadonlyMap<string, Conversation>,
): Omit<ThingView, "copied" | "atHand"> {
  const lines = [...tallies].flatMap(([id, tally]) => {
    const conversation = conversations.get(id);
    return conversation === undefined ? [] : [lineOf(conversation, tally)];
  });
  // A zip's own account repeats what the files in it say.
  const files = items.filter(({ id }) => !items.some(({ parent }) => parent === id));
  const entries = files.flatMap(({ ledger }) => ledger.entries);
  const [top] = items;
  return {
    root,
    arrival: top?.arrival ?? "file",
    size: items.reduce((sum, { size, parent }) => (parent === undefined ? sum + size : sum), 0),
    files: files.length,
    messages: lines.reduce((sum, { messages }) => sum + messages, 0),
    conversations: lines,
    mediaLeft: files.filter(({ ledger }) => ledger.entries.some((e) => e.kind === "unread" && e.code === LEFT_ALONE))
      .length,
    read: entries.reduce((sum, e) => (e.kind === "read" ? sum + e.end - e.start : sum), 0),
    assumed: remarks(entries, "assumed"),
    unread: unreadRemarks(entries),
    gaps: remarks(entries, "gap"),
  };
}

export const lineOf = (
  { id, title, source, participants }: Conversation,
  { messages, first, last }: Readonly<Tally>,
): ConversationLine => ({
  id,
  title: title ?? id,
  source,
  others: participants.filter(({ self }) => self !== true).map(({ name }) => name),
  messages,
  first,
  last,
});

function remarks(entries: readonly LedgerEntry[], kind: "assumed" | "gap"): readonly Remark[] {
  const found = new Map<string, Remark>();
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    const remark = { key: `ledger.${entry.code}`, params: entry.params ?? {} };
    found.set(JSON.stringify(remark), remark);
  }
  return [...found.values()];
}

function unreadRemarks(entries: readonly LedgerEntry[]): ThingView["unread"] {
  const found = new Map<string, Remark & { readonly bytes: number }>();
  for (const entry of entries) {
    if (entry.kind !== "unread" || entry.code === LEFT_ALONE) continue;
    const remark = { key: `ledger.${entry.code}`, params: entry.params ?? {} };
    const name = JSON.stringify(remark);
    found.set(name, { ...remark, bytes: (found.get(name)?.bytes ?? 0) + entry.end - entry.start });
  }
  return [...found.values()];
}
