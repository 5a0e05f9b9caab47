import type { Contact } from "@holdfast/guide";
import type { JSX } from "preact";
import { language, say, useWords } from "../words/say.ts";
import { dayInWords } from "./day.ts";
import "../style/contact.css";

/** Whom to turn to: a button to call, one to text, when they answer and in which languages, and when we last checked. */
export function ContactLine({ contact }: { readonly contact: Omit<Contact, "id"> }): JSX.Element {
  const t = useWords("crisis");
  const { phone, text, url } = contact;
  const word = text?.word?.[language.value] ?? text?.word?.en ?? null;
  const page = url?.[language.value] ?? url?.en ?? null;
  return (
    <li class="contact">
      <p class="contact-name">
        <strong>{say({ key: contact.name })}</strong>
        <span class="contact-about">{say({ key: contact.about })}</span>
      </p>
      <p class="contact-ways">
        {phone === null ? null : (
          <a class="button" href={`tel:${phone.dial}`}>
            {t["crisis.call"]({ number: phone.show })}
          </a>
        )}
        {text === null ? null : (
          // `?&body=`: iOS wants `&body=`, everybody else `?body=` (RFC 5724); both read this. The word is shown as well.
          <a class="button" href={`sms:${text.to}${word === null ? "" : `?&body=${encodeURIComponent(word)}`}`}>
            {word === null ? t["crisis.text"]({ number: text.to }) : t["crisis.text-word"]({ word, number: text.to })}
          </a>
        )}
        {page === null || contact.urlRole === null ? null : (
          <a href={page} target="_blank" rel="noreferrer noopener">
            {t["crisis.page"]({ host: new URL(page).hostname.replace(/^www\./u, "") })}
          </a>
        )}
      </p>
      <p class="small">
        {[hoursOf(contact.hours, t), languagesOf(contact.languages, t), checkedOf(contact, t)]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
    </li>
  );
}

type Words = ReturnType<typeof useWords<"crisis">>;

const hoursOf = (hours: Contact["hours"], t: Words): string =>
  hours === null ? t["crisis.hours-unknown"]() : hours === "always" ? t["crisis.always"]() : say({ key: hours });

function languagesOf(languages: Contact["languages"], t: Words): string {
  if (languages === null) return "";
  const names = new Intl.DisplayNames([language.value], { type: "language" });
  const list = languages.map((code) => names.of(code) ?? code);
  return t["crisis.languages"]({
    languages: new Intl.ListFormat(language.value, { type: "conjunction" }).format(list),
  });
}

/** When we looked, never "correct": numbers change (P9). */
const checkedOf = ({ checkedOn, confidence }: Pick<Contact, "checkedOn" | "confidence">, t: Words): string => {
  const date = dayInWords(checkedOn, language.value);
  return confidence === "high" ? t["crisis.checked"]({ date }) : t["crisis.checked-less-sure"]({ date });
};
