import type { Entry, ReadContext, ReadEvent } from "../importer.ts";
import type { CompiledPlan } from "../json/json-plan.ts";
import { JsonScan } from "../json/json-scan.ts";
import { JsonAccount } from "../json-account/json-account.ts";
import type { ChatBook } from "./chat-book.ts";
import type { ChatCode } from "./chat-codes.ts";

/** What a reader does with the steps of one JSON file. A code says why the bytes at hand are not read; null: they are. */
export interface JsonReading {
  readonly plan: CompiledPlan;
  /** Where the document begins, when something stands before it. */
  readonly start?: number;
  readonly item: (scan: JsonScan, account: JsonAccount) => string | null;
  readonly value?: (scan: JsonScan) => void;
  readonly enter?: (scan: JsonScan) => void;
  readonly leave?: (scan: JsonScan) => void;
  /** For values that the plan does not name; `chat-other-section` when left out. */
  readonly skipped?: (scan: JsonScan) => string | null;
  /** Why a line is not read that is not JSON. */
  readonly badLine?: string;
}

/** Reads one JSON file into `book`, with an account of every byte; a problem ends it. */
export async function* readJson(
  entry: Entry,
  context: ReadContext,
  book: ChatBook,
  reading: JsonReading,
): AsyncGenerator<ReadEvent> {
  const account = new JsonAccount(entry);
  const scan = new JsonScan(entry.source, reading.plan, account.onRepair, reading.start ?? 0);
  const take = (code: string | null): void => {
    if (code === null) account.understood(scan.end);
    // A reader may have named a part of the value already.
    else account.unread(Math.max(scan.start, entry.ledger.position), scan.end, code);
  };
  for (;;) {
    const step = scan.next();
    switch (step) {
      case "hungry":
        context.signal?.throwIfAborted();
        await scan.feed();
        break;
      case "item":
        take(reading.item(scan, account));
        if (book.full) yield* book.overflow();
        break;
      case "value":
        reading.value?.(scan);
        take(null);
        break;
      case "enter":
        reading.enter?.(scan);
        take(null);
        break;
      case "leave":
        reading.leave?.(scan);
        take(null);
        break;
      case "skipped":
        take(reading.skipped === undefined ? ("chat-other-section" satisfies ChatCode) : reading.skipped(scan));
        break;
      case "oversized":
        take("json-oversized-value" satisfies ChatCode);
        break;
      case "bad-line":
        take(reading.badLine ?? ("json-malformed" satisfies ChatCode));
        break;
      case "problem":
        await scan.close();
        yield { type: "problem", entry, ...account.broken(scan) };
        return;
      case "end":
        account.finish();
        return;
    }
  }
}
