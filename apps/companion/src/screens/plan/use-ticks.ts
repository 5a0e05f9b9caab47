import type { Step } from "@holdfast/guide";
import { useState } from "preact/hooks";
import { engine } from "../../session.ts";

/** What the last tick did, to be said and undone. */
export interface LastTick {
  readonly step: Pick<Step, "id" | "title">;
  readonly done: boolean;
}

/** Ticking steps off and back; what could not be kept is said, and nothing has changed then. */
export function useTicks(): {
  readonly last: LastTick | null;
  readonly failed: boolean;
  readonly tick: (step: LastTick["step"], done: boolean) => Promise<void>;
} {
  const [last, setLast] = useState<LastTick | null>(null);
  const [failed, setFailed] = useState(false);
  const tick = async (step: LastTick["step"], done: boolean): Promise<void> => {
    try {
      await engine.call("tick", { step: step.id, done });
      setLast({ step, done });
      setFailed(false);
    } catch {
      // The worker says no more than that it failed; the screen says that the plan is as it was.
      setFailed(true);
    }
  };
  return { last, failed, tick };
}
