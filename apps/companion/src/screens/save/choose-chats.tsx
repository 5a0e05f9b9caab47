import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ListedChat } from "../../engine/evidence/chat-list.ts";
import type { Given } from "../../engine/evidence/given.ts";
import { language, useWords } from "../../words/say.ts";

/** A download that holds many chats, before anything of it is read. */
export interface Choosing {
  readonly given: Given;
  readonly chats: readonly ListedChat[];
}

/** Rows drawn at first, and with each "more". */
const AT_ONCE = 12;

/** Which chats of a whole account to read: a short list, likely ones first. What is not chosen is neither read nor kept. */
export function ChooseChats({
  choosing: { given, chats },
  onChosen,
  onLeft,
}: {
  readonly choosing: Choosing;
  readonly onChosen: (given: Given) => void;
  readonly onLeft: () => void;
}): JSX.Element {
  const t = useWords("evidence");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(AT_ONCE);
  const toggle = (key: string, on: boolean): void => {
    const now = new Set(chosen);
    if (on) now.add(key);
    else now.delete(key);
    setChosen(now);
  };
  return (
    <section class="card" aria-labelledby="choose-chats">
      <h2 id="choose-chats">{t["choose.title"]({ n: chats.length })}</h2>
      <p>{t["choose.lead"]()}</p>
      <fieldset>
        <legend class="small-legend">{t["choose.which"]()}</legend>
        {chats.slice(0, shown).map((chat, at) => (
          <label class="choice" key={`${chat.key} ${at}`}>
            <input
              type="checkbox"
              checked={chosen.has(chat.key)}
              onChange={({ currentTarget }) => toggle(chat.key, currentTarget.checked)}
            />
            <bdi>{chat.names.join(", ") || t["thing.nobody"]()}</bdi>
            <span class="small">{facts(chat, t)}</span>
          </label>
        ))}
      </fieldset>
      {chats.length > shown ? (
        <button type="button" class="plain wide" onClick={() => setShown(shown + AT_ONCE)}>
          {t["choose.more"]({ n: chats.length - shown })}
        </button>
      ) : null}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={chosen.size === 0}
          onClick={() => onChosen({ ...given, only: [...chosen] })}
        >
          {t["choose.read"]({ n: chosen.size })}
        </button>
        <button type="button" class="plain" onClick={() => onChosen(given)}>
          {t["choose.all"]()}
        </button>
        <button type="button" class="quiet" onClick={onLeft}>
          {t["choose.none"]()}
        </button>
      </div>
    </section>
  );
}

type Words = ReturnType<typeof useWords<"evidence">>;

/** What can be told without reading: from a stranger, how many, until when. */
function facts({ count, lastAt, request }: ListedChat, t: Words): string {
  const day = new Intl.DateTimeFormat(language.value === "fr" ? "fr-CA" : "en-CA", {
    dateStyle: "medium",
    timeZone: "UTC",
  });
  return [
    request ? t["choose.request"]() : "",
    count === null ? "" : t["thing.messages"]({ n: count }),
    lastAt === null ? "" : t["choose.until"]({ day: day.format(lastAt) }),
  ]
    .filter((fact) => fact !== "")
    .join(", ");
}
