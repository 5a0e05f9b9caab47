import { findTraces } from "@holdfast/traces";
import { type CheckResult, Reasons } from "../check-result.ts";
import { checkLink } from "../link/check-link.ts";
import { checkConversation } from "../tactics/recogniser.ts";
import { RECOVERY, REPORTED } from "./claim-patterns.ts";
import { type ClaimHit, findClaims, type PlainMail, plainMail } from "./find-claims.ts";
import { judge, type Verdict } from "./judge-claims.ts";
import { type MailMessage, readMail } from "./mail-message.ts";

export interface MailCheck extends CheckResult {
  /** Every header field as it stands, folded lines and all, in order. */
  readonly headers: readonly string[];
  /** Names of what hangs on the mail; nothing of it was opened. */
  readonly attachments: readonly string[];
  /** Bitcoin and other addresses in the text, checksums verified; a report needs them exactly. */
  readonly wallets: readonly string[];
}

const LOOKED = ["mail-text", "mail-headers", "mail-links"];
const UNSEEN = ["mail-device", "mail-pictures", "mail-attachments", "mail-sender"];
/** Links of one mail that are looked at. */
const MAX_LINKS = 100;

/**
 * Looks at one mail: raw bytes as saved (`.eml`), or text as pasted. Says whether it is the mass mail that claims to have
 * hacked a camera, and what such a mail can and cannot know. Never throws; opens nothing, asks no network.
 */
export function checkMail(input: Uint8Array | string): MailCheck {
  const mail = readMail(input);
  const reasons = new Reasons();
  const whole = mail.subject === null ? mail.text : `${mail.subject}\n\n${mail.text}`;
  const plain = plainMail(whole);
  const coins = findTraces(whole).filter((found) => found.kind === "wallet");
  const wallets = coins.map((found) => found.value);
  const { hits, quotedShare } = findClaims(whole, plain, coins);
  const reported = REPORTED.test(plain.text);
  const verdict = judge(hits, { reported, bulk: mail.bulk, size: whole.length, quotedShare });
  claimReasons(verdict, hits, wallets, reasons);
  if (verdict.kind === "none" || verdict.kind === "claim") personalThreat(plain, whole, reported, mail.bulk, reasons);
  recoveryReasons(plain, hits, reasons);
  headerReasons(mail, verdict, reasons);
  linkReasons(mail, reasons);
  const unseen = mail.unreadable ? [...UNSEEN, "mail-unreadable-parts"] : UNSEEN;
  const { headers, attachments } = mail;
  return { ...reasons.result(LOOKED, unseen), headers, attachments, wallets: [...new Set(wallets)] };
}

function claimReasons(verdict: Verdict, hits: readonly ClaimHit[], wallets: readonly string[], reasons: Reasons): void {
  if (verdict.kind === "none") return;
  const within = hits.filter((hit) => hit.start >= verdict.start && hit.start < verdict.end);
  const first = (claim: ClaimHit["claim"]): ClaimHit | undefined =>
    within.find((hit) => hit.claim === claim && hit.own) ?? within.find((hit) => hit.claim === claim);
  const said = (claim: ClaimHit["claim"], state: "note" | "warn", code: string, todo: string): void => {
    const hit = first(claim);
    if (hit !== undefined) reasons.add(state, code, hit.words, todo);
  };
  const demand = first("pay") ?? first("wallet") ?? first("disclose") ?? first("compromise");
  if (verdict.kind === "blackmail") reasons.add("alert", "blackmail", demand?.words ?? "", "mail-do-not-pay");
  if (verdict.kind === "threat") reasons.add("alert", "threat-with-demand", demand?.words ?? "", "tell-and-report");
  if (verdict.kind === "quoted") reasons.add("warn", "quoted-blackmail", demand?.words ?? "", "mail-if-sent-to-you");
  const state = verdict.kind === "quoted" ? "note" : "warn";
  said("compromise", state, "claim-hack", "mail-bluff");
  said("recording", state, "claim-recording", "mail-real-picture");
  said("disclose", state, "threat-disclose", "mail-real-picture");
  said("password", "note", "old-password", "change-password");
  said("deadline", "note", "deadline", "deadline-is-pressure");
  said("deter", "note", "deterrence", "tell-someone");
  said("pixel", "note", "pixel-claim", "mail-pixel");
  for (const wallet of wallets.slice(0, 3)) reasons.add("note", "wallet", wallet, "keep-wallet");
}

