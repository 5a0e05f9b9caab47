import { type Candidate, refuse, refuseForSource } from "./candidate.ts";
import type { ImportEnvironment } from "./evidence.ts";
import { documentKind, fileKind, isNamedAsMedia } from "./file-kinds.ts";
import { closerOf, isMostlyNul, lacksEnd, readHead } from "./head.ts";
import type { Head, Importer, Recognition } from "./importer.ts";
import { KNOWN_BYTES, knownFormat } from "./known-formats.ts";
import { IMPORTERS, JSON_DOCUMENTS } from "./registry.ts";

/** Entries of a zip up to this size are read once before an importer is let near them, so that damage shows first. */
export const MAX_PROVED_BYTES = 67_108_864;

/** Looks at the first bytes of a file and finds who can read it, or says why nobody can. */
export async function recognise(
  candidate: Candidate,
  env: ImportEnvironment,
  importers: readonly Importer[] = IMPORTERS,
): Promise<void> {
  const settled = candidate.zip !== null || candidate.problem !== null;
  if (settled || candidate.unread.code.startsWith("archive-")) return;
  try {
    await look(candidate, env, importers);
  } catch (error) {
    if (!refuseForSource(candidate)) throw error;
    candidate.importer = null;
  }
}

async function look(candidate: Candidate, env: ImportEnvironment, importers: readonly Importer[]): Promise<void> {
  const { source, path } = candidate;
  if (source.size === 0) return refuse(candidate, "empty");
  const start = await source.slice(0, KNOWN_BYTES);
  const known = knownFormat(path, start);
  if (known !== null) return refuse(candidate, "known-not-read", { format: known });
  const kind = fileKind(start) ?? documentKind(start);
  // Some programs keep their chats in a database: one file kind that an importer may read although it is not text.
  const database = kind?.kind === "SQLite";
  const head = kind?.sure === true && !database ? null : await readHead(path, source);
  const inDatabase = database && head !== null ? strongest(head, importers, env) : null;
  if (inDatabase !== null) return take(candidate, inDatabase);
  if (head === null || database || (kind !== null && head.text === null)) {
    refuse(candidate, "binary", { kind: kind?.kind ?? "unknown" });
    candidate.unread = { code: kind?.media === true ? "media-not-opened" : "not-recognised" };
    return;
  }
  if (isMostlyNul(head.bytes)) return refuse(candidate, "nul-bytes");
  const claim = strongest(head, importers, env);
  const closer = head.text === null || isWide(head) ? null : closerOf(head.text);
  const isDocument = closer !== null && (claim === null || JSON_DOCUMENTS.has(claim.importer.source));
  if (isDocument && canSeek(candidate) && (await lacksEnd(closer, source))) {
    // Lines of JSON that nobody claims end as they like: only a document whose first line is not whole was cut.
    if (claim !== null || !hasWholeFirstLine(head)) return refuse(candidate, "truncated");
  }
  if (claim === null) {
    refuse(candidate, head.text === null ? "binary" : "not-recognised", unknown(head));
    // What calls itself a photo is treated as one, whatever its bytes are (P3).
    if (isNamedAsMedia(candidate.name)) candidate.unread = { code: "media-not-opened" };
    return;
  }
  await take(candidate, claim);
}

async function take(candidate: Candidate, { importer, recognition }: Claim): Promise<void> {
  const { source } = candidate;
  if (candidate.parent !== undefined && source.size <= MAX_PROVED_BYTES) await source.sha256();
  candidate.importer = importer;
  candidate.recognition = recognition;
}

const isWide = ({ bytes }: Head): boolean => bytes[0] === 0xff || bytes[0] === 0xfe;
const unknown = (head: Head): Readonly<Record<string, string>> => (head.text === null ? { kind: "unknown" } : {});

/** Whether the end of a file can be had without inflating a gigabyte. */
const canSeek = ({ inflated, source }: Candidate): boolean => !inflated || source.size <= MAX_PROVED_BYTES;

function hasWholeFirstLine({ text }: Head): boolean {
  const line = text?.split("\n", 1)[0]?.trim() ?? "";
  return line.length > 1 && line.length < (text?.length ?? 0) && /[}\]]$/u.test(line);
}

interface Claim {
  readonly importer: Importer;
  readonly recognition: Recognition;
}

function strongest(head: Head, importers: readonly Importer[], env: ImportEnvironment): Claim | null {
  let likely: Claim | null = null;
  for (const importer of importers) {
    const recognition = ask(importer, head, env);
    if (recognition?.strength === "certain") return { importer, recognition };
    if (recognition !== null) likely ??= { importer, recognition };
  }
  return likely;
}

/** One importer failing on a head must not keep the others from it. */
function ask(importer: Importer, head: Head, env: ImportEnvironment): Recognition | null {
  try {
    return importer.recognise(head);
  } catch (error) {
    env.onFault?.(error, importer);
    return null;
  }
}
