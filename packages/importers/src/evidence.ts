import type { Arrival, ByteSource, Conversation, Item, ItemId, MakeSha256, Message } from "@holdfast/model";
import type { ImportNames } from "./import-names.ts";
import type { Importer, ProblemCode } from "./importer.ts";

/** One file that the person gave, or that stands in a folder they gave. */
export interface EvidenceFile {
  /** Path below the input, forward slashes; the base name for a single file. Never a path of the machine. */
  readonly path: string;
  readonly source: ByteSource;
  /** As the file system writes it. It proves nothing. */
  readonly modified?: string;
}

/** One thing the person gave: a file, a folder, pasted text. Zips are opened here, one inside another once. */
export interface EvidenceInput {
  readonly name: string;
  readonly arrival: Arrival;
  readonly files: readonly EvidenceFile[];
}

/** What the driver cannot make itself. */
export interface ImportEnvironment {
  readonly sha256: MakeSha256;
  /** Names already taken, when evidence is added to what was read before. */
  readonly names?: ImportNames;
  readonly signal?: AbortSignal;
  /** Told what an importer threw. Every call is a bug of ours; the error may hold evidence and is not for logs. */
  readonly onFault?: (error: unknown, importer: Importer) => void;
}

/**
 * What `importEvidence` yields. Messages come in batches; a `conversation` after its last message; an `item` for each
 * file once its account is closed; a `problem` for each file that could not be read.
 */
export type ImportEvent =
  | { readonly type: "messages"; readonly messages: readonly Message[] }
  | { readonly type: "conversation"; readonly conversation: Conversation }
  | { readonly type: "item"; readonly item: Item }
  | ImportProblem
  | { readonly type: "progress"; readonly done: number; readonly total: number };

export interface ImportProblem {
  readonly type: "problem";
  readonly item: ItemId;
  readonly code: ProblemCode;
  /** What the words need: the kind of file found, why an archive was refused. Never text of the evidence. */
  readonly params: Readonly<Record<string, string | number>>;
  /**
   * Nothing that may be trusted was read of something the person named: a file, or all of a folder or zip. A media file
   * among readable ones is a problem but not fatal, since it may be there to be listed.
   */
  readonly fatal: boolean;
}
