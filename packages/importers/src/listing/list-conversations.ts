/**
 * What conversations a whole-account download holds, and the choice of some of them: told from the zip's directory, the
 * names of folders and a few kilobytes of each conversation. Nothing of it is evidence; what is chosen is then read,
 * hashed and accounted for like any file.
 * @module
 */
import type { ArchiveProblem } from "@holdfast/archive";
import type { EvidenceFile, EvidenceInput } from "../evidence.ts";
import { isNamedAsMedia } from "../file-kinds.ts";
import { baseName } from "../gather.ts";
import { readHead } from "../head.ts";
import { IMPORTERS } from "../registry.ts";
import { conversationsWithin } from "./conversations-within.ts";
import { downloadFiles } from "./download-files.ts";
import type { ConversationFiles, DownloadFile, ListedConversation } from "./listed-conversation.ts";
import { type PeekedFacts, peekedFacts } from "./peeked-facts.ts";
import { placeOf } from "./place-rules.ts";

/** Bytes looked at of one conversation, and of all together. */
const PEEK_BYTES = 16_384;
const PEEK_TOTAL = 67_108_864;
/** Bytes of files with many conversations that are read to list them, together. */
const WITHIN_TOTAL = 67_108_864;
/** Conversations looked into at the same time. */
const AT_ONCE = 32;
/** Files outside the known folders that are looked into to see who would read them. */
const MAX_LOOSE = 500;

export interface ListedInput {
  readonly name: string;
  readonly conversations: readonly ListedConversation[];
  /** Files that are no part of a conversation listed. */
  readonly otherFiles: number;
  readonly refused: ArchiveProblem | null;
}

interface Held {
  readonly input: EvidenceInput;
  readonly groups: ReadonlyMap<string, ConversationFiles>;
  readonly shared: readonly DownloadFile[];
}

export interface ConversationList {
  readonly inputs: readonly ListedInput[];
  /** The inputs with only the files of these conversations, and what says whose they are. Null: a key that is not there. */
  readonly choose: (keys: readonly string[]) => readonly EvidenceInput[] | { readonly unknown: string };
}

/** Lists each input. @throws what a source throws. */
export async function listConversations(
  inputs: readonly EvidenceInput[],
  signal?: AbortSignal,
): Promise<ConversationList> {
  const listed: ListedInput[] = [];
  const held: Held[] = [];
  for (const input of inputs) {
    const { files, refused } = await downloadFiles(input);
    const { groups, shared, loose } = grouped(files);
    const several = inputs.length > 1 ? `${baseName(input.name)}/` : "";
    for (const file of loose.slice(0, MAX_LOOSE)) {
      signal?.throwIfAborted();
      const group = await looseGroup(file);
      if (group !== null) groups.set(group.key, group);
    }
    const named = new Map([...groups.values()].map((group) => [`${several}${group.key}`, group]));
    const conversations = await describe(named, signal);
    const used = [...groups.values()].reduce((sum, { messages, beside }) => sum + messages.length + beside.length, 0);
    listed.push({ name: input.name, conversations, otherFiles: files.length - used - shared.length, refused });
    held.push({ input, groups: named, shared });
  }
  return { inputs: listed, choose: (keys) => choose(held, keys) };
}

function grouped(files: readonly DownloadFile[]): {
  readonly groups: Map<string, ConversationFiles>;
  readonly shared: readonly DownloadFile[];
  readonly loose: readonly DownloadFile[];
} {
  const groups = new Map<string, ConversationFiles>();
  const shared: DownloadFile[] = [];
  const loose: DownloadFile[] = [];
  const order = new Map<DownloadFile, number>();
  for (const file of files) {
    const place = placeOf(file.path);
    if (place === null) {
      if (!isNamedAsMedia(file.path) && file.size > 0) loose.push(file);
      continue;
    }
    if (place.part === "shared") {
      shared.push(file);
      continue;
    }
    const { key, source, folder } = place;
    let group = groups.get(key);
    // A folder whose first file is a photo is named by the file that holds messages.
    if (group === undefined || (place.part === "messages" && group.messages.length === 0)) {
      group = { key, source, folder, messages: [], beside: group?.beside ?? [] };
      groups.set(key, group);
    }
    order.set(file, place.order);
    (place.part === "messages" ? group.messages : group.beside).push(file);
  }
  for (const [key, group] of groups) {
    if (group.messages.length === 0) groups.delete(key);
    else group.messages.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }
  return { groups, shared, loose };
}

