/**
 * The small language in which rules are written. Over the words of a message:
 *
 *     <concept>     a word or phrase of the lexicon under that name
 *     word          that word, as folded (no accents, no capitals)
 *     ..4           up to four words, never across the end of a sentence or a negation
 *     ..4~          the same, negations allowed
 *     ..4*          the same, across everything
 *     ( a | b c )   one of these
 *     x?            x or nothing
 *     !x            here comes no x
 *     ^             here a sentence begins
 *     $             here it ends
 *     {name}        a macro, written out
 */
export type Node =
  | { readonly kind: "concept"; readonly name: string; readonly id: number }
  | { readonly kind: "gap"; readonly most: number; readonly negated: boolean; readonly breaks: boolean }
  | { readonly kind: "either"; readonly ways: readonly (readonly Node[])[] }
  | { readonly kind: "not"; readonly node: Node }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

/** What a pattern is matched against. */
export interface Row {
  readonly length: number;
  /** Where a match of concept `id` that begins at word `at` may end: lengths in words; empty when there is none. */
  ends(id: number, at: number): readonly number[];
  /** Whether a gap may swallow this word. */
  isBreak(at: number): boolean;
  isNegation(at: number): boolean;
  isStart(at: number): boolean;
}

/** A word that stands in a pattern by itself is a concept of its own, named `=word`. */
export const wordConcept = (word: string): string => `=${word}`;

const PIECE = /\s*(\.\.\d+[~*]?|<[a-z-]+>|[()|?!^$]|\{[a-z-]+\}|[a-z0-9:'-]+)/uy;

/** @throws when the pattern is not well formed: a fault of the rule's author, found by the first test that loads it. */
export function parsePattern(
  source: string,
  idOf: (name: string) => number,
  macros: Readonly<Record<string, string>>,
): readonly Node[] {
  const written = source.replace(/\{([a-z-]+)\}/gu, (_, name: string) => {
    const body = macros[name];
    if (body === undefined) throw new Error(`pattern: no macro {${name}} in "${source}"`);
    return `( ${body} )`;
  });
  if (written.includes("{")) return parsePattern(written, idOf, macros);
  const pieces: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < written.trimEnd().length) {
    const match = PIECE.exec(written);
    if (match?.[1] === undefined) throw new Error(`pattern: cannot read "${source}"`);
    pieces.push(match[1]);
  }
  let at = 0;
  const sequence = (): Node[] => {
    const nodes: Node[] = [];
    while (at < pieces.length && pieces[at] !== ")" && pieces[at] !== "|") {
      let node = single();
      if (pieces[at] === "?") {
        at++;
        node = { kind: "either", ways: [[node], []] };
      }
      nodes.push(node);
    }
    return nodes;
  };
  const single = (): Node => {
    const piece = pieces[at++] ?? "";
    if (piece.startsWith("..")) {
      return {
        kind: "gap",
        most: Number.parseInt(piece.slice(2), 10),
        negated: !/\d$/u.test(piece),
        breaks: piece.endsWith("*"),
      };
    }
    if (piece === "^") return { kind: "start" };
    if (piece === "$") return { kind: "end" };
    if (piece === "!") return { kind: "not", node: single() };
    if (piece === "(") {
      const ways: Node[][] = [sequence()];
      while (pieces[at] === "|") {
        at++;
        ways.push(sequence());
      }
      if (pieces[at++] !== ")") throw new Error(`pattern: unclosed ( in "${source}"`);
      return { kind: "either", ways };
    }
    if (/^[)|?]$/u.test(piece)) throw new Error(`pattern: stray ${piece} in "${source}"`);
    const name = piece.startsWith("<") ? piece.slice(1, -1) : wordConcept(piece);
    return { kind: "concept", name, id: idOf(name) };
  };
  const nodes = sequence();
  if (at < pieces.length) throw new Error(`pattern: stray ${pieces[at]} in "${source}"`);
  return nodes;
}

/**
 * The end (in words) of the first match of `nodes` that begins at `at`; -1 when there is none. Gaps prefer to be short.
 * The work for one start is bounded by the pattern, not by the row, so a whole row costs linear time.
 */
