import type { ByteSource } from "@holdfast/model";
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, NEWLINE, OPEN_BRACE, OPEN_BRACKET, QUOTE } from "./json-bytes.ts";
import { JsonItem } from "./json-item.ts";
import type { CompiledPlan, PathNode } from "./json-plan.ts";
import type { JsonRepair } from "./json-repair.ts";
import { decodeString } from "./json-text.ts";
import { type JsonValue, makeNumber } from "./json-value.ts";
import { DEEP, HUNGRY, MAX_DEPTH } from "./json-walk.ts";
import { JsonWindow } from "./json-window.ts";

/**
 * What a scan came upon. After each, `start` and `end` are its range in the file.
 * - `item`: one item of a planned kind; `kind` says which, the fields can be read until the next call.
 * - `value`: a planned single value; `kind` says which, `value` is it. A value may stand after the items: a reader that
 *   needs it before the first item scans once more with a plan that has no items (`telegram-heads.ts`).
 * - `enter`, `leave`: the beginning and end of a planned group; `kind` says which.
 * - `skipped`: a value that the plan does not name, or that is not of the planned type, with its key if it has one.
 *   Its brackets and strings are sound and nothing more is known about it.
 * - `oversized`: an item of more than `maxItemBytes`, stepped over in the same way.
 * - `bad-line`: with `lines`, a line that is not JSON, without its newline.
 * - `hungry`: call `feed` and go on.
 * - `problem`: not JSON from `start` on, or the input ends too early: see `problem`. Nothing follows but the same again.
 * - `end`: the document ends at `start`; what follows to the end of the file are blanks.
 * The bytes between two steps are the document's own brackets, keys, commas and blanks.
 */
export type JsonStep =
  | "item"
  | "value"
  | "enter"
  | "leave"
  | "skipped"
  | "oversized"
  | "bad-line"
  | "hungry"
  | "problem"
  | "end";

export type JsonProblem = "empty" | "truncated" | "malformed" | "too-deep" | "trailing";

/** Bytes of a key or a single value outside the items. */
const MAX_VALUE_BYTES = 1_048_576;

interface Frame {
  readonly node: PathNode;
  readonly closer: number;
  /** The key this frame stands under; null for the root and in arrays. */
  readonly key: string | null;
  /** The next value was introduced by a comma (or is the first). */
  ready: boolean;
  first: boolean;
}

/**
 * One pass over a JSON document of any size, in memory that depends on the largest item and not on the document.
 *
 * ```ts
 * const plan = compilePlan({ items: [{ path: "messages[]", fields: ["id", "from.name"] }], values: ["title"] });
 * const scan = new JsonScan(source, plan);
 * for (;;) {
 *   const step = scan.next();
 *   if (step === "hungry") await scan.feed();
 *   else if (step === "item") rows.push([scan.start, scan.end, scan.scalar(0), scan.text(1)]);
 *   else if (step === "value") title = scan.value;
 *   else if (step === "problem" || step === "end") break;
 * }
 * ```
 *
 * `next` never throws and never waits; only `feed` may throw, what the source throws.
 */
export class JsonScan extends JsonItem {
  /** Number of the item kind, value or group in the plan. */
  kind = -1;
  start = 0;
  end = 0;
  /** The single value after `value`; exact digits for whole numbers beyond 2^53. */
  value: JsonValue = null;
  /** After `skipped`, `value`, `item`, `oversized`: the key it stands under; null for the root and in arrays. */
  key: string | null = null;
  problem: JsonProblem = "malformed";

  readonly #plan: CompiledPlan;
  readonly #window: JsonWindow;
  readonly #frames: Frame[] = [];
  readonly #onRepair: ((repair: JsonRepair) => void) | null;
  #at = 0;
  #keep = 0;
  #want = 1;
  #rootDone = false;
  #over: JsonStep | null = null;
  /** A value is being stepped over, from this offset in the file; -1 when none is. */
  #skipFrom = -1;
  #skipStep: "skipped" | "oversized" = "skipped";
  #lineFrom = -1;
  #begun = false;

