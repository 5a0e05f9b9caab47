import { CHECKUP_PLATFORMS, checkupFor, checkupProgress } from "@holdfast/guide/checkup";
import {
  CHECK_IN_ANSWERS,
  CHECK_IN_QUESTIONS,
  type CheckIn,
  type CheckInAnswer,
  type CheckInQuestion,
  makeCheckIn,
} from "@holdfast/guide/family";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { engine } from "../../session.ts";
import { saveBlob } from "../../ui/save-blob.ts";
import { useWords } from "../../words/say.ts";
import { CheckInView } from "./check-in-view.tsx";
import { loadCheckup } from "./checkup-answers.ts";
import type { Pairing } from "./pairing.ts";
import { playedStories } from "./practice-answers.ts";
import { QrCode } from "./qr-code.tsx";
import { today } from "./today.ts";

/** The three questions, what is shared with them, and the whole of it shown before anything is made. */
export function MakeCheckIn({
  pairing,
  onSent,
}: {
  readonly pairing: Pairing;
  readonly onSent: (sent: CheckIn) => void;
}): JSX.Element {
  const t = useWords("safer");
  const family = useWords("family");
  const [answers, setAnswers] = useState<Partial<Record<CheckInQuestion, CheckInAnswer>>>({});
  const [withCheckups, setWithCheckups] = useState(true);
  const [withPractice, setWithPractice] = useState(true);
  const [made, setMade] = useState<string | null>(null);
  const [shared, setShared] = useState<CheckIn | null>(null);
  const checkIn = makeCheckIn(
    {
      on: today(),
      answers,
      ...(withCheckups ? { checkups: begunCheckups() } : {}),
      ...(withPractice ? { practised: playedStories().size } : {}),
    },
    pairing.sent,
  );
  const share = async (): Promise<void> => {
    const sealed = await engine.call("sealCheckIn", { code: pairing.code, checkIn });
    if (!sealed.ok) throw new Error(sealed.error);
    setMade(sealed.value);
    setShared(checkIn);
    onSent(checkIn);
  };
  if (made !== null && shared !== null) {
    return (
      <section aria-labelledby="made">
        <h2 id="made">{t["safer.check-in.made"]()}</h2>
        <CheckInView checkIn={shared} previous={null} />
        <p>{t["safer.check-in.show"]()}</p>
        <QrCode text={made} label={t["safer.check-in.code"]()} />
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => saveBlob(new Blob([made], { type: "text/plain" }), t["safer.check-in.file"]())}
          >
            {t["safer.check-in.save"]()}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="make">
      <h2 id="make">{t["safer.check-in.make"]()}</h2>
      {CHECK_IN_QUESTIONS.map((question) => (
        <fieldset key={question}>
          <legend>{family[`family.check-in.question.${question}`]()}</legend>
          {CHECK_IN_ANSWERS.map((answer) => (
            <label class="choice" key={answer}>
              <input
                type="radio"
                name={question}
                checked={(answers[question] ?? "not-said") === answer}
                onChange={() => setAnswers({ ...answers, [question]: answer })}
              />
              <span>{family[`family.check-in.answer.${answer}`]()}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <label class="choice">
        <input
          type="checkbox"
          checked={withCheckups}
          onChange={({ currentTarget }) => setWithCheckups(currentTarget.checked)}
        />
        <span>{t["safer.check-in.with-checkups"]()}</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={withPractice}
          onChange={({ currentTarget }) => setWithPractice(currentTarget.checked)}
        />
        <span>{t["safer.check-in.with-practice"]()}</span>
      </label>
      <p>{family["family.check-in.see-first"]()}</p>
      <CheckInView checkIn={checkIn} previous={pairing.sent} />
      <div class="actions">
        <button type="button" class="primary" onClick={() => void share()}>
          {t["safer.check-in.share"]()}
        </button>
      </div>
    </section>
  );
}

/** Check-ups in which something was answered. */
const begunCheckups = () =>
  CHECKUP_PLATFORMS.flatMap((platform) => {
    const { answers } = loadCheckup(platform);
    return Object.keys(answers.items).length === 0
      ? []
      : [{ platform, progress: checkupProgress(checkupFor(platform), answers) }];
  });
