import { once } from "node:events";
import type { Writable } from "node:stream";

/**
 * Where a command writes: data on standard output, words for people on standard error. Waits when the reader is slow,
 * so that a million lines do not pile up in memory; stops quietly when the reader has left (`| head`).
 */
export class Output {
  readonly #out: Writable;
  readonly #err: Writable;
  #buffer = "";
  #closed = false;

  constructor(out: Writable = process.stdout, err: Writable = process.stderr) {
    this.#out = out;
    this.#err = err;
    out.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      this.#closed = true;
    });
  }

  /** True when whoever read standard output has gone: stop working. */
  get closed(): boolean {
    return this.#closed;
  }

  /** One line of data. Await it. */
  async line(text: string): Promise<void> {
    this.#buffer += `${text}\n`;
    if (this.#buffer.length > 65_536) await this.flush();
  }

  async json(value: unknown): Promise<void> {
    await this.line(JSON.stringify(value));
  }

  /** Many lines of JSON at once: waiting after each of a million lines costs more than writing them. */
  async jsonLines(values: Iterable<unknown>): Promise<void> {
    for (const value of values) this.#buffer += `${JSON.stringify(value)}\n`;
    if (this.#buffer.length > 65_536) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#buffer === "" || this.#closed) return;
    const text = this.#buffer;
    this.#buffer = "";
    if (this.#out.write(text) || this.#closed) return;
    // Whichever does not come would leave its listeners behind, at each of thousands of waits.
    const done = new AbortController();
    const { signal } = done;
    try {
      await Promise.race([once(this.#out, "drain", { signal }), once(this.#out, "close", { signal })]);
    } catch (error) {
      // The reader left while it was waited for: `once` says so by the very error that was heard above.
      if (!this.#closed) throw error;
    } finally {
      done.abort();
    }
  }

  /** A line for people. */
  tell(text: string): void {
    this.#err.write(`${text}\n`);
  }
}
