import type { Head, Recognition } from "../importer.ts";

export type MetaPlatform = "instagram" | "messenger";

/**
 * Folders and addresses that only one of the two downloads has: names of the export folders since 2021 and 2023
 * (bepaald/signalbackup-tools#331, read 2026-08), and folders that Instagram does not have.
 */
const IN_PATH: readonly (readonly [RegExp, MetaPlatform])[] = [
  [/(^|\/)your_instagram_activity\//iu, "instagram"],
  [/(^|\/)(your_activity_across_facebook|your_facebook_activity)\//iu, "messenger"],
  [/(^|\/)(archived_threads|filtered_threads|e2ee_cutover)\//iu, "messenger"],
  [/instagram/iu, "instagram"],
  [/facebook|messenger/iu, "messenger"],
];
const IN_TEXT: readonly (readonly [RegExp, MetaPlatform])[] = [
  [/"uri"\s*:\s*"your_instagram_activity\\?\//u, "instagram"],
  [/"uri"\s*:\s*"(your_activity_across_facebook|your_facebook_activity)\\?\//u, "messenger"],
  [/"uri"\s*:\s*"messages\\?\/stickers_used\\?\//u, "messenger"],
];
/** Marks that are rather Messenger's: enough to choose by, not enough to be sure. */
const RATHER_MESSENGER =
  /"ip"\s*:\s*"|"thread_path"\s*:\s*"(archived_threads|filtered_threads|e2ee_cutover)|"Facebook user"/u;

const OBJECT = /^\ufeff?\s*\{/u;
const THREAD_FILE = /(^|\/)message_\d+\.json$/iu;

/** Which platform a path or the name of an archive shows, if any. */
export function platformInPath(path: string): MetaPlatform | null {
  for (const [pattern, platform] of IN_PATH) if (pattern.test(path)) return platform;
  return null;
}

/** The platform of a classic thread file; `assumed` when neither path nor addresses tell. Null: not such a file. */
export function classicThread(
  head: Head,
): { readonly platform: MetaPlatform; readonly assumed: boolean; readonly certain: boolean } | null {
  const { text } = head;
  if (text === null || !OBJECT.test(text)) return null;
  const marked =
    /"sender_name"\s*:/u.test(text) && /"timestamp_ms"\s*:/u.test(text) && /"messages"\s*:\s*\[/u.test(text);
  const named = THREAD_FILE.test(head.path) && /"(participants|messages)"\s*:\s*\[/u.test(text);
  if (!marked && !named) return null;
  const inPath = platformInPath(head.path);
  if (inPath !== null) return { platform: inPath, assumed: false, certain: marked };
  for (const [pattern, platform] of IN_TEXT) {
    if (pattern.test(text)) return { platform, assumed: false, certain: marked };
  }
  return { platform: RATHER_MESSENGER.test(text) ? "messenger" : "instagram", assumed: true, certain: marked };
}

export function recogniseClassic(head: Head, platform: MetaPlatform): Recognition | null {
  const found = classicThread(head);
  if (found?.platform !== platform) return null;
  return { shape: found.assumed ? "thread-assumed" : "thread", strength: found.certain ? "certain" : "likely" };
}

/** A file of the end-to-end-encrypted download: `threadName` and camel-case keys, which the classic one does not have. */
export function recogniseE2ee(head: Head): Recognition | null {
  const { text } = head;
  if (text === null || !OBJECT.test(text)) return null;
  const thread = /"threadName"\s*:/u.test(text);
  const marked = /"senderName"\s*:/u.test(text) && /"messages"\s*:\s*\[/u.test(text);
  if (marked && (thread || /"isUnsent"\s*:/u.test(text))) return { shape: "e2ee", strength: "certain" };
  return thread && /"participants"\s*:\s*\[/u.test(text) ? { shape: "e2ee", strength: "likely" } : null;
}
