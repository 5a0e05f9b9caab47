import { higherState, type State, stateRank } from "@holdfast/model";
import { stateAlone, stateTogether, WINDOW_MESSAGES, WINDOW_MS } from "./state-rules.ts";
import type { TacticId } from "./tactic-ids.ts";

interface Seen {
  index: number;
  /** Milliseconds, or null where the message has no time. */
  ms: number | null;
}

/** What one side of a conversation did lately: the last place of each tactic. Its size does not grow with the chat. */
export class SideMemory {
  readonly #firm = new Map<TacticId, Seen>();
  readonly #capped = new Map<TacticId, Seen>();

  /** Whether `tactic` was seen inside the window that ends here; signals with a cap do not count. */
  has(tactic: TacticId, index: number, ms: number | null): boolean {
    return inWindow(this.#firm.get(tactic), index, ms);
  }

  /** Whether `tactic` was seen at most `messages` ago. */
  hasLately(tactic: TacticId, index: number, messages: number): boolean {
    const seen = this.#firm.get(tactic);
    return seen !== undefined && index - seen.index <= messages;
  }

  /** Records a tactic and gives the state it leads to together with what is in the window. */
  add(tactic: TacticId, cap: State | undefined, index: number, ms: number | null): State {
    const own = this.#stateOf(tactic, this.#firm, index, ms, cap);
    const soft = this.#stateOf(tactic, this.#capped, index, ms, cap);
    const memory = cap === undefined ? this.#firm : this.#capped;
    memory.set(tactic, { index, ms });
    return higherState(own, stateRank(soft) > stateRank("warn") ? "warn" : soft);
  }

  #stateOf(
    tactic: TacticId,
    memory: ReadonlyMap<TacticId, Seen>,
    index: number,
    ms: number | null,
    cap?: State,
  ): State {
    let state = stateAlone(tactic);
    for (const [other, seen] of memory) {
      if (inWindow(seen, index, ms)) state = higherState(state, stateTogether(tactic, other));
    }
    return cap !== undefined && stateRank(state) > stateRank(cap) ? cap : state;
  }
}

function inWindow(seen: Seen | undefined, index: number, ms: number | null): boolean {
  if (seen === undefined) return false;
  if (index - seen.index <= WINDOW_MESSAGES) return true;
  return ms !== null && seen.ms !== null && Math.abs(ms - seen.ms) <= WINDOW_MS;
}
