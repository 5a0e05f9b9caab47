import { type CompiledPlan, compilePlan } from "../json/json-plan.ts";

/** Keys of a message that are read, in the order of `F`. tdesktop `export_output_json.cpp`, 2024-12. */
const FIELDS = [
  "id",
  "type",
  "date",
  "date_unixtime",
  "edited",
  "edited_unixtime",
  "from",
  "from_id",
  "actor",
  "actor_id",
  "action",
  "text",
  "text_entities",
  "forwarded_from",
  "saved_from",
  "photo",
  "photo_file_size",
  "file",
  "file_name",
  "file_size",
  "media_type",
  "mime_type",
  "self_destruct_period_seconds",
  "location_information",
  "place_name",
  "address",
  "poll",
  "contact_information",
  "discard_reason",
  "period",
  "title",
  "new_title",
  "inviter",
  "members",
  "information_text",
  "inline_bot_buttons",
  "game_title",
  "game_link",
  "invoice_information",
  "paid_stars_amount",
  "gift_text",
  "giveaway_information",
] as const;
type Field = (typeof FIELDS)[number];
/** Number of each field. */
export const F = Object.fromEntries(FIELDS.map((name, i) => [name, i])) as Readonly<Record<Field, number>>;

/** Where chats stand: a single chat is the root itself. */
const CHATS = ["chats.list[]", "left_chats.list[]"] as const;
const ABOUT_CHAT = ["name", "type", "id"] as const;
export type ChatKey = (typeof ABOUT_CHAT)[number];
const ABOUT_ACCOUNT = ["user_id", "first_name", "last_name", "username", "phone_number", "bio"] as const;

const prefixes = ["", ...CHATS.map((chat) => `${chat}.`)];
const VALUES: readonly string[] = [
  ...prefixes.flatMap((prefix) => ABOUT_CHAT.map((key) => prefix + key)),
  ...ABOUT_ACCOUNT.map((key) => `personal_information.${key}`),
  "about",
  "chats.about",
  "left_chats.about",
];
/** Group numbers below this are chats of an account; the rest are arrays of messages. */
const GROUPS: readonly string[] = [...CHATS, ...prefixes.map((prefix) => `${prefix}messages`)];

export const isChatGroup = (kind: number): boolean => kind < CHATS.length;

/** Which fact of a chat the value number `kind` is, or null when it is about the account. */
export const chatKey = (kind: number): ChatKey | null =>
  kind < prefixes.length * ABOUT_CHAT.length ? (ABOUT_CHAT[kind % ABOUT_CHAT.length] ?? null) : null;
export const isUserId = (kind: number): boolean => VALUES[kind] === "personal_information.user_id";

export const TELEGRAM_PLAN: CompiledPlan = compilePlan({
  items: prefixes.map((prefix) => ({ path: `${prefix}messages[]`, fields: FIELDS })),
  values: VALUES,
  groups: GROUPS,
});

/** The same places without the messages, to find what is said about chats after their messages. */
export const TELEGRAM_HEADS_PLAN: CompiledPlan = compilePlan({ items: [], values: VALUES, groups: GROUPS });
