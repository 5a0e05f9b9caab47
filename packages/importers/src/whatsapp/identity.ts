import { chatNameIn, isChatFileName } from "./chat-name.ts";
import type { Sender } from "./sender-book.ts";

/** What the conversation is called and which of its writers is the person. */
export interface Identity {
  readonly title: string | null;
  /** Whether the sender of this name is the person; null when not known. */
  readonly isSelf: (name: string) => boolean | null;
  /** The person was told by the file's name: the only other writer of a chat named after somebody. */
  readonly assumed: boolean;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
const folded = (name: string): string => name.normalize("NFC").trim().toLowerCase();

/** `path` is the entry's, `inputName` the zip's or file's that the person gave. */
export function identify(
  senders: readonly Sender[],
  path: string,
  inputName: string,
  told: string | undefined,
): Identity {
  const title = chatNameIn(baseName(path)) ?? chatNameIn(baseName(inputName)) ?? folderTitle(path);
  const names = senders.map((s) => s.longName ?? s.name);
  if (told !== undefined) {
    const exact = names.includes(told);
    const wanted = exact ? told : folded(told);
    const known = exact || names.some((n) => folded(n) === wanted);
    return { title, assumed: false, isSelf: (name) => (known ? (exact ? name : folded(name)) === wanted : null) };
  }
  // Somebody all of whose lines the app wrote may be the group itself.
  const writers = senders.filter((s) => s.lines > s.generated && !s.isQuotation && !s.isLikeNotice);
  const contact = title === null ? undefined : writers.find((s) => folded(s.longName ?? s.name) === folded(title));
  if (contact === undefined || writers.length > 2) return { title, assumed: false, isSelf: () => null };
  const contactName = contact.longName ?? contact.name;
  const self = writers.find((s) => s !== contact);
  const selfName = self === undefined ? null : (self.longName ?? self.name);
  const isSelf = (name: string): boolean | null => (name === contactName ? false : name === selfName ? true : null);
  return { title, assumed: true, isSelf };
}

function folderTitle(path: string): string | null {
  if (!isChatFileName(baseName(path))) return null;
  for (const folder of path.split("/").slice(0, -1).toReversed()) {
    const name = chatNameIn(folder);
    if (name !== null) return name;
  }
  return null;
}
