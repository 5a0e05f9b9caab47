import type { Message } from "@holdfast/model";

const MINUTE = 60_000;

/**
 * Equal for two records of one message in two exports of one conversation. Times are compared to the minute when either
 * export writes minutes only. Media is compared without its text, since one phone writes a file name where another
 * writes that media was left out.
 */
export function messageKey(message: Message, toTheMinute: boolean): string {
  const { at, sender, kind, text } = message;
  const time = at.type === "none" ? at.written : toTheMinute ? Math.floor(at.ms / MINUTE) : at.ms;
  return [at.type, time, kind, sender ?? "\u0000", kind === "media" ? "" : text].join("\u0001");
}

/** Whether an export writes its times to the minute only. */
export const writesMinutes = (messages: readonly Message[]): boolean =>
  messages.some(({ at }) => at.type !== "none" && (at.precision === "minute" || at.precision === "day"));
