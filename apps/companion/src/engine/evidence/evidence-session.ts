import { answer, type Casefile } from "@holdfast/casefile";
import type { EvidenceInput } from "@holdfast/importers";
import { collectTraces } from "@holdfast/traces";
import type { OpenCase } from "../open-case.ts";

/** A picture before its answer: a handle to a file that stays where it is. */
interface WaitingPicture {
  readonly name: string;
  readonly file: File;
}

/** What lives as long as the page, for one casefile. */
interface AtHand {
  readonly caseId: string;
  /** Files as they were given, by the start of their items' names. */
  readonly inputs: Map<string, EvidenceInput>;
  /** Pictures that nobody has said yet what they are. In no casefile. */
  readonly pictures: Map<number, WaitingPicture>;
  /** Questions that the person put off. */
  readonly putOff: Set<string>;
  /** The casefile before a thing was taken out, and after. */
  removed: { readonly before: Casefile; readonly after: Casefile; readonly input: EvidenceInput | null } | null;
}

/**
 * The evidence of the open casefile, which changes here only: one change after the other. Answers and notes go beside it
 * and do not wait for an import.
 */
export class EvidenceSession {
  readonly open: OpenCase;
  #hand: AtHand = emptyHand("");
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: OpenCase) {
    this.open = open;
  }

  get hand(): AtHand {
    const { id } = this.open.now;
    if (this.#hand.caseId !== id) this.#hand = emptyHand(id);
    return this.#hand;
  }

  inTurn<T>(work: (before: Casefile) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => work(this.open.now));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Puts the evidence of `after` into the casefile, beside whatever else was said since `before`. */
  async keep(before: Casefile, after: Casefile): Promise<Casefile> {
    return this.open.change((now) => {
      if (now.id !== before.id || now.timeline !== before.timeline) {
        throw new Error("engine: the evidence changed while it was read");
      }
      const { timeline, names, originals, settled, pictures } = after;
      const { messages, conversations } = timeline;
      const traces =
        timeline.messages === before.timeline.messages
          ? now.traces
          : after.traces !== before.traces
            ? answer(after, now.situation).traces
            : collectTraces(messages, conversations, { country: now.situation.country });
      return { ...now, timeline, names, originals, settled, pictures, traces };
    });
  }

  /** From now on the files of `inputs` are at hand for the page's life. */
  remember(inputs: readonly EvidenceInput[]): void {
    for (const input of inputs) {
      const { name, arrival, files } = input;
      this.hand.inputs.set(name, input);
      for (const { path, source } of files) {
        this.open.sources.set(arrival === "folder" ? `${name}/${path}` : name, source);
      }
    }
  }

  forget(root: string): void {
    this.hand.inputs.delete(root);
    for (const id of this.open.sources.keys()) {
      if (id === root || id.startsWith(`${root}/`)) this.open.sources.delete(id);
    }
  }
}

const emptyHand = (caseId: string): AtHand => ({
  caseId,
  inputs: new Map(),
  pictures: new Map(),
  putOff: new Set(),
  removed: null,
});
