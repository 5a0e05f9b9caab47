import type { ReadMessage, ReadScreenshot, ReadText } from "../compose/read-screenshot-types.ts";
import { folded, isCutOff, likeness } from "./likeness.ts";
import { overlapOf } from "./overlap.ts";

/** A message and the pictures it stands in. */
export interface StitchedMessage extends ReadMessage {
  /** Index of the screenshot it was taken from. */
  readonly shot: number;
  /** The same message in other screenshots, as read there. Nothing that was read is thrown away. */
  readonly also: readonly { readonly shot: number; readonly read: ReadText }[];
  /** Two screenshots gave different words for it. */
  readonly readingsDiffer: boolean;
}
/** What lies between two screenshots. Words under `screenshots.join.<code>`. */
export const JOIN_CODES = ["overlap", "gap", "order-as-given"] as const;
export type JoinCode = (typeof JOIN_CODES)[number];
export interface Join {
  /** `gap`: nothing shows how much is missing between the two. `order-as-given`: nor which came first. */
  readonly code: JoinCode;
  readonly from: number;
  readonly to: number;
  /** Messages that stand in both. */
  readonly shared: number;
  /** Index in `messages` of the first message of `to` that is not in `from`. */
  readonly at: number;
}
export interface Stitched {
  readonly name: string | null;
  readonly handle: string | null;
  /** Indices of the screenshots, in the order of the conversation. */
  readonly shots: readonly number[];
  readonly messages: readonly StitchedMessage[];
  readonly joins: readonly Join[];
}

/** As the person corrected it, else as it was read. */
const said = (read: ReadText | null): string | undefined => {
  const text = read?.correction?.corrected ?? read?.text;
  return text === "" ? undefined : text;
};

/**
 * Conversations out of screenshots in any order: those with one name in the header belong together, those that overlap are
 * put in order and joined, and between the rest a gap is said.
 */
export function stitch(shots: readonly ReadScreenshot[]): readonly Stitched[] {
  const groups: number[][] = [];
  shots.forEach((shot, i) => {
    if (shot.messages.length === 0) return;
    const group = groups.find((others) => others.some((other) => belong(shots[other] as ReadScreenshot, shot)));
    if (group === undefined) groups.push([i]);
    else group.push(i);
  });
  return groups.map((group) => joined(shots, group));
}

function belong(a: ReadScreenshot, b: ReadScreenshot): boolean {
  const [x, y] = [said(a.header.name), said(b.header.name)];
  const [h, k] = [said(a.header.handle), said(b.header.handle)];
  // Two people may have one name; two handles are two accounts.
  if (h !== undefined && k !== undefined) return folded(h) === folded(k) || likeness(h, k) > 0.88;
  if (x !== undefined && y !== undefined) return folded(x) === folded(y) || likeness(x, y) > 0.88;
  // A cropped picture has no header; only what it shares can say where it belongs.
  return overlapOf(a.messages, b.messages) > 0 || overlapOf(b.messages, a.messages) > 0;
}

function joined(shots: readonly ReadScreenshot[], group: readonly number[]): Stitched {
  const messagesOf = (i: number): readonly ReadMessage[] => shots[i]?.messages ?? [];
  const next = new Map<number, { to: number; shared: number }>();
  const follows = new Set<number>();
  const pairs = group
    .flatMap((from) =>
      group
        .filter((to) => to !== from)
        .map((to) => ({ from, to, shared: overlapOf(messagesOf(from), messagesOf(to)) })),
    )
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.from - b.from || a.to - b.to);
  for (const { from, to, shared } of pairs) {
    if (next.has(from) || follows.has(to) || reaches(next, to, from)) continue;
    next.set(from, { to, shared });
    follows.add(to);
  }
  const starts = group.filter((i) => !follows.has(i)).toSorted((a, b) => timeOf(shots[a]) - timeOf(shots[b]) || a - b);
  const order: number[] = [];
  for (const start of starts)
    for (let at: number | undefined = start; at !== undefined; at = next.get(at)?.to) order.push(at);
  const messages: StitchedMessage[] = [];
  const joins: Join[] = [];
  order.forEach((shot, k) => {
    const before = order[k - 1];
    const link = before === undefined ? undefined : next.get(before);
    const shared = link?.to === shot ? link.shared : 0;
    if (before !== undefined) {
      const known = Number.isFinite(timeOf(shots[before])) && Number.isFinite(timeOf(shots[shot]));
      const code = shared > 0 ? "overlap" : known ? "gap" : "order-as-given";
      joins.push({ code, from: before, to: shot, shared, at: messages.length });
    }
    messagesOf(shot).forEach((message, i) => {
      const at = messages.length - (shared - i);
      const held = i < shared ? messages[at] : undefined;
      if (i < shared && held !== undefined) messages[at] = merged(held, message, shot);
      if (i >= shared) messages.push({ ...message, shot, also: [], readingsDiffer: false });
    });
  });
  const first = <T>(of: (shot: ReadScreenshot) => T | null | undefined): T | null =>
    order.map((i) => of(shots[i] as ReadScreenshot)).find((value) => value != null) ?? null; // Indices of `shots`.
  return {
    name: first((s) => said(s.header.name)),
    handle: first((s) => said(s.header.handle)),
    shots: order,
    messages,
    joins,
  };
}

/** Whether `to` can be reached from `from` by the links so far: joining them the other way would make a ring. */
function reaches(next: ReadonlyMap<number, { to: number }>, from: number, to: number): boolean {
  for (let at: number | undefined = from; at !== undefined; at = next.get(at)?.to) if (at === to) return true;
  return false;
}

/** The first whole stated time in a screenshot; infinite where it has none. */
function timeOf(shot: ReadScreenshot | undefined): number {
  const at = shot?.messages.find((message) => message.at.type !== "none")?.at;
  return at === undefined || at.type === "none" ? Number.POSITIVE_INFINITY : at.ms;
}

function merged(a: StitchedMessage, b: ReadMessage, shot: number): StitchedMessage {
  // The person's word counts before any reading. What is cut off in one picture is whole in the other; of two whole ones
  // the surer reading counts.
  const surer = isCutOff(a) === isCutOff(b) ? b.confidence > a.confidence : isCutOff(a);
  const better = settled(a) === settled(b) ? surer : settled(b);
  const differ = a.readingsDiffer || (!isCutOff(a) && !isCutOff(b) && a.text !== b.text);
  const asText = ({ text, box, confidence }: ReadText): ReadText => ({ text, box, confidence });
  return better
    ? { ...b, shot, also: [...a.also, { shot: a.shot, read: asText(a) }], readingsDiffer: differ }
    : { ...a, also: [...a.also, { shot, read: asText(b) }], readingsDiffer: differ };
}

const settled = ({ correction, sideRead }: ReadMessage): boolean => correction !== undefined || sideRead !== undefined;
