import type {
  ByteSource,
  Conversation,
  Item,
  ItemId,
  LedgerBuilder,
  Message,
  Sha256Hex,
  Source,
} from "@holdfast/model";

/** How many bytes of an entry an importer may look at to recognise it. */
export const HEAD_BYTES = 65_536;

/** The beginning of one entry, for recognition by content. */
export interface Head {
  /** Path inside the input, forward slashes: a hint, never a proof. People rename files. */
  readonly path: string;
  readonly size: number;
  /** The first `HEAD_BYTES` bytes, or all. */
  readonly bytes: Uint8Array;
  /** Those bytes as text: UTF-8, or UTF-16 where a byte order mark says so; null when they are not text. */
  readonly text: string | null;
  /** Whether `bytes` is the whole entry. */
  readonly whole: boolean;
}

/** What an importer makes of one entry. `shape` is its own name for the dialect; the strongest claim wins. */
export interface Recognition {
  readonly shape: string;
  /** `certain`: only this format has these marks. `likely`: they fit and nothing else does better. */
  readonly strength: "certain" | "likely";
}

/** One file that an importer recognised, with its account. */
export interface Entry {
  readonly item: ItemId;
  readonly path: string;
  readonly source: ByteSource;
  readonly shape: string;
  /** Reading any part means inflating all before it. */
  readonly inflated?: boolean;
  /** Every byte must be accounted for here; what is not mentioned becomes unread. */
  readonly ledger: LedgerBuilder;
}

/** A file that came with the export and was not opened: named, measured, hashed, left where it is (P3). */
export interface Companion {
  readonly item: ItemId;
  readonly path: string;
  readonly size: number;
  /** SHA-256, once somebody needs it. */
  readonly sha256: () => Promise<Sha256Hex | null>;
}

/** What the person has said, to settle what files do not say. */
export interface ImportOptions {
  readonly dateOrder?: "dmy" | "mdy" | "ymd";
  /** IANA zone of the device that wrote the clock times. */
  readonly zone?: string;
  /** The person's own name in these conversations. */
  readonly self?: string;
  /** Column of each field, by header or by number from 1; given means confirmed. */
  readonly csvMapping?: Readonly<Record<string, string>>;
}

export interface ReadContext {
  readonly options: ImportOptions;
  /** The other files of the same input, to tie attachments to. Found by path, exact or by base name. */
  readonly companion: (path: string) => Companion | null;
  /** Unique, readable conversation ids: the wish, or the wish with a number behind it. */
  readonly nameConversation: (wish: string) => Conversation["id"];
  /** The base name of what the person gave (`WhatsApp Chat with Kayla.zip`). */
  readonly inputName: string;
  readonly signal?: AbortSignal;
}

/**
 * What a reader yields. `messages` come in batches (up to `BATCH`), in the order of time where the format has one and
 * it fits in memory, else as written. `conversation` comes once for each, after its last message.
 * `problem` ends an entry that cannot be read: nothing after it is believed.
 */
export type ReadEvent =
  | { readonly type: "messages"; readonly messages: readonly Message[] }
  | { readonly type: "conversation"; readonly conversation: Conversation }
  | { readonly type: "problem"; readonly entry: Entry; readonly code: ProblemCode; readonly at?: number };

/** Messages a batch: large enough that asynchrony costs nothing, small enough that memory stays flat. */
export const BATCH = 1024;

/** Why something cannot be read. Words under `problem.<code>`. */
export const PROBLEM_CODES = [
  "empty",
  "not-recognised",
  "binary",
  "nul-bytes",
  "truncated",
  "malformed",
  "archive-refused",
  "encrypted",
  "not-found",
  "not-readable",
  "too-large",
  "reader-stopped",
  "known-not-read",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * One source of evidence. An importer is handed all entries of one input that it recognised, so that it can put
 * `message_10.json` after `message_9.json` and tie a package's index to its channels.
 *
 * It never throws on what it reads: bytes it does not understand are `unread` in the ledger, and an entry that cannot
 * be read at all is a `problem`. It never trusts a count, a length or a name from the file without a bound.
 */
export interface Importer {
  readonly source: Source;
  readonly recognise: (head: Head) => Recognition | null;
  readonly read: (entries: readonly Entry[], context: ReadContext) => AsyncGenerator<ReadEvent>;
}

export type { Item };
