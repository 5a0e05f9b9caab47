import { REPORTED } from "../mail/claim-patterns.ts";
import { findClaims, plainMail } from "../mail/find-claims.ts";
import { judge } from "../mail/judge-claims.ts";

/** Words below which a message is no mail. */
export const MAIL_WORDS = 60;

/**
 * Whether a long message is the mail that claims to have hacked a camera, as the mail check judges it. Addresses for
 * money are left to that check: here the words alone have to tell. Linear in the length of `text`.
 */
export function isMassMail(text: string): boolean {
  const plain = plainMail(text);
  const { hits, quotedShare } = findClaims(text, plain, []);
  const facts = { reported: REPORTED.test(plain.text), bulk: false, size: text.length, quotedShare };
  return judge(hits, facts).kind === "blackmail";
}
