import { type ListedConversation, listConversations } from "@holdfast/importers";
import { momentToJson, sortKey } from "@holdfast/model";
import { words } from "@holdfast/words";
import { CommandEnd, EXIT } from "../exit.ts";
import type { GivenInput, Inputs } from "../inputs.ts";
import { type Language, say } from "../language.ts";
import type { Session } from "../session.ts";
import { plainText } from "../show/plain-text.ts";
import { showMoment } from "../show/show-moment.ts";

/** First contacts first, then the newest; what shows no time last. */
const likelyFirst = (a: ListedConversation, b: ListedConversation): number =>
  Number(b.folder === "message_requests") - Number(a.folder === "message_requests") || keyOf(b) - keyOf(a);
const keyOf = ({ lastAt }: ListedConversation): number =>
  lastAt === null || lastAt.type === "none" ? Number.NEGATIVE_INFINITY : sortKey(lastAt);

/** Prints the conversations of each input without reading them. */
export async function listInputs(inputs: Inputs, json: boolean, language: Language, session: Session): Promise<void> {
  const { output, signal } = session;
  const list = await listConversations(inputs.given, signal);
  const { given } = inputs;
  for (const [i, { conversations, otherFiles, refused }] of list.inputs.entries()) {
    const name = given[i]?.name ?? "";
    if (refused !== null) {
      throw new CommandEnd(EXIT.unreadable, `${plainText(name)}: ${say(language, `archive.problem.${refused}`)}`);
    }
    const sorted = conversations.toSorted(likelyFirst);
    if (json) {
      for (const one of sorted) await output.json(toJson(name, one));
      await output.json({ type: "listed", input: name, conversations: sorted.length, otherFiles });
      continue;
    }
    for (const one of sorted) await output.line(showListed(one, language));
    await output.line(say(language, "cli.import.listed", { conversations: sorted.length, others: otherFiles }));
    if (sorted.length === 0) session.code = EXIT.look;
  }
}

/** The inputs with only the files of the conversations asked for. @throws CommandEnd (usage) for one that is not there. */
export async function onlyThese(
  inputs: Inputs,
  keys: readonly string[],
  language: Language,
  { output, signal }: Session,
): Promise<readonly GivenInput[]> {
  const list = await listConversations(inputs.given, signal);
  const chosen = list.choose(keys);
  if ("unknown" in chosen) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.import.only-unknown", { key: plainText(chosen.unknown) }));
  }
  const all = list.inputs.reduce((sum, { conversations }) => sum + conversations.length, 0);
  output.tell(say(language, "cli.import.only", { chosen: keys.length, all }));
  return chosen.map(({ name, files }) => ({ name, arrival: "folder", files }));
}

const toJson = (input: string, one: ListedConversation): Record<string, unknown> => ({
  type: "conversation",
  input,
  key: one.key,
  source: one.source,
  title: one.title,
  people: one.people,
  count: one.count,
  lastAt: one.lastAt === null ? null : momentToJson(one.lastAt),
  bytes: one.bytes,
  folder: one.folder,
});

function showListed(one: ListedConversation, language: Language): string {
  const text = words(language);
  const people = one.people.filter((name) => name !== one.title).map(plainText);
  const parts = [
    one.lastAt === null ? text["cli.import.list-no-time"]() : showMoment(one.lastAt),
    plainText([one.title ?? "", ...people].filter((part) => part !== "").join(", ")),
    one.count === null
      ? text["cli.import.list-bytes"]({ bytes: one.bytes })
      : text["cli.import.list-count"]({ count: one.count }),
    text[`thing.source.${one.source}`](),
    ...(one.folder === "message_requests" ? [text["cli.import.list-request"]()] : []),
  ];
  return `${parts.join("  ·  ")}\n    ${plainText(one.key)}`;
}
