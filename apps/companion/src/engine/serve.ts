import type { FromWorker, Methods, ToWorker } from "./protocol.ts";

/** The worker's end: answers each call with its method's value, several at a time, each of which can be cancelled. */
export function serve<M extends Methods<M>>(methods: M, scope: DedicatedWorkerGlobalScope): void {
  const running = new Map<number, AbortController>();
  // A worker answers the page that started it: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  const tell = (message: FromWorker): void => scope.postMessage(message);
  scope.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === "cancel") {
      running.get(data.id)?.abort();
      return;
    }
    const { id, method, argument } = data;
    const abort = new AbortController();
    running.set(id, abort);
    const progress = (done: number, total: number): void => tell({ type: "progress", id, done, total });
    // The page's types allow only names of `methods`; what comes over a port is checked once more.
    const run = Object.hasOwn(methods, method) ? methods[method as keyof M] : undefined;
    const answer =
      run === undefined
        ? Promise.reject(new TypeError(`engine: no method ${method}`))
        : run(argument as never, { signal: abort.signal, progress });
    answer
      .then(
        (value) => tell(abort.signal.aborted ? { type: "cancelled", id } : { type: "done", id, value }),
        (error: unknown) => {
          if (abort.signal.aborted) return tell({ type: "cancelled", id });
          if (import.meta.env.DEV) console.error(error);
          return tell({ type: "failed", id, name: error instanceof Error ? error.name : "Error" });
        },
      )
      .finally(() => running.delete(id));
  });
}
