import type { ImportEnvironment, ImportOptions } from "@holdfast/importers";
import { BytesSource, err, type Item, LedgerBuilder, ok, type Result } from "@holdfast/model";
import { textExportFault, type WithheldReason } from "@holdfast/seal";
import { type AnswerError, addNote } from "../answers.ts";
import { addEvidence, type Casefile, exportsOf, withTimeline } from "../casefile.ts";
import { namesIn } from "../names-in.ts";
import { hashOf, screenedOriginal, withOriginal } from "./kept-original.ts";

/** What a pasted text became: messages of a conversation, or a note in the person's own words. */
export interface Pasted {
  readonly casefile: Casefile;
  readonly as: "evidence" | "note";
}
/** Nothing was taken: the text is too much for notes, or a picture written as text (P3). Words under `answer.error`, `paste.error`, `original`. */
export type PasteError = AnswerError | "empty" | WithheldReason;

/**
 * Takes pasted text in. What an importer recognises is read like a file; anything else becomes a note, word for word, and
 * an item that says so. Either way the text itself is kept, since there may be no other copy. `name` is what the person
 * finds it by, such as the time at which they pasted it. @throws the signal's reason when it was aborted.
 */
export async function addPasted(
  casefile: Casefile,
  { text, name }: { readonly text: string; readonly name: string },
  options: ImportOptions,
  env: ImportEnvironment,
): Promise<Result<Pasted, PasteError>> {
  if (text.trim() === "") return err("empty");
  const bytes = new TextEncoder().encode(text);
  const source = new BytesSource(bytes);
  const fault = await textExportFault(source);
  if (fault !== null) return err(fault);
  const input = { name, arrival: "pasted", files: [{ path: name, source }] } as const;
  const before = { ...casefile, names: namesIn(casefile.timeline) };
  const read = await addEvidence(before, [input], options, env);
  env.signal?.throwIfAborted();
  const known = new Set(casefile.timeline.items.map(({ id }) => id));
  const item = read.timeline.items.find(({ id, source: importer }) => !known.has(id) && importer !== null);
  if (item !== undefined && exportsOf(read).messages.length > exportsOf(casefile).messages.length) {
    return ok({ casefile: await withText(read, item, source, env), as: "evidence" });
  }
  const noted = addNote(casefile, text);
  if (!noted.ok) return noted;
  const note = noteItem(casefile, name, bytes, env);
  const timeline = { ...casefile.timeline, items: [...casefile.timeline.items, note] };
  const added = withTimeline({ ...noted.value, names: namesIn(timeline) }, timeline);
  return ok({ casefile: await withText(added, note, source, env), as: "note" });
}

/** Every byte is understood: it stands in the notes as it was pasted. */
function noteItem({ timeline }: Casefile, name: string, bytes: Uint8Array, env: ImportEnvironment): Item {
  const id = namesIn(timeline).item(name);
  const ledger = new LedgerBuilder(id);
  ledger.read(0, bytes.length);
  ledger.assumed("kept-as-note");
  return {
    id,
    name,
    size: bytes.length,
    sha256: hashOf(bytes, env.sha256),
    arrival: "note",
    source: null,
    ledger: ledger.finish(bytes.length),
  };
}

async function withText(
  casefile: Casefile,
  item: Item,
  source: BytesSource,
  env: ImportEnvironment,
): Promise<Casefile> {
  const text = { kind: "text-export", confirmedNoNudity: false } as const;
  const screened = await screenedOriginal(item, source, text, env.sha256);
  // Too large to keep is the only refusal left, and then the text stands in messages or notes.
  return screened.ok ? withOriginal(casefile, screened.value) : casefile;
}
