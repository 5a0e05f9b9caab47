import type { Trace } from "@holdfast/model";
import { words } from "@holdfast/words";
import { type Language, say } from "../language.ts";
import { plainText } from "./plain-text.ts";
import { showMoment } from "./show-moment.ts";

/** One trace in words: what it is, where it was seen first, what a legal request still lacks. */
export function* showTrace(trace: Trace, language: Language): Generator<string> {
  const text = words(language);
  const [first] = trace.sightings;
  const by = trace.sightings.every((s) => s.self === true)
    ? "self"
    : trace.sightings.some((s) => s.self === null)
      ? "unknown"
      : "other";
  const kind = say(language, `trace.kind.${trace.kind}`);
  yield text["cli.trace.line"]({
    kind,
    service: trace.service === null ? "none" : serviceName(trace.service, language),
    value: plainText(trace.value),
    times: trace.sightings.length,
    by,
  });
  if (first !== undefined) yield text["cli.trace.first"]({ at: showMoment(first.at), seen: plainText(first.asSeen) });
  if (trace.aliases !== undefined) {
    yield text["cli.trace.aliases"]({ also: trace.aliases.map(plainText).join(", ") });
  }
  if (trace.payeeName !== undefined) yield text["cli.trace.payee"]({ name: plainText(trace.payeeName) });
  if (trace.chatName !== undefined) yield text["cli.trace.chat-name"]({ name: plainText(trace.chatName) });
  yield `    ${say(language, `trace.stability.${trace.stability}`)}`;
  for (const code of trace.missing) yield `    ${say(language, `trace.missing.${code}`)}`;
}

/** `instagram` and `brand:steam` have names; the country of an IBAN is its own name. */
function serviceName(service: NonNullable<Trace["service"]>, language: Language): string {
  if (service.startsWith("country:")) return service.slice("country:".length);
  return say(language, `service.${service.replace(":", ".")}`);
}
