/**
 * Discord: DiscordChatExporter's JSON and Discord's own data package.
 * @module
 */
export { DISCORD_LEDGER_CODES } from "./discord-ledger.ts";
export { discordChatExporter } from "./exporter.ts";
export { discordPackage } from "./package.ts";
