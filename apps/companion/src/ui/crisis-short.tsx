import { crisisLines } from "@holdfast/guide/crisis";
import type { JSX } from "preact";
import { href } from "../navigation.ts";
import { caseView } from "../session.ts";
import { language, say, useWords } from "../words/say.ts";
import { countryShown } from "./country.ts";
import { dayInWords } from "./day.ts";

/**
 * Crisis lines in as few words as they can be said, each one tap: the first screen must show the doors under them.
 * Hours, languages, other countries and what to say stand one tap further, on "help now".
 */
export function CrisisShort(): JSX.Element {
  const t = useWords("crisis");
  const lines = crisisLines(countryShown(), caseView.value?.situation.age);
  const [first] = lines;
  return (
    <>
      <ul class="crisis">
        {lines.map(({ id, name, phone, text }) => {
          const word = text?.word?.[language.value] ?? text?.word?.en ?? null;
          return (
            <li key={id}>
              <span>{say({ key: name })}</span>
              <span class="ways">
                {phone === null ? null : <a href={`tel:${phone.dial}`}>{t["crisis.call"]({ number: phone.show })}</a>}
                {text === null ? null : (
                  <a href={`sms:${text.to}${word === null ? "" : `?&body=${encodeURIComponent(word)}`}`}>
                    {word === null
                      ? t["crisis.text"]({ number: text.to })
                      : t["crisis.text-word"]({ word, number: text.to })}
                  </a>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="small">
        {first === undefined ? t["crisis.none-checked"]() : null} <a href={href("/help-now")}>{t["crisis.more"]()}</a>
      </p>
      {first === undefined ? null : (
        <p class="small">{t["crisis.checked"]({ date: dayInWords(first.checkedOn, language.value) })}</p>
      )}
    </>
  );
}
