import { bagPath } from "./bag-path.ts";
import type { BagFindings } from "./bag-report.ts";
import { tagLines } from "./tag-text.ts";

export interface BagManifest {
  readonly file: string;
  readonly algorithm: string;
  /** Path to hash, lower case. */
  readonly hashes: ReadonlyMap<string, string>;
}

const LINE = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/u;

/** Reads one manifest, payload or tag. `payload` manifests may only name what stands under data/. */
export function readBagManifest(
  file: string,
  algorithm: string,
  text: string,
  version: string,
  payload: boolean,
  findings: BagFindings,
): BagManifest {
  const hashes = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const line of tagLines(text)) {
    const match = LINE.exec(line);
    const [, hash, asterisk, written] = match ?? [];
    if (hash === undefined || written === undefined) {
      findings.add("manifest-line-malformed", file);
      continue;
    }
    if (asterisk === "*") findings.add("md5sum-asterisk", file);
    const named = bagPath(written, version);
    if (named === null || (payload && !named.path.startsWith("data/"))) {
      findings.add("path-out-of-scope", `${file}: ${written}`);
      continue;
    }
    if (named.dotSlash) findings.add("leading-dot-slash", `${file}: ${written}`);
    const { path } = named;
    const lower = hash.toLowerCase();
    const before = hashes.get(path);
    if (before !== undefined) {
      if (before !== lower) findings.add("listed-twice-with-another-hash", path);
      else findings.add(version === "1.0" ? "listed-twice" : "listed-twice-the-same", path);
      continue;
    }
    hashes.set(path, lower);
    noteLookAlike(path, folded, findings);
  }
  return { file, algorithm, hashes };
}

/** Two names that some file system takes for one. */
function noteLookAlike(path: string, folded: Map<string, string>, findings: BagFindings): void {
  const key = foldName(path);
  const other = folded.get(key);
  if (other !== undefined && other !== path) {
    const onlyForm = other.normalize("NFC") === path.normalize("NFC");
    findings.add(onlyForm ? "differs-in-normalisation-only" : "differs-in-case-only", path);
  }
  folded.set(key, path);
}

export const foldName = (path: string): string => path.normalize("NFC").toLowerCase().normalize("NFC");
