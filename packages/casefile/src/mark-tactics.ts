import type { Timeline } from "@holdfast/importers";
import { type ConversationId, higherState, type Message, type State } from "@holdfast/model";
import { createRecogniser, type TacticSignal } from "@holdfast/signals";
import { messagesByConversation } from "./messages-by-conversation.ts";

/** What recognition found in one conversation. */
export interface Finding {
  readonly conversation: ConversationId;
  readonly state: State;
  /** `message` counts from zero within the conversation. */
  readonly signals: readonly TacticSignal[];
  /** Signals beyond the number that is kept. */
  readonly signalsDropped: number;
  /** False when some message does not say who wrote it: the person must be asked which of the names is theirs. */
  readonly selfKnown: boolean;
  /** False when little of it is written in a language that recognition knows: no finding says nothing then. */
  readonly languageCovered: boolean;
}
/** Findings about the messages of one timeline. */
export interface Marks {
  readonly of: Timeline;
  readonly findings: readonly Finding[];
}
/** Whether marks are about these messages: what was read or settled since would be missing from them. */
export const areAbout = (marks: Marks, timeline: Timeline): boolean => marks.of.messages === timeline.messages;

/** Messages recognised before others get their turn. */
const AT_ONCE = 2_000;

export interface MarkOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Findings for every conversation. A conversation whose messages are those that `before` was about keeps its finding: a
 * chat of years is not read again because a screenshot was added. Null when it was stopped.
 */
export async function marksOf(
  timeline: Timeline,
  before: Marks | null,
  { onProgress, signal }: MarkOptions = {},
): Promise<Marks | null> {
  if (before !== null && areAbout(before, timeline)) return before;
  const known = before === null ? null : messagesByConversation(before.of);
  const findings: Finding[] = [];
  let done = 0;
  for (const [conversation, messages] of messagesByConversation(timeline)) {
    const kept = before?.findings.find((finding) => finding.conversation === conversation);
    const same = kept !== undefined && sameMessages(messages, known?.get(conversation) ?? []);
    const report = async (count: number): Promise<void> => {
      onProgress?.(done + count, timeline.messages.length);
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 0);
      });
    };
    const found = same ? kept : await findingOf(conversation, messages, report, signal);
    if (found === null) return null;
    findings.push(found);
    done += messages.length;
  }
  return { of: timeline, findings };
}

async function findingOf(
  conversation: ConversationId,
  messages: readonly Message[],
  report: (count: number) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<Finding | null> {
  const recogniser = createRecogniser();
  for (const [index, message] of messages.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await report(index + 1);
    if (signal?.aborted === true) return null;
    recogniser.push(message);
  }
  const { state, signals, signalsDropped, selfKnown, language } = recogniser.result();
  return { conversation, state, signals, signalsDropped, selfKnown, languageCovered: language?.coverage !== "none" };
}

const sameMessages = (a: readonly Message[], b: readonly Message[]): boolean =>
  a.length === b.length && a.every((message, index) => message === b[index]);

/** The most that any conversation asks for. */
export const overallState = (marks: Marks | null): State =>
  (marks?.findings ?? []).reduce<State>((most, { state }) => higherState(most, state), "none");
