import type { ItemId } from "@holdfast/model";
import type { Candidate } from "./candidate.ts";
import { close, earlyProblems } from "./close-account.ts";
import type { EvidenceInput, ImportEnvironment, ImportEvent } from "./evidence.ts";
import { gather } from "./gather.ts";
import { ImportNames } from "./import-names.ts";
import type { Importer, ImportOptions } from "./importer.ts";
import { PersonsWord } from "./persons-word.ts";
import { byImporter, readGroup } from "./read-group.ts";
import { recognise } from "./recognise.ts";
import { IMPORTERS } from "./registry.ts";

/**
 * Reads everything the person gave. Each file becomes an item whose ledger covers every byte; a file that nobody can read
 * is listed with the reason; a reader that fails leaves a loud problem and an unread file, never a shorter conversation.
 * Nothing is held but what one importer needs: an export of a gigabyte passes through.
 *
 * All inputs are looked at before any is read, so that what shows in the first and last bytes is said before the first
 * message. When the signal is aborted, the stream ends where it is, without the items.
 */
export async function* importEvidence(
  inputs: readonly EvidenceInput[],
  options: ImportOptions,
  env: ImportEnvironment,
  importers: readonly Importer[] = IMPORTERS,
): AsyncGenerator<ImportEvent> {
  const names = env.names ?? new ImportNames();
  const progress = new Progress();
  const given: (readonly Candidate[])[] = [];
  for (const input of inputs) {
    const found = await gather(input, names, env, (count) => progress.add(count));
    given.push(found);
    for (const candidate of found) {
      if (env.signal?.aborted === true) return;
      progress.total += candidate.source.size;
      await recognise(candidate, env, importers);
    }
  }
  const told = new Set<ItemId>();
  for (const [i, found] of given.entries()) {
    const others = given.flatMap((other) => (other === found ? [] : other));
    for (const problem of earlyProblems(inputs[i] as EvidenceInput, found, names, others)) {
      told.add(problem.item);
      yield problem;
    }
  }
  for (const [i, found] of given.entries()) {
    const name = inputs[i]?.name ?? "";
    yield* readInput(name, found, options, names, env, progress);
    if (env.signal?.aborted === true) return;
    for await (const event of close(found, told, env)) {
      yield event;
      if (event.type === "item") yield progress.event();
    }
  }
}

async function* readInput(
  name: string,
  found: readonly Candidate[],
  options: ImportOptions,
  names: ImportNames,
  env: ImportEnvironment,
  progress: Progress,
): AsyncGenerator<ImportEvent> {
  const ledgers = new Map(found.map((candidate) => [candidate.item, candidate.ledger]));
  const word = new PersonsWord(options, (item) => ledgers.get(item));
  for (const [importer, group] of byImporter(found)) {
    for await (const event of readGroup(importer, group, { name, found, options, names, env })) {
      if (env.signal?.aborted === true) return;
      if (event.type === "messages") {
        if (event.messages.length > 0) yield { type: "messages", messages: word.aboutMessages(event.messages) };
      } else yield { type: "conversation", conversation: word.aboutConversation(event.conversation) };
      yield progress.event();
    }
  }
  word.tellUnmet();
}

/** Bytes read, each counted once, of the bytes of all files, those in zips counted beside the zip. */
class Progress {
  total = 0;
  #done = 0;

  add(count: number): void {
    this.#done += count;
  }
  event(): ImportEvent {
    return { type: "progress", done: Math.min(this.#done, this.total), total: this.total };
  }
}
