import type { Head, Recognition } from "../importer.ts";

const MESSAGES = /"messages"\s*:\s*\[/u;
const UNIX_TIME = /"date_unixtime"\s*:\s*"?\d/u;
const ENTITIES = /"text_entities"\s*:\s*\[/u;
const OLD_MESSAGE = /"date"\s*:\s*"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"/u;
const FROM = /"(?:from|actor)(?:_id)?"\s*:/u;
const CHAT_TYPE =
  /"type"\s*:\s*"(?:saved_messages|replies|verification_codes|personal_chat|bot_chat|(?:private|public)_(?:group|supergroup|channel))"/u;
const ACCOUNT = /"(?:personal_information|frequent_contacts|left_chats|chats)"\s*:\s*\{/u;
const ACCOUNT_ABOUT = /^\s*\{\s*"about"\s*:\s*"/u;

/** Telegram Desktop's machine-readable JSON: one chat, or a whole account. By content; the name proves nothing. */
export function recogniseTelegram(head: Head): Recognition | null {
  const text = (head.text ?? new TextDecoder().decode(head.bytes)).replace(/^\ufeff/u, "");
  if (!/^\s*\{/u.test(text)) return null;
  const messages = MESSAGES.test(text);
  const account = ACCOUNT.test(text);
  const shape = account ? "account" : "chat";
  const times = UNIX_TIME.test(text) || ENTITIES.test(text);
  if (messages && (times || CHAT_TYPE.test(text))) return { shape, strength: "certain" };
  if (messages && OLD_MESSAGE.test(text) && FROM.test(text)) return { shape, strength: "certain" };
  // A long list of contacts can fill the head of an account before the first chat.
  if (account && ACCOUNT_ABOUT.test(text)) return { shape, strength: times ? "certain" : "likely" };
  return null;
}
