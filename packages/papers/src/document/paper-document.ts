import type { UtcMs } from "@holdfast/model";
import type { Language } from "@holdfast/words";

/** One thing on the page. There is no block for an image (P3). */
export type Block =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  /** A line feed in `text` starts a new line. `quote`: words that somebody else wrote. */
  | { readonly type: "paragraph"; readonly text: string; readonly tone?: "note" | "quote" }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  /** `widths` are shares of the page's width, one a column. A short row is filled up with empty cells. */
  | {
      readonly type: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly number[];
    }
  | { readonly type: "facts"; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  /** A code to be read out over the phone. `qr` is what its QR code holds; a text that no QR code can hold gets none. */
  | { readonly type: "code"; readonly text: string; readonly caption: string; readonly qr?: string }
  | { readonly type: "page-break" };

export interface PaperDocument {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** Stands at the foot of every page, beside the page number. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** A file inside the PDF. `relationship` is PDF/A-3's AFRelationship. */
export interface PdfAttachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  readonly relationship: "Source" | "Data" | "Supplement";
}

export interface PdfOptions {
  /** Stands in the file as its time of creation. The same input and time give the same bytes. */
  readonly createdAt: UtcMs;
  readonly attachments?: readonly PdfAttachment[];
  /** Letter unless said otherwise: Canada prints on it. */
  readonly paper?: "letter" | "a4";
  /** Aborting rejects the promise with the signal's reason, at the latest at the next pause. */
  readonly signal?: AbortSignal;
  /** Rows and blocks written, of those there are. Called at every pause, at most a few times a second. */
  readonly onProgress?: (done: number, total: number) => void;
}
