import type { Shown } from "./shown.ts";

/** Whom a package is for. */
export const READERS = ["police", "me", "parent", "school", "bank"] as const;
export type Reader = (typeof READERS)[number];

/**
 * What each reader is shown unless the person changes it. Police get everything there is, since they must be able to ask
 * about any of it; a bank needs the payments; somebody who helps needs to know what is threatened, not to read the chat.
 */
export const SHOWN_TO: Readonly<Record<Reader, readonly Shown[]>> = {
  police: ["threats", "messages", "payments", "answers", "notes"],
  me: ["threats", "messages", "payments", "answers", "notes"],
  parent: ["threats", "payments", "notes"],
  school: ["threats"],
  bank: ["payments"],
};
