import {
  type ByteSource,
  BytesSource,
  type Conversation,
  conversationId,
  coverageFaults,
  itemId,
  type Ledger,
  LedgerBuilder,
  type Message,
  momentToJson,
} from "@holdfast/model";
import {
  type Entry,
  HEAD_BYTES,
  type Head,
  type Importer,
  type ImportOptions,
  type ProblemCode,
  type ReadContext,
} from "../../src/importer.ts";

export interface ReadResult {
  readonly messages: readonly Message[];
  readonly conversations: readonly Conversation[];
  readonly problem: { readonly code: ProblemCode; readonly at?: number } | null;
  readonly ledger: Ledger;
}

export function headOf(bytes: Uint8Array, path = "file"): Head {
  const first = bytes.subarray(0, HEAD_BYTES);
  let text: string | null;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(first);
  } catch {
    text = null; // Not UTF-8: the driver says null as well.
  }
  return { path, size: bytes.length, bytes: first, text, whole: bytes.length <= HEAD_BYTES };
}

export const asSource = (bytes: Uint8Array | string): ByteSource =>
  new BytesSource(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);

/** The bytes again, in chunks of `size`, in one buffer that is reused as the contract allows. */
export function inChunks(bytes: Uint8Array, size: number): ByteSource {
  return {
    size: bytes.length,
    slice: async (start, end) => bytes.slice(start, end),
    async *chunks(start = 0) {
      const buffer = new Uint8Array(size);
      for (let at = start; at < bytes.length; at += size) {
        const part = bytes.subarray(at, at + size);
        buffer.fill(0x2a);
        buffer.set(part);
        yield buffer.subarray(0, part.length);
      }
    },
  };
}

export function contextOf(options: ImportOptions = {}, inputName = "file"): ReadContext {
  const names = new Map<string, number>();
  return {
    options,
    inputName,
    companion: () => null,
    nameConversation: (wish) => {
      const n = (names.get(wish) ?? 0) + 1;
      names.set(wish, n);
      return conversationId(n === 1 ? wish : `${wish} ${n}`);
    },
  };
}

export function entryOf(source: ByteSource, path: string, shape: string): Entry {
  const item = itemId(path);
  return { item, path, source, shape, ledger: new LedgerBuilder(item) };
}

/** Reads one file as the driver would, and checks what every importer promises. */
export async function readSource(
  importer: Importer,
  source: ByteSource,
  shape: string,
  options: ImportOptions = {},
  path = "file",
): Promise<ReadResult> {
  const entry = entryOf(source, path, shape);
  const messages: Message[] = [];
  const conversations: Conversation[] = [];
  let problem: ReadResult["problem"] = null;
  for await (const event of importer.read([entry], contextOf(options, path))) {
    if (problem !== null) throw new Error(`an event of type ${event.type} came after the problem`);
    if (event.type === "messages") messages.push(...event.messages);
    else if (event.type === "conversation") conversations.push(event.conversation);
    else problem = { code: event.code, ...(event.at === undefined ? {} : { at: event.at }) };
  }
  const ledger = entry.ledger.finish(source.size);
  const faults = coverageFaults(ledger);
  if (faults.length > 0) throw new Error(faults.join("; "));
  for (const message of messages) {
    if (message.span.start < 0 || message.span.end > source.size || message.span.start >= message.span.end) {
      throw new Error(`a span lies outside the file: ${message.span.start} to ${message.span.end}`);
    }
  }
  return { messages, conversations, problem, ledger };
}

/** The result as it stands in the `.expected.json` beside a sample. */
export function forTwin(result: ReadResult, bytes: Uint8Array): unknown {
  return JSON.parse(
    JSON.stringify({
      problem: result.problem,
      conversations: result.conversations,
      messages: result.messages.map(({ at, span, ...rest }) => ({
        ...rest,
        at: momentToJson(at),
        spanBegins: new TextDecoder().decode(bytes.slice(span.start, span.start + 24)),
        spanEnds: new TextDecoder().decode(bytes.slice(span.end - 12, span.end)),
      })),
      ledger: result.ledger.entries.flatMap((e) => (e.kind === "read" ? [] : [e])),
    }),
  );
}
