import { type ContactId, contact, type Line, type Step } from "@holdfast/guide";
import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { ContactLine } from "../../ui/contact-line.tsx";
import { say, useWords } from "../../words/say.ts";
import { appName } from "../platform-help/app-names.ts";

const Lines = ({ lines }: { readonly lines: readonly Line[] }): JSX.Element => (
  <ul>
    {lines.map((line) => (
      <li key={line.key}>{say(line)}</li>
    ))}
  </ul>
);

/** What a step is about: its reason, what to do, how in each app, and who can help. */
export function StepLines({ step }: { readonly step: Step }): JSX.Element {
  const t = useWords("plan-screen");
  return (
    <>
      <p>{say({ key: step.why })}</p>
      {step.note === undefined ? null : <p class="note">{say(step.note)}</p>}
      <Lines lines={step.how} />
      {step.more.length === 0 ? null : (
        <details>
          <summary>{t["plan-screen.more"]()}</summary>
          <Lines lines={step.more} />
        </details>
      )}
      <AppLinks step={step} />
      <MoneyLinks step={step} />
      {step.links.length === 0 ? null : (
        <details>
          <summary>{t["plan-screen.contacts"]()}</summary>
          <Contacts ids={step.links} />
        </details>
      )}
    </>
  );
}

const Contacts = ({ ids }: { readonly ids: readonly ContactId[] }): JSX.Element => (
  <ul class="contacts">
    {ids.map((id) => (
      <ContactLine key={id} contact={contact(id)} />
    ))}
  </ul>
);

function MoneyLinks({ step: { rails } }: { readonly step: Step }): JSX.Element | null {
  const t = useWords("plan-screen");
  const questions = useWords("questions");
  if (rails.length === 0) return null;
  return (
    <details>
      <summary>{t["plan-screen.money"]()}</summary>
      <ul class="plain">
        {rails.map((rail) => (
          <li key={rail}>
            <a class="row-link" href={href(`/payment-help/${rail}`)}>
              {questions[`questions.rail.${rail}`]()}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function AppLinks({ step: { topics, platforms } }: { readonly step: Step }): JSX.Element | null {
  const t = useWords("plan-screen");
  if (topics.length === 0) return null;
  if (platforms.length === 0) {
    return (
      <p>
        <a class="row-link" href={href("/questions/apps")}>
          {t["plan-screen.choose-apps"]()}
        </a>
      </p>
    );
  }
  return (
    <details>
      <summary>{t["plan-screen.apps"]()}</summary>
      <ul class="plain">
        {platforms.flatMap((platform) =>
          topics.map((topic) => (
            <li key={`${platform} ${topic}`}>
              <a class="row-link" href={href(`/platform-help/${platform}/${topic}`)}>
                {t[`plan-screen.topic.${topic}`]({ app: appName(platform, t) })}
              </a>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
