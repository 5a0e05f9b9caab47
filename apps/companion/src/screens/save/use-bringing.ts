import { useEffect, useRef, useState } from "preact/hooks";
import { type CallOptions, Cancelled } from "../../engine/client.ts";
import type { Added, NotTaken, PastedView } from "../../engine/evidence/evidence-view.ts";
import type { Given } from "../../engine/evidence/given.ts";
import { caseView, engine } from "../../session.ts";
import { language } from "../../words/say.ts";

interface Work {
  readonly done: number;
  readonly total: number;
}

/** How the last bringing ended. */
export type Ending =
  | { readonly type: "added"; readonly things: number; readonly pictures: number }
  | { readonly type: "note" }
  | { readonly type: "paste-refused"; readonly error: NonNullable<PastedView["error"]> }
  | { readonly type: "stopped" }
  | { readonly type: "failed" };

/** Bringing things in: what is under way, what came of it, and a way to stop. */
export interface Bringing {
  readonly reading: Work | null;
  readonly looking: Work | null;
  /** Null before the first, and while one is under way. */
  readonly ended: Ending | null;
  readonly notTaken: readonly NotTaken[];
  readonly bring: (given: readonly Given[]) => Promise<void>;
  readonly paste: (text: string, name: string) => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: (which: NotTaken) => void;
}

export function useBringing(): Bringing {
  const [reading, setReading] = useState<Work | null>(null);
  const [looking, setLooking] = useState<Work | null>(null);
  const [ended, setEnded] = useState<Ending | null>(null);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => stop, []);

  const look = async (options: CallOptions): Promise<void> => {
    setLooking({ done: 0, total: 0 });
    try {
      await engine.call("mark", null, { ...options, onProgress: (done, total) => setLooking({ done, total }) });
    } finally {
      setLooking(null);
    }
  };

  /** One piece of bringing. What is under way before it is stopped only where it was a look for tactics. */
  const work = async (call: (options: CallOptions) => Promise<Ending>): Promise<void> => {
    stop();
    const abort = new AbortController();
    running.current = abort;
    setEnded(null);
    setReading({ done: 0, total: 0 });
    let ending: Ending = { type: "failed" };
    try {
      if (caseView.value === null) await engine.call("begin", { language: language.value });
      ending = await call({ signal: abort.signal, onProgress: (done, total) => setReading({ done, total }) });
      setReading(null);
      setEnded(ending);
      await look({ signal: abort.signal });
    } catch (error) {
      setReading(null);
      // A look that was stopped takes nothing back that was added.
      if (ending.type === "failed") setEnded({ type: error instanceof Cancelled ? "stopped" : "failed" });
    }
  };

  return {
    reading,
    looking,
    ended,
    notTaken,
    stop,
    bring: async (given) => {
      if (given.length === 0) return;
      await work(async (options) => {
        const added: Added = await engine.call("addThings", given, options);
        setNotTaken((before) => [...before, ...added.notTaken]);
        return { type: "added", things: added.things.length, pictures: added.pictures };
      });
    },
    paste: (text, name) =>
      work(async (options) => {
        const pasted = await engine.call("addPastedText", { text, name }, options);
        if (pasted.error !== null) return { type: "paste-refused", error: pasted.error };
        return pasted.as === "note" ? { type: "note" } : { type: "added", things: 1, pictures: 0 };
      }),
    dismiss: (which) => setNotTaken((all) => all.filter((other) => other !== which)),
  };
}
