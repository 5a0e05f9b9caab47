import { assembleTimeline, type ImportEvent } from "@holdfast/importers";
import type { Conversation, ConversationId, Message } from "@holdfast/model";
import { answer, type Casefile, exportsOf, withExports } from "./casefile.ts";

const fold = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/**
 * The person says which of the names is theirs. In every conversation where exactly one person has it, and the file does
 * not say otherwise, the messages are settled by it; no file has to be read again. Said anew, it takes the place of what
 * the person said before.
 */
export async function setSelf(casefile: Casefile, name: string): Promise<Casefile> {
  const said = answer(casefile, { ...casefile.situation, self: name });
  const before = casefile.situation.self;
  const corrected = new Set<ConversationId>();
  const exported = exportsOf(casefile);
  const conversations = exported.conversations.map((conversation) => {
    const settled = withSelf(conversation, name, before);
    if (settled !== conversation && conversation.participants.some(({ self }) => self === true)) {
      corrected.add(conversation.id);
    }
    return settled;
  });
  const messages = exported.messages.map((message) =>
    corrected.has(message.conversation) ? unsettled(message) : message,
  );
  const timeline = await assembleTimeline(nothing(), undefined, { ...exported, conversations, messages });
  return withExports(said, timeline);
}

function withSelf(conversation: Conversation, name: string, before: string | undefined): Conversation {
  const { participants } = conversation;
  const named = participants.filter(
    (person) => fold(person.name) === fold(name) || fold(person.handle ?? "") === fold(name),
  );
  const [only, ...more] = named;
  if (only === undefined || more.length > 0 || only.self === true) return conversation;
  const known = participants.find(({ self }) => self === true);
  // What the file says stands; what the person said before, they may take back.
  if (known !== undefined && (before === undefined || fold(known.name) !== fold(before))) return conversation;
  return { ...conversation, participants: participants.map((person) => ({ ...person, self: person === only })) };
}

const unsettled = (message: Message): Message => (message.sender === null ? message : { ...message, self: null });

async function* nothing(): AsyncGenerator<ImportEvent> {}