  /** `onRepair` hears of every repair, of items once `next` is called again or `finishItem`. */
  constructor(source: ByteSource, plan: CompiledPlan, onRepair?: (repair: JsonRepair) => void, start = 0) {
    super(plan.fieldCount, plan.memos);
    this.#plan = plan;
    this.#onRepair = onRepair ?? null;
    this.#window = new JsonWindow(source, start);
    this.walk.lines = plan.lines;
    this.walk.base = start;
    if (plan.lines) this.#frames.push({ node: plan.root, closer: -1, key: null, ready: true, first: true });
  }

  /** Keys on the way to the item or value at hand, as the document has them; for plans with `*`. */
  get path(): readonly string[] {
    return this.#frames.map((frame) => frame.key).filter((key) => key !== null);
  }

  /** Reads more of the source. Call it when `next` says `hungry`, and then only. */
  async feed(): Promise<void> {
    const w = this.#window;
    const kept = this.#keep;
    await w.fill(kept, this.#want);
    this.#at -= kept;
    this.walk.resumeAt -= kept;
    this.#keep = 0;
    this.#want = 1;
    if (this.walk.bytes !== w.bytes) {
      this.walk.bytes = w.bytes;
      this.walk.view = new DataView(w.bytes.buffer);
    }
    this.walk.length = w.length;
    this.walk.base = w.base;
    this.walk.ended = w.ended;
  }

  /** Lets go of the source before its end. */
  async close(): Promise<void> {
    await this.#window.close();
  }

  next(): JsonStep {
    if (this.walk.repairs.length > 0 && this.#skipFrom < 0) this.#tell();
    if (this.#over !== null) return this.#over;
    if (this.#skipFrom >= 0) return this.#skipOn();
    if (this.#lineFrom >= 0) return this.#badLine();
    const walk = this.walk;
    for (;;) {
      this.#at = walk.space(this.#at);
      const at = this.#at;
      const c = walk.bytes[at];
      if (at >= walk.length && !walk.ended) return this.#hungry(at);
      if (!this.#begun) {
        const step = this.#begin(at);
        if (step !== null) return step;
        continue;
      }
      const frame = this.#frames.at(-1);
      if (frame === undefined) {
        if (this.#rootDone) return this.#finish(at);
        const step = this.#value(this.#plan.root, null, at, at);
        if (step !== null) return step;
        continue;
      }
      if (frame.closer < 0) return this.#line(frame.node, at);
      if (c === frame.closer && (frame.first || !frame.ready)) {
        const left = this.#leave(frame, at);
        if (left) return "leave";
        continue;
      }
      if (!frame.ready) {
        if (c !== COMMA) return this.#fail(at);
        frame.ready = true;
        this.#at++;
        continue;
      }
      if (frame.closer === CLOSE_BRACKET) {
        const element = frame.node.element;
        const step = element === null ? this.#skip(at, at, null, "skipped") : this.#value(element, null, at, at);
        if (step !== null) return step;
        continue;
      }
      const step = this.#member(frame, at);
      if (step !== null) return step;
    }
  }

  /** Tells the repairs of the item at hand now. */
  finishItem(): void {
    if (this.walk.repairs.length > 0 && this.#skipFrom < 0) this.#tell();
  }

  #tell(): void {
    const repairs = this.walk.repairs;
    this.walk.repairs = [];
    if (this.#onRepair !== null) for (const repair of repairs) this.#onRepair(repair);
  }

  /** One key and its value in an object of the path. */
  #member(frame: Frame, at: number): JsonStep | null {
    const walk = this.walk;
    if (walk.bytes[at] !== QUOTE) return this.#fail(at);
    const keyEnd = walk.string(at + 1);
    if (keyEnd < 0) return this.#stuck(keyEnd, at, MAX_VALUE_BYTES);
    const colon = walk.space(keyEnd);
    if (walk.bytes[colon] !== COLON) return this.#stuck(walk.bad(colon), at, MAX_VALUE_BYTES);
    const from = walk.space(colon + 1);
    if (from >= walk.length && !walk.ended) return this.#stuck(HUNGRY, at, MAX_VALUE_BYTES);
    const key = decodeString(walk.bytes, at + 1, keyEnd - 1, null);
    const node = frame.node.keys.get(key) ?? frame.node.anyKey;
    return node === null ? this.#skip(at, from, key, "skipped") : this.#value(node, key, at, from);
  }

  /** The value at `from` at a place of the path; null when a container was entered that nobody asked about. */
  #value(node: PathNode, key: string | null, at: number, from: number): JsonStep | null {
    const walk = this.walk;
    if (node.item >= 0) return this.#item(node, key, at, from);
    const c = walk.bytes[from];
    const opens =
      (c === OPEN_BRACE && (node.keys.size > 0 || node.anyKey !== null || node.group >= 0)) ||
      (c === OPEN_BRACKET && (node.element !== null || node.group >= 0));
    if (opens) {
      if (this.#frames.length >= MAX_DEPTH) return this.#fail(from, "too-deep");
      this.#after();
      this.#frames.push({
        node,
        closer: c === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET,
        key,
        ready: true,
        first: true,
      });
      this.#at = from + 1;
      if (node.group < 0) return null;
      return this.#step("enter", node.group, at, from + 1);
    }
    if (node.value < 0 || c === OPEN_BRACE || c === OPEN_BRACKET) return this.#skip(at, from, key, "skipped");
    const end = walk.value(from);
    if (end < 0) return this.#stuck(end, at, MAX_VALUE_BYTES);
    this.value =
      c === QUOTE ? decodeString(walk.bytes, from + 1, end - 1, this.onTextRepair) : literal(walk.bytes, from, end);
    this.key = key;
    this.#at = end;
    this.#after();
    return this.#step("value", node.value, at, end);
  }

  #item(node: PathNode, key: string | null, at: number, from: number): JsonStep {
    const walk = this.walk;
    const fields = this.#plan.nodes[node.item];
    this.forget();
    const object = walk.bytes[from] === OPEN_BRACE && fields !== undefined;
    const end = object ? walk.object(from + 1, fields) : walk.value(from);
    if (end < 0) {
      if (end !== HUNGRY || walk.length - from < this.#plan.maxItemBytes) {
        return this.#stuck(end, at, Number.POSITIVE_INFINITY);
      }
      walk.repairs = [];
      this.kind = node.item;
      return this.#skip(from, from, key, "oversized");
    }
    if (end - from > this.#plan.maxItemBytes) {
      this.key = key;
      this.#at = end;
      this.#after();
      return this.#step("oversized", node.item, from, end);
    }
    this.key = key;
    this.itemFrom = from;
    this.itemTo = end;
    this.#at = end;
    this.#after();
    return this.#step("item", node.item, from, end);
  }

  /** One line of JSON Lines. */
  #line(node: PathNode, at: number): JsonStep {
    const walk = this.walk;
    if (at >= walk.length) return this.#finish(at);
    const step = this.#item(node, null, at, at);
    if (step === "hungry" || step === "oversized") return step;
    if (step === "item") {
      let i = this.itemTo;
      while (walk.bytes[i] === 0x20 || walk.bytes[i] === 0x09 || walk.bytes[i] === 0x0d) i++;
      if (walk.bytes[i] === NEWLINE || (i >= walk.length && walk.ended)) return step;
      if (i >= walk.length) {
        this.#at = at;
        return this.#stuck(HUNGRY, at, Number.POSITIVE_INFINITY);
      }
    }
    this.#over = null;
    walk.repairs = [];
    this.#lineFrom = walk.base + at;
    this.#at = at;
    return this.#badLine();
  }

  #badLine(): JsonStep {
    const walk = this.walk;
    const newline = walk.bytes.indexOf(NEWLINE, this.#at);
    if (newline < 0 || newline >= walk.length) {
      this.#at = walk.length;
      if (!walk.ended) return this.#hungry(walk.length);
    } else this.#at = newline;
    const start = this.#lineFrom;
    this.#lineFrom = -1;
    this.start = start;
    this.end = walk.base + this.#at;
    return "bad-line";
  }

  #skip(at: number, from: number, key: string | null, as: "skipped" | "oversized"): JsonStep {
    this.key = key;
    this.#skipFrom = this.walk.base + at;
    this.#skipStep = as;
    if (this.walk.repairs.length > 0) this.walk.repairs = [];
    this.walk.beginSkip();
    this.walk.resumeAt = from;
    return this.#skipOn();
  }

  #skipOn(): JsonStep {
    const walk = this.walk;
    const end = walk.skip(walk.resumeAt);
    if (end === HUNGRY) {
      // Telegram's unquoted values are recognised by what stands before them.
      this.#at = walk.resumeAt;
      return this.#hungry(Math.max(0, walk.resumeAt - 8192));
    }
    if (end < 0) {
      if (!this.#plan.lines) return this.#stuck(end, 0, 0);
      walk.repairs = [];
      this.#lineFrom = this.#skipFrom;
      this.#skipFrom = -1;
      this.#at = walk.badAt;
      return this.#badLine();
    }
    this.start = this.#skipFrom;
    this.end = walk.base + end;
    this.#skipFrom = -1;
    this.#at = end;
    this.#after();
    return this.#skipStep;
  }

  /** A value is complete: the frame it stands in waits for a comma or its end. */
  #after(): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.#rootDone = true;
    else {
      frame.ready = frame.closer < 0;
      frame.first = false;
    }
  }