export function matchAt(nodes: readonly Node[], row: Row, at: number, steps: { left: number }): number {
  return step(nodes, 0, null, row, at, steps);
}

interface Rest {
  readonly nodes: readonly Node[];
  readonly index: number;
  readonly after: Rest | null;
}

function step(
  nodes: readonly Node[],
  index: number,
  after: Rest | null,
  row: Row,
  at: number,
  steps: { left: number },
): number {
  if (--steps.left < 0) return -1;
  const node = nodes[index];
  if (node === undefined) return after === null ? at : step(after.nodes, after.index, after.after, row, at, steps);
  switch (node.kind) {
    case "concept": {
      for (const length of row.ends(node.id, at)) {
        const end = step(nodes, index + 1, after, row, at + length, steps);
        if (end >= 0) return end;
      }
      return -1;
    }
    case "gap": {
      for (let skip = 0; skip <= node.most; skip++) {
        const end = step(nodes, index + 1, after, row, at + skip, steps);
        if (end >= 0) return end;
        const here = at + skip;
        if (here >= row.length || (!node.breaks && row.isBreak(here)) || (!node.negated && row.isNegation(here)))
          return -1;
      }
      return -1;
    }
    case "either": {
      const rest: Rest = { nodes, index: index + 1, after };
      for (const way of node.ways) {
        const end = step(way, 0, rest, row, at, steps);
        if (end >= 0) return end;
      }
      return -1;
    }
    case "not":
      return step([node.node], 0, null, row, at, steps) >= 0 ? -1 : step(nodes, index + 1, after, row, at, steps);
    case "end":
      return at >= row.length || row.isBreak(at) ? step(nodes, index + 1, after, row, at, steps) : -1;
    case "start":
      return row.isStart(at) ? step(nodes, index + 1, after, row, at, steps) : -1;
  }
}

/** Concepts one of which must be present for the pattern to match, chosen to be the rarest; empty when none is sure. */
export function keysOf(nodes: readonly Node[], weight: (id: number) => number): readonly number[] {
  let best: readonly number[] = [];
  let cost = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    let ids: readonly number[] = [];
    if (node.kind === "concept") ids = [node.id];
    else if (node.kind === "either") {
      const each = node.ways.map((way) => keysOf(way, weight));
      ids = each.some((e) => e.length === 0) ? [] : [...new Set(each.flat())];
    }
    if (ids.length === 0) continue;
    const sum = ids.reduce((total, id) => total + weight(id), 0);
    if (sum < cost) {
      cost = sum;
      best = ids;
    }
  }
  return best;
}

/** Concepts of which one begins every match of `nodes`; null when a match may begin with anything. */
export function firstOf(nodes: readonly Node[]): readonly number[] | null {
  const out: number[] = [];
  for (const node of nodes) {
    if (node.kind === "start" || node.kind === "end" || node.kind === "not") continue;
    if (node.kind === "gap") return null;
    if (node.kind === "concept") return [...out, node.id];
    const each = node.ways.map((way) => (way.length === 0 ? [] : firstOf(way)));
    if (each.some((e) => e === null)) return null;
    out.push(...each.flatMap((e) => e ?? []));
    if (node.ways.every((way) => !canBeEmpty(way))) return out;
  }
  return null;
}
const canBeEmpty = (nodes: readonly Node[]): boolean =>
  nodes.every((n) => n.kind !== "concept" && (n.kind !== "either" || n.ways.some(canBeEmpty)));

/** Sets of concepts; of each set one must be present for a match. */
export function requiredOf(nodes: readonly Node[], weight: (id: number) => number): readonly (readonly number[])[] {
  const sets: (readonly number[])[] = [];
  for (const node of nodes) {
    if (node.kind === "concept") sets.push([node.id]);
    else if (node.kind === "either") {
      const ids = keysOf([node], weight);
      if (ids.length > 0) sets.push(ids);
    }
  }
  return sets.toSorted((a, b) => a.length - b.length);
}
