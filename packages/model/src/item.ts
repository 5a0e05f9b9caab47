import type { ItemId, Sha256Hex } from "./ids.ts";
import type { Ledger } from "./ledger.ts";
import type { Source } from "./sources.ts";

/** How an item reached us; never a path of the machine. */
export type Arrival = "file" | "folder" | "zip-entry" | "pasted" | "shared" | "note";

/** One thing the person gave, or one file inside it. */
export interface Item {
  readonly id: ItemId;
  /** The base name, as given. */
  readonly name: string;
  /** The zip it was found in. */
  readonly parent?: ItemId;
  readonly size: number;
  readonly sha256: Sha256Hex;
  readonly arrival: Arrival;
  /** What the file system or the zip says it was last changed, as written there; it proves nothing. */
  readonly modified?: string;
  /** Which importer read it; null when none did (media, unknown files). */
  readonly source: Source | null;
  readonly ledger: Ledger;
}
