import type { Json } from "./json.ts";
import {
  FILE,
  KINDS_OF,
  LEAF_FILES,
  LEAF_SHAPE,
  type LeafFile,
  type LeafKind,
  leafPath,
  parseLeafPath,
} from "./layout.ts";
import { hashOfWithheld, isShown, type Leaf, parseLeaf } from "./leaf.ts";
import { LeafFileReader } from "./leaf-file-reader.ts";
import { hasShape } from "./leaf-shape.ts";
import { firstDifference, type LeafTally, sameAt } from "./leaf-tally.ts";
import { parseUtf8 } from "./seal-jws.ts";
import type { Findings } from "./verify-report.ts";

/** Called with each leaf that has its right form and place, in the order of the tree. */
export type OnLeaf = (leaf: Leaf, kind: LeafKind) => void;

/** An original as its leaf names it; null where the leaf is withheld. */
export interface NamedOriginal {
  readonly sha256: string;
  readonly size: number;
}

/** Reads the leaf files in the order of the tree, and checks the form and the place of every line. */
export class LeafCheck {
  readonly #tally: LeafTally;
  readonly #findings: Findings;
  readonly #onLeaf: OnLeaf | undefined;
  /** Number of the last leaf of each kind. */
  readonly #last = new Map<LeafKind, number>();
  /** Where in the order of kinds the file being read stands. */
  #kinds: readonly LeafKind[] = [];
  #kindAt = 0;
  readonly originals: Map<string, NamedOriginal | null> = new Map();
  /** The path each leaf had, as far as needed to name it: kind and number of leaf n follow from the runs. */
  readonly #runs: { readonly first: number; readonly kind: LeafKind }[] = [];
  readonly #filePaths: string[] = [];
  /** By their number: where each shown item says that its original stands, null for nowhere. */
  readonly #items = new Map<number, { readonly path: string | null; readonly sha256: unknown }>();
  withheld = 0;

  constructor(tally: LeafTally, findings: Findings, onLeaf?: OnLeaf) {
    this.#tally = tally;
    this.#findings = findings;
    this.#onLeaf = onLeaf;
  }

  /** A consumer of the bytes of `file`. Files must come in the order of `LEAF_FILES`. */
  reader(file: LeafFile): LeafFileReader {
    this.#kinds = KINDS_OF[file];
    this.#kindAt = 0;
    return new LeafFileReader(LEAF_SHAPE[file], (buffer, start, end, line) => {
      this.#take(file, buffer, start, end, line);
    });
  }

  #take(file: LeafFile, buffer: Uint8Array, start: number, end: number, line: number): void {
    const place = `${file} line ${line}`;
    const text = parseUtf8(buffer.subarray(start, end));
    const leaf = text === null ? "leaf-malformed" : parseLeaf(text);
    if (typeof leaf === "string") {
      this.#findings.add(leaf, place);
      return;
    }
    const at = parseLeafPath(leaf.path);
    if (at === null || !this.#inPlace(at.kind, at.ordinal)) {
      // The number that should have come tells a gap from a jumble.
      const expected = at === null ? 0 : (this.#last.get(at.kind) ?? 0) + 1;
      if (at !== null && at.kind !== "file" && at.ordinal > expected && this.#kinds.includes(at.kind)) {
        this.#findings.add("leaf-missing", leafPath(at.kind, expected));
      } else this.#findings.add("leaf-out-of-place", `${place} (${leaf.path})`);
      if (at !== null) this.#last.set(at.kind, at.ordinal);
    } else this.#enter(at.kind, at.ordinal, leaf.path);
    if (isShown(leaf)) this.#tally.addBytes(buffer, start, end);
    else {
      this.withheld += 1;
      this.#tally.addHash(hashOfWithheld(leaf));
    }
    if (at === null) return;
    if (isShown(leaf) && !hasShape(at.kind, leaf.value)) this.#findings.add("leaf-shape", leaf.path);
    if (at.kind === "item" && isShown(leaf)) this.#items.set(at.ordinal, itemFacts(leaf.value));
    if (at.kind === "file") this.#name(leaf, at.ordinal, place);
    this.#onLeaf?.(leaf, at.kind);
  }

