import { contactsFor } from "@holdfast/guide";
import type { Situation } from "@holdfast/model";
import type { JSX } from "preact";
import { ContactLine } from "../../ui/contact-line.tsx";
import { countryShown } from "../../ui/country.ts";
import { useWords } from "../../words/say.ts";

/** Lines that listen for nothing, for the person's country and age. */
export function Talk({ situation: { age, region } }: { readonly situation: Situation }): JSX.Element {
  const t = useWords("after");
  const lines = contactsFor(countryShown(), "support", age ?? "not-said", region);
  return (
    <section aria-labelledby="talk">
      <h2 id="talk">{t["after.talk-title"]()}</h2>
      <p>{t["after.talk"]()}</p>
      {lines.length === 0 ? (
        <p>{t["after.talk-none"]()}</p>
      ) : (
        <ul class="contacts">
          {lines.map((line) => (
            <ContactLine key={line.id} contact={line} />
          ))}
        </ul>
      )}
    </section>
  );
}
