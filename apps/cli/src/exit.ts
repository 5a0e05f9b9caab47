/** What the process answers with. A contract: scripts depend on it. */
export const EXIT = {
  /** Done, and nothing needs attention. */
  done: 0,
  /** The answer is "no" or "look here": a changed package, an alert, unread parts with `--strict`. */
  look: 1,
  /** Wrong use: an unknown option, a missing argument. */
  usage: 2,
  /** The input cannot be read. */
  unreadable: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Ends a command with a code and words for the person. The only error that commands throw on purpose; its message may
 * be shown and logged, so it never holds text of the evidence.
 */
export class CommandEnd extends Error {
  override readonly name = "CommandEnd";
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}
