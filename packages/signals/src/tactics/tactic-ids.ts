/**
 * The tactics, one letter a group. Not an order: real conversations skip, repeat and reverse them.
 * Names follow the published models cited in docs/recognition.md.
 */
export const TACTIC_NAMES = {
  C1: "contact.unsolicited",
  C2: "move.platform",
  R1: "rapport.flattery",
  R2: "probe.personal",
  R3: "probe.supervision",
  I1: "isolate.secrecy",
  S1: "offer.reciprocity",
  S2: "request.image",
  S3: "test.compliance",
  S4: "request.meet",
  L1: "leverage.claim",
  L2: "leverage.network",
  L3: "leverage.fabricated",
  T1: "threat.disclose",
  T2: "threat.reputation",
  T3: "threat.harm",
  D1: "demand.money",
  D2: "demand.content",
  D3: "demand.act",
  P1: "pressure.deadline",
  P2: "pressure.noescape",
  E1: "extort.continued",
  E2: "extort.recovery",
  M1: "claim.hack",
  M2: "blackmail.email",
  X1: "link.trap",
  X2: "file.trap",
  X3: "profile.suspect",
  V1: "victim.sent",
  V2: "victim.paid",
  V3: "victim.distress",
} as const;
export type TacticId = keyof typeof TACTIC_NAMES;
export const TACTIC_IDS: readonly TacticId[] = Object.keys(TACTIC_NAMES) as TacticId[]; // keys of a const object

/** The letter of a tactic. V tactics come only from the person's own words and only route help. */
export const groupOf = (tactic: TacticId): string => tactic.slice(0, 1);
export const isOwnWords = (tactic: TacticId): boolean => groupOf(tactic) === "V";

/**
 * Why a signal counts. `said`: the words say it. `split`: they complete what an earlier message began. `context`:
 * they count because of what the same side said before. `model`: the small model found it, no rule did.
 * `quoted`, `joking`: text alone cannot tell whether it is meant, so it leads to a warning at most.
 * `composite`: several tactics in one message.
 */
export const REASON_CODES = ["said", "split", "context", "model", "quoted", "joking", "composite"] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
