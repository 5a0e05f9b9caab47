/** What the reader of Google Voice's pages says in a ledger, beside the codes of all HTML. */
export const GOOGLE_VOICE_LEDGER_CODES = [
  // assumed
  "google-voice-other-unknown",
  "google-voice-transcript",
  // gap
  "google-voice-no-deleted-messages",
] as const;
export type GoogleVoiceCode = (typeof GOOGLE_VOICE_LEDGER_CODES)[number];
