import {
  addPasted,
  type Casefile,
  exportsOf,
  keepOriginals,
  namesIn,
  offerOriginals,
  withExports,
} from "@holdfast/casefile";
import type { EvidenceInput } from "@holdfast/importers";
import { makeSha256 } from "@holdfast/seal";
import type { Task } from "../protocol.ts";
import { readGiven } from "./add-given.ts";
import { chatList, type ListedChat } from "./chat-list.ts";
import type { EvidenceSession } from "./evidence-session.ts";
import type { Added, BroughtView, PastedView } from "./evidence-view.ts";
import { type Given, onlyChosen, toInput } from "./given.ts";
import { lookAgain } from "./look-again.ts";
import { pictureViews } from "./picture-methods.ts";
import type { ReadingQueue } from "./reading-queue.ts";
import { screenshotViews } from "./screenshot-views.ts";
import { tangledWith, withoutThings } from "./tangled-things.ts";
import { thingViews } from "./thing-view.ts";
import { thingsOf } from "./things.ts";
import { throttled } from "./throttled.ts";

/** Bringing evidence, and taking out again what was brought by mistake. */
export interface BringMethods {
  /** The chats of a whole download, before it is read; null where there are too few to ask. */
  listChats(given: Given, task: Task): Promise<readonly ListedChat[] | null>;
  /** Reads things into the casefile. What nobody can read leaves nothing behind; stopped, nothing has changed. */
  addThings(given: readonly Given[], task: Task): Promise<Added>;
  /** Takes pasted text in: as messages where it is a chat, else as a note. */
  addPastedText(pasted: { readonly text: string; readonly name: string }, task: Task): Promise<PastedView>;
  /** What was brought, thing by thing. */
  brought(nothing: null, task: Task): Promise<BroughtView>;
  /** Takes a thing out again. False where it was joined with another whose file is no longer at hand. */
  removeThing(root: string, task: Task): Promise<boolean>;
  /** Puts back what was taken out last, as it was. False where the evidence has changed since. */
  putBack(nothing: null, task: Task): Promise<boolean>;
  /** Looks for tactics in what was not looked at yet. Stopped, nothing is lost. */
  mark(nothing: null, task: Task): Promise<void>;
}

export const bringMethods = (session: EvidenceSession, queue: ReadingQueue): BringMethods => ({
  listChats: (given, { signal }) => chatList(given, signal),
  addThings: (given, { signal, progress }) =>
    session.inTurn(async (before) => {
      const { inputs, pictures } = session.hand;
      const taken = new Set([...inputs.keys(), ...thingsOf(before.timeline).map(({ root }) => root)]);
      const wanted = new Map<EvidenceInput, Given>();
      for (const thing of given) {
        const input = await onlyChosen(toInput(thing, taken), thing.only, signal);
        taken.add(input.name);
        wanted.set(input, thing);
      }
      const task = { signal, progress: throttled(progress) };
      const reading = await readGiven(before, [...wanted.keys()], {}, task);
      const kept = [...wanted.keys()].filter(({ name }) => reading.taken.includes(name));
      const offers = await offerOriginals(reading.casefile, kept, makeSha256);
      const fit = offers.filter(({ reason }) => reason === null);
      const withOriginals = await keepOriginals(reading.casefile, fit, makeSha256);
      signal.throwIfAborted();
      await session.keep(before, withOriginals.casefile);
      session.remember(kept);
      let number = Math.max(0, ...pictures.keys());
      for (const input of reading.pictures) {
        const [file] = wanted.get(input)?.files ?? [];
        if (file !== undefined) pictures.set(++number, { name: file.file.name, file: file.file });
      }
      return { things: reading.taken, notTaken: reading.notTaken, pictures: reading.pictures.length };
    }),
  addPastedText: (pasted, { signal }) =>
    session.inTurn(async (before) => {
      const env = { sha256: makeSha256, signal };
      const added = await addPasted(before, pasted, {}, env);
      if (!added.ok) return { as: null, error: added.error };
      const { casefile, as } = added.value;
      await session.keep(before, casefile);
      if (as === "note") {
        const { notes } = casefile.situation;
        await session.open.change((now) => ({ ...now, situation: { ...now.situation, notes } }));
      }
      return { as, error: null };
    }),
  brought: async () => {
    const { timeline, originals } = session.open.now;
    const { inputs } = session.hand;
    const copied = new Set<string>(originals.map(({ item }) => item));
    return {
      things: thingViews(timeline, copied, (root) => inputs.has(root)),
      screenshots: screenshotViews(session.open.now, copied, queue),
      pictures: pictureViews(session),
    };
  },
  removeThing: (root, { signal, progress }) =>
    session.inTurn(async (before) => {
      const { hand } = session;
      // What was read from pictures is laid over the rest and never in the way of it.
      const exported = exportsOf(before);
      const together = tangledWith(exported, root);
      const others = [...together].filter((other) => other !== root);
      const inputs = others.flatMap((other) => hand.inputs.get(other) ?? []);
      if (inputs.length < others.length) return false;
      const timeline = withoutThings(exported, together);
      let after: Casefile = { ...before, timeline, pictures: [], names: namesIn(timeline) };
      for (const input of inputs) {
        const options = before.settled.find((said) => said.root === input.name)?.options ?? {};
        after = (await readGiven(after, [input], options, { signal, progress: throttled(progress) })).casefile;
      }
      const left = new Map(after.timeline.items.map(({ id, sha256 }) => [id, sha256]));
      const sha256Of = new Map(before.timeline.items.map(({ id, sha256 }) => [id, sha256]));
      const originals = before.originals.filter(({ item }) => left.has(item) && left.get(item) === sha256Of.get(item));
      const pictures = before.pictures.filter(({ item }) => left.has(item));
      after = withExports({ ...after, originals, pictures }, after.timeline);
      hand.removed = { before, after: await session.keep(before, after), input: hand.inputs.get(root) ?? null };
      session.forget(root);
      return true;
    }),
  putBack: () =>
    session.inTurn(async (now) => {
      const { removed } = session.hand;
      if (removed === null || removed.after.timeline !== now.timeline) return false;
      await session.keep(now, removed.before);
      if (removed.input !== null) session.remember([removed.input]);
      session.hand.removed = null;
      return true;
    }),
  mark: (_, task) => lookAgain(session.open, task),
});
