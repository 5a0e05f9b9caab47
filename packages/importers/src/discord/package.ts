import type { Conversation, Message, Participant } from "@holdfast/model";
import { BATCH, type Entry, type Importer, type ReadContext, type ReadEvent } from "../importer.ts";
import type { DiscordLedgerCode } from "./discord-ledger.ts";
import { type ChannelFacts, type OwnerFacts, readChannelFacts, readIndex, readOwnerFacts } from "./package-facts.ts";
import { type Author, packageMessage } from "./package-message.ts";
import { csvRows, jsonRows } from "./package-rows.ts";
import { type PackageShape, recognisePackage } from "./recognise.ts";

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const baseName = (path: string): string => path.split("/").at(-1) ?? path;
/** `c900000000000000001`; without the `c` before 2021. */
const FOLDER_ID = /(?:^|\/)c?(\d{15,20})$/u;
/** How the index calls a direct chat. Discord's package, English in all samples seen, 2021 to 2026. */
const DIRECT = /^Direct Message with (.+)$/u;

interface Package {
  readonly owner: OwnerFacts;
  readonly titles: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, ChannelFacts>;
}

const shapeIs = (shape: PackageShape) => (entry: Entry) => entry.shape === shape;

/** The small files first: they say what the channels are called and whose package it is. */
async function readFacts(entries: readonly Entry[]): Promise<Package> {
  let owner: OwnerFacts = { id: null, name: null };
  for (const entry of entries.filter(shapeIs("user"))) {
    const facts = await readOwnerFacts(entry);
    if (owner.id === null) owner = facts;
  }
  const titles = new Map<string, string>();
  for (const entry of entries.filter(shapeIs("index"))) {
    for (const [id, title] of await readIndex(entry)) titles.set(id, title);
  }
  const channels = new Map<string, ChannelFacts>();
  for (const entry of entries.filter(shapeIs("channel"))) {
    channels.set(folderOf(entry.path), await readChannelFacts(entry));
  }
  return { owner, titles, channels };
}

/** One channel of the package: its own messages and nothing of the others'. */
async function* readChannel(entry: Entry, facts: Package, context: ReadContext): AsyncGenerator<ReadEvent> {
  const folder = folderOf(entry.path);
  const channel = facts.channels.get(folder);
  const id = channel?.id ?? FOLDER_ID.exec(folder)?.[1] ?? null;
  const title = (id === null ? undefined : facts.titles.get(id)) ?? channel?.name ?? null;
  const author: Author = { id: facts.owner.id, name: facts.owner.name ?? context.options.self ?? null };
  const conversation = context.nameConversation(title ?? id ?? baseName(entry.path));
  let batch: Message[] = [];
  let count = 0;
  let stopped = false;
  const rows = entry.shape === "messages-csv" ? csvRows(entry) : jsonRows(entry);
  const problems: ReadEvent[] = [];
  for await (const event of rows) {
    if (event.type === "pause") {
      stopped = context.signal?.aborted === true;
      if (stopped) break;
    } else if (event.type === "problem") {
      problems.push({ type: "problem", entry, code: event.code, at: event.at });
    } else {
      const message = packageMessage(event.row, entry, conversation, author, context);
      remark(entry, message);
      batch.push(message);
      count++;
      if (batch.length >= BATCH) {
        yield { type: "messages", messages: batch };
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield { type: "messages", messages: batch };
  if (stopped) {
    const at = entry.ledger.position;
    entry.ledger.unread(at, entry.source.size, "discord-stopped" satisfies DiscordLedgerCode);
  }
  if (count > 0 || problems.length === 0) {
    entry.ledger.gap("discord-only-own-messages" satisfies DiscordLedgerCode);
    entry.ledger.gap("discord-no-deleted-messages" satisfies DiscordLedgerCode);
    const participants = people(channel, title, facts.owner, author, count);
    const found: Conversation = {
      id: conversation,
      source: "discord-package",
      title,
      ...(id === null ? {} : { platformId: id }),
      participants,
      messageCount: count,
    };
    yield { type: "conversation", conversation: found };
  }
  yield* problems;
}

function remark(entry: Entry, message: Message): void {
  const { start, end } = message.span;
  const say = (code: DiscordLedgerCode): void => entry.ledger.assumed(code, undefined, { start, end });
  if (message.at.type === "none") say("discord-no-time");
  if (message.flags?.includes("id-disagrees-with-time") === true) say("discord-id-disagrees");
}

/** The person, and whoever else the channel names. Ids are stable; the name of a direct chat's other side is the index's. */
function people(
  channel: ChannelFacts | undefined,
  title: string | null,
  owner: OwnerFacts,
  author: Author,
  count: number,
): readonly Participant[] {
  const found: Participant[] = [];
  if (count > 0 && author.name !== null) {
    found.push({ name: author.name, self: true, ...(author.id === null ? {} : { platformId: author.id }) });
  }
  const others = (channel?.recipients ?? []).filter((id) => id !== owner.id);
  const named = DIRECT.exec(title ?? "")?.[1];
  if (named !== undefined && (owner.id === null || others.length !== 1)) found.push({ name: named, self: false });
  for (const id of others) {
    const name = named !== undefined && owner.id !== null && others.length === 1 ? named : id;
    found.push({ name, platformId: id, self: owner.id === null ? null : false });
  }
  return found;
}

/** Discord's own data package. Streams; messages come in the order of the files. */
export const discordPackage: Importer = {
  source: "discord-package",
  recognise: recognisePackage,
  async *read(entries, context) {
    const facts = await readFacts(entries);
    const messages = entries.filter((entry) => entry.shape.startsWith("messages-"));
    for (const entry of messages) yield* readChannel(entry, facts, context);
    const read = new Set(messages.map((entry) => folderOf(entry.path)));
    for (const entry of entries.filter(shapeIs("channel"))) {
      if (!read.has(folderOf(entry.path))) {
        entry.ledger.gap("discord-no-messages-file" satisfies DiscordLedgerCode);
      }
    }
  },
};
