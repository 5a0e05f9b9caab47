/** One kind of thing to stream out of a document. */
export interface JsonItemPlan {
  /**
   * Where it stands, from the root: `messages[]`, `chats.list[].messages[]`, `[]` for a root that is an array, `guild`
   * for a single object, `*[]` for the items of every array under the root (`*` is any key). With `lines`, `""`.
   */
  readonly path: string;
  /** Values wanted inside it: `id`, `author.id`, at most four keys deep and 64 of them. Their place here is their number. */
  readonly fields: readonly string[];
  /** Objects among `fields` that come again and again with the same bytes (`author`): see `JsonMemo`. */
  readonly repeats?: readonly string[];
}

/** What to look for in one document. Compile it once with `compilePlan` and use it for any number of scans. */
export interface JsonPlan {
  readonly items: readonly JsonItemPlan[];
  /** Single strings, numbers, booleans outside the items: `name`, `chats.list[].name`. Their place here is their number. */
  readonly values?: readonly string[];
  /** Objects and arrays whose beginning and end are told: `chats.list[]`. Their place here is their number. */
  readonly groups?: readonly string[];
  /** The input is JSON Lines: every line is one item of the path `""`, and a broken line does not end the scan. */
  readonly lines?: boolean;
  /** Bytes of the largest item that is looked into; a larger one is stepped over as `oversized`. */
  readonly maxItemBytes?: number;
}

/** A key of an item that somebody wants. */
export interface FieldKey {
  readonly bytes: Uint8Array;
  /** Number of the field, or -1 when only keys below it are wanted. */
  readonly field: number;
  /** Keys wanted inside it, when it is an object. */
  readonly inner: FieldNode | null;
  /** Number of its memo, or -1; see `JsonItemPlan.repeats`. */
  readonly memo: number;
  /** The fields inside it. */
  readonly within: readonly number[];
  /** The next key of the same length. */
  readonly next: FieldKey | null;
}

/** The wanted keys of one object, by their length in bytes. */
export interface FieldNode {
  readonly byLength: readonly (FieldKey | null)[];
}

/** One place of the document outside the items. Numbers are -1 where it is not that kind of place. */
export interface PathNode {
  readonly keys: ReadonlyMap<string, PathNode>;
  readonly anyKey: PathNode | null;
  readonly element: PathNode | null;
  readonly item: number;
  readonly value: number;
  readonly group: number;
}

export interface CompiledPlan {
  readonly plan: JsonPlan;
  readonly root: PathNode;
  readonly nodes: readonly FieldNode[];
  readonly memos: number;
  /** Fields of the item kind that has the most. */
  readonly fieldCount: number;
  readonly lines: boolean;
  readonly maxItemBytes: number;
}

/** 64 MiB: no message of any export comes near it. */
export const MAX_ITEM_BYTES = 67_108_864;

interface OpenNode {
  keys: Map<string, OpenNode>;
  anyKey: OpenNode | null;
  element: OpenNode | null;
  item: number;
  value: number;
  group: number;
}
const openNode = (): OpenNode => ({ keys: new Map(), anyKey: null, element: null, item: -1, value: -1, group: -1 });

/** `chats.list[].name` to `chats`, `list`, `[]`, `name`. */
const segments = (path: string): string[] => path.split(/\.|(?=\[\])/u).filter((part) => part !== "");

function place(root: OpenNode, path: string): OpenNode {
  let node = root;
  for (const part of segments(path)) {
    if (part === "[]") node = node.element ??= openNode();
    else if (part === "*") node = node.anyKey ??= openNode();
    else {
      const found = node.keys.get(part) ?? openNode();
      node.keys.set(part, found);
      node = found;
    }
  }
  return node;
}

interface Wanted {
  field: number;
  memo: number;
  inner: Map<string, Wanted>;
}

function fieldNode(wanted: ReadonlyMap<string, Wanted>): FieldNode {
  const byLength: (FieldKey | null)[] = [];
  for (const [key, { field, inner, memo }] of wanted) {
    const bytes = new TextEncoder().encode(key);
    while (byLength.length <= bytes.length) byLength.push(null);
    const next = byLength[bytes.length] ?? null;
    byLength[bytes.length] = {
      bytes,
      field,
      inner: inner.size === 0 ? null : fieldNode(inner),
      memo,
      within: fieldsIn(inner),
      next,
    };
  }
  return { byLength };
}

const fieldsIn = (wanted: ReadonlyMap<string, Wanted>): number[] =>
  [...wanted.values()].flatMap(({ field, inner }) => [...(field < 0 ? [] : [field]), ...fieldsIn(inner)]);

/** A set of fields, for `JsonItem.hasAny`. */
export interface FieldMask {
  readonly low: number;
  readonly high: number;
}
export function fieldMask(fields: readonly number[]): FieldMask {
  let low = 0;
  let high = 0;
  for (const field of fields) {
    if (field < 32) low |= 1 << field;
    else high |= 1 << (field - 32);
  }
  return { low, high };
}

function wantedOf({ fields, repeats = [] }: JsonItemPlan, memos: Map<string, number>): Map<string, Wanted> {
  if (fields.length > 64) throw new Error("json: more than 64 fields");
  const top = new Map<string, Wanted>();
  fields.forEach((path, field) => {
    let level = top;
    const keys = path.split(".");
    if (keys.length > 4) throw new Error(`json: field ${path} is more than four keys deep`);
    keys.forEach((key, depth) => {
      const found = level.get(key) ?? { field: -1, memo: -1, inner: new Map<string, Wanted>() };
      if (depth === keys.length - 1) {
        found.field = field;
        if (repeats.includes(path)) {
          found.memo = memos.get(path) ?? memos.size;
          memos.set(path, found.memo);
        }
      }
      level.set(key, found);
      level = found.inner;
    });
  });
  return top;
}

/** @throws when there are too many fields or one lies too deep: a fault of the plan, not of a file. */
export function compilePlan(plan: JsonPlan): CompiledPlan {
  const root = openNode();
  plan.items.forEach((item, i) => {
    place(root, item.path).item = i;
  });
  plan.values?.forEach((path, i) => {
    place(root, path).value = i;
  });
  plan.groups?.forEach((path, i) => {
    place(root, path).group = i;
  });
  const memos = new Map<string, number>();
  const nodes = plan.items.map((item) => fieldNode(wantedOf(item, memos)));
  return {
    plan,
    root,
    nodes,
    memos: memos.size,
    fieldCount: Math.max(0, ...plan.items.map((item) => item.fields.length)),
    lines: plan.lines ?? false,
    maxItemBytes: plan.maxItemBytes ?? MAX_ITEM_BYTES,
  };
}
