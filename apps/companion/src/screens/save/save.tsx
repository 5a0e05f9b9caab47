import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useAsked } from "../../ui/use-asked.ts";
import { useWords } from "../../words/say.ts";
import { AppHelp } from "./app-help.tsx";
import { BringButtons } from "./bring-buttons.tsx";
import { ChooseChats } from "./choose-chats.tsx";
import { DropPage } from "./drop-page.tsx";
import { EndingWords } from "./ending-words.tsx";
import { NotTakenList } from "./not-taken-list.tsx";
import { PicturesWaiting } from "./pictures-waiting.tsx";
import { Question } from "./question.tsx";
import { sharedThings } from "./shared.tsx";
import { ThingList } from "./thing-list.tsx";
import { useBringing } from "./use-bringing.ts";
import "../../style/rows.css";
import "../../style/save.css";

/** A4: bring files; each lands as a line; what was assumed is asked. */
export function Save(): JSX.Element {
  const t = useWords("evidence");
  const { reading, looking, ended, notTaken, choosing, ...on } = useBringing();
  const { bring, choose, paste, stopReading, stopLooking, dismiss } = on;
  const brought = useAsked(() => engine.call("brought", null), "brought");
  const questions = useAsked(() => engine.call("questions", null), "questions");
  const { things = [], screenshots = [], pictures = [] } = brought ?? {};
  useEffect(() => {
    const shared = sharedThings.value;
    sharedThings.value = [];
    void bring(shared);
  }, []);
  const first = things.length + screenshots.length === 0;
  return (
    <>
      <h1>{t["save.title"]()}</h1>
      {first ? <p class="lead">{t["save.lead"]()}</p> : null}
      <p>{t["save.once"]()}</p>
      <DropPage onGiven={bring} />
      {reading === null ? null : <LongWork {...reading} doing={t["save.reading"]()} onStop={stopReading} />}
      <EndingWords ended={ended} />
      {choosing === null ? null : (
        <ChooseChats
          key={choosing.given.name}
          choosing={choosing}
          onChosen={(given) => void choose(given)}
          onLeft={() => void choose(null)}
        />
      )}
      <NotTakenList notTaken={notTaken} onDismiss={dismiss} />
      <PicturesWaiting pictures={pictures} />
      {questions?.[0] === undefined ? null : <Question key={questions[0].id} question={questions[0]} />}
      <ThingList things={things} screenshots={screenshots} />
      <BringButtons first={first} onGiven={bring} onPasted={paste} />
      <AppHelp />
      <p>
        <a class="row-link" href={href("/notes")}>
          {t["save.notes"]()}
        </a>
      </p>
      <p>
        <a class="row-link" href={href("/notes/left")}>
          {t["save.must-not"]()}
        </a>
      </p>
      {first ? null : (
        <div class="actions">
          <a class="button primary" href={href("/timeline")}>
            {t["save.go-on"]()}
          </a>
        </div>
      )}
      {looking === null ? null : <LongWork {...looking} doing={t["save.looking"]()} onStop={stopLooking} />}
    </>
  );
}
