import type { FromWorker, Methods, ToWorker } from "./protocol.ts";

/** The person pressed "stop". Nothing that was confirmed before is changed. */
export class Cancelled extends Error {
  override readonly name: string = "Cancelled";
}
/** The engine met a bug of ours. What was confirmed is still kept. */
export class EngineFault extends Error {
  override readonly name: string = "EngineFault";
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Waiting extends CallOptions {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Argument<F> = F extends (argument: infer A, task: never) => unknown ? A : never;
type Answer<F> = F extends (...given: never) => Promise<infer V> ? V : never;

/** The page's end. Starts its worker at the first call; `lock` ends it and everything it held. */
export class EngineClient<M extends Methods<M>> {
  readonly #start: () => Worker;
  readonly #onView: (view: unknown) => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #next = 1;

  constructor(start: () => Worker, onView: (view: unknown) => void) {
    this.#start = start;
    this.#onView = onView;
  }

  call<K extends keyof M & string>(
    method: K,
    argument: Argument<M[K]>,
    options: CallOptions = {},
  ): Promise<Answer<M[K]>> {
    const worker = this.#running();
    const id = this.#next++;
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    const send = (message: ToWorker): void => worker.postMessage(message);
    const answered = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { ...options, resolve, reject });
    });
    options.signal?.addEventListener("abort", () => send({ type: "cancel", id }), { once: true });
    send({ type: "call", id, method, argument });
    // The worker's methods are M, so its answers are M's.
    return answered as Promise<Answer<M[K]>>;
  }

  /** Ends the worker: key, evidence and all. Calls under way end as cancelled. */
  lock(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(new Cancelled());
    this.#waiting.clear();
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener("error", () => this.#broke());
    worker.addEventListener("messageerror", () => this.#broke());
    this.#worker = worker;
    return worker;
  }

  #hear(message: FromWorker): void {
    if (message.type === "view") {
      this.#onView(message.view);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.type === "progress") {
      waiting.onProgress?.(message.done, message.total);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.type === "done") waiting.resolve(message.value);
    else waiting.reject(message.type === "cancelled" ? new Cancelled() : new EngineFault(message.name));
  }

  #broke(): void {
    for (const { reject } of this.#waiting.values()) reject(new EngineFault("worker"));
    this.#waiting.clear();
  }
}
