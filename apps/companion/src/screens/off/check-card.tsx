import type { CheckReason } from "@holdfast/signals";
import type { JSX } from "preact";
import type { CheckView } from "../../engine/off/off-view.ts";
import { say, useWords } from "../../words/say.ts";

/** One check: what stands out, each with what shows it and what to do; then what was looked at and what cannot be seen. */
export function CheckCard({ check: { area, name, result } }: { readonly check: CheckView }): JSX.Element {
  const t = useWords("off");
  return (
    <section class="card">
      <h3>{t[`off.check.${area}`]()}</h3>
      {name === "" ? null : (
        <p class="small">
          <bdi>{name}</bdi>
        </p>
      )}
      {result.reasons.length === 0 ? <p>{t["off.check.nothing"]()}</p> : null}
      <ul class="plain seen">
        {result.reasons.map((reason) => (
          <Reason key={`${reason.code} ${reason.evidence}`} area={area} reason={reason} name={name} />
        ))}
      </ul>
      <details>
        <summary>{t["off.check.how"]()}</summary>
        <ul>
          {result.looked.map((code) => (
            <li key={code}>{say({ key: `check.looked.${code}` })}</li>
          ))}
          {result.unseen.map((code) => (
            <li key={code}>{say({ key: `check.unseen.${code}` })}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Reason({
  area,
  reason: { code, params, evidence, todo },
  name,
}: {
  readonly area: CheckView["area"];
  readonly reason: CheckReason;
  readonly name: string;
}): JSX.Element {
  const t = useWords("off");
  // A mail says of its links what the link check says.
  const key = area === "mail" && code.startsWith("link-") ? `check.link.${code.slice(5)}` : `check.${area}.${code}`;
  return (
    <li>
      <p>
        <strong>{say(params === undefined ? { key } : { key, params })}</strong>
      </p>
      {evidence === "" || evidence === name ? null : <blockquote dir="auto">{evidence}</blockquote>}
      <p>{t["off.todo"]({ todo: say({ key: `todo.${todo}` }) })}</p>
    </li>
  );
}
