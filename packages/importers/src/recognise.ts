import { isZip } from "@holdfast/archive";
import type { Candidate } from "./candidate.ts";
import { fileKind } from "./file-kinds.ts";
import { isCutJson, readHead } from "./head.ts";
import type { Head, Importer, ProblemCode, Recognition } from "./importer.ts";
import { IMPORTERS, JSON_DOCUMENTS } from "./registry.ts";

/** Looks at the first bytes of a file and finds who can read it, or says why nobody can. */
export async function recognise(candidate: Candidate, importers: readonly Importer[] = IMPORTERS): Promise<void> {
  const { source, path } = candidate;
  if (candidate.zip !== null || candidate.problem !== null || candidate.unread === "archive-in-archive") return;
  if (source.size === 0) return refuse(candidate, "empty");
  const head = await readHead(path, source);
  const claim = strongest(head, importers);
  if (claim !== null && JSON_DOCUMENTS.has(claim.importer.source) && (await isCutJson(head, source))) {
    return refuse(candidate, "truncated");
  }
  if (claim !== null) {
    candidate.importer = claim.importer;
    candidate.recognition = claim.recognition;
    return;
  }
  if (head.bytes.every((byte) => byte === 0)) return refuse(candidate, "nul-bytes");
  const kind = head.text === null ? fileKind(head.bytes) : fileKind(head.bytes.subarray(0, 12));
  if (kind !== null && (head.text === null || kind.kind === "PDF" || kind.kind === "age")) {
    candidate.unread = kind.media ? "media-not-opened" : "not-recognised";
    candidate.problem = { code: "binary", params: { kind: kind.kind } };
    return;
  }
  if (head.text === null) return refuse(candidate, isZip(head.bytes) ? "archive-refused" : "binary");
  return refuse(
    candidate,
    (await isCutJson(head, source)) && looksLikeJson(head.text) ? "truncated" : "not-recognised",
  );
}

function refuse(candidate: Candidate, code: ProblemCode): void {
  candidate.unread = code;
  candidate.problem = { code, params: code === "binary" ? { kind: "?" } : {} };
}

const looksLikeJson = (text: string): boolean => /^\uFEFF?\s*(?:\{\s*"|\[\s*[{"])/u.test(text);

function strongest(
  head: Head,
  importers: readonly Importer[],
): { readonly importer: Importer; readonly recognition: Recognition } | null {
  let likely: { readonly importer: Importer; readonly recognition: Recognition } | null = null;
  for (const importer of importers) {
    const recognition = importer.recognise(head);
    if (recognition?.strength === "certain") return { importer, recognition };
    if (recognition !== null) likely ??= { importer, recognition };
  }
  return likely;
}
