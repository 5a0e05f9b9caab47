import type { ConversationId, ItemId } from "@holdfast/model";
import { type Candidate, refuse, refuseForSource } from "./candidate.ts";
import { companionsOf } from "./companions.ts";
import type { ImportEnvironment } from "./evidence.ts";
import type { ImportNames } from "./import-names.ts";
import type { Entry, Importer, ImportOptions, ReadContext, ReadEvent } from "./importer.ts";
import { OpenConversations } from "./open-conversations.ts";

export type Reading = Exclude<ReadEvent, { type: "problem" }>;

/** Everything of one input that readers share. */
export interface InputContext {
  readonly name: string;
  readonly found: readonly Candidate[];
  readonly options: ImportOptions;
  readonly names: ImportNames;
  readonly env: ImportEnvironment;
}

/** The files of one input, by the importer that recognised them. */
export function byImporter(found: readonly Candidate[]): ReadonlyMap<Importer, readonly Candidate[]> {
  const groups = new Map<Importer, Candidate[]>();
  for (const candidate of found) {
    if (candidate.importer === null) continue;
    const group = groups.get(candidate.importer);
    if (group === undefined) groups.set(candidate.importer, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

/** Lets one importer read its files. A reader that fails leaves a problem with each file it had not finished. */
export async function* readGroup(
  importer: Importer,
  group: readonly Candidate[],
  input: InputContext,
): AsyncGenerator<Reading> {
  const { env } = input;
  const byItem = new Map(group.map((candidate) => [candidate.item, candidate]));
  const open = new OpenConversations(importer.source);
  try {
    for await (const event of importer.read(group.map(toEntry), contextOf(input))) {
      if (event.type === "problem") {
        noteProblem(byItem, event);
        continue;
      }
      if (event.type === "messages") open.see(event.messages);
      else open.close(event.conversation);
      yield event;
    }
  } catch (error) {
    // An importer stops by throwing when it is told to stop.
    if (env.signal?.aborted === true) return;
    const damaged = group.filter(refuseForSource);
    if (damaged.length === 0) env.onFault?.(error, importer);
    // What the error says may hold evidence, and goes nowhere else.
    for (const candidate of group) {
      const unfinished = candidate.ledger.position < candidate.source.size;
      if (unfinished && !damaged.includes(candidate)) refuse(candidate, "reader-stopped");
    }
  }
  for (const conversation of open.rest()) yield { type: "conversation", conversation };
}

const toEntry = ({ item, path, source, ledger, recognition, inflated }: Candidate): Entry => ({
  item,
  path,
  source,
  ledger,
  inflated,
  shape: recognition?.shape ?? "",
});

const contextOf = ({ found, name, names, options, env }: InputContext): ReadContext => ({
  options,
  companion: companionsOf(found),
  nameConversation: (wish: string): ConversationId => names.conversation(wish),
  inputName: name,
  ...(env.signal === undefined ? {} : { signal: env.signal }),
});

function noteProblem(
  byItem: ReadonlyMap<ItemId, Candidate>,
  { entry, code, at }: Extract<ReadEvent, { type: "problem" }>,
): void {
  const candidate = byItem.get(entry.item);
  if (candidate === undefined) throw new Error("import: a reader reported a problem of a file that it was not given");
  candidate.problem ??= { code, params: at === undefined ? {} : { at } };
  candidate.unread = { code };
}
