import type { Conversation, ConversationId, Participant } from "@holdfast/model";
import type { ReadContext } from "../importer.ts";
import type { JsonValue } from "../json/json-value.ts";
import type { ChatKey } from "./telegram-plan.ts";

/** What an export says about a chat, beside its messages. Undefined: not said (so far). */
export interface ChatHead {
  name?: JsonValue;
  type?: JsonValue;
  id?: JsonValue;
}

/** Chats that have no name of their own. tdesktop `writeDialogStart`, 2024-12. */
const NAMELESS = new Set(["saved_messages", "replies", "verification_codes"]);
/** Senders told apart in one chat; beyond it their messages still carry them. */
const MAX_PARTICIPANTS = 100_000;

export const isComplete = (head: ChatHead): boolean =>
  head.id !== undefined &&
  head.type !== undefined &&
  (head.name !== undefined || NAMELESS.has(textOf(head.type) ?? ""));

/** One chat while it is read. */
export class TelegramChat {
  readonly head: ChatHead;
  readonly conversation: ConversationId;
  count = 0;
  /** Messages in a row with one and the same time, where they begin, and when that is. */
  sameTime = 0;
  sameTimeFrom = 0;
  lastMs: number = Number.NEGATIVE_INFINITY;
  /** `self` is derived from the chat being with one other person, whose id the chat bears. */
  selfByChat = false;
  readonly #account: string | null;
  readonly #participants = new Map<string, Participant>();
  readonly #selfById = new Map<string, boolean | null>();

  /** `account` is the exporter's own user id, when the export gives it. */
  constructor(head: ChatHead, account: string | null, context: ReadContext, fallbackName: string) {
    this.head = head;
    this.#account = account;
    const wish = textOf(head.name) ?? textOf(head.type) ?? fallbackName;
    this.conversation = context.nameConversation(wish);
  }

  fact(key: ChatKey, value: JsonValue): void {
    this.head[key] = value;
  }

  /** Whether the person wrote it. `id` is `user123`, or bare digits before 2020. */
  self(sender: string | null, id: string | null): boolean | null {
    const key = id ?? `name ${sender ?? ""}`;
    const known = this.#selfById.get(key);
    if (known !== undefined) return known;
    const self = this.#judge(id);
    if (this.#selfById.size < MAX_PARTICIPANTS) {
      this.#selfById.set(key, self);
      const name = sender ?? id;
      if (name !== null) this.#participants.set(key, { name, self, ...(id === null ? {} : { platformId: id }) });
    }
    return self;
  }

  conversationEvent(): Conversation {
    const { name, type, id } = this.head;
    const chatId = textOf(id);
    const other = type === "personal_chat" || type === "bot_chat" ? chatId : null;
    if (other !== null && !this.#participants.has(`user${other}`) && !this.#participants.has(other)) {
      const called = textOf(name) ?? `user${other}`;
      this.#participants.set(`user${other}`, { name: called, platformId: `user${other}`, self: false });
    }
    return {
      id: this.conversation,
      source: "telegram",
      title: textOf(name),
      ...(chatId === null ? {} : { platformId: chatId }),
      participants: this.#atMostOneSelf(),
      messageCount: this.count,
    };
  }

  #judge(id: string | null): boolean | null {
    const user = id === null ? null : bareUser(id);
    // A group's or channel's own id hides who of its admins wrote.
    if (user !== null && this.#account !== null) return user === this.#account;
    const chatId = textOf(this.head.id);
    if (user !== null && chatId !== null) {
      if (this.head.type === "personal_chat" || this.head.type === "bot_chat") {
        this.selfByChat = true;
        return user !== chatId;
      }
      if (this.head.type === "saved_messages") return user === chatId;
    }
    return null;
  }

  /** Two accounts of one name, or a message forwarded into a chat of two, may look like the person twice. */
  #atMostOneSelf(): Participant[] {
    const all = [...this.#participants.values()];
    return all.filter((p) => p.self === true).length <= 1
      ? all
      : all.map((p) => (p.self === true ? { ...p, self: null } : p));
  }
}

/** The digits of `user123`, or of a bare number; null for channels and groups. */
const bareUser = (id: string): string | null => /^(?:user)?(\d+)$/u.exec(id)?.[1] ?? null;

export const textOf = (value: JsonValue | undefined): string | null =>
  (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;