  /** Kinds in their order, numbers from 1 without a gap; originals are numbered like their items, so with gaps. */
  #inPlace(kind: LeafKind, ordinal: number): boolean {
    const at = this.#kinds.indexOf(kind, this.#kindAt);
    if (at < 0) return false;
    const last = this.#last.get(kind) ?? 0;
    return kind === "file" ? ordinal > last && ordinal <= (this.#last.get("item") ?? 0) : ordinal === last + 1;
  }

  #enter(kind: LeafKind, ordinal: number, path: string): void {
    this.#kindAt = this.#kinds.indexOf(kind, this.#kindAt);
    if (!this.#last.has(kind)) this.#runs.push({ first: this.#tally.count, kind });
    this.#last.set(kind, ordinal);
    if (kind === "file") this.#filePaths.push(path);
  }

  #name(leaf: Leaf, ordinal: number, place: string): void {
    if (this.originals.has(leaf.path)) this.#findings.add("leaf-out-of-place", place);
    const item = this.#items.get(ordinal);
    this.#items.delete(ordinal);
    if (item !== undefined && item.path !== leaf.path) this.#findings.add("original-not-of-item", leaf.path);
    if (!isShown(leaf)) {
      this.originals.set(leaf.path, null);
      return;
    }
    const { sha256, size } = (leaf.value ?? {}) as { sha256?: unknown; size?: unknown }; // Any JSON may stand here.
    if (item !== undefined && item.sha256 !== sha256) this.#findings.add("original-not-of-item", leaf.path);
    if (typeof sha256 === "string" && typeof size === "number") this.originals.set(leaf.path, { sha256, size });
    else this.#findings.add("leaf-malformed", place);
  }

  /** Items that say they have an original which no leaf names. */
  unnamedOriginals(): readonly string[] {
    return [...this.#items].flatMap(([ordinal, { path }]) => (path === null ? [] : [leafPath("item", ordinal)]));
  }

  /** Compares the tree with the seal; where they differ, names the leaves that leaves.txt says were others. */
  conclude(root: string, leafCount: number, index: Uint8Array): void {
    const ours = this.#tally.index();
    const { count } = this.#tally;
    const sameRoot = this.#tally.root() === root && count === leafCount;
    if (sameRoot) {
      if (ours.length !== index.length || firstDifference(ours, index) !== null) {
        this.#findings.add("tag-file-not-as-sealed", FILE.leafIndex);
      }
      return;
    }
    const first = firstDifference(ours, index);
    if (count < leafCount) this.#findings.add("leaf-missing", first === null ? this.#after() : this.#nameOf(first));
    else if (count > leafCount) this.#findings.add("leaf-added", this.#nameOf(first ?? leafCount));
    else {
      for (let n = 0; n < count; n++) {
        if (!sameAt(ours, index, n)) this.#findings.add("leaf-changed", this.#nameOf(n));
      }
    }
    if (this.#findings.problems.length === 0 || first === null) this.#findings.add("root-mismatch", "data/");
  }

  /** The path of leaf `n`, counted from 0 in the order of the tree. */
  #nameOf(n: number): string {
    const run = this.#runs.findLast(({ first }) => first <= n);
    if (run === undefined) return "data/";
    if (run.kind === "file") return this.#filePaths[n - run.first] ?? "data/items/";
    return leafPath(run.kind, n - run.first + 1);
  }

  #after(): string {
    return LEAF_FILES.filter((file) => KINDS_OF[file].some((kind) => this.#last.has(kind))).at(-1) ?? "data/";
  }
}

/** Any JSON may stand in the value: what is not there says nothing. */
function itemFacts(value: Json): { readonly path: string | null; readonly sha256: unknown } {
  const { original, sha256 } = (value ?? {}) as { original?: { included?: unknown; path?: unknown }; sha256?: unknown };
  const path = original?.included === true && typeof original.path === "string" ? original.path : null;
  return { path, sha256 };
}
