import { ArchiveError } from "@holdfast/archive";
import type { Item } from "@holdfast/model";
import type { Candidate } from "./candidate.ts";
import type { EvidenceInput, ImportEnvironment, ImportEvent } from "./evidence.ts";
import { gather } from "./gather.ts";
import { ImportNames } from "./import-names.ts";
import type { Companion, Entry, Importer, ImportOptions, ReadContext, ReadEvent } from "./importer.ts";
import { PersonsWord } from "./persons-word.ts";
import { recognise } from "./recognise.ts";

/**
 * Reads everything the person gave. Each file becomes an item whose ledger covers every byte; a file that nobody can read
 * is listed with the reason; a reader that fails leaves a loud problem and an unread file, never a shorter conversation.
 * Nothing is held but what one importer needs: an export of a gigabyte passes through.
 */
export async function* importEvidence(
  inputs: readonly EvidenceInput[],
  options: ImportOptions,
  env: ImportEnvironment,
): AsyncGenerator<ImportEvent> {
  const names = env.names ?? new ImportNames();
  const total = inputs.flatMap((input) => input.files).reduce((sum, file) => sum + file.source.size, 0);
  let done = 0;
  for (const input of inputs) {
    const found = await gather(input, names, env, (count) => {
      done += count;
    });
    for (const candidate of found) await recognise(candidate);
    const ledgers = new Map(found.map((candidate) => [candidate.item, candidate.ledger]));
    const word = new PersonsWord(options, (item) => ledgers.get(item));
    for (const [importer, group] of byImporter(found)) {
      for await (const event of readGroup(importer, group, found, input, options, names, env)) {
        if (event.type === "messages") yield { type: "messages", messages: word.aboutMessages(event.messages) };
        else yield { type: "conversation", conversation: word.aboutConversation(event.conversation) };
        yield { type: "progress", done: Math.min(done, total), total };
      }
    }
    yield* close(input, found);
    if (env.signal?.aborted === true) return;
  }
}

function* byImporter(found: readonly Candidate[]): Generator<[Importer, Candidate[]]> {
  const groups = new Map<Importer, Candidate[]>();
  for (const candidate of found) {
    if (candidate.importer === null) continue;
    const group = groups.get(candidate.importer);
    if (group === undefined) groups.set(candidate.importer, [candidate]);
    else group.push(candidate);
  }
  yield* groups;
}

async function* readGroup(
  importer: Importer,
  group: readonly Candidate[],
  found: readonly Candidate[],
  input: EvidenceInput,
  options: ImportOptions,
  names: ImportNames,
  env: ImportEnvironment,
): AsyncGenerator<Exclude<ReadEvent, { type: "problem" }>> {
  const entries: Entry[] = group.map(({ item, path, source, ledger, recognition }) => ({
    item,
    path,
    source,
    ledger,
    shape: recognition?.shape ?? "",
  }));
  const context: ReadContext = {
    options,
    companion: companions(found),
    nameConversation: (wish) => names.conversation(wish),
    inputName: input.name,
    ...(env.signal === undefined ? {} : { signal: env.signal }),
  };
  try {
    for await (const event of importer.read(entries, context)) {
      if (event.type !== "problem") yield event;
      else {
        const at = group.find((candidate) => candidate.item === event.entry.item);
        if (at !== undefined) at.problem = { code: event.code, params: event.at === undefined ? {} : { at: event.at } };
      }
    }
  } catch (error) {
    // A zip that breaks its promise while it is read, or a bug in an importer. Either way the rest of these files is
    // unread, and the person is told; which message the error carries may hold evidence and goes nowhere.
    const code = error instanceof ArchiveError ? "archive-refused" : "malformed";
    for (const candidate of group) {
      candidate.unread = "reader-stopped";
      candidate.problem ??= { code, params: { reason: error instanceof ArchiveError ? error.problem : "damaged" } };
    }
  }
}

/** Closes the account of every file of one input, and says what could not be read. */
async function* close(input: EvidenceInput, found: readonly Candidate[]): AsyncGenerator<ImportEvent> {
  const readSomething = found.some((candidate) => candidate.importer !== null && candidate.problem === null);
  const byItem = new Map(found.map((candidate) => [candidate.item, candidate]));
  for (const candidate of found) {
    await accountForZip(candidate, byItem);
    const sha256 = await candidate.source.sha256().catch((error: unknown) => {
      if (!(error instanceof ArchiveError)) throw error;
      candidate.problem = { code: "archive-refused", params: { reason: error.problem } };
      return null;
    });
    const { problem, item, parent } = candidate;
    const named = parent === undefined && input.arrival !== "folder";
    // Media beside a conversation is left alone and no problem; a picture given as the evidence itself is one.
    if (problem !== null && (named || candidate.unread !== "media-not-opened")) {
      yield { type: "problem", item, ...problem, fatal: named && !readSomething };
    }
    if (sha256 !== null) yield { type: "item", item: toItem(candidate, sha256) };
  }
  const nothing = found.every((candidate) => candidate.importer === null || candidate.problem !== null);
  const [first] = found;
  const said = found.some((c) => c.problem !== null && c.parent === undefined && input.arrival !== "folder");
  if (nothing && !said && first !== undefined) {
    yield { type: "problem", item: first.item, code: "not-recognised", params: {}, fatal: true };
  }
}

function toItem(candidate: Candidate, sha256: Item["sha256"]): Item {
  const { item, source, arrival, parent, modified, importer, unread } = candidate;
  return {
    id: item,
    name: item.slice(item.lastIndexOf("/") + 1),
    ...(parent === undefined ? {} : { parent }),
    size: source.size,
    sha256,
    arrival,
    ...(modified === undefined ? {} : { modified }),
    source: importer?.source ?? null,
    ledger: candidate.ledger.finish(source.size, importer === null ? unread : "not-reached"),
  };
}

/** The bytes of a zip are read where its entries were read, left alone where they were; its directory was read. */
async function accountForZip(zip: Candidate, byItem: ReadonlyMap<Candidate["item"], Candidate>): Promise<void> {
  const layout = await zip.zip?.archive.layout();
  if (layout === undefined) return;
  if (!layout.ok) {
    zip.problem = { code: "archive-refused", params: { reason: layout.error } };
    return;
  }
  for (const { start, end, kind, entry } of layout.value) {
    const item = entry === undefined ? undefined : zip.zip?.items[entry];
    const inside = item === undefined ? undefined : byItem.get(item);
    if (kind === "outside") zip.ledger.unread(start, end, "outside-the-archive");
    else if (inside === undefined || inside.importer !== null || inside.zip !== null) zip.ledger.read(start, end);
    else zip.ledger.unread(start, end, inside.unread);
  }
}

/** The other files of the input, by path, by the end of a path, by name. Only an only match counts. */
function companions(found: readonly Candidate[]): (path: string) => Companion | null {
  let index: Map<string, Candidate | null> | null = null;
  return (path) => {
    if (index === null) {
      index = new Map();
      for (const candidate of found) {
        if (candidate.importer !== null) continue;
        const parts = candidate.path.split("/");
        for (let i = 0; i < parts.length; i++) {
          const tail = parts.slice(i).join("/");
          index.set(tail, index.has(tail) ? null : candidate);
        }
      }
    }
    const match = index.get(path) ?? index.get(path.slice(path.lastIndexOf("/") + 1));
    if (match === undefined || match === null) return null;
    const { item, source } = match;
    return { item, path: match.path, size: source.size, sha256: () => source.sha256().catch(() => null) };
  };
}
