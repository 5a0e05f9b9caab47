import type { JSX } from "preact";
import type { Verified } from "../../engine/sealing/package-view.ts";
import { language, say, useWords } from "../../words/say.ts";

/** At most this many of what is wrong are shown at once; the rest is counted. */
const MAX_SHOWN = 12;

/** One verdict: the sentence first, then who sealed it when by which clock, what is withheld, what changed, the code. */
export function VerdictCard({ name, verified }: { readonly name: string; readonly verified: Verified }): JSX.Element {
  const t = useWords("sealing");
  const { verdict, withheld, problems, sealCode, createdAt, timestamp, custody, counts } = verified;
  const sound = verdict === "unchanged" || verdict === "withheld";
  const when = (at: string): string =>
    new Intl.DateTimeFormat(language.value, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
  return (
    <section class={sound ? "note" : "look-here"} aria-labelledby="verdict" aria-live="polite">
      <h2 id="verdict">{say({ key: `verify.verdict.${verdict}`, params: { n: withheld } })}</h2>
      <p class="small">{name}</p>
      {problems.length > 0 ? (
        <>
          <ul>
            {problems.slice(0, MAX_SHOWN).map(({ code, part }) => (
              <li key={`${code} ${part}`}>{say({ key: `verify.problem.${code}`, params: { part } })}</li>
            ))}
          </ul>
          {problems.length > MAX_SHOWN ? <p>{t["verify-page.more"]({ n: problems.length - MAX_SHOWN })}</p> : null}
        </>
      ) : null}
      {sealCode === null ? null : (
        <>
          <p>{t["verify-page.code"]()}</p>
          <p class="code">{sealCode}</p>
        </>
      )}
      <dl class="facts">
        {createdAt === null ? null : (
          <>
            <dt>{t["verify-page.sealed"]()}</dt>
            <dd>{t["verify-page.sealed-at"]({ when: when(createdAt) })}</dd>
          </>
        )}
        {timestamp === null ? null : (
          <>
            <dt>{t["verify-page.timestamp"]()}</dt>
            <dd>{t["verify-page.timestamp-by"]({ when: when(timestamp.at), authority: timestamp.authority })}</dd>
          </>
        )}
        {counts === null ? null : (
          <>
            <dt>{t["verify-page.shown"]()}</dt>
            <dd>{t["verify-page.counts"](counts)}</dd>
          </>
        )}
        {custody.length === 0 ? null : (
          <>
            <dt>{t["verify-page.custody"]()}</dt>
            <dd>
              <ol class="plain">
                {custody.map(({ event, at }) => (
                  <li key={`${event} ${at}`}>
                    {say({ key: `custody.event.${event}` })}, {when(at)}
                  </li>
                ))}
              </ol>
            </dd>
          </>
        )}
      </dl>
      {sound ? <p>{t["sealing.proves"]()}</p> : <p>{t["verify-page.what-now"]()}</p>}
    </section>
  );
}
