/**
 * Messages in a table of separated values, whoever wrote it. Which column holds what is a proposal until the person
 * confirms it.
 * @module
 */
import type { Entry, Head, Importer, ReadContext, ReadEvent, Recognition } from "../importer.ts";
import { isPlain } from "./columns.ts";
import { proposeMapping } from "./mapping.ts";
import { readTable } from "./read-table.ts";

export { CSV_LEDGER_CODES } from "./ledger-codes.ts";
export { type CsvProposal, proposeMapping } from "./mapping.ts";

/** Never more than `likely`: any other format may look like a table. */
function recognise(head: Head): Recognition | null {
  const wide = head.bytes[0] === 0xff || head.bytes[0] === 0xfe;
  if (!wide && head.bytes.includes(0)) return null;
  const proposal = proposeMapping(head);
  if (proposal === null) return null;
  const named = /\.(?:csv|tsv)$/iu.test(head.path);
  if (named) return { shape: proposal.enough ? "mapped" : "unmapped", strength: "likely" };
  return isPlain(proposal.columns) ? { shape: "mapped", strength: "likely" } : null;
}

async function* read(entries: readonly Entry[], context: ReadContext): AsyncGenerator<ReadEvent> {
  for (const entry of entries) yield* readTable(entry, context);
}

export const csv: Importer = { source: "csv", recognise, read };
