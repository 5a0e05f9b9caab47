import type { TraceLine } from "@holdfast/casefile";
import type { JSX } from "preact";
import type { ConversationCard as Card } from "../../engine/evidence/summary-view.ts";
import { href } from "../../navigation.ts";
import { sayDay, sayMoment } from "../../ui/say-moment.ts";
import { language, say, useWords } from "../../words/say.ts";
import { TacticWords } from "./tactic-words.tsx";

/** One conversation in short. No word of it is here but names and accounts; words are shown when asked for. */
export function ConversationCard({ card }: { readonly card: Card }): JSX.Element {
  const t = useWords("evidence");
  const { number, others, title, source, messageCount, tactics, payments, accounts, looked, state } = card;
  const when = (at: typeof card.contactAt): string =>
    at === null ? t["moment.none"]() : sayMoment(at, language.value, t);
  const heading = `chat-${number}`;
  return (
    <section class="card chat" aria-labelledby={heading}>
      <h2 id={heading}>
        <bdi>{others.join(", ") || (title ?? card.id)}</bdi>
      </h2>
      <p>{t["timeline.app-and-count"]({ app: t[`thing.source.${source}`](), n: messageCount })}</p>
      {looked !== null && state !== "none" ? (
        <p class={state === "alert" || state === "crisis" ? "calm-danger" : "note"}>{say({ key: `state.${state}` })}</p>
      ) : null}
      <dl class="facts">
        <dt>{t["timeline.first-contact"]()}</dt>
        <dd class="tabular">{when(card.contactAt)}</dd>
        <dt>{t["timeline.last"]()}</dt>
        <dd class="tabular">{when(card.lastAt)}</dd>
      </dl>
      {tactics.length + payments.length + accounts.length === 0 ? null : (
        <>
          <h3>{t["timeline.what-we-saw"]()}</h3>
          <dl class="facts">
            {tactics.map(({ tactic, count, first }) => [
              <dt key={tactic}>{say({ key: `tactic.${tactic}.name` })}</dt>,
              <dd key={`${tactic} n`} class="tabular">
                {t["timeline.times-first"]({
                  n: count,
                  day: first === null ? t["moment.none"]() : sayDay(first, language.value, t),
                })}
              </dd>,
            ])}
            <NamedRow label={t["timeline.payments"]()} named={payments} />
            <NamedRow label={t["timeline.accounts"]()} named={accounts} />
          </dl>
        </>
      )}
      {looked !== null ? null : <p>{t["timeline.not-looked"]()}</p>}
      {looked?.languageCovered === false ? <p class="look-here">{t["timeline.language-none"]()}</p> : null}
      {looked?.selfKnown === false ? <p class="small">{t["timeline.self-unknown"]()}</p> : null}
      {tactics.length === 0 ? null : (
        <details>
          <summary>{t["timeline.show-words"]()}</summary>
          <ul class="plain">
            {tactics.map(({ tactic }) => (
              <li key={tactic}>
                <TacticWords conversation={number} tactic={tactic} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t["timeline.read-all"]()}</summary>
        <p>{t["timeline.read-all-why"]()}</p>
        <a class="button" href={href(`/timeline/${number}`)}>
          {t["timeline.read-all-open"]()}
        </a>
      </details>
    </section>
  );
}

/** Values named on the card; the rest is in the full list and in every report. */
const SHOWN = 6;

function NamedRow({
  label,
  named,
}: {
  readonly label: string;
  readonly named: readonly TraceLine[];
}): JSX.Element | null {
  const t = useWords("evidence");
  if (named.length === 0) return null;
  const service = (of: string): string =>
    of.startsWith("country:") ? of.slice("country:".length) : say({ key: `service.${of.replace(":", ".")}` });
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul class="plain named">
          {named.slice(0, SHOWN).map(({ kind, service: of, value }) => (
            <li key={`${kind} ${of} ${value}`}>
              {kind === "gift-card" && of !== null ? (
                t["timeline.gift-card"]({ brand: service(of) })
              ) : (
                <>
                  {of === null ? say({ key: `trace.kind.${kind}` }) : service(of)} <bdi class="value">{value}</bdi>
                </>
              )}
            </li>
          ))}
          {named.length > SHOWN ? <li>{t["timeline.more-quotes"]({ n: named.length - SHOWN })}</li> : null}
        </ul>
      </dd>
    </>
  );
}
