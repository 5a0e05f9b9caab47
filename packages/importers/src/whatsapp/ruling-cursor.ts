import type { HeaderStyle } from "./header-style.ts";
import type { RuledStretch } from "./rulings.ts";

/** Walks the ruled stretches in step with the lines of the file. Ask in ascending order. */
export class RulingCursor {
  readonly #ruled: readonly RuledStretch[];
  readonly #overflow: boolean;
  readonly #main: RuledStretch | undefined;
  #at = -1;

  constructor(ruled: readonly RuledStretch[], overflow: boolean) {
    this.#ruled = ruled;
    this.#overflow = overflow;
    this.#main = ruled.findLast((r) => !r.otherStyle && r.ruling !== "body");
  }

  /** The stretch that a header line of `style` at `offset` belongs to; null when the survey passed it over. */
  find(offset: number, style: HeaderStyle): RuledStretch | null {
    while ((this.#ruled[this.#at + 1]?.stretch.start ?? Number.POSITIVE_INFINITY) <= offset) this.#at += 1;
    const found = this.#ruled[this.#at];
    if (found?.stretch.style === style) return found;
    // Past the last stretch of a file with too many, the main style goes on.
    if (!this.#overflow || this.#at < this.#ruled.length - 1) return null;
    return this.#main?.stretch.style === style ? this.#main : null;
  }
}
