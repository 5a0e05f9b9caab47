import type { PaymentEntry, PlatformEntry } from "@holdfast/guide";
import type { JSX } from "preact";
import { dayInWords } from "../../ui/day.ts";
import { language, say, useWords } from "../../words/say.ts";

/** Steps where they were verified, what to look for where not, and in each case who says so and when we looked (P9). */
export function Entry({ entry }: { readonly entry: PlatformEntry | PaymentEntry | null }): JSX.Element {
  const t = useWords("plan-screen");
  if (entry === null) return <p class="look-here">{t["plan-screen.help.nothing"]()}</p>;
  const { steps, source, seenDate, checkedOn, confidence, url, urlRole } = entry;
  const { lookFor, hint } = "lookFor" in entry ? entry : { lookFor: [], hint: undefined };
  const day = (iso: string): string => dayInWords(iso, language.value);
  const list = (keys: PlatformEntry["steps"]): JSX.Element[] => keys.map((key) => <li key={key}>{say({ key })}</li>);
  return (
    <>
      {steps.length === 0 ? null : <ol class="app-steps">{list(steps)}</ol>}
      {lookFor.length === 0 ? null : (
        <div class="look-here">
          <p>
            <strong>{t["plan-screen.help.unverified-title"]()}.</strong> {t["plan-screen.help.unverified"]()}
          </p>
          <ul>{list(lookFor)}</ul>
        </div>
      )}
      {hint === undefined ? null : (
        <p class="note">
          <strong>{t["plan-screen.help.good-to-know"]()}.</strong> {say({ key: hint })}
        </p>
      )}
      {url === null || urlRole !== "destination" ? null : (
        <p>
          <a class="row-link" href={url} target="_blank" rel="noreferrer noopener">
            {t["plan-screen.help.open"]({ host: new URL(url).hostname.replace(/^www\./u, "") })}
          </a>
        </p>
      )}
      <p class="small">
        {source === null ? null : `${t["plan-screen.help.source"]({ source })} `}
        {seenDate === null ? null : `${t["plan-screen.help.seen"]({ date: day(seenDate) })} `}
        {t["plan-screen.help.checked"]({ date: day(checkedOn) })}
        {confidence === "high" || steps.length === 0 ? null : ` ${t["plan-screen.help.less-sure"]()}`}
      </p>
    </>
  );
}
