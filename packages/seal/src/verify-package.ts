import type { Archive, ArchiveEntry } from "@holdfast/archive";
import type { ByteSource } from "@holdfast/model";
import { bytesToHex } from "@noble/hashes/utils.js";
import { bagInfo, DECLARATION } from "./bag-info.ts";
import { type Custody, type CustodyEntry, isState, openCustody } from "./custody.ts";
import { FILE, LEAF_FILES, type LeafFile, ORIGINALS_FOLDER, TAG_FILES } from "./layout.ts";
import { LeafCheck, type OnLeaf } from "./leaf-check.ts";
import { LeafTally } from "./leaf-tally.ts";
import { type FileDigest, manifestText, parseManifest } from "./manifest.ts";
import { readPayload, readTag } from "./read-parts.ts";
import { layoutProblem, recognisePackage } from "./recognise-package.ts";
import { sealCode } from "./seal-code.ts";
import { openSeal, parseUtf8 } from "./seal-jws.ts";
import type { SealPayload } from "./seal-payload.ts";
import { type Hasher, nobleSha256 } from "./sha256.ts";
import { type TimestampFacts, type TimestampTrust, verifyTimestamp } from "./timestamp.ts";
import { Findings, type VerifyReport } from "./verify-report.ts";

export interface VerifyOptions {
  /** `nobleSha256` unless given; in Node give `nodeSha256`. */
  readonly hasher?: Hasher;
  /**
   * Called with every leaf of the right form and place, in order, while the package is read. Until the verdict is
   * known nothing that was seen may be believed.
   */
  readonly onLeaf?: OnLeaf;
  /** Which timestamp authorities are believed. Without any, a token's own signature is checked and no chain. */
  readonly timestampTrust?: TimestampTrust;
  readonly signal?: AbortSignal;
}

/**
 * Checks a package as a stranger would: form, hashes, tree, signature, custody. Reads every byte once. Never throws on
 * what it reads, only when reading itself fails or the signal says stop. What a seal proves stands in
 * docs/evidence-format.md; the seal code must be compared with one that came another way.
 */
export async function verifyPackage(source: ByteSource, options: VerifyOptions = {}): Promise<VerifyReport> {
  const opened = await recognisePackage(source);
  if (!opened.ok) {
    const findings = new Findings();
    findings.add(opened.error.code, opened.error.part);
    return {
      verdict: findings.verdict(0),
      withheld: 0,
      problems: findings.problems,
      sealCode: null,
      seal: null,
      timestamp: null,
      custody: [],
    };
  }
  return new Verification(opened.value, options).run();
}

class Verification {
  readonly #archive: Archive;
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;
  readonly #hasher: Hasher;
  readonly #signal: AbortSignal | undefined;
  readonly #trust: TimestampTrust;
  readonly #findings = new Findings();
  readonly #tags = new Map<string, Uint8Array>();
  readonly #payload: FileDigest[] = [];
  readonly #tally: LeafTally;
  readonly #leaves: LeafCheck;

  constructor(archive: Archive, options: VerifyOptions) {
    this.#archive = archive;
    this.#entries = new Map(archive.entries.map((entry) => [entry.path, entry]));
    this.#hasher = options.hasher ?? nobleSha256;
    this.#signal = options.signal;
    this.#trust = options.timestampTrust ?? {};
    this.#tally = new LeafTally(this.#hasher);
    this.#leaves = new LeafCheck(this.#tally, this.#findings, options.onLeaf);
  }

