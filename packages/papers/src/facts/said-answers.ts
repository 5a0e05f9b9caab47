import { GUIDE_PLATFORMS, type GuidePlatform, guidePlatform } from "@holdfast/guide";
import type { Source } from "@holdfast/model";
import { oneLine } from "./one-line.ts";
import type { Say } from "./say.ts";

/** A choice of ours in words, or the person's own words as they are. */
const said = (say: Say, table: string, value: string): string =>
  say.lookup(`papers.${table}.${value}`) ?? oneLine(value);

export const sayThreats = (threats: readonly string[] | undefined, say: Say): string =>
  (threats ?? []).map((threat) => said(say, "threat", threat)).join("; ");

export const sayDemands = (demands: readonly string[] | undefined, say: Say): string =>
  (demands ?? []).map((demand) => said(say, "demand", demand)).join("; ");

export const sayRail = (rail: string, say: Say): string => said(say, "rail", rail);

/** The platform that an answer names. Answers are anybody's words: `constructor` names none. */
export function knownApp(app: string): GuidePlatform | null {
  const found = guidePlatform(app);
  return GUIDE_PLATFORMS.find((platform) => platform === found) ?? null;
}

/** The name of an app or a service: `instagram`, `brand:steam`, `country:DE`, or what the person wrote. */
export function sayService(service: string, say: Say): string {
  if (service.startsWith("country:")) return oneLine(service.slice("country:".length));
  const key = service.replace(":", ".");
  const known = knownApp(service);
  return (
    say.lookup(`service.${key}`) ??
    (known === null ? null : (say.lookup(`service.${known}`) ?? say.lookup(`plan.platform.${known}`))) ??
    say.lookup(`papers.service.${key}`) ??
    oneLine(service.replace(/^brand:/u, ""))
  );
}

/** The service whose chats a format holds. A format of no service is named by its own name. */
const SERVICE_OF: Readonly<Record<Source, string>> = {
  whatsapp: "whatsapp",
  instagram: "instagram",
  messenger: "messenger",
  "messenger-e2ee": "messenger",
  telegram: "telegram",
  "discord-chat-exporter": "discord",
  "discord-package": "discord",
  snapchat: "snapchat",
  "sms-backup-restore": "sms",
  "signal-text": "signal",
  email: "email",
  "holdfast-jsonl": "JSON Lines",
  csv: "CSV",
  screenshot: "screenshot",
  "signal-export": "signal",
  tiktok: "tiktok",
  "x-archive": "x",
  "google-chat": "Google Chat",
  hangouts: "Google Hangouts",
  skype: "Skype",
  "imessage-text": "imessage",
  "imessage-database": "imessage",
  "instagram-html": "instagram",
  "messenger-html": "messenger",
  "telegram-html": "telegram",
  "discord-chat-exporter-html": "discord",
  "snapchat-html": "snapchat",
  "imessage-html": "imessage",
  "google-voice": "Google Voice",
};
export const saySource = (source: Source, say: Say): string => sayService(SERVICE_OF[source], say);

/** Formats of no one service, and services that no report can be sent to any more. */
const NO_PLATFORM: ReadonlySet<string> = new Set([
  "sms",
  "email",
  "CSV",
  "JSON Lines",
  "screenshot",
  "Google Chat",
  "Google Hangouts",
  "Skype",
]);

/** The platform to report to for a conversation of this format; null where no platform stands behind it. */
export function platformOf(source: Source): string | null {
  if (source === "messenger" || source === "messenger-e2ee") return "facebook";
  const service = SERVICE_OF[source];
  return NO_PLATFORM.has(service) ? null : service;
}
