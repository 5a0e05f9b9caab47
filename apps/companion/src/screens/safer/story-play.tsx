import {
  answerTrick,
  choose,
  firstWords,
  firstWordsWords,
  type Story,
  type StoryRun,
  startStory,
  TELL_WHO,
  type TrickAnswer,
  tellWho,
  tellWhoWords,
  tellWords,
  trickOptions,
  trickOutcome,
} from "@holdfast/guide/practice";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { say, useWords } from "../../words/say.ts";
import { keepPractice } from "./practice-answers.ts";
import { PracticeScore } from "./practice-score.tsx";
import { StoryLines } from "./story-lines.tsx";

/** One made-up chat, played: name the trick if there is one, choose what to say, see what comes of it, rehearse the telling. */
export function StoryPlay({ story }: { readonly story: Story }): JSX.Element {
  const t = useWords("safer");
  const practice = useWords("practice");
  const signals = useWords("signals");
  const [run, setRun] = useState<StoryRun>(() => startStory(story));
  const asked = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const kept = useRef(0);
  useEffect(() => {
    // Answers are kept as they are given; the chat itself is kept nowhere.
    keepPractice(run.answers.slice(kept.current));
    kept.current = run.answers.length;
    if (first.current) first.current = false;
    else asked.current?.focus();
  }, [run]);
  const last = run.answers.at(-1);
  const here = last !== undefined && last.turn === run.turn.id ? last : null;
  const options = (labels: readonly { readonly label: string; readonly onPick: () => void }[]): JSX.Element => (
    <div class="practice-choices">
      {labels.map(({ label, onPick }) => (
        <button key={label} type="button" class="choice" onClick={onPick}>
          {label}
        </button>
      ))}
    </div>
  );
  const question = (words: string): JSX.Element => (
    <h2 ref={asked} tabIndex={-1}>
      {words}
    </h2>
  );
  return (
    <>
      <h1>{say({ key: story.title })}</h1>
      <p>{say({ key: story.intro })}</p>
      <StoryLines run={run} />
      {run.turn.recap === null ? null : (
        <p class="note">
          <strong>{t["practice-screen.in-short"]()}.</strong> {say({ key: run.turn.recap })}
        </p>
      )}
      {here === null ? null : <p role="status">{outcome(here, practice, signals)}</p>}
      {run.phase === "trick" ? (
        <>
          {question(t["practice-screen.which"]())}
          {options([
            ...trickOptions(story, run.turn).map((tactic) => ({
              label: signals[`tactic.${tactic}.name`](),
              onPick: () => setRun(answerTrick(run, tactic)),
            })),
            { label: t["practice-screen.none"](), onPick: () => setRun(answerTrick(run, "none")) },
          ])}
        </>
      ) : null}
      {run.phase === "choose" ? (
        <>
          {question(t["practice-screen.what"]())}
          {options(
            run.turn.choices.map(({ id, label, spoken }) => ({
              label: spoken ? t["practice-screen.say"]({ words: say({ key: label }) }) : say({ key: label }),
              onPick: () => setRun(choose(run, id)),
            })),
          )}
        </>
      ) : null}
      {run.phase === "tell-who" ? (
        <>
          {question(t["practice-screen.who"]())}
          {options(
            TELL_WHO.map((who) => ({
              label: say({ key: tellWhoWords(who) }),
              onPick: () => setRun(tellWho(run, who)),
            })),
          )}
        </>
      ) : null}
      {run.phase === "tell-words" && run.telling.who !== null ? (
        <>
          {question(t["practice-screen.words"]())}
          {options(
            firstWords(run.telling.who).map((words) => ({
              label: say({ key: firstWordsWords(words) }),
              onPick: () => setRun(tellWords(run, words)),
            })),
          )}
        </>
      ) : null}
      {run.phase === "end" ? (
        <>
          {question(t["practice-screen.score"]())}
          {run.telling.words === null ? null : <p class="note">{t["practice-screen.done"]()}</p>}
          <PracticeScore />
        </>
      ) : null}
      <div class="actions">
        <a class={run.phase === "end" ? "button primary" : "button"} href={href("/practice")}>
          {run.phase === "end" ? t["practice-screen.next"]() : t["practice-screen.all"]()}
        </a>
      </div>
    </>
  );
}

/** What to say of an answer: hits and false alarms in the same calm voice. */
function outcome(
  answer: TrickAnswer,
  practice: ReturnType<typeof useWords<"practice">>,
  signals: ReturnType<typeof useWords<"signals">>,
): string {
  const name = answer.tricks[0] === undefined ? "" : signals[`tactic.${answer.tricks[0]}.name`]();
  switch (trickOutcome(answer)) {
    case "clear":
      return practice["practice.answer.clear"]();
    case "false-alarm":
      return practice["practice.answer.false-alarm"]();
    case "miss":
      return practice["practice.answer.miss"]({ name });
    case "hit":
      return practice["practice.answer.hit-other"]({ name });
    case "named":
      return practice["practice.answer.hit"]({ name: signals[`tactic.${answer.said as "T1"}.name`]() });
  }
}
