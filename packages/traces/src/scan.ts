import type { NamedPlace } from "./accounts/place-names.ts";
import type { Finding, TraceContext } from "./finding.ts";

/** A finding whose place counts in the plain text, and whose text as seen is not yet cut. */
export type Found = Omit<Finding, "asSeen">;

/** One text while it is read: who claims a stretch first keeps it, so an id never is a phone number as well. */
export class Scan {
  readonly text: string;
  readonly context: TraceContext;
  /** Platforms and payment services that the text names, in order. */
  places: readonly NamedPlace[] = [];
  readonly found: Found[] = [];
  /** Stretches to be masked wherever they are shown: gift-card codes. */
  readonly secret: (readonly [number, number])[] = [];
  #claimed: Uint8Array | null = null;

  constructor(text: string, context: TraceContext) {
    this.text = text;
    this.context = context;
  }
  free(start: number, end: number): boolean {
    const claimed = this.#claimed;
    if (claimed === null) return true;
    for (let i = start; i < end; i++) if (claimed[i] === 1) return false;
    return true;
  }
  claim(start: number, end: number): void {
    this.#claimed ??= new Uint8Array(this.text.length);
    this.#claimed.fill(1, start, end);
  }
  /** Claims the stretch and keeps what was found there. */
  take(found: Found): void {
    this.claim(found.start, found.end);
    this.found.push(found);
  }
}
