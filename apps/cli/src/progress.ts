import type { WriteStream } from "node:tty";

const EVERY_MS = 100;

/** A line on the terminal that says how far the work is. Silent when standard error is not a terminal. */
export class Progress {
  readonly #err: WriteStream;
  readonly #label: string;
  #last = 0;
  #shown = false;

  constructor(label: string, err: WriteStream = process.stderr) {
    this.#label = label;
    this.#err = err;
  }

  report(done: number, total: number): void {
    const now = Date.now();
    if (!this.#err.isTTY || total <= 0 || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#shown = true;
    this.#err.write(`\r\u001b[K${this.#label} ${Math.min(100, Math.floor((100 * done) / total))} %`);
  }

  end(): void {
    if (this.#shown) this.#err.write("\r\u001b[K");
    this.#shown = false;
  }
}
