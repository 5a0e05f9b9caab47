import { STORIES, type Story, type StoryTurn, turnOf } from "@holdfast/guide/practice";
import { checkConversation, groupOf, TACTIC_IDS } from "@holdfast/signals";
import { LANGUAGES, type Language, words } from "@holdfast/words";
import { describe, expect, it } from "vitest";

/** A tactic belongs to the message that completes it; the figures of docs/recognition.md allow two messages. */
const TOLERANCE = 2;

interface Line {
  readonly from: "me" | "other";
  readonly text: string;
  readonly tactics: readonly string[];
}
interface Chat {
  readonly turn: StoryTurn;
  /** Index of the first line of the turn. */
  readonly from: number;
  readonly lines: readonly Line[];
}

const say = (key: string, language: Language): string =>
  (words(language) as unknown as Readonly<Record<string, () => string>>)[key]?.() ?? "";

/** The chat up to and with each turn, on every path that leads there. */
function* chats(story: Story, language: Language, at: string, before: readonly Line[]): Generator<Chat> {
  const turn = turnOf(story, at);
  const said = turn.lines.filter(({ from }) => from === "other");
  const lines = [
    ...before,
    ...said.map(({ key, tactics }): Line => ({ from: "other", text: say(key, language), tactics })),
  ];
  if (said.length > 0) yield { turn, from: before.length, lines };
  for (const { spoken, label, goes } of turn.choices) {
    const mine: readonly Line[] = spoken ? [{ from: "me", text: say(label, language), tactics: [] }] : [];
    yield* chats(story, language, goes, [...lines, ...mine]);
  }
}

/**
 * What the labels of a turn and the recognition of the chat up to it do not agree on, as sentences. Recognition may come back
 * to earlier words once a threat makes them count; that is not looked at, since the reader is asked before the threat.
 */
function disagreements({ turn, from, lines }: Chat): readonly string[] {
  const { signals, state } = checkConversation(lines);
  const found = signals.filter(({ tactic }) => groupOf(tactic) !== "V");
  const near = (message: number, tactic: string): boolean =>
    lines.some((line, at) => Math.abs(at - message) <= TOLERANCE && line.tactics.includes(tactic));
  const missing = lines
    .slice(from)
    .flatMap(({ tactics, text }, n) =>
      tactics
        .filter(
          (tactic) => !found.some((one) => one.tactic === tactic && Math.abs(one.message - from - n) <= TOLERANCE),
        )
        .map((tactic) => `label ${tactic} not found in: ${text}`),
    );
  const extra = found
    .filter(({ message, tactic }) => message >= from && !near(message, tactic))
    .map(({ message, tactic }) => `${tactic} found, no label, in: ${lines[message]?.text ?? ""}`);
  const states = state === turn.state ? [] : [`after ${turn.id}: the data says ${turn.state}, recognition ${state}`];
  return [...missing, ...extra, ...states];
}

describe("the labels of the practice chats", () => {
  const all = STORIES.flatMap((story) => LANGUAGES.map((language) => ({ story, language, id: story.id })));
  it.each(all)("agree with what recognition finds in the same text: $id, $language", ({ story, language }) => {
    const wrong = new Set([...chats(story, language, story.start, [])].flatMap(disagreements));
    expect([...wrong]).toEqual([]);
  });
  it("are ids that recognition knows", () => {
    const used = STORIES.flatMap(({ turns }) => turns.flatMap(({ lines }) => lines.flatMap(({ tactics }) => tactics)));
    expect(used.filter((tactic) => !(TACTIC_IDS as readonly string[]).includes(tactic))).toEqual([]);
  });
});
