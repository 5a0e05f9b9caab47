import { higherState, type State, stateRank } from "@holdfast/model";
import { type Found, findAny, findTactics } from "./find-tactics.ts";
import { findTraps } from "./find-traps.ts";
import { LanguageWatch } from "./language.ts";
import { ALL_LANGUAGES } from "./lexicon.ts";
import { isInQuotes, makeModelSignal, makeSignal } from "./make-signal.ts";
import { isMassMail, MAIL_WORDS } from "./mass-mail.ts";
import {
  BELIEVED,
  CERTAIN,
  Evidence,
  type Feature,
  HEAD_THRESHOLDS,
  HEADS,
  type HeadTactic,
  MessageModel,
  PROVEN,
} from "./message-model.ts";
import { languageVotes, MessageRow, type Word, wordsOf } from "./message-row.ts";
import { type ReadMessage, readMessage } from "./read-message.ts";
import type { AnyMessage, Recogniser, RecogniserOptions, Recognition, TacticSignal, Update } from "./recognition.ts";
import type { Need } from "./rule.ts";
import { SideMemory } from "./side-memory.ts";
import { WINDOW_MESSAGES } from "./state-rules.ts";
import { type CompiledRule, type Tables, tables } from "./tables.ts";
import { groupOf, type ReasonCode, TACTIC_IDS, type TacticId } from "./tactic-ids.ts";
import { type Scored, threatPair } from "./threat-pair.ts";
import { MAX_TEXT, tokenize } from "./tokens.ts";

/** Signals kept of one conversation, so that a million messages stay in flat memory. */
export const MAX_SIGNALS = 10_000;
const BURST_MESSAGES = 3;
const BURST_WORDS = 48;
const SPLIT_WORDS = 14;
/** Messages of the same side for which an unfinished threat waits for what makes it one. */
const WAIT_MESSAGES = 8;
/** The same for a half threat and a half demand, the answers of the person between them included. */
const PAIR_MESSAGES = 6;
/** Messages for which talk of images of the person gives half a threat its object. */
const MATERIAL_MESSAGES = 40;
const PLEA_MESSAGES = 6;
const LAUGH_MESSAGES = 2;
const CONFIDE_MESSAGES = 20;
/** Words of a message that may hold claim, threat and demand together. */
const COMPOSITE_WORDS = 40;
const HARD = new Set(["T", "D", "L", "M"]);
const SPLITTABLE = new Set(["T", "D", "L", "M", "P"]);
const QUOTABLE = new Set(["T", "D", "L", "M", "P", "E"]);
const CLAIMS: readonly TacticId[] = ["L1", "L2", "L3"];
const HELD: readonly TacticId[] = ["T1", "T2", "L1", "L2", "L3", "M1"];
/** What the model finds only behind a threat or a claim. */
const FOLLOWING = new Set<HeadTactic>(["D2", "D3", "P1", "P2", "E1"]);
/** Tactics beside which a link or a file counts that says too little by itself. */
const COMPANY: readonly TacticId[] = TACTIC_IDS.filter((tactic) => /^(?:C|R[13]|I|S|L|T|M|E|D[23])/u.test(tactic));

/** Messages of one side among which a threat and a demand are looked for when the evidence proves both. */
const RECENT_MESSAGES = 6;
/** Sides that a message of somebody else may tell something about, where nobody said who the person is. */
const MOST_LISTENERS = 4;
interface Side {
  readonly memory: SideMemory;
  waiting: Waiting[];
  pleadedAt: number;
  confidedAt: number;
  burst: Word[][];
  laughedAt: number;
  readonly evidence: Evidence;
  /** Log odds that this side threatens and demands. */
  proof: number;
  recent: Scored[];
  alertedAt: number;
}
interface Waiting {
  readonly signal: TacticSignal;
  readonly needs: readonly Need[];
  readonly faint: boolean;
  readonly until: number;
}

/** Recognises tactics in one conversation, message by message. Work and memory a message do not grow with the chat. */
export function createRecogniser(options: RecogniserOptions = {}): Recogniser {
  return new StreamingRecogniser(options);
}

