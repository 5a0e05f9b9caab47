import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useAsked } from "../../ui/use-asked.ts";
import { useTask } from "../../ui/use-task.ts";
import { useWords } from "../../words/say.ts";
import { ConversationCard } from "./conversation-card.tsx";

/** Cards drawn at first, and with each "more": an account download holds hundreds of chats. */
const AT_ONCE = 10;

/** The timeline folded: who, since when, what was threatened and wanted, where the money was to go. */
export function Folded(): JSX.Element {
  const t = useWords("evidence");
  const shell = useWords("shell");
  const cards = useAsked(() => engine.call("cards", null), "cards");
  const { state: looking, start, stop } = useTask<void>();
  const [shown, setShown] = useState(AT_ONCE);
  const unlooked = cards?.some(({ looked }) => looked === null) === true;
  useEffect(() => {
    if (unlooked && looking.phase === "idle") void start((options) => engine.call("mark", null, options));
  }, [unlooked]);
  if (cards === null)
    return (
      <>
        <h1>{t["timeline.title"]()}</h1>
        <p role="status">{shell["shell.loading"]()}</p>
      </>
    );
  return (
    <>
      <h1>{t["timeline.title"]()}</h1>
      {cards.length === 0 ? <p>{t["timeline.empty"]()}</p> : <p class="lead">{t["timeline.lead"]()}</p>}
      {looking.phase === "running" ? <LongWork {...looking} doing={t["save.looking"]()} onStop={stop} /> : null}
      {looking.phase === "stopped" ? (
        <div class="card" role="status">
          <p>{t["save.looking-stopped"]()}</p>
          <button
            type="button"
            class="quiet"
            onClick={() => void start((options) => engine.call("mark", null, options))}
          >
            {t["save.look-again"]()}
          </button>
        </div>
      ) : null}
      {cards.slice(0, shown).map((card) => (
        <ConversationCard key={card.id} card={card} />
      ))}
      {cards.length > shown ? (
        <button type="button" class="plain wide" onClick={() => setShown(shown + AT_ONCE)}>
          {t["timeline.more-chats"]({ n: cards.length - shown })}
        </button>
      ) : null}
      <div class="actions">
        {cards.length === 0 ? (
          <a class="button primary" href={href("/save")}>
            {t["timeline.bring"]()}
          </a>
        ) : (
          <a class="button primary" href={href("/plan")}>
            {t["timeline.go-on"]()}
          </a>
        )}
      </div>
    </>
  );
}
