import type { Claim } from "./claim-patterns.ts";
import type { ClaimHit } from "./find-claims.ts";

export interface MailFacts {
  /** Somebody tells about such mails in the third person. */
  readonly reported: boolean;
  /** Sent as a mailing list sends. */
  readonly bulk: boolean;
  /** Characters of the whole text. */
  readonly size: number;
  /** Share of the text in quotation marks or behind `>`. */
  readonly quotedShare: number;
}

/** `blackmail`: M2. `threat`: T1 with a demand. `quoted`: M2 in somebody's report of it. `claim`: M1 or L1 alone. */
export interface Verdict {
  readonly kind: "none" | "claim" | "quoted" | "threat" | "blackmail";
  /** The window that decided, in characters of the text as written. */
  readonly start: number;
  readonly end: number;
}

/** Characters inside which the claims must meet. Newsletters of twenty kilobytes say each of them somewhere. */
export const WINDOW = 3500;
/** A longer text sent to a list is a newsletter, whatever it holds. */
const NEWSLETTER = 6000;

const NOTHING: Verdict = { kind: "none", start: 0, end: 0 };
const RANK = { none: 0, claim: 1, quoted: 2, threat: 3, blackmail: 4 } as const;

/**
 * What the claims together make of the mail. No single claim alarms: an alarm needs what the writer holds (access, a
 * recording, a secret), what they would do with it, and what they want, all near one another.
 */
export function judge(hits: readonly ClaimHit[], facts: MailFacts): Verdict {
  const direct = strongest(hits.filter((hit) => !hit.quoted));
  const all = strongest(hits);
  const alarming = direct.kind === "blackmail" || direct.kind === "threat";
  if (alarming && !facts.reported && !(facts.bulk && facts.size > NEWSLETTER)) return direct;
  if (all.kind !== "blackmail" && all.kind !== "threat") return all;
  // Somebody pasted or forwarded the whole mail: all of it stands behind marks, and nobody tells about it.
  if (!facts.reported && facts.quotedShare >= WHOLE && !facts.bulk) return all;
  return { ...all, kind: "quoted" };
}

/** Share of the text that stands in quotation marks when the whole mail does. */
const WHOLE = 0.85;

function strongest(hits: readonly ClaimHit[]): Verdict {
  let best = NOTHING;
  let from = 0;
  const count = new Map<Claim, number>();
  const ownCount = new Map<Claim, number>();
  const change = (hit: ClaimHit, by: 1 | -1): void => {
    count.set(hit.claim, (count.get(hit.claim) ?? 0) + by);
    if (hit.own) ownCount.set(hit.claim, (ownCount.get(hit.claim) ?? 0) + by);
  };
  for (const hit of hits) {
    change(hit, 1);
    for (let first = hits[from]; first !== undefined && hit.start - first.start > WINDOW; first = hits[from]) {
      change(first, -1);
      from++;
    }
    const kind = kindOf(
      (claim) => (count.get(claim) ?? 0) > 0,
      (claim) => (ownCount.get(claim) ?? 0) > 0,
    );
    if (RANK[kind] > RANK[best.kind]) {
      const start = hits[from]?.start ?? hit.start;
      best = { kind, start, end: start + WINDOW + 1 };
    }
  }
  return best;
}

function kindOf(has: (claim: Claim) => boolean, own: (claim: Claim) => boolean): Verdict["kind"] {
  const claims = (...names: readonly Claim[]): number => names.filter(has).length;
  const personal = own("compromise") || own("recording") || own("disclose") || own("silence") || own("watched");
  const holds = claims("compromise", "recording", "watched") > 0 || (has("secret") && personal);
  const acts = claims("disclose", "silence") > 0;
  const wants = has("pay") || has("wallet") || has("coin");
  const pressure = claims("deadline", "deter", "pixel", "password") + (has("coin") || has("wallet") ? 1 : 0);
  // What a video of the trip, a bill for the cabin and a date to pay by do not have.
  const menace =
    has("compromise") ||
    has("secret") ||
    has("silence") ||
    has("watched") ||
    has("condition") ||
    has("coin") ||
    pressure >= 2;
  if (personal && holds && acts && wants && pressure >= 1 && menace) return "blackmail";
  // The part that would be done is often left unsaid: "you know what happens".
  const coin = has("coin") || has("wallet");
  if (personal && claims("compromise", "recording") === 2 && wants && (coin || pressure >= 2)) return "blackmail";
  // An address for money whose checksum is right, in a letter that threatens: who the writer is may stay unsaid.
  const core = claims("compromise", "recording", "secret", "watched");
  const weight = core + claims("disclose", "silence") + claims("deadline", "deter", "pixel", "password", "condition");
  if (has("coin") && core >= 1 && (acts || personal) && weight >= 3) return "blackmail";
  // "I am in your device" with an address for money needs no more (M1 with D1).
  if (own("compromise") && (has("coin") || (has("wallet") && has("pay") && pressure >= 2))) return "blackmail";
  if (personal && has("secret") && acts && wants && pressure >= 1) return "blackmail";
  if (own("disclose") && claims("recording", "secret") > 0 && has("condition") && (wants || has("deadline"))) {
    return "threat";
  }
  if (own("compromise") && claims("recording", "password", "watched", "secret") > 0) return "claim";
  if (own("recording") && has("disclose") && claims("secret", "condition") > 0) return "claim";
  return "none";
}
