/** What can be wrong with a bag, and how bad it is. RFC 8493 and, for versions before 1.0, the drafts it grew from. */
const BAG_PROBLEMS = {
  "declaration-missing": "invalid",
  "declaration-malformed": "invalid",
  "version-unknown": "invalid",
  "encoding-unknown": "invalid",
  "tag-file-undecodable": "invalid",
  "manifest-missing": "invalid",
  "manifest-line-malformed": "invalid",
  "algorithm-unknown": "invalid",
  "path-out-of-scope": "invalid",
  "listed-twice": "invalid",
  "listed-twice-with-another-hash": "invalid",
  "file-missing": "invalid",
  "file-not-fetched": "invalid",
  "file-not-listed": "invalid",
  "hash-differs": "invalid",
  "fetch-line-malformed": "invalid",
  "fetch-not-listed": "invalid",
  "oxum-differs": "invalid",
  "listed-twice-the-same": "warning",
  "differs-in-case-only": "warning",
  "differs-in-normalisation-only": "warning",
  "leading-dot-slash": "warning",
  "md5sum-asterisk": "warning",
  "system-file": "warning",
} as const;

export type BagProblemCode = keyof typeof BAG_PROBLEMS;
export const BAG_PROBLEM_CODES: readonly BagProblemCode[] = Object.keys(BAG_PROBLEMS) as BagProblemCode[]; // Its own keys.

export interface BagProblem {
  readonly code: BagProblemCode;
  readonly part: string;
}
export interface BagReport {
  /** `warning`: valid, and something about it will give trouble elsewhere. */
  readonly verdict: "valid" | "warning" | "invalid";
  readonly version: string | null;
  readonly problems: readonly BagProblem[];
}

const MAX_BAG_PROBLEMS = 1000;

export class BagFindings {
  readonly problems: BagProblem[] = [];
  add(code: BagProblemCode, part: string): void {
    if (this.problems.length < MAX_BAG_PROBLEMS) this.problems.push({ code, part });
  }
  report(version: string | null): BagReport {
    const severities = new Set<string>(this.problems.map(({ code }) => BAG_PROBLEMS[code]));
    const verdict = severities.has("invalid") ? "invalid" : severities.has("warning") ? "warning" : "valid";
    return { verdict, version, problems: this.problems };
  }
}
