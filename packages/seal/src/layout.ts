/** Where everything stands in a package. docs/evidence-format.md describes each. */
export const FILE = {
  declaration: "bagit.txt",
  info: "bag-info.txt",
  manifest: "manifest-sha256.txt",
  tagManifest: "tagmanifest-sha256.txt",
  instructions: "VERIFY.txt",
  seal: "seal.jws",
  custody: "custody.ndjson",
  leafIndex: "leaves.txt",
  timestamp: "seal.tst",
  statement: "data/statement.json",
  timeline: "data/timeline.ndjson",
  traces: "data/traces.json",
  items: "data/items.ndjson",
  report: "data/report.pdf",
} as const;

/** Files whose lines are leaves, in the order of the tree. */
export type LeafFile = "data/statement.json" | "data/timeline.ndjson" | "data/traces.json" | "data/items.ndjson";
export const LEAF_FILES: readonly LeafFile[] = [FILE.statement, FILE.timeline, FILE.traces, FILE.items];

/** `array` files are JSON arrays with one leaf a line; `lines` files have one leaf a line and nothing else. */
export const LEAF_SHAPE: Readonly<Record<LeafFile, "array" | "lines">> = {
  "data/statement.json": "array",
  "data/timeline.ndjson": "lines",
  "data/traces.json": "array",
  "data/items.ndjson": "lines",
};

/** Tag files of every package, but the tag manifest, which cannot list itself. */
export const TAG_FILES: readonly string[] = [
  FILE.info,
  FILE.declaration,
  FILE.custody,
  FILE.leafIndex,
  FILE.manifest,
  FILE.seal,
  FILE.instructions,
];

export const ORIGINALS_FOLDER = "data/items/";

/** The kinds of leaf, in the order in which they stand; `file` leaves are originals under data/items/. */
export const LEAF_KINDS = ["statement", "conversation", "message", "trace", "item", "file"] as const;
export type LeafKind = (typeof LEAF_KINDS)[number];

/** Which kinds a leaf file holds, in order. */
export const KINDS_OF: Readonly<Record<LeafFile, readonly LeafKind[]>> = {
  "data/statement.json": ["statement"],
  "data/timeline.ndjson": ["conversation", "message"],
  "data/traces.json": ["trace"],
  "data/items.ndjson": ["item", "file"],
};

const FOLDER: Readonly<Record<Exclude<LeafKind, "file">, string>> = {
  statement: "statement",
  conversation: "conversations",
  message: "messages",
  trace: "traces",
  item: "items",
};

/**
 * Paths say a kind and a number and nothing else: they stay visible when the leaf is withheld, so a name, a platform or
 * the question that was answered must never stand in one. Numbers count from 1.
 */
export const leafPath = (kind: Exclude<LeafKind, "file">, ordinal: number): string =>
  `${FOLDER[kind]}/${String(ordinal).padStart(6, "0")}`;

/** Endings an original may keep. Anything else becomes `txt`. */
export const ORIGINAL_ENDINGS = ["txt", "json", "jsonl", "xml", "csv", "eml", "mbox", "html", "png", "jpg"] as const;
export type OriginalEnding = (typeof ORIGINAL_ENDINGS)[number];

export const originalPath = (ordinal: number, ending: OriginalEnding): string =>
  `${ORIGINALS_FOLDER}${String(ordinal).padStart(6, "0")}.${ending}`;

const ORIGINAL = new RegExp(`^data/items/(\\d{6,9})\\.(?:${ORIGINAL_ENDINGS.join("|")})$`, "u");
const ORDINARY = /^(statement|conversations|messages|traces|items)\/(\d{6,9})$/u;
const KIND_OF_FOLDER = new Map<string, LeafKind>(
  Object.entries(FOLDER).map(([kind, folder]) => [folder, kind as Exclude<LeafKind, "file">]),
);

/** The kind and number that a path says, or null when it is not one we write. */
export function parseLeafPath(path: string): { readonly kind: LeafKind; readonly ordinal: number } | null {
  const file = ORIGINAL.exec(path);
  if (file?.[1] !== undefined) return wellPadded(file[1]) ? { kind: "file", ordinal: Number(file[1]) } : null;
  const match = ORDINARY.exec(path);
  const kind = KIND_OF_FOLDER.get(match?.[1] ?? "");
  if (match?.[2] === undefined || kind === undefined || !wellPadded(match[2])) return null;
  return { kind, ordinal: Number(match[2]) };
}

const wellPadded = (digits: string): boolean =>
  String(Number(digits)).padStart(6, "0") === digits && Number(digits) > 0;

/** Bounds on what a package may hold. A package beyond them is refused, when sealing and when verifying. */
export const LIMITS = {
  /** Bytes of one leaf line. */
  leafBytes: 33_554_432,
  leaves: 20_000_000,
  /** Bytes of one tag file. */
  tagBytes: 268_435_456,
  custodyEntries: 1_000,
  reportBytes: 268_435_456,
  originalBytes: 4_294_967_296,
  /** Entries of the zip. */
  entries: 100_000,
  /** Inflated bytes for one packed byte. An original may be one letter a million times; DEFLATE ends at 1032 to 1. */
  ratio: 1100,
  totalBytes: 17_179_869_184,
} as const;
