import type { Source } from "@holdfast/model";
import { BATCH, type Entry, type ReadContext, type ReadEvent } from "../importer.ts";
import { ChatAssembler } from "./chat-assembler.ts";
import { identify } from "./identity.ts";
import type { WhatsappLedgerCode } from "./ledger-codes.ts";
import { lineWindows, textShape } from "./line-windows.ts";
import { remarkOnOrder } from "./order-remarks.ts";
import { ruleStretches } from "./rulings.ts";
import { surveyFile } from "./survey.ts";

/** Bytes looked at to tell the encoding and the line breaks. */
const SHAPE_BYTES = 65_536;

/** What the text export of one source leaves out, and how many messages it holds at most. */
export interface Lacks {
  readonly gaps: readonly WhatsappLedgerCode[];
  readonly limits: readonly number[];
}

/** The zip that the entry lies in, also when the zip lies in a folder: on iOS its name is where the contact stands. */
const zipOf = (item: Entry["item"]): string | null => /([^/]+\.zip)(?: \(\d+\))?\/[^/]*$/iu.exec(item)?.[1] ?? null;

/** Reads one text export: once to survey its headers, once to make the messages. Memory does not grow with the file. */
export async function* readChat(
  entry: Entry,
  context: ReadContext,
  source: Source,
  lacks: Lacks,
): AsyncGenerator<ReadEvent> {
  const { ledger, source: bytes, path } = entry;
  const shape = textShape(await bytes.slice(0, SHAPE_BYTES));
  const survey = await surveyFile(bytes, shape);
  const ruled = ruleStretches(survey, context.options.dateOrder);
  if (!ruled.some((r) => r.ruling !== "body")) {
    yield { type: "problem", entry, code: "not-recognised" };
    return;
  }
  remarkOnOrder(ledger, survey, ruled, bytes.size);
  const identity = identify(survey.senders, path, zipOf(entry.item) ?? context.inputName, context.options.self);
  if (identity.assumed) ledger.assumed("self-from-file-name" satisfies WhatsappLedgerCode);
  for (const gap of lacks.gaps) ledger.gap(gap);
  const conversation = context.nameConversation(identity.title ?? path);
  const { companion } = context;
  const assembler = new ChatAssembler({
    ledger,
    conversation,
    shape,
    size: bytes.size,
    survey,
    ruled,
    identity,
    companion,
  });
  for await (const window of lineWindows(bytes, shape)) {
    if (context.signal?.aborted === true) return;
    assembler.addWindow(window);
    if (assembler.ready.length >= BATCH) yield* batches(assembler);
  }
  assembler.end();
  yield* batches(assembler);
  const { count, leftOut } = assembler;
  if (leftOut > 0) ledger.gap("media-left-out", { count: leftOut });
  if (lacks.limits.some((limit) => count >= limit - NEAR_LIMIT && count <= limit + NEAR_LIMIT))
    ledger.gap("message-limit", { count });
  const { participants } = assembler;
  yield {
    type: "conversation",
    conversation: { id: conversation, source, title: identity.title, participants, messageCount: count },
  };
}

/** System lines count or do not count towards an export's limit; nobody says. */
const NEAR_LIMIT = 100;

function* batches(assembler: ChatAssembler): Generator<ReadEvent> {
  const { ready } = assembler;
  assembler.ready = [];
  for (let at = 0; at < ready.length; at += BATCH)
    yield { type: "messages", messages: ready.length <= BATCH ? ready : ready.slice(at, at + BATCH) };
}