/** A file that stands in no folder we know and that somebody would read: a chat exported by itself, or many in one file. */
async function looseGroup(file: DownloadFile): Promise<ConversationFiles | null> {
  const bytes = await file.peek(PEEK_BYTES);
  if (bytes.length === 0) return null;
  const seen = { size: bytes.length, slice: async (a: number, b: number) => bytes.subarray(a, b), async *chunks() {} };
  const head = { ...(await readHead(file.path, seen)), size: file.size, whole: bytes.length >= file.size };
  const importer = IMPORTERS.find((one) => one.source !== "csv" && one.recognise(head) !== null);
  if (importer === undefined) return null;
  return { key: file.path, source: importer.source, folder: null, messages: [file], beside: [] };
}

async function describe(
  groups: ReadonlyMap<string, ConversationFiles>,
  signal?: AbortSignal,
): Promise<readonly ListedConversation[]> {
  const all = [...groups];
  const within = await lookWithin(all, signal);
  const found: ListedConversation[] = [];
  let left = PEEK_TOTAL;
  for (let i = 0; i < all.length; i += AT_ONCE) {
    signal?.throwIfAborted();
    const some = all.slice(i, i + AT_ONCE).map(async ([key, group]) => {
      const known = within.get(key);
      if (known !== undefined) return known;
      const [first] = group.messages;
      const size = group.messages.reduce((sum, file) => sum + file.size, 0);
      const want = left > 0 ? Math.min(PEEK_BYTES, first?.size ?? 0) : 0;
      left -= want;
      const bytes = first === undefined || want === 0 ? new Uint8Array(0) : await first.peek(want);
      const text = new TextDecoder().decode(bytes);
      const facts = peekedFacts(group, text, bytes.length === size);
      return [listedOf(key, group, size, facts)];
    });
    found.push(...(await Promise.all(some)).flat());
  }
  return found;
}

/** Files that hold many conversations, one after the other: each may need its size in memory. */
async function lookWithin(
  all: readonly (readonly [string, ConversationFiles])[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly ListedConversation[]>> {
  const found = new Map<string, readonly ListedConversation[]>();
  let left = WITHIN_TOTAL;
  for (const [key, group] of all) {
    const [file] = group.messages;
    if (file === undefined || group.messages.length > 1 || file.size > left) continue;
    const facts = await conversationsWithin(file, group.source, signal);
    if (facts === null) continue;
    left -= file.size;
    found.set(
      key,
      facts.map((one) => listedOf(key, group, file.size, one)),
    );
  }
  return found;
}

const listedOf = (key: string, group: ConversationFiles, bytes: number, facts: PeekedFacts): ListedConversation => ({
  key,
  source: group.source,
  title: facts.title ?? nameOfFolder(group),
  people: facts.people,
  count: facts.count,
  lastAt: facts.lastAt,
  bytes,
  folder: group.folder,
});

/** `kayla_1784923` to `kayla`: what the folder's or file's own name says. */
const nameOfFolder = ({ key }: ConversationFiles): string | null =>
  baseName(key)
    .replace(/\.[A-Za-z0-9]{2,5}$/u, "")
    .replace(/_\d{5,}$/u, "") || null;

function choose(
  held: readonly Held[],
  keys: readonly string[],
): readonly EvidenceInput[] | { readonly unknown: string } {
  const wanted = new Set(keys);
  const unknown = keys.find((key) => !held.some(({ groups }) => groups.has(key)));
  if (unknown !== undefined) return { unknown };
  return held.flatMap(({ input, groups, shared }) => {
    const chosen = [...groups].filter(([key]) => wanted.has(key)).map(([, group]) => group);
    if (chosen.length === 0) return [];
    const sources = new Set(chosen.map(({ source }) => source));
    const whose = shared.filter(({ path }) => sources.has(placeOf(path)?.source ?? "csv"));
    const files = [...chosen.flatMap(({ messages, beside }) => [...messages, ...beside]), ...whose].map(toFile);
    // As a folder, since the person named the download and not each of these files.
    return [{ name: input.name, arrival: "folder" as const, files }];
  });
}

const toFile = ({ path, source, modified }: DownloadFile): EvidenceFile => ({
  path,
  source,
  ...(modified === undefined ? {} : { modified }),
});
