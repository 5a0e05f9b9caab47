import { DATE_ORDERS, type DateOrder, type OrderMask } from "../dates/date-reading.ts";
import type { OrderEvidence, OrderTally } from "../dates/order-evidence.ts";
import { commonMask, judgeOrder, type OrderVerdict } from "../dates/order-verdict.ts";
import { type HeaderStyle, isStrong } from "./header-style.ts";
import type { Stretch, Survey } from "./survey.ts";

/**
 * What becomes of one stretch of header lines.
 * - `messages`: they are headers.
 * - `doubtful`: they are headers, but break the style or the run of time of their neighbours; flag each.
 * - `body`: they are text inside the message before them, most likely a copied chat.
 */
export type Ruling = "messages" | "doubtful" | "body";

export interface RuledStretch {
  readonly stretch: Stretch;
  readonly ruling: Ruling;
  /** Whether its style differs from the file's main style. */
  readonly otherStyle: boolean;
  readonly verdict: OrderVerdict;
  /** From this offset on, day and month are an assumption even where the verdict is proved. */
  readonly provedUntil: number;
}

/** A run of another layout or out of time is taken for messages from this many lines on: losing them would be worse. */
const ENOUGH_SAME_LAYOUT = 20;
const ENOUGH_OTHER_LAYOUT = 200;
/** At the end of a file a run of this many lines is taken for messages: nothing follows that it could stand inside. */
const ENOUGH_AT_END = 3;
/** A contradiction shorter than this, between stretches that agree, is text. */
const ISLAND = 5;
/** Headers without seconds may stand up to a minute beside headers with seconds. */
const SLACK_SECONDS = 60;

const ALL_ORDERS = 7;

/** The style of the export, and the orders that all its dates allow; all orders where they contradict each other. */
interface MainStyle {
  readonly style: HeaderStyle;
  readonly mask: OrderMask;
}

/** Decides which stretches are messages, and in which order of day and month each is read. */
export function ruleStretches(survey: Survey, told: DateOrder | undefined): readonly RuledStretch[] {
  const { stretches } = survey;
  const style = mainStyle(stretches);
  if (style === null) return [];
  const common = commonMask(stretches.flatMap((s) => (s.style === style ? [s.evidence] : [])));
  const main: MainStyle = { style, mask: common === 0 ? ALL_ORDERS : common };
  const rulings = stretches.map((stretch): Ruling => (stretch.style === style ? "messages" : "body"));
  ruleIslands(stretches, rulings, main);
  const nextMain = nextOf(stretches, style);
  let before: Stretch | undefined;
  stretches.forEach((stretch, at) => {
    if (stretch.style !== style) rulings[at] = ruleOtherStyle(stretch, before, nextMain[at], main);
    if (rulings[at] !== "body") before = stretch;
  });
  const verdicts = judgeByStyle(stretches, rulings, told);
  return stretches.map((stretch, at): RuledStretch => {
    const { verdict, provedUntil } = verdicts[at] ?? fallback(stretch, told);
    return { stretch, ruling: rulings[at] ?? "body", otherStyle: stretch.style !== style, verdict, provedUntil };
  });
}

/** So many times more common must a style be to be the export's, when another stands on the first line. */
const FAR_MORE = 50;

/**
 * The style of the export. An export begins with a header, so it is the first style, however long a chat is copied into
 * a message, unless that style does not come back and another is far more common.
 */
function mainStyle(stretches: readonly Stretch[]): HeaderStyle | null {
  const first = stretches[0]?.style;
  if (first === undefined) return null;
  const counts = new Map<HeaderStyle, number>();
  for (const { style, headers } of stretches)
    if (!isStrong(first) || isStrong(style)) counts.set(style, (counts.get(style) ?? 0) + headers);
  let best = first;
  for (const [style, count] of counts) if (count > (counts.get(best) ?? 0)) best = style;
  const returns = stretches.slice(1).some((s) => s.style === first);
  // A first line in a weak layout may be any line with a date.
  if (!isStrong(first) && isStrong(best)) return best;
  return !returns && (counts.get(best) ?? 0) > FAR_MORE * (counts.get(first) ?? 0) ? best : first;
}

/** Short stretches of the main style that contradict both neighbours about day and month, while those agree. */
function ruleIslands(stretches: readonly Stretch[], rulings: Ruling[], main: MainStyle): void {
  const own = stretches.flatMap((s, at) => (s.style === main.style ? [at] : []));
  for (let i = 1; i < own.length; i++) {
    const [beforeAt, at, afterAt] = [own[i - 1], own[i], own[i + 1]];
    const stretch = at === undefined ? undefined : stretches[at];
    const before = beforeAt === undefined ? undefined : stretches[beforeAt];
    const after = afterAt === undefined ? undefined : stretches[afterAt];
    if (at === undefined || stretch === undefined || before === undefined) continue;
    if ((stretch.evidence.mask & before.evidence.mask) !== 0 || rulings[beforeAt ?? 0] === "body") continue;
    const few = after === undefined ? ENOUGH_AT_END : ISLAND;
    if (stretch.headers >= few) continue;
    if (after !== undefined && (after.evidence.mask & before.evidence.mask) === 0) continue;
    rulings[at] = fits(before, stretch, after, main) ? "doubtful" : "body";
  }
}

