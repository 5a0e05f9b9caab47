import type { LedgerBuilder, Moment } from "@holdfast/model";
import type { ChatCode } from "./chat-codes.ts";

/** Kinds of message named in the ledger; a file with more is not of the format. */
const MAX_TYPES = 20;

/** What the reading of one file gathers for its ledger beside the bytes. */
export class ChatNotes {
  odd = 0;
  untimed = 0;
  reactions = 0;
  readonly #types = new Set<string>();

  /** A kind of message that the reader does not know. Only what looks like a name of a format is repeated. */
  unknownType(type: string): void {
    if (this.#types.size < MAX_TYPES) this.#types.add(/^[A-Za-z][A-Za-z0-9_/.-]{0,39}$/u.test(type) ? type : "?");
  }

  /** `at`, counted when it is none. */
  timed(at: Moment): Moment {
    if (at.type === "none") this.untimed++;
    return at;
  }

  tell(ledger: LedgerBuilder): void {
    const say = (code: ChatCode, count: number): void => {
      if (count > 0) ledger.assumed(code, { count });
    };
    say("chat-odd-values", this.odd);
    say("chat-no-time", this.untimed);
    if (this.reactions > 0) ledger.gap("chat-reactions-not-shown" satisfies ChatCode, { count: this.reactions });
    for (const type of this.#types) ledger.assumed("chat-unknown-type" satisfies ChatCode, { type });
  }
}
