import type { Conversation, Message } from "@holdfast/model";
import { type Catalog, words } from "@holdfast/words";
import { type Language, say } from "../language.ts";
import { plainText } from "./plain-text.ts";
import { showMoment } from "./show-moment.ts";

/** The line that opens a conversation: its name, source, people and how many messages it has. */
export function showConversation(conversation: Conversation, language: Language): string {
  const title = plainText(conversation.title ?? conversation.id);
  const people = conversation.participants.map((p) => {
    const name = plainText(p.name);
    return p.self === true ? words(language)["cli.timeline.self"]({ name }) : name;
  });
  const { source, messageCount } = conversation;
  return words(language)["cli.timeline.conversation"]({
    title,
    source,
    messages: messageCount,
    people: people.join(", "),
  });
}

/** One message on one line, with what a reader must not miss behind it. */
export function showMessage(message: Message, language: Language): string {
  const text: Catalog = words(language);
  const who = message.sender === null ? text["cli.timeline.system"]() : plainText(message.sender);
  const attached = message.attachments.map((a) =>
    text["cli.timeline.attachment"]({ kind: say(language, `attachment.${a.kind}`), name: plainText(a.name ?? "—") }),
  );
  const flags = (message.flags ?? []).map((flag) => `[${say(language, `flag.${flag}`)}]`);
  const kind =
    message.kind === "text" || message.kind === "media" ? [] : [`(${say(language, `kind.${message.kind}`)})`];
  const subject =
    message.subject === undefined ? [] : [text["cli.timeline.subject"]({ subject: plainText(message.subject) })];
  const body = message.text === "" ? subject : [...subject, plainText(message.text)];
  return `  ${showMoment(message.at)}  ${who}: ${[...kind, ...body, ...attached, ...flags].join(" ")}`;
}
