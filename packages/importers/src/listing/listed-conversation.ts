import type { ByteSource, Moment, Source } from "@holdfast/model";

/** One conversation of a download, as far as it shows without reading the download. */
export interface ListedConversation {
  /** What `choose` takes: its place in the download. Conversations that share one file share it. */
  readonly key: string;
  readonly source: Source;
  /** What the download calls it; null where it has no name. */
  readonly title: string | null;
  /** Names in it, the person's own among them where the download does not tell them apart. */
  readonly people: readonly string[];
  /** Messages; null where telling would mean reading all of it. */
  readonly count: number | null;
  /** Its newest message; null where that does not stand in the bytes looked at. */
  readonly lastAt: Moment | null;
  /** Bytes of its files that hold messages. */
  readonly bytes: number;
  /** `message_requests`, where the download keeps first contacts apart. */
  readonly folder: string | null;
}

/** One file of an input, or of the zip that the input is. */
export interface DownloadFile {
  readonly path: string;
  readonly source: ByteSource;
  readonly size: number;
  readonly modified?: string;
  /** The first bytes, cheaply and unproved. */
  readonly peek: (want: number) => Promise<Uint8Array>;
}

/** A conversation that has files of its own. */
export interface ConversationFiles {
  readonly key: string;
  readonly source: Source;
  readonly folder: string | null;
  /** Those with messages, the one with the newest first where names tell. */
  readonly messages: DownloadFile[];
  /** Photos and what else stands beside them. */
  readonly beside: DownloadFile[];
}
