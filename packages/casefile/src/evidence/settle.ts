import {
  assembleTimeline,
  type EvidenceInput,
  type ImportEnvironment,
  type ImportEvent,
  ImportNames,
  type ImportOptions,
  importEvidence,
  type Timeline,
} from "@holdfast/importers";
import {
  type ByteSource,
  type Conversation,
  err,
  type Item,
  type ItemId,
  itemId,
  type Message,
  ok,
  type Result,
} from "@holdfast/model";
import { type Casefile, exportsOf, withExports } from "../casefile.ts";
import { messagesByConversation } from "../messages-by-conversation.ts";
import { namesIn } from "../names-in.ts";
import { givenFiles } from "./given-files.ts";
import { rootOf, saidOf, withSaid } from "./settled.ts";

/**
 * Why nothing was settled. `file-needed`: these files were not kept; the person gives them again, unchanged. `not-read`: no
 * messages were read from it. `does-not-fit`: read so, there would be none. Words under `settle.error.<code>`.
 */
export type SettleError =
  | { readonly code: "file-needed"; readonly items: readonly ItemId[] }
  | { readonly code: "not-read" | "does-not-fit" };

/**
 * Reads a thing again with what the person said about it. The bytes are those that were kept, or the files that the person
 * gives again, known by their hash. Other things that the same messages stand in are read again with it, by the same date and
 * clock: half of a merged message cannot be read anew. Names of items and conversations stay.
 * @throws the signal's reason when it was aborted.
 */
export async function settle(
  whole: Casefile,
  item: ItemId,
  options: ImportOptions,
  given: readonly EvidenceInput[],
  env: ImportEnvironment,
): Promise<Result<Casefile, SettleError>> {
  const timeline = exportsOf(whole);
  const casefile = { ...whole, timeline };
  const { situation } = casefile;
  const again = itemsToRead(casefile, item);
  if (again.size === 0) return err({ code: "not-read" });
  const sources = await sourcesOf(casefile, again, given, env);
  const missing = [...again.keys()].filter((id) => !sources.has(id));
  if (missing.length > 0) return err({ code: "file-needed", items: missing });

  const all = new Map(timeline.items.map((other) => [other.id, other]));
  const about = all.get(item);
  const asked = about === undefined ? item : rootOf(about, all);
  const roots = [...new Set([...again.values()].map((other) => rootOf(other, all)))];
  const settled = roots.reduce(
    (said, root) => withSaid(said, root, root === asked ? options : aboutClocks(options)),
    casefile.settled,
  );
  const without = withoutItems(casefile, again);
  // One namer for all: two conversations of two files must not get one name.
  const names = namesIn(without);
  const self = situation.self === undefined ? {} : { self: situation.self };
  const events: ImportEvent[] = [];
  for (const root of roots) {
    const items = [...again.values()].filter((other) => rootOf(other, all) === root);
    const name = all.get(itemId(root))?.name ?? root;
    const wanted = { ...self, ...saidOf(settled, root) };
    const naming = new NamesAsBefore(root, name, names);
    for await (const event of importEvidence([inputOf(root, name, items, sources)], wanted, {
      ...env,
      names: naming,
    })) {
      events.push(event);
    }
    env.signal?.throwIfAborted();
  }
  const recurring = new Set(
    events.flatMap((event) => (event.type === "problem" ? [`${event.code} ${event.item}`] : [])),
  );
  const problems = timeline.problems.filter(
    (problem) => !again.has(problem.item) || recurring.delete(`${problem.code} ${problem.item}`),
  );
  if (recurring.size > 0 || !events.some(({ type }) => type === "messages")) return err({ code: "does-not-fit" });
  const read = withOldNames(events, casefile, new Set(without.conversations.map(({ id }) => id)));
  const before = { ...without, problems, items: itemsWithLedgers(timeline.items, read) };
  const assembled = await assembleTimeline(
    inOrder(read.filter(({ type }) => type !== "item" && type !== "problem")),
    undefined,
    before,
  );
  const ordered = inOldOrder(assembled, timeline);
  return ok(withExports({ ...whole, settled, names: namesIn(ordered) }, ordered));
}

/** What is true of a message in one export is true of it in another: its date and its clock, not a table's columns. */
const aboutClocks = ({ dateOrder, zone }: ImportOptions): ImportOptions => ({
  ...(dateOrder === undefined ? {} : { dateOrder }),
  ...(zone === undefined ? {} : { zone }),
});

function itemsWithLedgers(items: readonly Item[], events: readonly ImportEvent[]): readonly Item[] {
  const fresh = new Map(events.flatMap((event) => (event.type === "item" ? [[event.item.id, event.item]] : [])));
  return items.map((old): Item => ({ ...old, ledger: fresh.get(old.id)?.ledger ?? old.ledger }));
}

/** The conversations where they stood: what was read again must not jump to the end. */
function inOldOrder(timeline: Timeline, before: Timeline): Timeline {
  const places = new Map(before.conversations.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Conversation): number => places.get(id) ?? places.size;
  const conversations = timeline.conversations.toSorted((a, b) => placeOf(a) - placeOf(b));
  const messages = [...messagesByConversation({ conversations, messages: timeline.messages }).values()].flat();
  return { ...timeline, conversations, messages };
}

