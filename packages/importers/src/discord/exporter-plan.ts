import { type CompiledPlan, compilePlan } from "../json/json-plan.ts";

/** Keys of a message that are read, in the order of `D`. DiscordChatExporter `JsonMessageWriter.cs`, 2026-03. */
const FIELDS = [
  "id",
  "type",
  "timestamp",
  "timestampEdited",
  "content",
  "author.id",
  "author.name",
  "author.nickname",
  "author",
  "attachments",
  "embeds",
  "stickers",
  "reference.type",
  "forwardedMessage",
] as const;
export const D = {
  id: 0,
  type: 1,
  timestamp: 2,
  timestampEdited: 3,
  content: 4,
  authorId: 5,
  authorName: 6,
  authorNickname: 7,
  author: 8,
  attachments: 9,
  embeds: 10,
  stickers: 11,
  referenceType: 12,
  forwardedMessage: 13,
} as const;

/** The only one of the plan's `repeats`. */
export const AUTHOR_MEMO = 0;

const VALUES = [
  "channel.id",
  "channel.name",
  "channel.type",
  "guild.id",
  "guild.name",
  "messageCount",
  "dateRange.after",
  "dateRange.before",
  "guild.iconUrl",
  "channel.categoryId",
  "channel.category",
  "channel.topic",
  "channel.iconUrl",
  "exportedAt",
] as const;
export const V = {
  channelId: 0,
  channelName: 1,
  channelType: 2,
  guildId: 3,
  guildName: 4,
  messageCount: 5,
  after: 6,
  before: 7,
} as const;

export const EXPORTER_PLAN: CompiledPlan = compilePlan({
  items: [{ path: "messages[]", fields: FIELDS, repeats: ["author"] }],
  values: VALUES,
  groups: ["messages"],
});
/** Who wrote, and where, and nothing more: for a look ahead. */
export const EXPORTER_PARTIES_PLAN: CompiledPlan = compilePlan({
  items: [{ path: "messages[]", fields: ["author.id", "author.name", "author.nickname"] }],
  values: VALUES,
});
