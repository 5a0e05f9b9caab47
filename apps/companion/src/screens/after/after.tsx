import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { caseView } from "../../session.ts";
import { say, useWords } from "../../words/say.ts";
import { Numbers } from "./numbers.tsx";
import { Talk } from "./talk.tsx";
import "../../style/rows.css";

/** Weeks later: what was done, the numbers, what to expect, and that it need not be watched every day. */
export function After(): JSX.Element | null {
  const t = useWords("after");
  const view = caseView.value;
  if (view === null) return null;
  const role = view.situation.role ?? "self";
  const done = view.plan.steps.filter(({ status }) => status === "done");
  const list = (...keys: readonly (keyof typeof t & `after.${"next" | "watch" | "scam"}-${string}`)[]): JSX.Element => (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t[key]()}</li>
      ))}
    </ul>
  );
  const link = (to: string, label: string): JSX.Element => (
    <p>
      <a class="row-link" href={href(to)}>
        {label}
      </a>
    </p>
  );
  return (
    <>
      <h1>{t["after.title"]()}</h1>
      <p class="lead">{t["after.lead"]({ role })}</p>
      <Numbers references={view.references} />
      <h2>{t["after.done-title"]()}</h2>
      {done.length === 0 ? (
        <p>{t["after.done-none"]()}</p>
      ) : (
        <ul class="done">
          {done.map(({ id, title }) => (
            <li key={id}>{say({ key: title })}</li>
          ))}
        </ul>
      )}
      {link("/plan", t["after.done-plan"]())}
      <h2>{t["after.reminders-title"]()}</h2>
      <p>{t["after.reminders"]()}</p>
      {link("/reports", t["after.reminders-link"]())}
      <h2>{t["after.next-title"]()}</h2>
      {list("after.next-silence", "after.next-more", "after.next-again", "after.next-posted")}
      {link("/save", t["after.next-save"]())}
      <h2>{t["after.watch-title"]()}</h2>
      {list("after.watch-1", "after.watch-2", "after.watch-3")}
      {link("/reports/removal", t["after.watch-link"]())}
      <section class="look-here" aria-labelledby="scam">
        <h2 id="scam">{t["after.scam-title"]()}</h2>
        {list("after.scam-1", "after.scam-2")}
      </section>
      <Talk situation={view.situation} />
      <p class="lead end">{t["after.end"]({ role })}</p>
    </>
  );
}
