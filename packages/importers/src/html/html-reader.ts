import type { ByteSource } from "@holdfast/model";
import type { HtmlElement } from "./html-node.ts";
import { isBlank } from "./html-node.ts";
import { type HtmlToken, htmlTokens, UntrustedIndex } from "./html-scan.ts";

/** Elements open at once; exporters nest some twenty. What stands deeper belongs to the deepest. */
const MAX_DEPTH = 256;
/** Bytes and nodes of one unit: more than any message that a real exporter wrote. */
export const MAX_UNIT_BYTES = 16_777_216;
const MAX_UNIT_NODES = 100_000;
/** A remark of an exporter is short; a comment longer than this hides something. */
const MAX_COMMENT_BYTES = 400;

/** Elements that have no end tag. HTML Living Standard, "Void elements", and `param`, 2026-11. */
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements whose words only a program reads. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(["script", "style"]);
/** Elements that may stay open at the end of a sound file. */
const OPEN_ENDED: ReadonlySet<string> = new Set([
  "html",
  "body",
  "head",
  "p",
  "li",
  "tr",
  "td",
  "th",
  "tbody",
  "thead",
]);

/** Elements that end a paragraph by beginning. HTML Living Standard, "in body", "close a p element", 2026-11. */
const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(
  "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);

/** An opening tag, as a rule sees it. */
export type HtmlTag = Pick<HtmlElement, "tag" | "attributes">;

export interface OpenPlace {
  /** Elements open around the tag. */
  readonly depth: number;
  /** The name of the unit that the tag stands in. */
  readonly unit: string | null;
  /** The elements open around it, outermost first; not to be kept. */
  readonly around: readonly HtmlTag[];
}

/**
 * Names the tags that begin a unit: what a reader wants whole, a message or a heading. Asked for every tag; a name given
 * inside a unit ends that unit as broken, since messages do not stand in messages.
 */
export type UnitRule = (tag: HtmlTag, place: OpenPlace) => string | null;

/** Why a unit must not be believed. */
export type UnitFault = "html-message-broken" | "html-message-too-large";

export type HtmlEvent =
  | {
      readonly type: "unit";
      readonly name: string;
      readonly element: HtmlElement;
      readonly fault: UnitFault | null;
      /** Some of its bytes were no UTF-8. */
      readonly repaired: boolean;
    }
  /** Words outside of any unit. `path`: where the elements around them begin, outermost first; `in`: the innermost. */
  | {
      readonly type: "text";
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly in: string;
      readonly path: readonly number[];
    }
  /** Bytes outside of any unit that must not count as read. */
  | { readonly type: "stray"; readonly start: number; readonly end: number; readonly code: StrayCode }
  /**
   * Behind everything. `truncated`: the file stops inside something. `unbalanced`: where the first tag stands that has no
   * partner; exporters write none such, so that something was lost or put in.
   */
  | {
      readonly type: "end";
      readonly truncated: boolean;
      readonly from: number;
      readonly unbalanced: number | null;
      /** The page has a beginning and no end tag: a sound file of some exporters, or one that was cut between messages. */
      readonly endless: boolean;
    };

export type StrayCode = "html-tag-broken" | "html-long-comment" | "html-text-too-large" | "html-not-trusted";

interface Open {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly element: HtmlElement | null;
  readonly start: number;
}

/** Builds the units of a file, one at a time, and nothing else. */
class UnitBuilder {
  readonly events: HtmlEvent[] = [];
  readonly #rule: UnitRule;
  readonly #stack: Open[] = [];
  /** Elements deeper than are kept. */
  #deeper = 0;
  /** Where in the stack the unit under way begins; -1 when there is none. */
  #base = -1;
  #name: string | null = null;
  #nodes = 0;
  #fault: UnitFault | null = null;
  #repaired = false;
  /** `</html>` or `</body>` was seen. */
  #closed = false;
  #position = 0;
  #unbalanced: number | null = null;

  constructor(rule: UnitRule) {
    this.#rule = rule;
  }

  take(token: HtmlToken): void {
    switch (token.type) {
      case "open":
        this.#open(token);
        break;
      case "close":
        this.#close(token.tag, token.start, token.end);
        break;
      case "text":
        this.#text(token);
        break;
      case "comment":
        if (!token.ended) return;
        if (token.end - token.start > MAX_COMMENT_BYTES) this.#stray(token.start, token.end, "html-long-comment");
        break;
    }
    this.#position = token.end;
  }

  end(size: number): void {
    const hanging = this.#stack.find(({ tag }) => !OPEN_ENDED.has(tag));
    const forProgram = this.#stack.find(({ tag }) => FOR_PROGRAMS.has(tag));
    const unit = this.#base < 0 ? undefined : this.#stack[this.#base];
    const stop = unit ?? forProgram;
    const cutInTag = this.#position < size && stop === undefined && !this.#closed;
    const truncated = stop !== undefined || cutInTag || (hanging !== undefined && !this.#closed);
    if (hanging !== undefined) this.#unbalanced ??= hanging.start;
    const from = stop?.start ?? this.#position;
    const endless = !this.#closed && this.#stack.some(({ tag }) => tag === "html" || tag === "body");
    this.events.push({ type: "end", truncated, from, unbalanced: this.#unbalanced, endless });
  }

  #open(token: Extract<HtmlToken, { type: "open" }>): void {
    const { tag, attributes, start, end } = token;
    if (this.#stack.at(-1)?.tag === "p" && this.#stack.length - 1 > this.#base && ENDS_PARAGRAPH.has(tag)) {
      const paragraph = this.#stack.pop();
      if (paragraph?.element != null) paragraph.element.end = start;
    }
    const place: OpenPlace = { depth: this.#stack.length, unit: this.#name, around: this.#stack };
    const name = token.broken ? null : this.#rule(token, place);
    if (name !== null && this.#base >= 0) {
      this.#unbalanced ??= this.#stack[this.#base]?.start ?? start;
      this.#breakOff(start);
    }
    if (name !== null) {
      this.#base = this.#stack.length;
      this.#name = name;
      this.#nodes = 0;
      this.#fault = null;
      this.#repaired = false;
    }
    if (token.broken) {
      if (this.#base < 0) this.#stray(start, end, "html-tag-broken");
      else this.#fault ??= "html-message-broken";
    }
    const element = this.#base < 0 ? null : this.#node({ type: "element", tag, attributes, children: [], start, end });
    if (element !== null && token.repaired) this.#repaired = true;
    const inDrawing = token.selfClosing && this.#stack.some((open) => open.tag === "svg");
    if (VOID.has(tag) || inDrawing || (token.selfClosing && tag === "svg")) {
      if (name !== null) this.#finish(end);
      return;
    }
    if (this.#stack.length >= MAX_DEPTH && name === null) {
      this.#deeper++;
      this.#fault ??= "html-message-broken";
      return;
    }
    this.#stack.push({ tag, attributes, element, start });
  }

  #close(tag: string, start: number, end: number): void {
    if (tag === "html" || tag === "body") this.#closed = true;
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    let at = this.#stack.length - 1;
    while (at >= 0 && this.#stack[at]?.tag !== tag) at--;
    if (at < 0) {
      // The end of a paragraph that something else has ended means nothing.
      if (tag !== "p") this.#misfit(start);
      return;
    }
    if (this.#base >= 0 && at < this.#base) {
      // Whatever was around the unit ends while the unit is open: a closing tag is missing in it.
      this.#unbalanced ??= this.#stack[this.#base]?.start ?? start;
      this.#breakOff(start);
    }
    for (let i = this.#stack.length - 1; i >= at; i--) {
      const open = this.#stack.pop();
      if (i > at && tag !== "svg" && open !== undefined && !OPEN_ENDED.has(open.tag)) this.#misfit(open.start);
      if (open?.element != null) open.element.end = i === at ? end : start;
    }
    if (this.#base >= 0 && this.#stack.length <= this.#base) this.#emit();
  }

  #text(token: Extract<HtmlToken, { type: "text" }>): void {
    const { text, start, end, repaired, clipped } = token;
    const around = this.#stack.at(-1)?.tag ?? "";
    if (this.#base >= 0) {
      if (clipped) this.#fault ??= "html-message-too-large";
      if (repaired) this.#repaired = true;
      this.#node({ type: "text", text, start, end });
    } else if (FOR_PROGRAMS.has(around) || (start === 0 && isBlank(text.replace(/^\ufeff/u, "")))) return;
    else if (clipped) this.#stray(start, end, "html-text-too-large");
    else if (!isBlank(text)) {
      this.events.push({ type: "text", text, start, end, in: around, path: this.#stack.map((open) => open.start) });
    }
  }

  /** Adds a node to the unit under way, if there is still room. */
  #node<T extends HtmlElement | HtmlElement["children"][number]>(node: T): T {
    const parent = this.#stack.at(-1)?.element ?? null;
    const unit = this.#stack[this.#base];
    const tooLarge = ++this.#nodes > MAX_UNIT_NODES || (unit !== undefined && node.end - unit.start > MAX_UNIT_BYTES);
    if (tooLarge) this.#fault = "html-message-too-large";
    else if (this.#stack.length > this.#base) parent?.children.push(node);
    else this.#root = node.type === "element" ? node : null;
    return node;
  }
  #root: HtmlElement | null = null;

  #finish(end: number): void {
    if (this.#root !== null) this.#root.end = end;
    this.#emit();
  }

  #emit(): void {
    const [element, name] = [this.#root, this.#name];
    this.#base = -1;
    this.#root = null;
    this.#name = null;
    if (element === null || name === null) return;
    this.events.push({ type: "unit", name, element, fault: this.#fault, repaired: this.#repaired });
  }

  /** Ends the unit under way before its own end: it must not be believed. */
  #breakOff(at: number): void {
    for (const open of this.#stack.splice(this.#base)) if (open.element !== null) open.element.end = at;
    this.#deeper = 0;
    this.#fault ??= "html-message-broken";
    this.#emit();
  }

  /** A tag without a partner. */
  #misfit(at: number): void {
    this.#unbalanced ??= at;
    if (this.#base >= 0) this.#fault ??= "html-message-broken";
  }

  #stray(start: number, end: number, code: StrayCode): void {
    if (this.#base >= 0) this.#fault ??= "html-message-broken";
    else this.events.push({ type: "stray", start, end, code });
  }
}

/**
 * Streams the units of an HTML file, with the words outside of them, in order. Never throws on what it reads: where an
 * offset cannot be trusted it ends with a `stray` for the rest of the file. Holds one unit and one piece of the file.
 */
export async function* readHtml(source: ByteSource, rule: UnitRule, signal?: AbortSignal): AsyncGenerator<HtmlEvent> {
  const builder = new UnitBuilder(rule);
  let position = 0;
  try {
    for await (const tokens of htmlTokens(source, signal)) {
      for (const token of tokens) {
        builder.take(token);
        position = token.end;
      }
      yield* builder.events.splice(0);
    }
  } catch (error) {
    if (!(error instanceof UntrustedIndex)) throw error;
    yield* builder.events.splice(0);
    yield { type: "stray", start: position, end: source.size, code: "html-not-trusted" };
    yield { type: "end", truncated: false, from: source.size, unbalanced: null, endless: false };
    return;
  }
  builder.end(source.size);
  yield* builder.events.splice(0);
}
