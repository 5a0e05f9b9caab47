import { type ConversationId, type UtcMs, utcMs } from "@holdfast/model";
import type { Finding, PaperInput } from "@holdfast/papers";
import type { PackageContents, SealedMessage } from "@holdfast/seal";
import { createRecogniser, type Recogniser } from "@holdfast/signals";

/**
 * What a paper is made from, of a package that verified. Messages keep their numbers in the package, so that a report of
 * a smaller version names the same message by the same number as the full one.
 */
export function paperInputOf(contents: PackageContents, madeAt: UtcMs): PaperInput {
  const { report, statement, conversations, messages, traces, items } = contents;
  const { sealCode, seal, withheld } = report;
  return {
    situation: statement,
    conversations,
    messages,
    numbers: messages.map(numberOf),
    traces,
    items,
    findings: findingsOf(messages, statement.self),
    seal:
      sealCode === null || seal === null
        ? null
        : { code: sealCode, createdAt: utcMs(Date.parse(seal.createdAt)), messageCount: messages.length, withheld },
    references: [],
    madeAt,
  };
}

/** `messages/000042` is number 42. */
const numberOf = ({ path }: SealedMessage): number => Number(path.slice(path.lastIndexOf("/") + 1));

function findingsOf(messages: readonly SealedMessage[], self: string | undefined): readonly Finding[] {
  const running = new Map<ConversationId, Recogniser>();
  for (const message of messages) {
    const recogniser = running.get(message.conversation) ?? createRecogniser(self === undefined ? {} : { self });
    running.set(message.conversation, recogniser);
    recogniser.push(message);
  }
  return [...running].map(([conversation, recogniser]) => {
    const { state, signals } = recogniser.result();
    return { conversation, state, signals };
  });
}
