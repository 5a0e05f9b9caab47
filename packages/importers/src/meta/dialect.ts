import type { JsonItem } from "../json/json-item.ts";
import { type CompiledPlan, compilePlan } from "../json/json-plan.ts";
import { CLASSIC_FIELDS, CLASSIC_IGNORED, readClassicMessage } from "./classic-message.ts";
import { E2EE_FIELDS, E2EE_IGNORED, readE2eeMessage } from "./e2ee-message.ts";
import type { FileNotes, MessageFacts, NotAMessage } from "./message-facts.ts";

/** Numbers of the items in a dialect's plans. */
export const MESSAGES = 0;
export const PARTICIPANTS = 1;
/** Numbers of the single values. */
export const TITLE = 0;
export const THREAD_PATH = 1;

/** Bytes of one message. */
const MAX_MESSAGE_BYTES = 16_777_216;

/** How one of Meta's two downloads writes a thread. */
export interface MetaDialect {
  /** For the first pass: names, title, and how many messages there are. */
  readonly survey: CompiledPlan;
  /** For the second. */
  readonly messages: CompiledPlan;
  readonly knownKeys: readonly string[];
  /** Parts of the file beside the messages that are passed over on purpose. */
  readonly ignoredParts: ReadonlySet<string>;
  readonly read: (item: JsonItem, notes: FileNotes) => MessageFacts | NotAMessage;
}

function dialect(
  fields: readonly string[],
  ignored: readonly string[],
  values: readonly string[],
  ignoredParts: readonly string[],
  read: MetaDialect["read"],
): MetaDialect {
  const plan = (messageFields: readonly string[]): CompiledPlan =>
    compilePlan({
      items: [
        { path: "messages[]", fields: messageFields },
        { path: "participants[]", fields: ["name"] },
      ],
      values,
      groups: ["messages"],
      maxItemBytes: MAX_MESSAGE_BYTES,
    });
  return {
    survey: plan([]),
    messages: plan(fields),
    knownKeys: [...fields, ...ignored],
    ignoredParts: new Set(ignoredParts),
    read,
  };
}

/** `message_N.json` of Instagram and Facebook. */
export const CLASSIC: MetaDialect = dialect(
  CLASSIC_FIELDS,
  CLASSIC_IGNORED,
  ["title", "thread_path", "thread_type", "is_still_participant"],
  ["magic_words", "joinable_mode", "image"],
  readClassicMessage,
);

/** `<Name>_<n>.json` of messenger.com/secure_storage/dyi. */
export const E2EE: MetaDialect = dialect(E2EE_FIELDS, E2EE_IGNORED, ["threadName"], [], readE2eeMessage);