/** Characters of a letter that somebody writes to one person. */
const LETTER = 2000;
/** Characters around which "pay" and "or" and what would be done stand together. */
const NEAR = 200;
const OR_ELSE =
  /\b(?:or|unless|otherwise|if (?:you|u|i)\b.{0,20}(?:not|n't)|sinon|ou je|ou (?:la|les|le)|si (?:tu|vous) ne|si no|o (?:lo|la|le)|de lo contrario|ou (?:eu|vou|envio)|se (?:voce )?nao|sonst|oder ich|wenn (?:du|sie) nicht)\b/u;

/**
 * A letter that threatens this person without claiming any hack, recognised as in a conversation. Only short ones in which
 * demand, "or else" and threat stand together: advertising has each of them somewhere.
 */
function personalThreat(plain: PlainMail, whole: string, reported: boolean, bulk: boolean, reasons: Reasons): void {
  if (bulk || whole.length > LETTER || !OR_ELSE.test(plain.text)) return;
  const { signals } = checkConversation([{ from: "other", text: whole, at: null }]);
  for (const threat of signals) {
    if (threat.tactic !== "T1") continue;
    const demand = signals.find(
      (one) => one.tactic.startsWith("D") && Math.abs(one.start - threat.start) <= NEAR && one.start !== threat.start,
    );
    if (demand === undefined) continue;
    const from = Math.min(threat.start, demand.start);
    const between = plainMail(whole.slice(from, Math.max(threat.end, demand.end))).text;
    if (!OR_ELSE.test(between)) continue;
    if (reported) reasons.add("warn", "quoted-blackmail", threat.words, "mail-if-sent-to-you");
    else reasons.add("alert", "threat-with-demand", threat.words, "tell-and-report");
    return;
  }
}

function recoveryReasons(plain: PlainMail, hits: readonly ClaimHit[], reasons: Reasons): void {
  const seen = (pattern: RegExp): RegExpMatchArray | undefined => [...plain.text.matchAll(pattern)][0];
  const [promise, who, fee, harm] = [RECOVERY.promise, RECOVERY.who, RECOVERY.fee, RECOVERY.harm].map(seen);
  if (promise === undefined || who === undefined || harm === undefined) return;
  const near =
    Math.max(promise.index ?? 0, who.index ?? 0, harm.index ?? 0) -
    Math.min(promise.index ?? 0, who.index ?? 0, harm.index ?? 0);
  if (near > RECOVERY_WINDOW) return;
  const { words } = plain.written(promise.index ?? 0, (promise.index ?? 0) + promise[0].length);
  const pays = fee !== undefined || hits.some((hit) => hit.claim === "wallet" || hit.claim === "coin");
  reasons.add(pays ? "alert" : "warn", "recovery-offer", words, "no-recovery-service");
}
/** Characters inside which promise, helper and harm must meet: newsletters speak of each somewhere. */
const RECOVERY_WINDOW = 1200;

const ADDRESS = /[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,255}/u;

function headerReasons(mail: MailMessage, verdict: Verdict, reasons: Reasons): void {
  const [from, to] = [mail.from, mail.to].map((field) => ADDRESS.exec(field ?? "")?.[0].toLowerCase());
  if (verdict.kind !== "none" && from !== undefined && from === to) {
    reasons.add("note", "from-yourself", mail.from ?? "", "mail-from-is-text");
  }
}

/** Mail programs run no code, and every shop counts clicks through some other address: a link weighs less in a mail. */
function linkReasons(mail: MailMessage, reasons: Reasons): void {
  for (const { href, shown } of mail.links.slice(0, MAX_LINKS)) {
    for (const one of checkLink(href, shown === null ? {} : { shown }).reasons) {
      const heavy = one.state === "alert" && one.code !== "code-in-link";
      if (!heavy && one.state !== "warn") continue;
      reasons.add(heavy ? "warn" : "note", `link-${one.code}`, one.evidence, one.todo, one.params);
    }
  }
}
