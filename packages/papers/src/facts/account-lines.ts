import { oneLine } from "./one-line.ts";
import type { Say } from "./say.ts";
import { asWritten, profileAddresses, type Seen, sayIdentifier, sayTraceService } from "./seen.ts";

/** One account for a plain text: what it is, exactly, and the name on the screen apart. */
export function accountLines({ trace, link }: Seen, say: Say): readonly string[] {
  const { words } = say;
  const lines = [
    words["papers.account.line"]({
      service: sayTraceService(trace, say),
      value: oneLine(trace.value),
      identifier: sayIdentifier(trace, say),
    }),
  ];
  for (const also of [...(trace.aliases ?? []), ...asWritten(trace)]) lines.push(oneLine(also));
  for (const address of [...(link === null ? [] : [oneLine(link)]), ...profileAddresses(trace)]) lines.push(address);
  if (trace.chatName !== undefined) lines.push(words["papers.account.shown"]({ name: oneLine(trace.chatName) }));
  return [...new Set(lines)];
}