/** All items that messages were read from, of every thing that shares messages with this item's, however many steps away. */
function itemsToRead({ timeline }: Casefile, item: ItemId): ReadonlyMap<ItemId, Item> {
  const all = new Map(timeline.items.map((other) => [other.id, other]));
  const readable = timeline.items.filter(({ source }) => source !== null && source !== "screenshot");
  const rootOfId = new Map(readable.map((other) => [other.id, rootOf(other, all)]));
  const neighbours = new Map<string, Set<string>>();
  for (const { span, also } of timeline.messages) {
    if (also === undefined) continue;
    const roots = new Set([span, ...also].flatMap((place) => rootOfId.get(place.item) ?? []));
    if (roots.size > 1)
      for (const root of roots) neighbours.set(root, new Set([...(neighbours.get(root) ?? []), ...roots]));
  }
  const start = rootOfId.get(item);
  const found = new Set<string>();
  const queue = start === undefined ? [] : [start];
  for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
    if (found.has(root)) continue;
    found.add(root);
    queue.push(...(neighbours.get(root) ?? []));
  }
  return new Map(readable.filter(({ id }) => found.has(rootOfId.get(id) ?? "")).map((other) => [other.id, other]));
}

/** The bytes of each item that can be had: kept ones, then those of the files given, by size and hash. */
async function sourcesOf(
  { originals }: Casefile,
  wanted: ReadonlyMap<ItemId, Item>,
  given: readonly EvidenceInput[],
  env: ImportEnvironment,
): Promise<ReadonlyMap<ItemId, ByteSource>> {
  const sources = new Map<ItemId, ByteSource>();
  for (const { item, source, kind } of originals)
    if (kind === "text-export" && wanted.has(item)) sources.set(item, source);
  for await (const { source } of givenFiles(given)) {
    const sized = [...wanted.values()].filter(({ id, size }) => size === source.size && !sources.has(id));
    if (sized.length === 0) continue;
    const hash = env.sha256();
    for await (const chunk of source.chunks()) hash.update(chunk);
    const digest = hash.digest();
    for (const { id, sha256 } of sized) if (sha256 === digest) sources.set(id, source);
  }
  return sources;
}

/** A thing again as it was given: what an item's id has behind the name of its thing is its path there. */
function inputOf(
  root: string,
  name: string,
  items: readonly Item[],
  sources: ReadonlyMap<ItemId, ByteSource>,
): EvidenceInput {
  const files = items.map(({ id }) => {
    const source = sources.get(id);
    if (source === undefined) throw new Error("settle: a source that was there is gone");
    return { path: id === root ? name : id.slice(root.length + 1), source };
  });
  return { name, arrival: items.some(({ id }) => id === root) ? "file" : "folder", files };
}

/** Gives the items of one thing the ids that they had, whatever number the thing's name got; conversations get free names. */
class NamesAsBefore extends ImportNames {
  readonly #root: string;
  readonly #name: string;
  readonly #others: ImportNames;

  constructor(root: string, name: string, others: ImportNames) {
    super();
    this.#root = root;
    this.#name = name;
    this.#others = others;
  }
  override item(wish: string): ItemId {
    return super.item(`${this.#root}${wish.slice(this.#name.length)}`);
  }
  override conversation(wish: string): Conversation["id"] {
    return this.#others.conversation(wish);
  }
}

function withoutItems({ timeline }: Casefile, gone: ReadonlyMap<ItemId, Item>): Casefile["timeline"] {
  const messages = timeline.messages.filter(({ span }) => !gone.has(span.item));
  const left = new Set(messages.map(({ conversation }) => conversation));
  const had = new Set(timeline.messages.map(({ conversation }) => conversation));
  return {
    ...timeline,
    messages,
    conversations: timeline.conversations.filter(({ id }) => left.has(id) || !had.has(id)),
    items: timeline.items.filter(({ id }) => !gone.has(id)),
  };
}

/**
 * The events with conversations called what they were called, where nothing else has that name now, and with attachments
 * tied as they were: the files beside the export are not read again.
 */
function withOldNames(
  events: readonly ImportEvent[],
  { timeline }: Casefile,
  taken: ReadonlySet<string>,
): readonly ImportEvent[] {
  const place = ({ span }: Message): string => `${span.start} ${span.item}`;
  const before = new Map(timeline.messages.map((message) => [place(message), message]));
  const conversations = new Map(timeline.conversations.map((conversation) => [conversation.id, conversation]));
  const old = new Map<Conversation["id"], Conversation>();
  const used = new Set<string>(taken);
  const nameOf = (message: Message): void => {
    const was = conversations.get(before.get(place(message))?.conversation ?? message.conversation);
    if (old.has(message.conversation) || was === undefined || used.has(was.id)) return;
    used.add(was.id);
    old.set(message.conversation, was);
  };
  for (const event of events) if (event.type === "messages") event.messages.forEach(nameOf);
  return events.map((event): ImportEvent => {
    if (event.type === "conversation") {
      const was = old.get(event.conversation.id);
      const { conversation } = event;
      return was === undefined ? event : { ...event, conversation: { ...conversation, id: was.id, title: was.title } };
    }
    if (event.type !== "messages") return event;
    const messages = event.messages.map((message) => {
      const conversation = old.get(message.conversation)?.id ?? message.conversation;
      return { ...message, conversation, attachments: before.get(place(message))?.attachments ?? message.attachments };
    });
    return { ...event, messages };
  });
}

async function* inOrder(events: readonly ImportEvent[]): AsyncGenerator<ImportEvent> {
  yield* events;
}
