import { oneLine } from "./one-line.ts";
import type { Say } from "./say.ts";
import { asWritten, profileAddresses, type Seen, sayIdentifier, sayTraceService } from "./seen.ts";

/** One account for a plain text: what it is, exactly, and the name on the screen apart. */
export function accountLines({ trace, link }: Seen, say: Say): readonly string[] {
  const { words } = say;
  const service = sayTraceService(trace, say);
  const value = oneLine(trace.value);
  const identifier = sayIdentifier(trace, say);
  const lines = [
    identifier === service
      ? words["papers.account.bare"]({ service, value })
      : words["papers.account.line"]({ service, value, identifier }),
  ];
  for (const also of [...(trace.aliases ?? []), ...asWritten(trace)]) lines.push(oneLine(also));
  // A link that somebody wrote is better than one that we built.
  lines.push(...(link === null ? profileAddresses(trace) : [oneLine(link)]));
  if (trace.chatName !== undefined) lines.push(words["papers.account.shown"]({ name: oneLine(trace.chatName) }));
  return [...new Set(lines)];
}
