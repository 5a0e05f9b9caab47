/** Kinds of things that a reader sees or does not see. */
export const SHOWN = ["threats", "messages", "payments", "answers", "notes"] as const;
export type Shown = (typeof SHOWN)[number];
