import { CLOSE_BRACKET, COMMA, OPEN_BRACE, OPEN_BRACKET } from "../json/json-bytes.ts";
import { JsonItem } from "../json/json-item.ts";
import { type CompiledPlan, compilePlan, type FieldNode } from "../json/json-plan.ts";

/** Steps over the objects of an array that is itself a field of an item, in the same window and without copying. */
export class ArrayItems extends JsonItem {
  readonly #node: FieldNode;
  #at = 0;
  #arrayEnd = 0;

  private constructor(plan: CompiledPlan, node: FieldNode) {
    super(plan.fieldCount, plan.memos);
    this.#node = node;
  }

  static of(fields: readonly string[]): ArrayItems {
    const plan = compilePlan({ items: [{ path: "[]", fields }] });
    const [node] = plan.nodes;
    if (node === undefined) throw new Error("json: a plan of one item has one node");
    return new ArrayItems(plan, node);
  }

  /** Goes to the array at `field` of `outer`; false when it is none. Valid until `outer` steps on. */
  begin(outer: JsonItem, field: number): boolean {
    const start = outer.starts[field] ?? -1;
    if (start < 0 || outer.bytes[start] !== OPEN_BRACKET) return false;
    this.walk.bytes = outer.walk.bytes;
    this.walk.length = outer.walk.length;
    this.walk.base = outer.walk.base;
    this.walk.ended = true;
    this.walk.lines = outer.walk.lines;
    this.#at = start + 1;
    this.#arrayEnd = outer.ends[field] ?? start;
    return true;
  }

  /** Offsets of the value at hand in the file; after `bad` those of the rest of the array. */
  get start(): number {
    return this.walk.base + this.itemFrom;
  }
  get end(): number {
    return this.walk.base + this.itemTo;
  }

  /** `bad`: what follows in the array is not JSON; then nothing comes but `end`. */
  next(): "item" | "bad" | "end" {
    const { walk } = this;
    let at = walk.space(this.#at);
    if (walk.bytes[at] === COMMA) at = walk.space(at + 1);
    if (at >= this.#arrayEnd - 1 || walk.bytes[at] === CLOSE_BRACKET) return "end";
    walk.forget();
    const end = walk.bytes[at] === OPEN_BRACE ? walk.object(at + 1, this.#node) : walk.value(at);
    this.itemFrom = at;
    this.itemTo = end < 0 || end >= this.#arrayEnd ? this.#arrayEnd - 1 : end;
    this.#at = this.itemTo;
    return end < 0 || end >= this.#arrayEnd ? "bad" : "item";
  }
}