  async run(): Promise<VerifyReport> {
    const hidden = await layoutProblem(this.#archive);
    if (hidden !== null) this.#findings.add(hidden.code, hidden.part);
    this.#names();
    await this.#readTags();
    const sealText = this.#text(FILE.seal);
    const seal = sealText === null ? null : this.#seal(sealText);
    const custody = sealText === null ? null : this.#custody(sealText);
    await this.#readPayload();
    this.#manifests();
    this.#originals();
    // Without all leaves there is no root to compare: what is missing was noted, and nothing can be said of the rest.
    const allLeaves = LEAF_FILES.every((path) => this.#entries.has(path));
    if (seal !== null && allLeaves) {
      this.#leaves.conclude(seal.root, seal.leafCount, this.#tags.get(FILE.leafIndex) ?? new Uint8Array(0));
    }
    if (seal !== null) this.#bag(seal);
    let withheld = this.#leaves.withheld;
    let timestamp: TimestampFacts | null = null;
    if (seal !== null && custody !== null) {
      this.#state(seal, custody);
      timestamp = await this.#timestamp(custody);
      if (custody.entries.length > 1 && leavesReportOut(custody.entries)) withheld += 1;
    }
    return {
      verdict: this.#findings.verdict(withheld),
      withheld,
      problems: this.#findings.problems,
      sealCode: sealText === null ? null : sealCode(this.#hasher.once(this.#tags.get(FILE.seal) ?? new Uint8Array(0))),
      seal,
      timestamp,
      custody: custody?.entries ?? [],
    };
  }

  /** Every name must be one that we write, and none of those may be missing. */
  #names(): void {
    const known = new Set<string>([...TAG_FILES, FILE.tagManifest, FILE.timestamp, ...LEAF_FILES, FILE.report]);
    for (const path of this.#entries.keys()) {
      if (!known.has(path) && !path.startsWith(ORIGINALS_FOLDER)) this.#findings.add("file-unlisted", path);
    }
    for (const path of [...TAG_FILES, FILE.tagManifest, ...LEAF_FILES]) {
      if (!this.#entries.has(path)) this.#findings.add("file-missing", path);
    }
  }

  async #readTags(): Promise<void> {
    for (const path of [...TAG_FILES, FILE.tagManifest, FILE.timestamp]) {
      const entry = this.#entries.get(path);
      const bytes = entry === undefined ? null : await readTag(entry, this.#findings);
      if (bytes !== null) this.#tags.set(path, bytes);
    }
  }

  #text(path: string): string | null {
    const bytes = this.#tags.get(path);
    if (bytes === undefined) return null;
    const text = parseUtf8(bytes);
    if (text === null) this.#findings.add("tag-file-not-as-sealed", path);
    return text;
  }

  #seal(text: string): SealPayload | null {
    const seal = openSeal(text);
    if (typeof seal !== "string") return seal;
    this.#findings.add(seal, FILE.seal);
    return null;
  }

  #custody(seal: string): Custody | null {
    const text = this.#text(FILE.custody);
    if (text === null) return null;
    const custody = openCustody(text, seal, this.#hasher);
    if ("entries" in custody) return custody;
    this.#findings.add(custody.fault, `${FILE.custody} line ${custody.seq + 1}`);
    return null;
  }

  /** Leaf files first and in the order of the tree, then everything else under data/. */
  async #readPayload(): Promise<void> {
    const leafFiles = new Set<string>(LEAF_FILES);
    for (const path of LEAF_FILES) {
      const entry = this.#entries.get(path);
      if (entry !== undefined) await this.#readLeaves(path, entry);
    }
    for (const [path, entry] of this.#entries) {
      if (!path.startsWith("data/") || leafFiles.has(path)) continue;
      this.#signal?.throwIfAborted();
      const digest = await readPayload(entry, this.#hasher, this.#findings);
      if (digest !== null) this.#payload.push(digest);
    }
  }

  async #readLeaves(path: LeafFile, entry: ArchiveEntry): Promise<void> {
    const reader = this.#leaves.reader(path);
    const digest = await readPayload(entry, this.#hasher, this.#findings, (chunk) => {
      this.#signal?.throwIfAborted();
      reader.push(chunk);
    });
    reader.finish();
    if (reader.fault !== null) this.#findings.add(reader.fault, `${path} line ${reader.line}`);
    if (digest !== null) this.#payload.push(digest);
  }

  #manifests(): void {
    const tags = [...this.#tags]
      .filter(([path]) => path !== FILE.tagManifest)
      .map(([path, bytes]) => ({ path, size: bytes.length, sha256: bytesToHex(this.#hasher.once(bytes)) }));
    this.#manifest(FILE.tagManifest, tags);
    this.#manifest(FILE.manifest, this.#payload);
  }

  #manifest(path: string, files: readonly FileDigest[]): void {
    const text = this.#text(path);
    if (text === null) return;
    const listed = parseManifest(text);
    if (listed === null) {
      this.#findings.add("manifest-malformed", path);
      return;
    }
    for (const file of files) {
      const expected = listed.get(file.path);
      if (expected === undefined) this.#findings.add("file-unlisted", file.path);
      else if (expected !== file.sha256) this.#findings.add("file-changed", file.path);
    }
    for (const file of listed.keys()) if (!this.#entries.has(file)) this.#findings.add("file-missing", file);
  }

  /** Each original against the leaf that names it. */
  #originals(): void {
    for (const { path, sha256, size } of this.#payload) {
      if (!path.startsWith(ORIGINALS_FOLDER)) continue;
      const named = this.#leaves.originals.get(path);
      if (named === undefined) this.#findings.add("original-unnamed", path);
      else if (named === null) this.#findings.add("original-withheld-but-present", path);
      else if (named.sha256 !== sha256 || named.size !== size) this.#findings.add("original-changed", path);
    }
    for (const part of this.#leaves.unnamedOriginals()) this.#findings.add("original-not-of-item", part);
    for (const [path, named] of this.#leaves.originals) {
      if (named !== null && !this.#entries.has(path)) this.#findings.add("file-missing", path);
    }
  }

  /** bagit.txt and bag-info.txt have no freedom: they follow from the seal and the payload. */
  #bag(seal: SealPayload): void {
    if (this.#text(FILE.declaration) !== DECLARATION && this.#tags.has(FILE.declaration)) {
      this.#findings.add("tag-file-not-as-sealed", FILE.declaration);
    }
    // The sizes in bag-info.txt can only be checked when every file is there.
    if (this.#tags.has(FILE.info) && this.#missingNothing() && this.#text(FILE.info) !== bagInfo(seal, this.#payload)) {
      this.#findings.add("tag-file-not-as-sealed", FILE.info);
    }
  }

  /** The payload must be what the last signed state says it is. */
  #state(seal: SealPayload, { entries }: Custody): void {
    for (const [seq, entry] of entries.entries()) {
      if (!isState(entry)) continue;
      const part = `${FILE.custody} line ${seq + 1}`;
      if (entry.root !== seal.root) this.#findings.add("custody-other-seal", part);
      // Only who sealed can vouch for a report; anybody may hand on less of what was sealed.
      const bySealer = entry.key === seal.publicKey;
      if (!bySealer && (entry.event === "sealed" || entry.report)) this.#findings.add("custody-not-by-sealer", part);
    }
    const last = entries.findLast(isState);
    if (last === undefined) return;
    if (last.withheld !== this.#leaves.withheld && this.#missingNothing())
      this.#findings.add("withheld-count", FILE.custody);
    const hash = (path: string): string => bytesToHex(this.#hasher.once(this.#tags.get(path) ?? new Uint8Array(0)));
    if (this.#tags.has(FILE.instructions) && hash(FILE.instructions) !== last.instructions) {
      this.#findings.add("tag-file-not-as-sealed", FILE.instructions);
    }
    const report = this.#entries.has(FILE.report);
    if (last.report && !report) this.#findings.add("file-missing", FILE.report);
    if (report && !last.report) this.#findings.add("report-not-as-signed", FILE.report);
    const payload = bytesToHex(this.#hasher.once(new TextEncoder().encode(manifestText(this.#payload))));
    if (payload === last.manifest) return;
    // The tree vouches for everything but the report: when the rest holds, it is the report that is another.
    if (report && this.#findings.problems.length === 0) this.#findings.add("report-not-as-signed", FILE.report);
    if (this.#missingNothing()) this.#findings.add("manifest-not-as-signed", FILE.manifest);
  }

  #missingNothing(): boolean {
    return !this.#findings.problems.some(({ code }) => code === "file-missing" || code === "file-unreadable");
  }

  /** A token must be one that custody says was put there, and must be over this seal. */
  async #timestamp({ entries }: Custody): Promise<TimestampFacts | null> {
    const last = entries.findLast((entry) => entry.event === "timestamped");
    const token = this.#tags.get(FILE.timestamp);
    if (last === undefined && token === undefined) return null;
    if (token === undefined) this.#findings.add("file-missing", FILE.timestamp);
    else if (last === undefined) this.#findings.add("timestamp-unbound", FILE.timestamp);
    else if (bytesToHex(this.#hasher.once(token)) !== last.token) this.#findings.add("timestamp-other", FILE.timestamp);
    if (token === undefined) return null;
    const facts = await verifyTimestamp(token, this.#tags.get(FILE.seal) ?? new Uint8Array(0), this.#trust);
    if (facts.ok) return facts.value;
    this.#findings.add("timestamp-invalid", facts.error);
    return null;
  }
}

/** Whether the report that was sealed is not in the package any more. */
const leavesReportOut = (entries: readonly CustodyEntry[]): boolean => {
  const [sealed] = entries;
  return sealed?.event === "sealed" && sealed.report && entries.some((entry) => entry.event === "disclosed");
};
