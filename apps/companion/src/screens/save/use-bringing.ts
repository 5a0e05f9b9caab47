import { useEffect, useRef, useState } from "preact/hooks";
import { type CallOptions, Cancelled, EngineFault } from "../../engine/client.ts";
import type { Added, NotTaken, PastedView } from "../../engine/evidence/evidence-view.ts";
import type { Given } from "../../engine/evidence/given.ts";
import { caseView, engine } from "../../session.ts";
import { language } from "../../words/say.ts";
import type { Choosing } from "./choose-chats.tsx";

interface Work {
  readonly done: number;
  readonly total: number;
}

/** How the last bringing ended. */
export type Ending =
  | { readonly type: "added"; readonly things: number; readonly pictures: number }
  | { readonly type: "note" }
  /** Nothing was read yet: a download asks which chats. */
  | { readonly type: "to-choose" }
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
  /** A whole download waits for the person to say which chats of it to read. */
  readonly choosing: Choosing | null;
  readonly choose: (given: Given | null) => Promise<void>;
  readonly bring: (given: readonly Given[]) => Promise<void>;
  readonly paste: (text: string, name: string) => Promise<void>;
  readonly stopReading: () => void;
  readonly stopLooking: () => void;
  readonly dismiss: (which: NotTaken) => void;
}

export function useBringing(): Bringing {
  const [reading, setReading] = useState<Work | null>(null);
  const [looking, setLooking] = useState<Work | null>(null);
  const [ended, setEnded] = useState<Ending | null>(null);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const [choosing, setChoosing] = useState<readonly Choosing[]>([]);
  const read = useRef(new AbortController());
  const look = useRef(new AbortController());
  /** One reading after the other: what is given while something is read waits, and takes nothing from it. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const stopReading = (): void => read.current.abort();
  const stopLooking = (): void => look.current.abort();
  useEffect(
    () => () => {
      stopReading();
      stopLooking();
    },
    [],
  );

  const lookAgain = async (): Promise<void> => {
    stopLooking();
    const abort = new AbortController();
    look.current = abort;
    setLooking({ done: 0, total: 0 });
    const onProgress = (done: number, total: number): void => setLooking({ done, total });
    try {
      await engine.call("mark", null, { signal: abort.signal, onProgress });
    } catch (error) {
      // Looking takes nothing from what was added: stopped or failed, the short version looks again.
      if (!(error instanceof Cancelled || error instanceof EngineFault)) throw error;
    } finally {
      if (look.current === abort) setLooking(null);
    }
  };

  const readOne = async (call: (options: CallOptions) => Promise<Ending>): Promise<Ending> => {
    const abort = new AbortController();
    read.current = abort;
    setEnded(null);
    setReading({ done: 0, total: 0 });
    try {
      if (caseView.value === null) await engine.call("begin", { language: language.value });
      const onProgress = (done: number, total: number): void => setReading({ done, total });
      return await call({ signal: abort.signal, onProgress });
    } catch (error) {
      return { type: error instanceof Cancelled ? "stopped" : "failed" };
    } finally {
      setReading(null);
    }
  };

  const work = async (call: (options: CallOptions) => Promise<Ending>): Promise<void> => {
    const turn = queue.current.then(() => readOne(call));
    queue.current = turn;
    const ending = await turn;
    setEnded(ending);
    if (ending.type === "added") await lookAgain();
  };

  /** Reads `ready` at once; `fresh` too, but for downloads of many chats, which wait until some were chosen. */
  const add = async (ready: readonly Given[], fresh: readonly Given[]): Promise<void> => {
    if (ready.length + fresh.length === 0) return;
    await work(async (options) => {
      const now = [...ready];
      for (const given of fresh) {
        const chats = await engine.call("listChats", given, options);
        if (chats === null) now.push(given);
        else setChoosing((before) => [...before, { given, chats }]);
      }
      if (now.length === 0) return { type: "to-choose" };
      const added: Added = await engine.call("addThings", now, options);
      setNotTaken((before) => [...before, ...added.notTaken]);
      return { type: "added", things: added.things.length, pictures: added.pictures };
    });
  };

  return {
    reading,
    looking,
    ended,
    notTaken,
    stopReading,
    stopLooking,
    choosing: choosing[0] ?? null,
    choose: async (given) => {
      setChoosing(choosing.slice(1));
      if (given !== null) await add([given], []);
    },
    bring: (given) => add([], given),
    paste: (text, name) =>
      work(async (options) => {
        const pasted = await engine.call("addPastedText", { text, name }, options);
        if (pasted.error !== null) return { type: "paste-refused", error: pasted.error };
        return pasted.as === "note" ? { type: "note" } : { type: "added", things: 1, pictures: 0 };
      }),
    dismiss: (which) => setNotTaken((all) => all.filter((other) => other !== which)),
  };
}
