import { answer, type Casefile, markTactics } from "@holdfast/casefile";
import type { EvidenceInput } from "@holdfast/importers";
import { collectTraces } from "@holdfast/traces";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import { readGiven } from "./add-given.ts";
import type { Added, BroughtView, Quote } from "./evidence-view.ts";
import { type Given, toInput } from "./given.ts";
import { type MessagePage, pageOf, quotesOf } from "./pages-of-messages.ts";
import { withoutThing } from "./remove-thing.ts";
import { type ConversationSummary, summariesOf } from "./summary-view.ts";
import { thingViews } from "./thing-view.ts";
import { thingsOf } from "./things.ts";
import { throttled } from "./throttled.ts";

/** Bringing evidence, and what became of it. */
export interface EvidenceMethods {
  /** Reads things into the casefile. What nobody can read leaves nothing behind; stopped, nothing has changed. */
  addThings(given: readonly Given[], task: Task): Promise<Added>;
  /** What was brought, thing by thing. */
  brought(nothing: null, task: Task): Promise<BroughtView>;
  /** Takes a thing out again that was added by mistake. False where it was merged and its twin's file is no longer at hand. */
  removeThing(root: string, task: Task): Promise<boolean>;
  /** Looks for tactics in what was not looked at yet. Stopped, nothing is lost. */
  mark(nothing: null, task: Task): Promise<void>;
  /** Every conversation folded to what matters, those that ask for most attention first. */
  summaries(nothing: null, task: Task): Promise<readonly ConversationSummary[]>;
  /** A hundred messages of one conversation, both counted from 1; null where there is none. */
  messagePage(which: { readonly conversation: number; readonly page: number }, task: Task): Promise<MessagePage | null>;
  /** The words that show a tactic in one conversation. */
  tacticWords(which: { readonly conversation: number; readonly tactic: string }, task: Task): Promise<readonly Quote[]>;
}

/** What lives as long as the page: files as they were given, by the start of their items' names. */
interface AtHand {
  readonly caseId: string;
  readonly inputs: Map<string, EvidenceInput>;
}

export function evidenceMethods(open: OpenCase): EvidenceMethods {
  let hand: AtHand = { caseId: "", inputs: new Map() };
  const atHand = (): AtHand => {
    if (hand.caseId !== open.now.id) hand = { caseId: open.now.id, inputs: new Map() };
    return hand;
  };
  // The timeline changes here only, one change after the other; answers and notes do not wait for it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const keep = async (before: Casefile, after: Casefile): Promise<void> => {
    await open.change((now) => {
      if (now.timeline !== before.timeline) throw new Error("engine: the timeline changed while it was read");
      const { timeline, traces, names } = answer(after, now.situation);
      return { ...now, timeline, traces, names };
    });
  };
  const setSources = (inputs: readonly EvidenceInput[]): void => {
    for (const { name, arrival, files } of inputs) {
      for (const { path, source } of files) open.sources.set(arrival === "folder" ? `${name}/${path}` : name, source);
    }
  };
  return {
    addThings: (given, { signal, progress }) =>
      inTurn(async () => {
        const { inputs } = atHand();
        const before = open.now;
        const taken = new Set([...inputs.keys(), ...thingsOf(before.timeline).map(({ root }) => root)]);
        const wanted = given.map((thing) => {
          const input = toInput(thing, taken);
          taken.add(input.name);
          return input;
        });
        const reading = await readGiven(before, wanted, {}, { signal, progress: throttled(progress) });
        await keep(before, reading.casefile);
        const kept = wanted.filter(({ name }) => reading.taken.includes(name));
        for (const input of kept) inputs.set(input.name, input);
        setSources(kept);
        return { things: reading.taken, notTaken: reading.notTaken, pictures: [] };
      }),
    brought: async () => ({
      things: thingViews(open.now.timeline, (root) => atHand().inputs.has(root)),
      pictures: [],
    }),
    removeThing: (root) =>
      inTurn(async () => {
        const before = open.now;
        const timeline = withoutThing(before.timeline, root);
        if (timeline === null) return false;
        const { messages, conversations } = timeline;
        const traces = collectTraces(messages, conversations, { country: before.situation.country });
        await keep(before, { ...before, timeline, traces });
        atHand().inputs.delete(root);
        return true;
      }),
    mark: async (_, { signal, progress }) => {
      const marked = await markTactics(open.now, { signal, onProgress: throttled(progress) });
      signal.throwIfAborted();
      await open.change((now) => (now.timeline === marked.timeline ? { ...now, marks: marked.marks } : now));
    },
    summaries: async () => summariesOf(open.now),
    messagePage: async ({ conversation, page }) => pageOf(open.now, conversation, page),
    tacticWords: async ({ conversation, tactic }) => quotesOf(open.now, conversation, tactic),
  };
}
