import { useEffect, useRef, useState } from "preact/hooks";
import { type CallOptions, Cancelled } from "../engine/client.ts";

export type TaskState<T> =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly done: number; readonly total: number }
  | { readonly phase: "done"; readonly value: T }
  /** Stopped by the person: what was there before is as it was. */
  | { readonly phase: "stopped" }
  /** A bug of ours, or the worker was ended. The screen says that nothing is lost, and offers to try again. */
  | { readonly phase: "failed" };

/** One long piece of work of a screen: started, followed, stopped; stopped too when the screen is left. */
export function useTask<T>(): {
  readonly state: TaskState<T>;
  readonly start: (work: (options: CallOptions) => Promise<T>) => Promise<void>;
  readonly stop: () => void;
} {
  const [state, setState] = useState<TaskState<T>>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => stop, []);
  const start = async (work: (options: CallOptions) => Promise<T>): Promise<void> => {
    stop();
    const abort = new AbortController();
    running.current = abort;
    setState({ phase: "running", done: 0, total: 0 });
    try {
      const value = await work({
        signal: abort.signal,
        onProgress: (done, total) => setState({ phase: "running", done, total }),
      });
      setState({ phase: "done", value });
    } catch (error) {
      setState({ phase: error instanceof Cancelled ? "stopped" : "failed" });
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      if (running.current === abort) running.current = null;
    }
  };
  return { state, start, stop };
}
