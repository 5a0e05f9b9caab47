import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Given } from "../../engine/evidence/given.ts";
import type { ReviewView } from "../../engine/off/review-download.ts";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { dayInWords } from "../../ui/day.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useTask } from "../../ui/use-task.ts";
import { language, useWords } from "../../words/say.ts";
import { CheckCard } from "../off/check-card.tsx";
import { fromFile, fromFolder } from "../save/from-transfer.ts";
import { today } from "./today.ts";
import "../../style/off.css";
import "../../style/rows.css";

/** Days that count as "lately" where nothing is said: about as long as the account is left between two check-ups. */
const LATELY_DAYS = 92;
const lately = (): string => new Date(Date.parse(today()) - LATELY_DAYS * 86_400_000).toISOString().slice(0, 10);

/** The account's own download, its lists read and nothing else: who came lately, and who deserves a look. Nothing is kept. */
export function Friends(): JSX.Element {
  const t = useWords("safer");
  const [since, setSince] = useState(lately());
  const [now, setNow] = useState<Given | null>(null);
  const { state, start, stop } = useTask<ReviewView>();
  const result = useRef<HTMLElement>(null);
  const look = async (current: Given, before: Given | null): Promise<void> => {
    setNow(current);
    const after = Date.parse(`${since}T00:00:00Z`);
    const asked = { now: current, before, since: before === null && Number.isFinite(after) ? after : null };
    await start((options) => engine.call("reviewDownload", asked, options));
    result.current?.focus();
  };
  return (
    <>
      <h1>{t["safer.friends"]()}</h1>
      <p class="lead">{t["safer.friends.lead"]()}</p>
      <label class="field">
        <span>{t["safer.friends.since"]()}</span>
        <input type="date" value={since} onInput={({ currentTarget }) => setSince(currentTarget.value)} />
      </label>
      {state.phase === "running" ? (
        <LongWork doing={t["safer.friends.reading"]()} done={state.done} total={state.total} onStop={stop} />
      ) : (
        <div class="actions">
          <Choose label={t["safer.friends.choose"]()} main={now === null} onGiven={(given) => void look(given, null)} />
          <Choose label={t["safer.friends.choose-folder"]()} folder onGiven={(given) => void look(given, null)} />
          {now === null ? null : (
            <Choose label={t["safer.friends.before"]()} onGiven={(before) => void look(now, before)} />
          )}
        </div>
      )}
      {state.phase === "failed" ? (
        <p role="alert" class="error">
          {t["safer.friends.failed"]()}
        </p>
      ) : null}
      {state.phase === "done" ? (
        <section tabIndex={-1} ref={result} class="found" aria-label={t["safer.friends"]()}>
          <Found view={state.value} />
        </section>
      ) : null}
      <div class="actions">
        <a class="button" href={href("/safer")}>
          {t["safer.back"]()}
        </a>
      </div>
    </>
  );
}

function Found({ view }: { readonly view: ReviewView }): JSX.Element {
  const t = useWords("safer");
  const { recognised, people, notUnderstood, result, added, addedCount } = view;
  if (!recognised) return <p class="look-here">{t["safer.friends.not-recognised"]()}</p>;
  return (
    <>
      <p>{t["safer.friends.people"]({ n: people })}</p>
      {notUnderstood === 0 ? null : <p class="look-here">{t["safer.friends.not-understood"]({ n: notUnderstood })}</p>}
      <CheckCard check={{ area: "lists", name: "", result }} />
      <h2>{t["safer.friends.new"]()}</h2>
      {added.length === 0 ? <p>{t["safer.friends.new-none"]()}</p> : null}
      <ul class="plain">
        {added.map(({ name, as, at }) => (
          <li key={`${name} ${as} ${at ?? ""}`}>
            <bdi>{name}</bdi>{" "}
            <span class="small">
              {t[`safer.friends.as.${as}`]()}
              {at === null ? null : `, ${dayInWords(new Date(at).toISOString().slice(0, 10), language.value)}`}
            </span>
          </li>
        ))}
      </ul>
      {addedCount > added.length ? <p>{t["safer.friends.more"]({ n: addedCount - added.length })}</p> : null}
      <p>{t["safer.friends.together"]()}</p>
    </>
  );
}

/** A button over a native picker. */
function Choose({
  label,
  main = false,
  folder = false,
  onGiven,
}: {
  readonly label: string;
  readonly main?: boolean;
  readonly folder?: boolean;
  readonly onGiven: (given: Given) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          if (element !== null && folder) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        data-choose={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          const [given] = folder ? fromFolder(files) : files.map((file) => fromFile(file));
          if (given !== undefined) onGiven(given);
        }}
      />
      <button type="button" class={main ? "primary" : "plain"} onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
