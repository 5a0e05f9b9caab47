import type { DiscloseError } from "@holdfast/seal";
import { CommandEnd, EXIT } from "./exit.ts";
import { type Language, say } from "./language.ts";
import type { WriteSealedError } from "./write-sealed.ts";

/** Why no package was written, as the end of a command. Nothing stands under the name asked for. */
export function failedWrite(error: WriteSealedError | DiscloseError, path: string, language: Language): CommandEnd {
  switch (error.code) {
    case "exists":
      return new CommandEnd(EXIT.usage, say(language, "cli.seal.exists", { path }));
    case "aborted":
      return new CommandEnd(EXIT.look, say(language, "cli.seal.stopped"));
    case "write-failed":
      return new CommandEnd(EXIT.unreadable, say(language, "seal.error.write-failed", { reason: error.reason }));
    case "read-back-failed":
      return new CommandEnd(EXIT.look, say(language, "seal.error.read-back-failed"));
    case "recipient-invalid":
      return new CommandEnd(EXIT.usage, say(language, "seal.error.recipient-invalid"));
    default:
      return new CommandEnd(
        EXIT.look,
        say(language, `seal.error.${error.code}`, { item: "item" in error ? (error.item ?? "") : "" }),
      );
  }
}
