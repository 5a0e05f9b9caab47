import { higherState, type State, stateRank } from "@holdfast/model";

/** One reason for a state. */
export interface CheckReason {
  /** Kebab-case; words under `check.<check>.<code>`, with `params`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly state: State;
  /** What shows it, exactly as it stands in the thing that was looked at; empty where the whole thing does. */
  readonly evidence: string;
  /** Words under `todo.<code>`. */
  readonly todo: string;
}

/** What every check answers. `none` means that nothing was found, never that the thing is safe. */
export interface CheckResult {
  readonly state: State;
  /** The weightiest first. */
  readonly reasons: readonly CheckReason[];
  /** Codes of what was looked at; words under `check.looked.<code>`. */
  readonly looked: readonly string[];
  /** Codes of what this check cannot see; words under `check.unseen.<code>`. Never empty. */
  readonly unseen: readonly string[];
}

/** Characters of foreign text kept as evidence of one reason. */
export const MAX_EVIDENCE = 300;
/** Reasons of one check; hostile input could give any number. */
export const MAX_REASONS = 50;

/** A stretch of foreign text, short enough to show. Never cuts a character in two. */
export function excerpt(text: string): string {
  const flat = text.trim();
  if (flat.length <= MAX_EVIDENCE) return flat;
  const cut = flat.slice(0, MAX_EVIDENCE - 1);
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Collects the reasons of one check. */
export class Reasons {
  readonly #all: CheckReason[] = [];
  readonly #said = new Set<string>();

  /** Says it once per code and evidence. */
  add(state: State, code: string, evidence: string, todo: string, params?: CheckReason["params"]): void {
    const shown = excerpt(evidence);
    const key = `${code}\n${shown}`;
    if (this.#said.has(key) || this.#all.length >= MAX_REASONS) return;
    this.#said.add(key);
    this.#all.push({ code, ...(params === undefined ? {} : { params }), state, evidence: shown, todo });
  }
  has(code: string): boolean {
    return this.#all.some((reason) => reason.code === code);
  }
  get state(): State {
    return this.#all.reduce<State>((state, reason) => higherState(state, reason.state), "none");
  }
  result(looked: readonly string[], unseen: readonly string[]): CheckResult {
    // Sorting is stable: of two that weigh the same, the one that was looked for first stays first.
    const reasons = this.#all.toSorted((a, b) => stateRank(b.state) - stateRank(a.state));
    return { state: this.state, reasons, looked, unseen };
  }
}
