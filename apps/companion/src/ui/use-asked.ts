import { useEffect, useState } from "preact/hooks";
import { Cancelled } from "../engine/client.ts";
import { caseView } from "../session.ts";

/**
 * Something small that the worker is asked for, again whenever the casefile changes. Null until it answers, and while no
 * casefile is open. `what` says what the question depends on.
 */
export function useAsked<T>(ask: () => Promise<T>, what: string): T | null {
  const [answer, setAnswer] = useState<{ readonly what: string; readonly value: T } | null>(null);
  const view = caseView.value;
  useEffect(() => {
    if (view === null) {
      setAnswer(null);
      return;
    }
    let wanted = true;
    ask().then(
      (value) => {
        if (wanted) setAnswer({ what, value });
      },
      (error: unknown) => {
        if (!(error instanceof Cancelled)) throw error;
      },
    );
    return () => {
      wanted = false;
    };
  }, [view, what]);
  return answer?.what === what ? answer.value : null;
}
