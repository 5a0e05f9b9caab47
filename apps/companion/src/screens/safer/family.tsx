import {
  AGE_BANDS,
  type AgeBand,
  CHECK_IN_RHYTHMS,
  type CheckInRhythm,
  checkInDays,
  conversationStarters,
  FIRST_MINUTES,
  familyPlan,
  whatNotToSay,
} from "@holdfast/guide/family";
import { calendarFile } from "@holdfast/papers/calendar";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { dayInWords } from "../../ui/day.ts";
import { saveBlob } from "../../ui/save-blob.ts";
import { language, say, useWords } from "../../words/say.ts";
import { today } from "./today.ts";
import "../../style/rows.css";
import "../../style/safer.css";

/**
 * The plan that two people make on one device, to be printed; then how to begin a talk. Nothing of it is kept: names and the
 * code word are written on the paper by hand.
 */
export function Family(): JSX.Element {
  const t = useWords("safer");
  const family = useWords("family");
  const [band, setBand] = useState<AgeBand>("11-13");
  const [rhythm, setRhythm] = useState<CheckInRhythm>("monthly");
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const on = today();
  const { sections } = familyPlan({ band, rhythm, on, leftOut });
  const whole = familyPlan({ band, rhythm, on });
  const optional = whole.sections.flatMap(({ clauses }) => clauses.filter((clause) => clause.optional));
  const sentence = ({ key, params }: (typeof optional)[number]): string =>
    say({
      key,
      params: Object.fromEntries(
        Object.entries(params ?? {}).map(([name, value]) => [name, dayInWords(String(value), language.value)]),
      ),
    });
  const reminders = (): void => {
    const days = checkInDays(on, rhythm).map(({ uid, day, title }) => ({ uid, day, title: say({ key: title }) }));
    saveBlob(new Blob([calendarFile(days, new Date())], { type: "text/calendar" }), t["safer.reminder-file"]());
  };
  return (
    <>
      <h1>{family["family.title"]()}</h1>
      <p class="lead">{family["family.intro"]()}</p>
      <form class="not-printed">
        <label class="field">
          <span>{t["safer.family.age"]()}</span>
          <select
            value={band}
            onChange={({ currentTarget }) => setBand(AGE_BANDS.find((one) => one === currentTarget.value) ?? band)}
          >
            {AGE_BANDS.map((one) => (
              <option key={one} value={one}>
                {family[`family.band.${one}`]()}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t["safer.family.rhythm"]()}</span>
          <select
            value={rhythm}
            onChange={({ currentTarget }) =>
              setRhythm(CHECK_IN_RHYTHMS.find((one) => one === currentTarget.value) ?? rhythm)
            }
          >
            {CHECK_IN_RHYTHMS.map((one) => (
              <option key={one} value={one}>
                {t[`safer.family.rhythm.${one}`]()}
              </option>
            ))}
          </select>
        </label>
        <details>
          <summary>{t["safer.family.leave-out"]()}</summary>
          {optional.map((clause) => (
            <label class="choice" key={clause.id}>
              <input
                type="checkbox"
                checked={!leftOut.includes(clause.id)}
                onChange={({ currentTarget }) =>
                  setLeftOut(currentTarget.checked ? leftOut.filter((id) => id !== clause.id) : [...leftOut, clause.id])
                }
              />
              <span>{sentence(clause)}</span>
            </label>
          ))}
        </details>
      </form>
      {sections.map(({ id, title, clauses }) => (
        <section key={id} aria-labelledby={`plan-${id}`}>
          <h2 id={`plan-${id}`}>{say({ key: title })}</h2>
          <ul>
            {clauses.map((clause) => (
              <li key={clause.id}>
                {sentence(clause)}
                {clause.blank === null ? null : <span class="blank">{family[`family.blank.${clause.blank}`]()}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="blank">{family["family.blank.first-person"]()}</p>
      <p class="blank">{family["family.blank.second-person"]()}</p>
      <div class="not-printed">
        <div class="actions">
          <button type="button" class="primary" onClick={() => print()}>
            {t["safer.family.print"]()}
          </button>
          {rhythm === "none" ? null : (
            <button type="button" class="plain" onClick={reminders}>
              {t["safer.reminder"]()}
            </button>
          )}
        </div>
        <p class="small">{t["safer.family.not-kept"]()}</p>
        <p class="note">{family["family.why-no-watching"]()}</p>
        <Talk band={band} />
        <div class="actions">
          <a class="button" href={href("/safer")}>
            {t["safer.back"]()}
          </a>
        </div>
      </div>
    </>
  );
}

/** How to begin, what to leave out, and the first five minutes if somebody tells. */
function Talk({ band }: { readonly band: AgeBand }): JSX.Element {
  const family = useWords("family");
  return (
    <>
      <h2>{family["family.starters.title"]()}</h2>
      <ul class="plain say">
        {conversationStarters(band).map((key) => (
          <li key={key}>{say({ key })}</li>
        ))}
      </ul>
      <h2>{family["family.avoid.title"]()}</h2>
      <ul>
        {whatNotToSay(band).map(({ key, why }) => (
          <li key={key}>
            {say({ key })} <span class="small">{say({ key: why })}</span>
          </li>
        ))}
      </ul>
      <h2>{family["family.first-minutes.title"]()}</h2>
      <ol>
        {FIRST_MINUTES.map((key) => (
          <li key={key}>{say({ key })}</li>
        ))}
      </ol>
    </>
  );
}
