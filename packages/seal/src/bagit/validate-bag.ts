import { type ByteSource, readAll } from "@holdfast/model";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type BagManifest, foldName, readBagManifest } from "./bag-manifest.ts";
import { bagPath } from "./bag-path.ts";
import { BagFindings, type BagReport } from "./bag-report.ts";
import { type TagEncoding, tagEncoding, tagLines, tagText } from "./tag-text.ts";

/** One file of a bag, by its path inside it, forward slashes. */
export interface BagFile {
  readonly path: string;
  readonly source: ByteSource;
}

interface StreamHash {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}
const ALGORITHMS: ReadonlyMap<string, () => StreamHash> = new Map<string, () => StreamHash>([
  ["md5", () => md5.create()],
  ["sha1", () => sha1.create()],
  ["sha224", () => sha224.create()],
  ["sha256", () => sha256.create()],
  ["sha384", () => sha384.create()],
  ["sha512", () => sha512.create()],
]);

const VERSIONS = new Set(["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]);
const MANIFEST = /^(tag)?manifest-([a-z0-9]+)\.txt$/u;
const MAX_TAG_BYTES = 268_435_456;
/** Files that systems leave lying about and take away again. */
const SYSTEM_FILE = /(?:^|\/)(?:Thumbs\.db|\.DS_Store|desktop\.ini)$/u;

/**
 * Whether `files` are a valid bag, RFC 8493 or one of the versions before it. Nothing is fetched: a bag that waits for
 * fetch.txt is not valid. This is for bags of others; packages of ours are held to more by `verifyPackage`.
 */
export async function validateBag(files: readonly BagFile[]): Promise<BagReport> {
  return new BagValidation(files).run();
}

class BagValidation {
  readonly #files: ReadonlyMap<string, ByteSource>;
  readonly #folded: ReadonlyMap<string, string>;
  readonly #findings = new BagFindings();
  #version = "";
  #encoding: TagEncoding = "utf-8";

  constructor(files: readonly BagFile[]) {
    this.#files = new Map(files.map(({ path, source }) => [path, source]));
    this.#folded = new Map(files.map(({ path }) => [foldName(path), path]));
  }

  async run(): Promise<BagReport> {
    if (!(await this.#declaration())) return this.#findings.report(null);
    const payload: BagManifest[] = [];
    const tags: BagManifest[] = [];
    for (const path of this.#files.keys()) {
      const [, tag, algorithm] = MANIFEST.exec(path) ?? [];
      if (algorithm === undefined) continue;
      if (!ALGORITHMS.has(algorithm)) {
        this.#findings.add("algorithm-unknown", path);
        continue;
      }
      const text = await this.#tag(path);
      if (text === null) continue;
      const list = tag === undefined ? payload : tags;
      list.push(readBagManifest(path, algorithm, text, this.#version, tag === undefined, this.#findings));
    }
    if (payload.length === 0) this.#findings.add("manifest-missing", "manifest");
    const fetched = await this.#fetch(payload);
    for (const manifest of [...payload, ...tags]) await this.#check(manifest, fetched);
    this.#listed(payload);
    await this.#oxum();
    return this.#findings.report(this.#version);
  }

  /** bagit.txt is UTF-8 without a mark, two lines, nothing between label and colon. */
  async #declaration(): Promise<boolean> {
    const source = this.#files.get("bagit.txt");
    const bytes = source === undefined ? null : await readAll(source, 65_536);
    if (bytes === null) {
      this.#findings.add("declaration-missing", "bagit.txt");
      return false;
    }
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb;
    const lines = tagLines(tagText(bytes, "utf-8") ?? "");
    const version = /^BagIt-Version: ?(\S+)$/u.exec(lines[0] ?? "")?.[1];
    const encoding = /^Tag-File-Character-Encoding: ?(\S+)$/u.exec(lines[1] ?? "")?.[1];
    if (marked || version === undefined || encoding === undefined || lines.length > 2) {
      this.#findings.add("declaration-malformed", "bagit.txt");
      return false;
    }
    const known = tagEncoding(encoding);
    if (!VERSIONS.has(version)) this.#findings.add("version-unknown", version);
    if (known === null) this.#findings.add("encoding-unknown", encoding);
    this.#version = version;
    this.#encoding = known ?? "utf-8";
    return known !== null && VERSIONS.has(version);
  }

  async #tag(path: string): Promise<string | null> {
    const source = this.#files.get(path);
    const bytes = source === undefined ? null : await readAll(source, MAX_TAG_BYTES);
    const text = bytes === null ? null : tagText(bytes, this.#encoding);
    if (text === null) this.#findings.add("tag-file-undecodable", path);
    return text;
  }

  /** Paths that fetch.txt promises. */
  async #fetch(payload: readonly BagManifest[]): Promise<ReadonlySet<string>> {
    const promised = new Set<string>();
    if (!this.#files.has("fetch.txt")) return promised;
    const text = await this.#tag("fetch.txt");
    for (const line of tagLines(text ?? "")) {
      const written = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/u.exec(line)?.[1];
      if (written === undefined) {
        this.#findings.add("fetch-line-malformed", "fetch.txt");
        continue;
      }
      const named = bagPath(written, this.#version);
      if (named === null || !named.path.startsWith("data/")) {
        this.#findings.add("path-out-of-scope", `fetch.txt: ${written}`);
      } else if (payload.some(({ hashes }) => hashes.has(named.path))) promised.add(named.path);
      else this.#findings.add("fetch-not-listed", named.path);
    }
    return promised;
  }

  async #check({ algorithm, hashes }: BagManifest, fetched: ReadonlySet<string>): Promise<void> {
    for (const [path, hash] of hashes) {
      if (SYSTEM_FILE.test(path)) this.#findings.add("system-file", path);
      const source = this.#files.get(path) ?? this.#lookAlike(path);
      if (source === undefined) {
        if (!SYSTEM_FILE.test(path)) this.#findings.add(fetched.has(path) ? "file-not-fetched" : "file-missing", path);
      } else if ((await digest(algorithm, source)) !== hash) this.#findings.add("hash-differs", path);
    }
  }

  /** A file that the manifest names in other letters: on another system it is that file. */
  #lookAlike(path: string): ByteSource | undefined {
    const other = this.#folded.get(foldName(path));
    if (other === undefined) return undefined;
    const onlyForm = other.normalize("NFC") === path.normalize("NFC");
    this.#findings.add(onlyForm ? "differs-in-normalisation-only" : "differs-in-case-only", path);
    return this.#files.get(other);
  }

  /** Every payload file in every manifest from 1.0 on (§3), in any of them before. */
  #listed(payload: readonly BagManifest[]): void {
    const folded = payload.map(({ hashes }) => new Set([...hashes.keys()].map(foldName)));
    for (const path of this.#files.keys()) {
      if (!path.startsWith("data/")) continue;
      const holds = (list: ReadonlySet<string>): boolean => list.has(foldName(path));
      if (!(this.#version === "1.0" ? folded.every(holds) : folded.some(holds))) {
        this.#findings.add("file-not-listed", path);
      }
    }
  }

  /** Payload-Oxum, where given: bytes and files. What systems took away does not count. */
  async #oxum(): Promise<void> {
    const info = this.#files.has("bag-info.txt") ? "bag-info.txt" : "package-info.txt";
    const text = this.#files.has(info) ? await this.#tag(info) : null;
    const [, bytes, count] = /^[ \t]*payload-oxum[ \t]*:[ \t]*(\d+)\.(\d+)[ \t]*$/imu.exec(text ?? "") ?? [];
    if (bytes === undefined || count === undefined) return;
    const files = [...this.#files].filter(([path]) => path.startsWith("data/"));
    const size = files.reduce((sum, [, source]) => sum + source.size, 0);
    const missingSystemFiles = this.#findings.problems.some(({ code }) => code === "system-file");
    if (size !== Number(bytes) || (files.length !== Number(count) && !missingSystemFiles)) {
      this.#findings.add("oxum-differs", info);
    }
  }
}

async function digest(algorithm: string, source: ByteSource): Promise<string> {
  const hash = ALGORITHMS.get(algorithm)?.();
  if (hash === undefined) throw new Error("bag: an algorithm that was not checked");
  for await (const chunk of source.chunks()) hash.update(chunk);
  return bytesToHex(hash.digest());
}
