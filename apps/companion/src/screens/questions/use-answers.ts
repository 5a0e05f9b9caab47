import type { Situation } from "@holdfast/model";
import { useRef, useState } from "preact/hooks";
import { caseView, engine } from "../../session.ts";

/**
 * The answers as the person sees them: what they just chose stands at once, while the worker keeps it. `settled` resolves
 * when all of it is kept, so that going on never outruns an answer.
 */
export function useAnswers(): {
  readonly answers: Situation;
  readonly change: (changed: Situation) => void;
  readonly settled: () => Promise<boolean>;
  readonly failed: boolean;
} {
  const [mine, setMine] = useState<Situation>({});
  const [failed, setFailed] = useState(false);
  const last = useRef<Promise<boolean>>(Promise.resolve(true));
  const change = (changed: Situation): void => {
    setMine((before) => ({ ...before, ...changed }));
    last.current = engine.call("answer", changed).then(
      () => true,
      // A fault of ours: what was kept before stands, and the screen says so.
      () => false,
    );
    void last.current.then((kept) => setFailed(!kept));
  };
  return { answers: { ...caseView.value?.situation, ...mine }, change, settled: () => last.current, failed };
}
