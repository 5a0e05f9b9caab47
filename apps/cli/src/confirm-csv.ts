import { confirm, isCancel } from "@clack/prompts";
import { IMPORTERS, type ImportOptions, proposeMapping, readHead } from "@holdfast/importers";
import { CommandEnd, EXIT } from "./exit.ts";
import type { Inputs } from "./inputs.ts";
import { type Language, say } from "./language.ts";

/**
 * On a terminal, asks whether the columns of a CSV file are what they seem, before it is read. The answer settles them;
 * without a terminal they are read as they seem, and the ledger says that nobody confirmed it.
 * @throws CommandEnd (usage) when the person says no: they name the columns with --csv-map.
 */
export async function confirmCsv(inputs: Inputs, options: ImportOptions, language: Language): Promise<ImportOptions> {
  const [only, ...more] = inputs.given;
  const [file] = only?.arrival === "file" ? only.files : [];
  if (options.csvMapping !== undefined || file === undefined || more.length > 0 || !asks()) return options;
  const head = await readHead(file.path, file.source);
  const claim = IMPORTERS.find((importer) => importer.recognise(head) !== null);
  const proposal = claim?.source === "csv" ? proposeMapping(head) : null;
  if (proposal === null || !proposal.enough) return options;
  const mapping = Object.fromEntries(
    Object.entries(proposal.columns).map(([field, column]) => [field, proposal.header[column] ?? String(column + 1)]),
  );
  const columns = Object.entries(mapping).map(([field, column]) => `${field}=${column}`);
  const message = say(language, "cli.import.csv-ask", { columns: columns.join(", ") });
  // On standard error: standard output is for data, and may be going into another program.
  const yes = await confirm({ message, output: process.stderr });
  if (isCancel(yes) || !yes) {
    throw new CommandEnd(EXIT.usage, say(language, "cli.import.csv-name-them", { header: proposal.header.join(", ") }));
  }
  return { ...options, csvMapping: mapping };
}

/** Whether there is a person to ask: both ends of the conversation are a terminal. */
const asks = (): boolean => process.stdin.isTTY && process.stderr.isTTY;
