import { contactsFor, type Purpose } from "@holdfast/guide";
import type { Destination } from "@holdfast/papers";
import type { JSX } from "preact";
import { caseView } from "../../session.ts";
import { ContactLine } from "../../ui/contact-line.tsx";
import { useWords } from "../../words/say.ts";

/** What each destination's contacts are for. A platform is reached in its own app; a parent has a face. */
const PURPOSES: Readonly<Record<Destination, Purpose | null>> = {
  police: "police",
  cybertip: "report",
  cafc: "fraud",
  bank: "money",
  removal: "removal",
  platform: null,
  parent: null,
};

/** Where it goes, what happens then, how long, what they will ask; and how to reach them. */
export function WhereItGoes({ destination }: { readonly destination: Destination }): JSX.Element {
  const t = useWords("reports");
  const situation = caseView.value?.situation ?? {};
  const purpose = PURPOSES[destination];
  const contacts = purpose === null ? [] : contactsFor(situation.country ?? "CA", purpose, situation.age ?? "not-said");
  return (
    <>
      <p>{t[`reports.${destination}-where`]()}</p>
      <details>
        <summary>{t["reports.what-then"]()}</summary>
        <p>{t[`reports.${destination}-then`]()}</p>
      </details>
      {contacts.length === 0 ? null : (
        <>
          <h2>{t["reports.reach"]()}</h2>
          <ul class="plain">
            {contacts.map((contact) => (
              <ContactLine key={contact.id} contact={contact} />
            ))}
          </ul>
          <p class="small">{t["reports.leaves-holdfast"]()}</p>
        </>
      )}
    </>
  );
}