/** For each stretch the next one of the main style behind it. */
function nextOf(stretches: readonly Stretch[], main: HeaderStyle): readonly (Stretch | undefined)[] {
  const next: (Stretch | undefined)[] = stretches.map(() => undefined);
  for (let at = stretches.length - 2; at >= 0; at--) {
    const behind = stretches[at + 1];
    next[at] = behind?.style === main ? behind : next[at + 1];
  }
  return next;
}

function ruleOtherStyle(
  stretch: Stretch,
  before: Stretch | undefined,
  after: Stretch | undefined,
  main: MainStyle,
): Ruling {
  if (!isStrong(stretch.style) && isStrong(main.style)) return "body";
  const inTime = fits(before, stretch, after, main);
  if (stretch.style.layout === main.style.layout) {
    if (inTime) return "messages";
    return stretch.headers >= (after === undefined ? ENOUGH_AT_END : ENOUGH_SAME_LAYOUT) ? "doubtful" : "body";
  }
  const enough = inTime || after === undefined ? ENOUGH_AT_END : ENOUGH_OTHER_LAYOUT;
  return stretch.headers >= enough ? "doubtful" : "body";
}

/**
 * Whether there are readings in which `middle` lies between its neighbours. Neighbours of the main style are read in one
 * and the same order.
 */
function fits(before: Stretch | undefined, middle: Stretch, after: Stretch | undefined, main: MainStyle): boolean {
  const reads = (evidence: OrderEvidence, at: number, test: (tally: OrderTally) => boolean): boolean => {
    const tally = evidence.tallies[at as 0 | 1 | 2]; // One of the three orders.
    return (evidence.mask & (1 << at)) !== 0 && tally.possible > 0 && test(tally);
  };
  const neighbour = (stretch: Stretch | undefined, mainAt: number, test: (tally: OrderTally) => boolean): boolean => {
    if (stretch === undefined) return true;
    const { evidence } = stretch;
    if (stretch.style === main.style) return reads(evidence, mainAt, test);
    return DATE_ORDERS.some((_, at) => reads(evidence, at, test));
  };
  return DATE_ORDERS.some((_, mainAt) => {
    if ((main.mask & (1 << mainAt)) === 0) return false;
    return DATE_ORDERS.some((__, at) =>
      reads(
        middle.evidence,
        at,
        (own) =>
          neighbour(before, mainAt, (t) => t.lastSecond <= own.minSecond + SLACK_SECONDS) &&
          neighbour(after, mainAt, (t) => t.firstSecond >= own.maxSecond - SLACK_SECONDS),
      ),
    );
  });
}

interface Judged {
  readonly verdict: OrderVerdict;
  readonly provedUntil: number;
}

const fallback = (stretch: Stretch, told: DateOrder | undefined): Judged => ({
  verdict: judgeOrder([stretch.evidence], told),
  provedUntil: Number.POSITIVE_INFINITY,
});

/** One verdict for all stretches of a style that can agree; else one for each, proved no further than its last proof. */
function judgeByStyle(
  stretches: readonly Stretch[],
  rulings: readonly Ruling[],
  told: DateOrder | undefined,
): readonly (Judged | undefined)[] {
  const judged: (Judged | undefined)[] = stretches.map(() => undefined);
  const byStyle = new Map<HeaderStyle, number[]>();
  stretches.forEach((stretch, at) => {
    if (rulings[at] === "body") return;
    const places = byStyle.get(stretch.style);
    if (places === undefined) byStyle.set(stretch.style, [at]);
    else places.push(at);
  });
  for (const places of byStyle.values()) {
    const runs = places.flatMap((at) => stretches[at]?.evidence ?? []);
    const agree = commonMask(runs) !== 0;
    const joint = agree ? judgeOrder(runs, told) : null;
    places.forEach((at, i) => {
      const stretch = stretches[at];
      if (stretch === undefined) return;
      if (joint !== null) judged[at] = { verdict: joint, provedUntil: Number.POSITIVE_INFINITY };
      else {
        const own = judgeOrder([stretch.evidence], told);
        const last = i === places.length - 1;
        judged[at] = { verdict: own, provedUntil: last ? Number.POSITIVE_INFINITY : stretch.lastProof + 1 };
      }
    });
  }
  return judged;
}
