import { type Assumption, assumptions, type Casefile, setSelf, settle } from "@holdfast/casefile";
import type { ImportOptions } from "@holdfast/importers";
import { type ItemId, type Message, type WallTime, wallTime } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import type { Task } from "../protocol.ts";
import type { EvidenceSession } from "./evidence-session.ts";
import type { SettledView } from "./evidence-view.ts";
import type { QuestionView } from "./question-view.ts";
import { thingsOf } from "./things.ts";
import { throttled } from "./throttled.ts";

/** What files leave open and the person may know. */
export interface QuestionMethods {
  /** Every question that was not put off, the one that changes most first. */
  questions(nothing: null, task: Task): Promise<readonly QuestionView[]>;
  /** Reads things again by what the person said. */
  settleDates(said: { readonly item: string; readonly order: "dmy" | "mdy" | "ymd" }, task: Task): Promise<SettledView>;
  settleZone(said: { readonly zone: string }, task: Task): Promise<SettledView>;
  settleSelf(said: { readonly name: string }, task: Task): Promise<SettledView>;
  /** The person is not sure: not asked again while this page lives. */
  putOff(question: string, task: Task): Promise<void>;
}

export const questionMethods = (session: EvidenceSession): QuestionMethods => {
  const read = (
    items: (now: Casefile) => readonly ItemId[],
    options: ImportOptions,
    task: Task,
  ): Promise<SettledView> =>
    session.inTurn(async (before) => {
      const env = { sha256: makeSha256, signal: task.signal };
      const report = throttled(task.progress);
      const wanted = items(before);
      let after = before;
      for (const [i, item] of wanted.entries()) {
        report(i, wanted.length);
        const settled = await settle(after, item, options, [...session.hand.inputs.values()], env);
        if (!settled.ok) {
          const { error } = settled;
          return { ok: false, needed: error.code === "file-needed" ? rootsOf(before, error.items) : [] };
        }
        after = settled.value;
      }
      task.signal.throwIfAborted();
      await session.keep(before, after);
      return { ok: true, needed: [] };
    });
  return {
    questions: async () => {
      const { putOff } = session.hand;
      return questionsOf(session.open.now).filter(({ id }) => !putOff.has(id));
    },
    settleDates: ({ item, order }, task) =>
      read(({ timeline }) => timeline.items.flatMap(({ id }) => (id === item ? [id] : [])), { dateOrder: order }, task),
    settleZone: ({ zone }, task) => read(zoneItems, { zone }, task),
    settleSelf: ({ name }) =>
      session.inTurn(async (before) => {
        const after = await setSelf(before, name);
        await session.keep(before, after);
        await session.open.change((now) => ({ ...now, situation: { ...now.situation, self: name } }));
        return { ok: true, needed: [] };
      }),
    putOff: async (question) => {
      session.hand.putOff.add(question);
    },
  };
};

/** One item for each thing whose clock times have no zone. */
function zoneItems(casefile: Casefile): readonly ItemId[] {
  const asked = new Set(assumptions(casefile).flatMap(({ question, item }) => (question === "zone" ? [item] : [])));
  return thingsOf(casefile.timeline).flatMap(({ items }) => items.find(({ id }) => asked.has(id))?.id ?? []);
}

function rootsOf({ timeline }: Casefile, items: readonly ItemId[]): readonly string[] {
  const wanted = new Set(items);
  return thingsOf(timeline).flatMap((thing) => (thing.items.some(({ id }) => wanted.has(id)) ? [thing.root] : []));
}

function questionsOf(casefile: Casefile): readonly QuestionView[] {
  const { timeline } = casefile;
  const all = assumptions(casefile);
  const titles = new Map(timeline.conversations.map(({ id, title }): [string, string] => [id, title ?? id]));
  const selves = new Map<string, QuestionView>();
  for (const { question, conversation, options } of all) {
    if (question !== "self" || conversation === undefined) continue;
    // One answer settles every conversation with the same names.
    const id = `self ${[...options].toSorted().join("\n")}`;
    if (!selves.has(id))
      selves.set(id, { kind: "self", id, title: titles.get(conversation) ?? conversation, names: options });
  }
  const dates = all.flatMap((assumption) =>
    assumption.question === "date-order" ? (dateQuestion(assumption, timeline.messages) ?? []) : [],
  );
  const zoned = all.filter(({ question }) => question === "zone");
  const zone: readonly QuestionView[] = zoned.length === 0 ? [] : [{ kind: "zone", id: "zone" }];
  return [...selves.values(), ...dates, ...zone];
}

const WHY: Readonly<Record<string, Extract<QuestionView, { kind: "dates" }>["why"]>> = {
  "date-order-habit": "habit",
  "date-order-in-time": "in-time",
  "date-order-changes-more": "changes-more",
  "date-order-contested": "contested",
  habit: "habit",
  in_time_order: "in-time",
  changes_more: "changes-more",
  contested: "contested",
};

/** The question with a date of the file itself; null where no date of it has two readings. */
function dateQuestion({ item, code, params, options }: Assumption, messages: readonly Message[]): QuestionView | null {
  const found = messages.find(({ at, span }) => span.item === item && at.type === "wall" && at.other !== undefined);
  const [first, second] = options;
  if (found?.at.type !== "wall" || found.at.other === undefined) return null;
  if (!isOrder(first) || !isOrder(second)) return null;
  const { ms, other, written } = found.at;
  const day = (of: number): WallTime => wallTime(of, "day", written);
  return {
    kind: "dates",
    id: `dates ${item}`,
    item,
    written,
    readings: [
      { order: first, at: day(ms) },
      { order: second, at: day(other) },
    ],
    why: WHY[code] ?? WHY[String(params["reason"])] ?? null,
  };
}

const isOrder = (order: string | undefined): order is "dmy" | "mdy" | "ymd" =>
  order === "dmy" || order === "mdy" || order === "ymd";
