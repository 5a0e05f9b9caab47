import type { Head, Recognition } from "../importer.ts";

/** Files of My Data that this importer knows. */
export type SnapShape = "chat-history" | "chat-history-legacy" | "snap-history" | "friends";

const OBJECT = /^\ufeff?\s*\{/u;

export function recogniseSnapchat(head: Head): Recognition | null {
  const { text } = head;
  if (text === null || !OBJECT.test(text)) return null;
  const base = head.path.slice(head.path.lastIndexOf("/") + 1).toLowerCase();
  const claim = (shape: SnapShape, certain: boolean): Recognition => ({
    shape,
    strength: certain ? "certain" : "likely",
  });
  if (/"(Received|Sent) Saved Chat History"\s*:/u.test(text)) return claim("chat-history-legacy", true);
  if (/"(Received|Sent) Snap History"\s*:/u.test(text)) return claim("snap-history", true);
  if (
    /"Friends"\s*:\s*\[/u.test(text) &&
    /"(Friend Requests Sent|Blocked Users|Deleted Friends|Display Name)"/u.test(text)
  ) {
    return claim("friends", true);
  }
  const marked = /"Media Type"\s*:/u.test(text) && /"Created"\s*:/u.test(text);
  if (marked && /"(IsSender|Created\(microseconds\)|Conversation Title)"\s*:/u.test(text)) {
    return claim(base === "snap_history.json" ? "snap-history" : "chat-history", true);
  }
  // Layouts between the two: by person as today, with fewer fields.
  if (marked && /"(From|To)"\s*:/u.test(text) && /^\ufeff?\s*\{\s*"[^"]{1,100}"\s*:\s*\[/u.test(text)) {
    return claim(base === "snap_history.json" ? "snap-history" : "chat-history", false);
  }
  // An export without any saved chat: an empty object, known by its name only.
  if (base === "chat_history.json" && /^\ufeff?\s*\{\s*\}\s*$/u.test(text)) return claim("chat-history", false);
  if (base === "snap_history.json" && /^\ufeff?\s*\{\s*\}\s*$/u.test(text)) return claim("snap-history", false);
  return null;
}
