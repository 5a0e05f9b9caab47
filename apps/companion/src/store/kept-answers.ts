/**
 * Answers about settings and practice: ids and choices, never a name, a message or a file, so they need no passphrase. Kept by
 * the browser under a name that says nothing to somebody who looks through it.
 */
const KEY = "look-over";

/** One app's answers as they were written down; read again they may be anything. */
export type KeptAnswers = Readonly<Record<string, unknown>>;

let inMemory: KeptAnswers = {};
let kept = true;

/** Whether the browser keeps them; false in some private windows. */
export const answersAreKept = (): boolean => kept;

export function loadAnswers(): KeptAnswers {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    // Storage that is shut off, or not ours any more: what this tab knows is all there is.
    return inMemory;
  }
}

export function keepAnswers(name: string, value: unknown): void {
  inMemory = { ...loadAnswers(), [name]: value };
  try {
    localStorage.setItem(KEY, JSON.stringify(inMemory));
    kept = true;
  } catch {
    kept = false;
  }
}

export function forgetAnswers(): void {
  inMemory = {};
  try {
    localStorage.removeItem(KEY);
  } catch {
    kept = false;
  }
}
