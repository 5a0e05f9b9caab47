import { useEffect, useRef, useState } from "preact/hooks";
import { Cancelled } from "../../engine/client.ts";
import type { Added, NotTaken } from "../../engine/evidence/evidence-view.ts";
import type { Given } from "../../engine/evidence/given.ts";
import { caseView, engine } from "../../session.ts";
import { language } from "../../words/say.ts";

interface Work {
  readonly done: number;
  readonly total: number;
}

/** Bringing things in: what is under way, what came of it, and a way to stop. */
export interface Bringing {
  readonly reading: Work | null;
  readonly looking: Work | null;
  /** How the last one ended; null before the first, and while one is under way. */
  readonly ended: "added" | "stopped" | "failed" | null;
  readonly added: number;
  readonly notTaken: readonly NotTaken[];
  readonly bring: (given: readonly Given[]) => Promise<Added | null>;
  readonly look: () => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: (which: NotTaken) => void;
}

export function useBringing(): Bringing {
  const [reading, setReading] = useState<Work | null>(null);
  const [looking, setLooking] = useState<Work | null>(null);
  const [ended, setEnded] = useState<Bringing["ended"]>(null);
  const [added, setAdded] = useState(0);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => stop, []);

  const look = async (): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setLooking({ done: 0, total: 0 });
    try {
      await engine.call("mark", null, {
        signal: abort.signal,
        onProgress: (done, total) => setLooking({ done, total }),
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      setLooking(null);
    }
  };

  const bring = async (given: readonly Given[]): Promise<Added | null> => {
    if (given.length === 0) return null;
    stop();
    const abort = new AbortController();
    running.current = abort;
    setEnded(null);
    setReading({ done: 0, total: 0 });
    try {
      if (caseView.value === null) await engine.call("begin", { language: language.value });
      const result = await engine.call("addThings", given, {
        signal: abort.signal,
        onProgress: (done, total) => setReading({ done, total }),
      });
      setReading(null);
      setAdded(result.things.length);
      setNotTaken((before) => [...before, ...result.notTaken]);
      setEnded("added");
      if (result.things.length > 0) await look();
      return result;
    } catch (error) {
      setReading(null);
      setEnded(error instanceof Cancelled ? "stopped" : "failed");
      return null;
    }
  };

  const dismiss = (which: NotTaken): void => setNotTaken((all) => all.filter((other) => other !== which));
  return { reading, looking, ended, added, notTaken, bring, look, stop, dismiss };
}
