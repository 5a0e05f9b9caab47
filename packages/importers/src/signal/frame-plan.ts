import { compilePlan } from "../json/json-plan.ts";

/**
 * Keys of a `ChatItem`, from the item. Names of `backup.proto` (signalapp/libsignal @0211843, read 2026-11) in the spelling
 * of proto3 JSON.
 */
export const CHAT_ITEM_KEYS = [
  "chatId",
  "authorId",
  "dateSent",
  "expiresInMs",
  "revisions",
  "incoming",
  "outgoing",
  "directionless",
  "standardMessage",
  "standardMessage.text.body",
  "standardMessage.attachments",
  "standardMessage.reactions",
  "standardMessage.longText",
  "contactMessage",
  "stickerMessage",
  "remoteDeletedMessage",
  "updateMessage",
  "paymentNotification",
  "giftBadge",
  "viewOnceMessage",
  "directStoryReplyMessage",
  "poll",
] as const;
export type ChatItemKey = (typeof CHAT_ITEM_KEYS)[number];

/** Values that open something: they are stepped over, and their bytes stand as unread in the ledger. */
export const SECRET_FIELDS = [
  "mediaRootBackupKey",
  "debugInfo",
  "account.profileKey",
  "account.usernameLink",
  "account.svrPin",
  "account.donationSubscriberData",
  "account.backupsSubscriberData",
  "recipient.contact.profileKey",
  "recipient.contact.identityKey",
  "recipient.group.masterKey",
  "recipient.group.snapshot.inviteLinkPassword",
  "recipient.callLink",
] as const;

const FRAME_FIELDS = [
  "backupTimeMs",
  "account",
  "account.givenName",
  "account.familyName",
  "account.username",
  "recipient",
  "recipient.id",
  "recipient.self",
  "recipient.releaseNotes",
  "recipient.contact",
  "recipient.group",
  "recipient.group.snapshot.title",
  "chat",
  "chat.id",
  "chat.recipientId",
  "chat.expirationTimerMs",
  "chatItem",
] as const;
export type FrameField = (typeof FRAME_FIELDS)[number];

const FIELDS: readonly string[] = [
  ...CHAT_ITEM_KEYS.map((key) => `chatItem.${key}`),
  ...FRAME_FIELDS,
  ...SECRET_FIELDS,
];

/** The number of a field of a line. */
export const frameField = (name: FrameField): number => CHAT_ITEM_KEYS.length + FRAME_FIELDS.indexOf(name);
export const SECRETS: readonly number[] = SECRET_FIELDS.map((_, i) => CHAT_ITEM_KEYS.length + FRAME_FIELDS.length + i);
/** The number of a field of a chat item, of a line and of a revision alike. */
export const chatItemField = (name: ChatItemKey): number => CHAT_ITEM_KEYS.indexOf(name);

/** Keys that a line may begin with. */
export const FRAME_KEYS = [
  "version",
  "backupTimeMs",
  "mediaRootBackupKey",
  "currentAppVersion",
  "firstAppVersion",
  "debugInfo",
  "account",
  "recipient",
  "chat",
  "chatItem",
  "stickerPack",
  "adHocCall",
  "notificationProfile",
  "chatFolder",
] as const;

export const FRAME_PLAN: ReturnType<typeof compilePlan> = compilePlan({
  items: [{ path: "", fields: FIELDS }],
  lines: true,
  maxItemBytes: 16_777_216,
});
