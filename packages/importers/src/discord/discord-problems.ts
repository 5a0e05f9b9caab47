import type { ProblemCode } from "../importer.ts";
import type { JsonProblem } from "../json/json-scan.ts";
import type { DiscordLedgerCode } from "./discord-ledger.ts";

/** What ends the reading of a file, for the person and for the ledger. */
export const PROBLEMS: Readonly<Record<JsonProblem, readonly [ProblemCode, DiscordLedgerCode]>> = {
  empty: ["empty", "discord-malformed"],
  truncated: ["truncated", "discord-truncated"],
  malformed: ["malformed", "discord-malformed"],
  "too-deep": ["malformed", "discord-malformed"],
  trailing: ["malformed", "discord-trailing-bytes"],
};