/** The same over a whole conversation. */
export function checkConversation(messages: Iterable<AnyMessage>, options: RecogniserOptions = {}): Recognition {
  const recogniser = createRecogniser(options);
  for (const message of messages) recogniser.push(message);
  return recogniser.result();
}

class StreamingRecogniser implements Recogniser {
  readonly #options: RecogniserOptions;
  readonly #tables: Tables = tables();
  readonly #model: MessageModel = model();
  readonly #sides = new Map<string, Side>();
  readonly #languages = new LanguageWatch();
  readonly #votes: number[] = [0, 0, 0, 0];
  readonly #signals: TacticSignal[] = [];
  readonly #firstAt: Partial<Record<Exclude<State, "none">, number>> = {};
  #dropped = 0;
  #state: State = "none";
  #selfKnown = true;
  #index = -1;
  #lastSide: string | null = null;
  #paidAt = -1;
  #imagesAt = -1000;
  #materialAt = -1000;
  #seenAt = new Set<string>();

  constructor(options: RecogniserOptions) {
    this.#options = options;
  }

  push(message: AnyMessage): Update {
    this.#index++;
    const said = readMessage(message, this.#options.self);
    const { self, text, subject, attachments } = said;
    // Lines of the app say nothing about who the person is.
    if (self === null && !said.byTheApp) this.#selfKnown = false;
    if (text === "" && subject === "" && attachments.length === 0) return { state: this.#state, newSignals: [] };
    const key = self === true ? "self" : self === false ? "other" : `? ${said.sender ?? ""}`;
    const side = this.#side(key);
    if (this.#lastSide !== key) side.burst = [];
    this.#lastSide = key;
    const fresh: TacticSignal[] = [];
    if (subject !== "") this.#readText(subject, "subject", said, side, fresh);
    if (text !== "") this.#readText(text, undefined, said, side, fresh);
    if (self !== true) this.#readTraps(said, side, fresh);
    return { state: this.#state, newSignals: fresh };
  }

  /** Reads one text of a message: its subject line, then its body, which may complete what the subject began. */
  #readText(text: string, place: "subject" | undefined, said: ReadMessage, side: Side, fresh: TacticSignal[]): void {
    const { self, ms, byTheApp } = said;
    this.#languages.add(text);
    const words = wordsOf(tokenize(text), this.#tables.lexicon);
    const languages = this.#languageMask(words);
    const row = new MessageRow(words, this.#tables.lexicon, languages, this.#tables.ids.neg);
    const reported = findAny(row, this.#tables.reports);
    if (!byTheApp) this.#noteContext(row, side, reported);
    if (this.#options.model !== false && !byTheApp) this.#weigh(row, text, place, side, self);
    const found = this.#findSignals(row, side, self, ms, text, languages, byTheApp, reported);
    side.burst.push(words);
    if (side.burst.length > BURST_MESSAGES) side.burst.shift();
    if (row.has(this.#tables.ids.laugh)) side.laughedAt = this.#index;

    for (const signal of found) this.#record(place === undefined ? signal : { ...signal, in: place }, side, ms, fresh);
    this.#seenAt = new Set(fresh.map((s) => `${s.message} ${s.tactic}`));
    this.#ripen(side, row, ms, fresh);
    // A plea may be what tells that what the other said before was meant.
    if (side.pleadedAt === this.#index) {
      for (const other of this.#sides.values()) if (other !== side) this.#ripen(other, row, ms, fresh);
    }
    if (this.#options.model !== false) for (const one of this.#sides.values()) this.#prove(one, ms, fresh);
    if (self !== true) this.#composite(text, fresh, words.length, side, ms);
  }

  /** What the model makes of a message: of its side, and of those it answers. */
  #weigh(row: MessageRow, text: string, place: "subject" | undefined, side: Side, self: boolean | null): void {
    const features = this.#model.featuresOf(row);
    if (self !== true) {
      const scores = this.#model.headScores(features, row.length);
      side.proof = side.evidence.add(features, row.length, false);
      side.recent.push({ index: this.#index, scores, row, text, place });
      if (side.recent.length > RECENT_MESSAGES) side.recent.shift();
    }
    if (self !== false) this.#answer(features, row.length, side);
  }
  #answer(features: readonly Feature[], words: number, by: Side): void {
    let listeners = 0;
    for (const other of this.#sides.values()) {
      const last = other.recent.at(-1)?.index ?? -1000;
      if (other === by || this.#index - last > RECENT_MESSAGES || listeners++ >= MOST_LISTENERS) continue;
      other.proof = other.evidence.add(features, words, true);
    }
  }

  /** Whether anything but the model says so: talk of images or secrets, a plea, or what a rule found. */
  #grounded(side: Side, ms: number | null): boolean {
    const last = Math.max(this.#materialAt, this.#imagesAt);
    if (this.#index - last <= MATERIAL_MESSAGES || this.#pleaded(side) || side.proof >= CERTAIN) return true;
    return HELD.some((tactic) => side.memory.has(tactic, this.#index, ms));
  }

  /** Where the evidence of the last messages proves a threat with a demand, names the two that say it best. */
  #prove(side: Side, ms: number | null, fresh: TacticSignal[]): void {
    if (side.proof < PROVEN || !this.#grounded(side, ms) || this.#index - side.alertedAt <= WINDOW_MESSAGES) return;
    if (this.#confidedIn(side) || (this.#laughedWith(side) && !this.#pleaded(side))) return;
    for (const [scored, tactic] of threatPair(side.recent)) {
      const { index, row, text, place } = scored;
      if (this.#signals.slice(-40).some((s) => s.message === index && s.tactic === tactic && s.cap === undefined))
        continue;
      const signal = makeModelSignal(tactic, this.#model.sentenceFor(tactic, row), row, text, index);
      this.#record(place === undefined ? signal : { ...signal, in: place }, side, ms, fresh);
    }
  }

  /** Twice: what ripens first (a threat) may be what another (a deadline) waited for. */
  #ripen(side: Side, row: MessageRow, ms: number | null, fresh: TacticSignal[]): void {
    for (let round = 0; round < 2; round++) {
      for (const signal of this.#ripe(side, row, ms)) {
        const place = `${signal.message} ${signal.tactic}`;
        if (!this.#seenAt.has(place)) this.#record(signal, side, ms, fresh);
        this.#seenAt.add(place);
      }
    }
  }

  #readTraps({ text, attachments, ms }: ReadMessage, side: Side, fresh: TacticSignal[]): void {
    for (const { sure, ...trap } of findTraps(text, attachments)) {
      const company = COMPANY.some((tactic) => side.memory.has(tactic, this.#index, ms));
      if (!sure && !company) continue;
      const reason: ReasonCode = sure ? "said" : "context";
      this.#record({ message: this.#index, reason, ...trap }, side, ms, fresh);
    }
  }

  result(): Recognition {
    return {
      state: this.#state,
      signals: this.#signals,
      firstAt: this.#firstAt,
      language: this.#languages.remark,
      selfKnown: this.#selfKnown,
      signalsDropped: this.#dropped,
    };
  }

  #side(key: string): Side {
    let side = this.#sides.get(key);
    if (side === undefined) {
      // Hostile input could name a new sender with every message.
      if (this.#sides.size > 200) this.#sides.clear();
      side = {
        memory: new SideMemory(),
        waiting: [],
        burst: [],
        laughedAt: -1000,
        pleadedAt: -1000,
        confidedAt: -1000,
        evidence: new Evidence(this.#model.size),
        proof: Number.NEGATIVE_INFINITY,
        recent: [],
        alertedAt: -1000,
      };
      this.#sides.set(key, side);
    }
    return side;
  }

  /** What anybody's words say about the ground on which half a threat stands. */
  #noteContext(row: MessageRow, side: Side, reported: number): void {
    const { material, pleas, ordinary } = this.#tables;
    const recent = this.#index - this.#materialAt < MATERIAL_MESSAGES / 2;
    if (!recent && findAny(row, material) >= 0 && findAny(row, ordinary) < 0) this.#materialAt = this.#index;
    if (findAny(row, pleas) >= 0) side.pleadedAt = this.#index;
    if (reported >= 0) side.confidedAt = this.#index;
  }

  /** Whether anybody but `side` begged lately. */
  #pleaded(side: Side): boolean {
    for (const other of this.#sides.values()) {
      if (other !== side && this.#index - other.pleadedAt <= PLEA_MESSAGES) return true;
    }
    return false;
  }

  /** Whether anybody but `side` told lately what a third person does to them: then `side` is asked for help. */
  #confidedIn(side: Side): boolean {
    for (const other of this.#sides.values()) {
      if (other !== side && this.#index - other.confidedAt <= CONFIDE_MESSAGES) return true;
    }
    return false;
  }

  /** Whether anybody but `side` laughed lately. */
  #laughedWith(side: Side): boolean {
    for (const other of this.#sides.values()) {
      if (other !== side && this.#index - other.laughedAt <= LAUGH_MESSAGES) return true;
    }
    return false;
  }

  /** Table languages that this message may be in, as bits: by its own small words and by those of the chat so far. */
  #languageMask(words: readonly Word[]): number {
    const votes = languageVotes(words);
    const most = Math.max(...votes);
    let total = 0;
    for (let l = 0; l < votes.length; l++) {
      this.#votes[l] = (this.#votes[l] ?? 0) + (votes[l] ?? 0);
      total = Math.max(total, this.#votes[l] ?? 0);
    }
    let mask = 0;
    for (let l = 0; l < votes.length; l++) {
      const here = most >= 2 && (votes[l] ?? 0) * 2 >= most;
      const before = total >= 4 && (this.#votes[l] ?? 0) * 3 >= total;
      if (here || before) mask |= 1 << l;
    }
    return mask === 0 ? ALL_LANGUAGES : mask;
  }

  #findSignals(
    row: MessageRow,
    side: Side,
    self: boolean | null,
    ms: number | null,
    text: string,
    languages: number,
    byTheApp: boolean,
    reported: number,
  ): TacticSignal[] {
    // "Started a video chat" is the app's own word; a threat in the name of a group is a person's.
    const { byKey: all, ownByKey, otherByKey } = this.#tables;
    const byKey = self === null ? all : self ? ownByKey : otherByKey;
    const bare = this.#index - Math.max(this.#materialAt, this.#imagesAt) > MATERIAL_MESSAGES;
    const wanted = ({ rule }: CompiledRule): boolean =>
      (!byTheApp || SPLITTABLE.has(groupOf(rule.tactic))) &&
      // What cannot count here is not looked for.
      (rule.most === undefined || row.length <= rule.most) &&
      !(bare && rule.with?.includes("material") === true);
    const candidates = findTactics(row, this.#tables, byKey, wanted);
    const out = this.#settle(candidates, row, side, ms, text, reported, "said");
    const joined = self === true ? null : this.#burstRow(row, side, languages);
    if (joined !== null) {
      const have = new Set(out.map((s) => s.tactic));
      const split = findTactics(
        joined,
        this.#tables,
        byKey,
        (rule) => wanted(rule) && SPLITTABLE.has(groupOf(rule.rule.tactic)) && !have.has(rule.rule.tactic),
      );
      const across = split.filter(
        (f) => f.to - f.from <= SPLIT_WORDS && joined.words[f.from]?.part !== 0 && joined.words[f.to - 1]?.part === 0,
      );
      const earlier = findAny(joined, this.#tables.reports);
      out.push(...this.#settle(across, joined, side, ms, text, earlier, "split"));
    }
    if (self !== true && !byTheApp && this.#options.model !== false)
      this.#addByModel(row, side, ms, text, reported, out);
    return out;
  }

  /** Tactics that no rule found and the model is sure of. What is hard is believed only where the evidence is too. */
  #addByModel(
    row: MessageRow,
    side: Side,
    ms: number | null,
    text: string,
    reported: number,
    out: TacticSignal[],
  ): void {
    const scores = side.recent.at(-1)?.scores;
    if (scores === undefined) return;
    for (const [h, tactic] of HEADS.entries()) {
      if ((scores[h] ?? 0) < HEAD_THRESHOLDS[tactic] || out.some((s) => s.tactic === tactic)) continue;
      if (QUOTABLE.has(groupOf(tactic)) && (side.proof < BELIEVED || !this.#grounded(side, ms))) continue;
      // What goes on or presses needs something that was begun.
      const begun = HELD.some((t) => out.some((s) => s.tactic === t) || side.memory.has(t, this.#index, ms));
      if (FOLLOWING.has(tactic) && !begun) continue;
      const part = this.#model.sentenceFor(tactic, row);
      const cap = this.#capReason(tactic, part.from, row, side, ms, reported);
      const signal = makeModelSignal(tactic, part, row, text, this.#index);
      out.push(cap === null ? signal : { ...signal, reason: cap, cap: "warn" });
    }
  }

  /** The last messages of the same side and this one as one row, when nobody spoke between. */
  #burstRow(row: MessageRow, side: Side, languages: number): MessageRow | null {
    if (side.burst.length === 0 || row.length > BURST_WORDS) return null;
    const before: Word[] = [];
    for (const words of side.burst) for (const word of words) before.push({ ...word, part: -1 });
    if (before.length > BURST_WORDS) before.splice(0, before.length - BURST_WORDS);
    while (before.at(-1)?.text === ":break") before.pop();
    return new MessageRow([...before, ...row.words], this.#tables.lexicon, languages, this.#tables.ids.neg);
  }

  /** Decides which matches count, now that it is known what stands beside them. */
  #settle(
    candidates: readonly Found[],
    row: MessageRow,
    side: Side,
    ms: number | null,
    text: string,
    reported: number,
    reason: ReasonCode,
  ): TacticSignal[] {
    const out = new Map<TacticId, TacticSignal>();
    const open = new Set(candidates);
    for (let round = 0, grew = true; grew && round < 3; round++) {
      grew = false;
      for (const found of open) {
        const { rule } = found.rule;
        if (out.has(rule.tactic)) continue;
        const coerced = this.#holds("coerced", side, row, ms, out);
        if (this.#cleared(found.rule, row) && !(rule.firm === true && coerced)) continue;
        if (rule.lone === true && coerced) continue;
        if (rule.most !== undefined && row.length > rule.most) continue;
        if (rule.with?.every((n) => this.#holds(n, side, row, ms, out, found)) === false) continue;
        const needed = rule.needs;
        if (needed !== undefined && !needed.some((n) => this.#holds(n, side, row, ms, out, found))) continue;
        const cap = this.#capReason(rule.tactic, found.from, row, side, ms, reported);
        const why: ReasonCode = cap ?? (needed === undefined ? reason : reason === "split" ? "split" : "context");
        out.set(rule.tactic, makeSignal(found, row, text, this.#index, why, cap === null ? undefined : "warn"));
        open.delete(found);
        grew = true;
      }
    }
    for (const found of open) {
      const { rule } = found.rule;
      if (rule.waits !== true || rule.needs === undefined || out.has(rule.tactic)) continue;
      if (rule.lone === true && this.#holds("coerced", side, row, ms, out)) continue;
      if (rule.most !== undefined && row.length > rule.most) continue;
      if (rule.with?.every((n) => this.#holds(n, side, row, ms, out, found)) === false) continue;
      if (this.#cleared(found.rule, row)) continue;
      if (this.#capReason(rule.tactic, found.from, row, side, ms, reported) !== null) continue;
      const signal = makeSignal(found, row, text, this.#index, "context", undefined);
      const wait = rule.needs.includes("paired") ? PAIR_MESSAGES : WAIT_MESSAGES;
      side.waiting.push({ signal, needs: rule.needs, faint: rule.faint === true, until: this.#index + wait });
    }
    const asked = out.get("S2");
    if (asked !== undefined && this.#holds("coerced", side, row, ms, out)) {
      // Asked for under a threat, an image is not requested but demanded.
      out.delete("S2");
      if (!out.has("D2")) out.set("D2", { ...asked, tactic: "D2", reason: "context" });
    }
    return [...out.values()];
  }

  #cleared({ unless, unlessOrdinary }: CompiledRule, row: MessageRow): boolean {
    return unless.some((id) => row.has(id)) || (unlessOrdinary && findAny(row, this.#tables.ordinary) >= 0);
  }

  #holds(
    need: Need,
    side: Side,
    row: MessageRow,
    ms: number | null,
    here: ReadonlyMap<TacticId, TacticSignal>,
    found?: Found,
  ): boolean {
    const seen = (ids: readonly TacticId[]): boolean =>
      ids.some((id) => id !== found?.rule.rule.tactic && here.has(id)) ||
      ids.some((id) => side.memory.has(id, this.#index, ms));
    switch (need) {
      case "menace":
        return (
          this.#menaces(row) ||
          (found !== undefined && this.#afterOr(found, row)) ||
          (row.has(this.#tables.ids.or) && seen(["D2", "D3", "T1", "T2"]))
        );
      case "coerced":
        return seen(["T1", "T2", "L1", "L2", "L3", "M1", "E1", "E2", "T3"]);
      case "demanded":
        return seen(["D1", "D2", "D3"]);
      case "asked":
        return seen(["S1", "S2", "D2"]);
      case "images":
        return seen(["S1", "S2", "D2"]) || this.#index - this.#imagesAt <= 50;
      case "material":
        return this.#index - Math.max(this.#materialAt, this.#imagesAt) <= MATERIAL_MESSAGES;
      case "demanding":
        return here.has("D1") || here.has("D2") || here.has("D3");
      case "pleaded":
        return this.#pleaded(side);
      case "paired":
        return false; // settled among those that wait, in #ripe
      case "paid":
        return this.#paidAt >= 0 && seen(["T1", "T2", "L1", "M1", "D1", "E1"]);
    }
  }

  /** "…, or" right before the words that were found. */
  #afterOr(found: Found, row: MessageRow): boolean {
    const { or } = this.#tables.ids;
    for (let at = Math.max(1, found.from - 3); at <= found.from; at++) if (row.ends(or, at).length > 0) return true;
    return false;
  }

  /** "If you don't", or an "or" beside money or images. */
  #menaces(row: MessageRow): boolean {
    return findAny(row, this.#tables.menaces) >= 0;
  }

  /** Why text alone cannot tell whether a match is meant; null when it is. */
  #capReason(
    tactic: TacticId,
    from: number,
    row: MessageRow,
    side: Side,
    ms: number | null,
    reported: number,
  ): "quoted" | "joking" | null {
    if (!QUOTABLE.has(groupOf(tactic))) return null;
    const laughs = row.has(this.#tables.ids.laugh) || this.#index - side.laughedAt <= 2;
    if (laughs && row.has(this.#tables.ids.trivial)) return "joking";
    // The other laughed at it, and nobody asked for anything: teasing. A demand or a plea takes that excuse away.
    const teased = "TLP".includes(groupOf(tactic)) && this.#laughedWith(side);
    if (teased && !this.#pleaded(side) && !this.#holds("demanded", side, row, ms, new Map())) return "joking";
    if (this.#holds("coerced", side, row, ms, new Map())) return null;
    return (reported >= 0 && reported <= from) || isInQuotes(row, from) ? "quoted" : null;
  }

  /** What waited and now has what it lacked. A rule whose tactic was found meanwhile is forgotten. */
  #ripe(side: Side, row: MessageRow, ms: number | null): TacticSignal[] {
    if (side.waiting.length === 0) return [];
    const ripe: TacticSignal[] = [];
    const halves = side.waiting.filter((w) => w.needs.includes("paired") && w.until >= this.#index);
    const threats = halves.filter((w) => "TL".includes(groupOf(w.signal.tactic)));
    const demands = halves.filter((w) => groupOf(w.signal.tactic) === "D");
    const lately = (["D1", "D2", "D3"] as const).some((d) => side.memory.hasLately(d, this.#index, PAIR_MESSAGES));
    // A demand found by its own words is no faint one.
    const firmDemand = lately || demands.some((w) => !w.faint);
    const threatLately = HELD.some((t) => side.memory.hasLately(t, this.#index, PAIR_MESSAGES));
    const firmThreat = threatLately || threats.some((w) => !w.faint);
    const anyDemand = lately || demands.length > 0;
    // What the person answers tells threats from jokes: nobody begs of a friend who laughs.
    const confided = this.#confidedIn(side);
    const begged = !confided && this.#pleaded(side);
    const played = !begged && this.#laughedWith(side);
    const kinds = new Set(threats.map((w) => w.signal.tactic));
    const helped = begged || kinds.size > 1;
    // A claim and a threat, and the person begs: that is leverage used, before any price is named.
    const hasThreat = side.memory.hasLately("T1", this.#index, PAIR_MESSAGES) || kinds.has("T1");
    const hasClaim = CLAIMS.some((t) => kinds.has(t) || side.memory.hasLately(t, this.#index, PAIR_MESSAGES));
    const used = begged && hasThreat && hasClaim;
    const pairs = ({ signal, faint }: Waiting): boolean => {
      if ((played || confided) && !(firmDemand && firmThreat)) return false;
      if ("TL".includes(groupOf(signal.tactic))) return used || (anyDemand && (!faint || firmDemand || helped));
      return (threatLately || threats.length > 0) && (!faint || firmThreat || helped);
    };
    side.waiting = side.waiting.filter((waiting) => {
      const { signal, needs, until } = waiting;
      if (until < this.#index) return false;
      const met = needs.some((need) => {
        if (need === "paired") return pairs(waiting);
        return need !== "menace" && this.#holds(need, side, row, ms, new Map());
      });
      if (met && !this.#seenAt.has(`${signal.message} ${signal.tactic}`)) ripe.push(signal);
      return !met;
    });
    return ripe;
  }

  #record(signal: TacticSignal, side: Side, ms: number | null, fresh: TacticSignal[]): void {
    fresh.push(signal);
    if (this.#signals.length < MAX_SIGNALS) this.#signals.push(signal);
    else this.#dropped++;
    if (signal.tactic === "V2") this.#paidAt = this.#index;
    if (signal.tactic === "V1" || signal.tactic === "S2" || signal.tactic === "S1") this.#imagesAt = this.#index;
    const state = side.memory.add(signal.tactic, signal.cap, this.#index, ms);
    if (state === "alert") side.alertedAt = this.#index;
    if (state === "none") return;
    for (const reached of statesUpTo(state)) this.#firstAt[reached] ??= this.#index;
    this.#state = higherState(this.#state, state);
  }

  /** M2: claim, threat and demand in one long message, as in a mail sent to thousands. */
  #composite(text: string, fresh: TacticSignal[], words: number, side: Side, ms: number | null): void {
    if (words < COMPOSITE_WORDS) return;
    const ids = new Set(fresh.map((s) => s.tactic));
    const hint = fresh.find((s) => HARD.has(groupOf(s.tactic)) && s.cap === undefined);
    if (hint !== undefined && words >= MAIL_WORDS && isMassMail(text.slice(0, MAX_TEXT))) {
      this.#record({ ...hint, tactic: "M2", reason: "composite" }, side, ms, fresh);
      return;
    }
    if (fresh.some((s) => s.cap !== undefined)) return;
    if (!ids.has("D1") || !(ids.has("T1") || ids.has("T2")) || !(ids.has("M1") || ids.has("L1"))) return;
    const threat = fresh.find((s) => s.tactic === "T1" || s.tactic === "T2");
    if (threat !== undefined) this.#record({ ...threat, tactic: "M2", reason: "composite" }, side, ms, fresh);
  }
}

let made: MessageModel | null = null;
function model(): MessageModel {
  made ??= new MessageModel(tables().lexicon);
  return made;
}

/** CRISIS is beside ALERT, not above it: reaching it says nothing about the states between. */
function statesUpTo(state: State): readonly Exclude<State, "none">[] {
  if (state === "crisis") return ["crisis"];
  return (["note", "nudge", "warn", "alert"] as const).filter((s) => stateRank(s) <= stateRank(state));
}
