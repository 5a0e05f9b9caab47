import type { PdfOptions } from "./paper-document.ts";

/** How long the renderer works before it lets others work, in milliseconds. */
const WORK_MS = 40;

/** Counts what is done, says so, and pauses now and then so that a page stays alive and a worker can be stopped. */
export class Pacer {
  readonly #total: number;
  readonly #options: PdfOptions;
  #done = 0;
  #since = Date.now();

  constructor(total: number, options: PdfOptions) {
    this.#total = total;
    this.#options = options;
  }

  /** Call after every step. Throws the signal's reason when it was aborted. */
  async step(): Promise<void> {
    this.#done += 1;
    await this.breathe();
  }

  /** The same where nothing is done yet that counts. */
  async breathe(): Promise<void> {
    if (Date.now() - this.#since >= WORK_MS) await this.pause();
  }

  async pause(): Promise<void> {
    const { signal, onProgress } = this.#options;
    onProgress?.(Math.min(this.#done, this.#total), this.#total);
    await new Promise<void>((resolve) => setTimeout(() => resolve()));
    signal?.throwIfAborted();
    this.#since = Date.now();
  }
}
