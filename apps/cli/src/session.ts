import type { ExitCode } from "./exit.ts";
import type { Output } from "./output.ts";

/** Where a command reports how it went. */
export interface Session {
  readonly output: Output;
  /** Aborted by ctrl-C. */
  readonly signal: AbortSignal;
  code: ExitCode;
}
