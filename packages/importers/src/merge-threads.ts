import type { Item, Participant } from "@holdfast/model";
import { mergeMessages } from "./merge-messages.ts";
import { sameConversation, type Thread, ThreadPrint, type TwinFiles } from "./same-conversation.ts";
import { commonStep, inTimeOrder } from "./time-order.ts";

/** Threads a thread is compared with by its messages when no name brings them together. */
const MAX_COMPARED = 200;

/** Threads that are records of one conversation become one, in the place of the first of them. */
export function mergeThreads(threads: readonly Thread[], items: readonly Item[]): readonly Thread[] {
  const twins = twinsOf(items);
  const kept: ThreadPrint[] = [];
  const byName = new Map<string, Set<number>>();
  for (const thread of threads) {
    const print = new ThreadPrint(thread, twins);
    const names = namesOf(print);
    const places = new Set(names.flatMap((name) => [...(byName.get(name) ?? [])]));
    for (let i = Math.max(0, kept.length - MAX_COMPARED); i < kept.length; i++) places.add(i);
    const same = [...places].find((i) => {
      const other = kept[i];
      return other !== undefined && sameConversation(other, print);
    });
    const known = same === undefined ? undefined : kept[same];
    const at = same ?? kept.length;
    kept[at] = known === undefined ? print : new ThreadPrint(merge(known.thread, thread), twins);
    for (const name of names) byName.set(name, (byName.get(name) ?? new Set()).add(at));
  }
  return kept.map(({ thread }) => thread);
}

function twinsOf(items: readonly Item[]): TwinFiles {
  const count = new Map<string, number>();
  for (const { sha256 } of items) count.set(sha256, (count.get(sha256) ?? 0) + 1);
  return new Map(items.flatMap(({ id, sha256 }) => ((count.get(sha256) ?? 0) > 1 ? [[id, sha256] as const] : [])));
}

const namesOf = ({ family, title, thread, copied }: ThreadPrint): readonly string[] => {
  const { platformId } = thread.conversation;
  const [firstCopied] = copied;
  return [
    ...(platformId === undefined ? [] : [`${family} #${platformId}`]),
    ...(title === "" ? [] : [`${family} ${title}`]),
    ...(firstCopied === undefined ? [] : [firstCopied]),
  ];
};

function merge(first: Thread, second: Thread): Thread {
  const { id } = first.conversation;
  const both = mergeMessages(
    first.messages,
    second.messages.map((message) => ({ ...message, conversation: id })),
  );
  const messages = inTimeOrder(both, commonStep(both));
  const participants = mergePeople(first.conversation.participants, second.conversation.participants);
  const { title, platformId } = second.conversation;
  return {
    conversation: {
      ...first.conversation,
      title: first.conversation.title ?? title,
      ...(first.conversation.platformId === undefined && platformId !== undefined ? { platformId } : {}),
      participants,
      messageCount: messages.length,
    },
    messages,
  };
}

function mergePeople(first: readonly Participant[], second: readonly Participant[]): readonly Participant[] {
  const known = new Set(first.map(({ name }) => name));
  const others = new Map(second.map((person) => [person.name, person]));
  const people = first.map((person) => {
    const other = others.get(person.name);
    return other === undefined ? person : { ...other, ...person, self: person.self ?? other.self };
  });
  const all = [...people, ...second.filter(({ name }) => !known.has(name))];
  // Two records that call two people "self" know less together than apart.
  const several = all.filter(({ self }) => self === true).length > 1;
  return several ? all.map((person) => (person.self === true ? { ...person, self: null } : person)) : all;
}
