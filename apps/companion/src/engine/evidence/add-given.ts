import { addEvidence, type Casefile, namesIn } from "@holdfast/casefile";
import type { EvidenceInput, ImportOptions, ImportProblem, Timeline } from "@holdfast/importers";
import { makeSha256 } from "@holdfast/seal";
import type { Task } from "../protocol.ts";
import type { NotTaken } from "./evidence-view.ts";
import { type FileLook, lookOf } from "./file-looks.ts";
import { type Thing, thingsOf } from "./things.ts";

/** What one reading brought: the casefile with what was understood, and the things of which nothing was. */
export interface Reading {
  readonly casefile: Casefile;
  readonly taken: readonly string[];
  /** Inputs that are pictures and nothing else: they wait for an answer and are in no casefile. */
  readonly pictures: readonly EvidenceInput[];
  readonly notTaken: readonly NotTaken[];
}

/**
 * Reads things into a casefile. Of a thing that nobody can read nothing stays behind, not even its name: the person hears
 * why and leaves it where it is. @throws when it was stopped; the casefile given is as it was.
 */
export async function readGiven(
  casefile: Casefile,
  inputs: readonly EvidenceInput[],
  options: ImportOptions,
  { signal, progress }: Task,
): Promise<Reading> {
  // Names are taken while reading: a copy, so that a reading that was stopped takes none.
  const fresh = { ...casefile, names: namesIn(casefile.timeline) };
  const added = await addEvidence(fresh, inputs, options, { sha256: makeSha256, signal }, progress);
  signal.throwIfAborted();
  const things = new Map(thingsOf(added.timeline).map((thing) => [thing.root, thing]));
  const taken: string[] = [];
  const pictures: EvidenceInput[] = [];
  const notTaken: NotTaken[] = [];
  const gone = new Set<string>();
  for (const input of inputs) {
    const thing = things.get(input.name);
    if (thing?.items.some(({ source }) => source !== null) === true) {
      taken.push(input.name);
      continue;
    }
    for (const id of [input.name, ...(thing?.items.map((item) => item.id) ?? [])]) gone.add(id);
    const problem = problemOf(added.timeline, input, thing);
    const look = input.files.length === 1 ? lookOf(kindOf(problem), input.files[0]?.path ?? "") : null;
    if (look === "picture") pictures.push(input);
    else notTaken.push(notTakenOf(input, problem, look));
  }
  const timeline: Timeline = {
    ...added.timeline,
    items: added.timeline.items.filter(({ id }) => !gone.has(id)),
    problems: added.timeline.problems.filter(({ item }) => !gone.has(item)),
  };
  return { casefile: { ...added, timeline, names: namesIn(timeline) }, taken, pictures, notTaken };
}

function problemOf(
  { problems }: Timeline,
  { name }: EvidenceInput,
  thing: Thing | undefined,
): ImportProblem | undefined {
  const ids = new Set<string>([name, ...(thing?.items.map(({ id }) => id) ?? [])]);
  const own = problems.filter(({ item }) => ids.has(item));
  return own.find(({ fatal }) => fatal) ?? own[0];
}

const kindOf = (problem: ImportProblem | undefined): string | undefined => {
  const kind = problem?.params["kind"];
  return typeof kind === "string" && kind !== "unknown" ? kind : undefined;
};

function notTakenOf({ name }: EvidenceInput, problem: ImportProblem | undefined, look: FileLook): NotTaken {
  const code = problem?.code ?? "not-recognised";
  const params = problem?.params ?? {};
  const reason = problem?.params["reason"];
  const why =
    code === "archive-refused" && typeof reason === "string" && reason !== ""
      ? { key: `archive.problem.${reason}`, params: {} }
      : { key: `problem.${code}`, params };
  return { name, looksLike: look === "picture" ? null : look, why };
}
