import type { NamedPlace } from "./accounts/place-names.ts";
import type { Finding, TraceContext } from "./finding.ts";

/** A finding whose place counts in the plain text, and whose text as seen is not yet cut. */
export type Found = Omit<Finding, "asSeen">;

const OTHER = 1;
export const LINK = 2;

/** One text while it is read: who claims a stretch first keeps it, so an id never is a phone number as well. */
export class Scan {
  readonly text: string;
  readonly context: TraceContext;
  /** Platforms and payment services that the text names, in order. */
  places: readonly NamedPlace[] = [];
  readonly found: Found[] = [];
  #claimed: Uint8Array | null = null;
  #secret: Uint8Array | null = null;

  constructor(text: string, context: TraceContext) {
    this.text = text;
    this.context = context;
  }
  free(start: number, end: number): boolean {
    return !marked(this.#claimed, start, end);
  }
  /** The stretch is a gift-card code, to be masked wherever it is shown. */
  hide(start: number, end: number): void {
    this.#secret ??= new Uint8Array(this.text.length);
    this.#secret.fill(1, start, end);
  }
  hidden(start: number, end: number): boolean {
    return marked(this.#secret, start, end);
  }
  claim(start: number, end: number, by: typeof LINK | typeof OTHER = OTHER): void {
    this.#claimed ??= new Uint8Array(this.text.length);
    this.#claimed.fill(by, start, end);
  }
  /** Whether a plain link claims the character at `position`. */
  inLink(position: number): boolean {
    return this.#claimed?.[position] === LINK;
  }
  /** Claims the stretch and keeps what was found there. */
  take(found: Found): void {
    this.claim(found.start, found.end);
    this.found.push(found);
  }
}

function marked(marks: Uint8Array | null, start: number, end: number): boolean {
  if (marks === null) return false;
  for (let i = start; i < end; i++) if (marks[i] !== 0) return true;
  return false;
}
