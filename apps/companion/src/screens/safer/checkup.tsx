import {
  ACCOUNT_AGES,
  type CheckupAnswers,
  type CheckupPlatform,
  changedSince,
  checkupFor,
  checkupPlatform,
  checkupProgress,
  checkupRecord,
} from "@holdfast/guide/checkup";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { currentPath, href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";
import { keepCheckup, loadCheckup } from "./checkup-answers.ts";
import { CheckupCard } from "./checkup-card.tsx";
import { CheckupChanges } from "./checkup-changes.tsx";
import { CheckupReminder } from "./checkup-reminder.tsx";
import { platformName } from "./platform-name.ts";
import { today } from "./today.ts";
import "../../style/rows.css";
import "../../style/safer.css";

/** `/checkup/instagram`: the age first, then the four that matter most, then the rest; each done, for later, or not mine. */
export function CheckupPage(): JSX.Element {
  const t = useWords("safer");
  const [, , named = ""] = currentPath.value.split("/");
  const platform = checkupPlatform(named);
  if (platform === null) {
    return (
      <>
        <h1>{t["safer.checkup"]()}</h1>
        <Back />
      </>
    );
  }
  return <OneCheckup key={platform} platform={platform} />;
}

function OneCheckup({ platform }: { readonly platform: CheckupPlatform }): JSX.Element {
  const words = useWords("checkup");
  const apps = useWords("plan-screen");
  const checkup = useMemo(() => checkupFor(platform), [platform]);
  const before = useMemo(() => loadCheckup(platform), [platform]);
  const [answers, setAnswers] = useState<CheckupAnswers>(before.answers);
  // What is new is told against the last look, not against the click before.
  useEffect(() => {
    keepCheckup(platform, { answers, record: checkupRecord(checkup, answers, today()) });
  }, [answers]);
  const progress = checkupProgress(checkup, answers);
  const advice = answers.age === undefined ? undefined : checkup.age?.advice[answers.age];
  const answer = (id: string, said: CheckupAnswers["items"][string]): void =>
    setAnswers({ ...answers, items: { ...answers.items, [id]: said } });
  const cards = (items: typeof checkup.first): JSX.Element[] =>
    items.map((item) => (
      <CheckupCard key={item.id} item={item} answer={answers.items[item.id] ?? null} onAnswer={answer} />
    ));
  return (
    <>
      <h1>{platformName(platform, words, apps)}</h1>
      <p>
        {words["checkup.threatened.question"]()} <a href={href("/breathe")}>{words["checkup.threatened.yes"]()}</a>
      </p>
      <p class="lead">{words["checkup.intro"]()}</p>
      {checkup.nothingVerified ? <p class="look-here">{words["checkup.nothing-verified"]()}</p> : null}
      {before.record === null ? null : (
        <CheckupChanges changes={changedSince(before.record, checkup, before.answers)} />
      )}
      {checkup.age === null ? null : (
        <fieldset>
          <legend>{words["checkup.age.question"]()}</legend>
          <p class="small">{words["checkup.age.why"]()}</p>
          {ACCOUNT_AGES.map((age) => (
            <label class="choice" key={age}>
              <input
                type="radio"
                name="account-age"
                checked={answers.age === age}
                onChange={() => setAnswers({ ...answers, age })}
              />
              <span>{words[`checkup.age.${age}`]()}</span>
            </label>
          ))}
          {advice === undefined ? null : (
            <p class="note" role="status">
              {words[advice as "checkup.age.not-real.advice"]()}
            </p>
          )}
        </fieldset>
      )}
      {checkup.first.length === 0 ? null : (
        <section aria-labelledby="first">
          <h2 id="first">{words["checkup.first"]()}</h2>
          {cards(checkup.first)}
        </section>
      )}
      {checkup.rest.length === 0 ? null : checkup.first.length === 0 ? (
        <section aria-labelledby="rest">
          <h2 id="rest">{words["checkup.title"]()}</h2>
          {cards(checkup.rest)}
        </section>
      ) : (
        <details>
          <summary>{words["checkup.rest"]()}</summary>
          {cards(checkup.rest)}
        </details>
      )}
      <p role="status">
        {progress.next === null
          ? words["checkup.complete"]()
          : words["checkup.progress"]({ done: progress.done, later: progress.later, open: progress.open })}
      </p>
      <CheckupReminder />
      <Back />
    </>
  );
}

function Back(): JSX.Element {
  const t = useWords("safer");
  return (
    <div class="actions">
      <a class="button" href={href("/safer")}>
        {t["safer.back"]()}
      </a>
    </div>
  );
}
