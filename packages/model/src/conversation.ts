import type { ConversationId } from "./ids.ts";
import type { Source } from "./sources.ts";

export interface Participant {
  /** The name as the export writes it. */
  readonly name: string;
  /** A handle, number or address, where the export has one apart from the name. */
  readonly handle?: string;
  /** The platform's own, unchanging id. */
  readonly platformId?: string;
  /** At most one participant of a conversation is `true`; null when it is not known. */
  readonly self: boolean | null;
}

export interface Conversation {
  readonly id: ConversationId;
  readonly source: Source;
  /** What the export calls it: a contact, a group; null when it has no name. */
  readonly title: string | null;
  /** The platform's own id of the conversation. */
  readonly platformId?: string;
  /** The export's folder it stood in, where that says something about it: `message_requests`. */
  readonly folder?: string;
  readonly participants: readonly Participant[];
  /** Messages read, system lines included. */
  readonly messageCount: number;
}
