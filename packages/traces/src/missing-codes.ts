/** What a legal request, or a careful reader, would still want. Words under `trace.missing.<code>`. */
export const MISSING_CODES = [
  /** No sighting has a time; a name that can change hands is worth nothing without one. */
  "date-needed",
  /** Every time is a clock reading without a zone. */
  "time-zone-needed",
  /** The platform has an unchanging id for this account and the evidence does not give it. */
  "user-id",
  /** A name on the screen. It identifies nobody: the handle or the id is needed. */
  "display-name-is-not-a-handle",
  /** A handle with no platform named beside it: the one named elsewhere in the message, or the conversation's, was taken. */
  "platform-assumed",
  /** A handle with no platform named, in a conversation that has none either. */
  "platform-not-known",
  /** Read out of a sentence without `@` or a digit: it may be an ordinary word. */
  "handle-uncertain",
  /** The platform allows no such handle: look-alike letters, or misspelt. As written, and never the same as another. */
  "not-a-valid-handle",
  /** Legal requests to this platform want capitals exactly as the profile shows them. */
  "exact-capitals",
  /** A national number, and nothing says of which country. */
  "country-code",
  /** Written without `+`, and read as if it stood there. */
  "country-code-assumed",
  /** The checksum of the address does not fit: a digit is wrong or missing. */
  "checksum-fails",
  /** Written without capitals, this address carries no checksum: a wrong digit would not show. */
  "checksum-not-carried",
  /** The same address exists on Ethereum and on every chain built like it. */
  "chain-not-known",
  /** An address that begins with 3 can be Bitcoin's or, in its old form, Litecoin's. */
  "bitcoin-or-litecoin",
  /** The payments themselves: transaction id, amount, time. */
  "transaction-id",
  /** A payment name with no service named: it has the form of that service's names. */
  "service-assumed",
  /** The name that the payment service showed. */
  "payee-name",
  /** A gift card is asked for and no code stands in the text. */
  "code-not-in-text",
  /** A picture of the card is spoken of; the code stands there. */
  "code-on-photo",
  /** Gift cards: the receipt and the serial number on the card. */
  "receipt-and-serial",
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];