  #leave(frame: Frame, at: number): boolean {
    this.#frames.pop();
    this.#at = at + 1;
    if (frame.node.group < 0) return false;
    this.#step("leave", frame.node.group, at, at + 1);
    return true;
  }

  #step<S extends JsonStep>(step: S, kind: number, start: number, end: number): S {
    this.kind = kind;
    this.start = this.walk.base + start;
    this.end = this.walk.base + end;
    return step;
  }

  #hungry(keep: number): "hungry" {
    this.#keep = keep;
    this.#want = 1;
    return "hungry";
  }

  /** A value from `at` cannot be passed over: more bytes are wanted, or it is the end. */
  #stuck(answer: number, at: number, limit: number): JsonStep {
    const have = this.walk.length - at;
    if (this.walk.repairs.length > 0) this.walk.repairs = [];
    if (answer === HUNGRY && have <= limit) {
      this.#keep = at;
      // Twice as much each time, so that a large value costs its size and not the square of it.
      this.#want = Math.min(have * 2, have + 33_554_432);
      return "hungry";
    }
    if (answer === HUNGRY) return this.#fail(at);
    return this.#fail(this.walk.badAt, answer === DEEP ? "too-deep" : "malformed");
  }

  #fail(at: number, problem: JsonProblem = "malformed"): JsonStep {
    const cut = at >= this.walk.length && this.walk.ended;
    this.problem = cut ? (this.#begun ? "truncated" : "empty") : problem;
    this.#skipFrom = -1;
    this.start = this.walk.base + at;
    this.end = this.start;
    this.#over = "problem";
    return "problem";
  }

  #finish(at: number): JsonStep {
    if (at < this.walk.length) return this.#fail(at, "trailing");
    this.start = this.walk.base + at;
    this.end = this.start;
    this.#over = "end";
    return "end";
  }

  /** Steps over a UTF-8 mark at the very beginning. */
  #begin(at: number): JsonStep | null {
    const walk = this.walk;
    if (walk.base + at === 0 && walk.bytes[at] === 0xef) {
      if (walk.length < 3 && !walk.ended) return this.#stuck(HUNGRY, at, 16);
      if (walk.bytes[1] === 0xbb && walk.bytes[2] === 0xbf) this.#at = 3;
      // Something else that begins so: of lines it is one bad line, of a document the end.
      else if (!this.#plan.lines) return this.#fail(at);
    } else if (at >= walk.length && !this.#plan.lines) return this.#fail(at);
    this.#begun = true;
    return null;
  }
}

function literal(bytes: Uint8Array, start: number, end: number): JsonValue {
  const text = decodeString(bytes, start, end, null);
  if (text === "true") return true;
  if (text === "false") return false;
  if (text === "null") return null;
  return makeNumber(text) ?? text;
}
