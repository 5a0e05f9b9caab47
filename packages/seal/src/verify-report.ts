import type { CustodyEntry } from "./custody.ts";
import type { SealPayload } from "./seal-payload.ts";
import type { TimestampFacts } from "./timestamp.ts";

/**
 * - `unchanged`: every byte is as it was sealed, and nothing is withheld.
 * - `withheld`: what is shown is as it was sealed; N parts are hashes.
 * - `changed`: something is not as it was sealed.
 * - `incomplete`: nothing that is here was changed, and something is missing.
 * - `not-a-package`: nothing of ours, or encrypted.
 */
export const VERDICTS = ["unchanged", "withheld", "changed", "incomplete", "not-a-package"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Each problem and the verdict it leads to. Words under `verify.problem.<code>`. */
const PROBLEMS = {
  encrypted: "not-a-package",
  "not-a-zip": "not-a-package",
  "no-seal": "not-a-package",
  "cut-short": "incomplete",
  "file-missing": "incomplete",
  "archive-refused": "changed",
  "loose-bytes": "changed",
  "file-unlisted": "changed",
  "file-changed": "changed",
  "file-unreadable": "changed",
  "file-too-large": "changed",
  "manifest-malformed": "changed",
  "manifest-not-as-signed": "changed",
  "tag-file-not-as-sealed": "changed",
  "seal-malformed": "changed",
  "seal-version": "changed",
  "seal-signature": "changed",
  "leaf-malformed": "changed",
  "leaf-not-canonical": "changed",
  "leaf-shape": "changed",
  "leaf-out-of-place": "changed",
  "leaf-missing": "changed",
  "leaf-added": "changed",
  "leaf-changed": "changed",
  "root-mismatch": "changed",
  "original-changed": "changed",
  "original-unnamed": "changed",
  "original-not-of-item": "changed",
  "original-withheld-but-present": "changed",
  "custody-malformed": "changed",
  "custody-first-entry": "changed",
  "custody-chain": "changed",
  "custody-signature": "changed",
  "custody-not-by-sealer": "changed",
  "custody-other-seal": "changed",
  "withheld-count": "changed",
  "report-not-as-signed": "changed",
  "timestamp-unbound": "changed",
  "timestamp-other": "changed",
  "timestamp-invalid": "changed",
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
/** All codes, for the test that each has words. */
export const VERIFY_PROBLEM_CODES: readonly ProblemCode[] = Object.keys(PROBLEMS) as ProblemCode[]; // Its own keys.

/** One thing that is wrong, and where: a file, a leaf (`messages/000042`), a line, an entry of the custody chain. */
export interface VerifyProblem {
  readonly code: ProblemCode;
  readonly part: string;
}

export interface VerifyReport {
  readonly verdict: Verdict;
  /** Leaves that are hashes, and the full report where it was left out. */
  readonly withheld: number;
  /** At most `MAX_PROBLEMS`. */
  readonly problems: readonly VerifyProblem[];
  /** Null when there is no seal that can be read. */
  readonly sealCode: string | null;
  /** What the seal says; null unless its signature holds. */
  readonly seal: SealPayload | null;
  /** The RFC 3161 token over the seal, when there is one and it holds. */
  readonly timestamp: TimestampFacts | null;
  /** The chain as far as it could be read and checked. */
  readonly custody: readonly CustodyEntry[];
}

/** More would not help anybody. */
export const MAX_PROBLEMS = 100;

/** Collects problems; the same code about the same part is said once. */
export class Findings {
  readonly #problems: VerifyProblem[] = [];
  readonly #said = new Set<string>();

  add(code: ProblemCode, part: string): void {
    const key = `${code} ${part}`;
    if (this.#said.has(key) || this.#problems.length >= MAX_PROBLEMS) return;
    this.#said.add(key);
    this.#problems.push({ code, part });
  }

  get problems(): readonly VerifyProblem[] {
    return this.#problems;
  }

  /** Any problem wins over what is withheld, and a change over something missing. */
  verdict(withheld: number): Verdict {
    const found = new Set<Verdict>(this.#problems.map(({ code }) => PROBLEMS[code]));
    for (const verdict of ["not-a-package", "changed", "incomplete"] as const) if (found.has(verdict)) return verdict;
    return withheld > 0 ? "withheld" : "unchanged";
  }
}
