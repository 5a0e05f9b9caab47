import type { JSX } from "preact";
import { PAGE } from "../../engine/evidence/page-size.ts";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { useAsked } from "../../ui/use-asked.ts";
import { useWords } from "../../words/say.ts";
import { MessageLine } from "./message-line.tsx";

/** Every message of one conversation, a hundred at a time: a plain list that a screen reader and a keyboard can walk. */
export function WholeChat({
  conversation,
  page,
}: {
  readonly conversation: number;
  readonly page: number;
}): JSX.Element {
  const t = useWords("evidence");
  const shown = useAsked(() => engine.call("messagePage", { conversation, page }), `${conversation} ${page}`);
  const address = (to: number): string => href(`/timeline/${conversation}/${to}`);
  if (shown === null) return <h1>{t["timeline.title"]()}</h1>;
  const from = (shown.page - 1) * PAGE;
  return (
    <>
      <h1>
        <bdi>{t["timeline.full-title"]({ title: shown.title })}</bdi>
      </h1>
      <p>
        <a href={href("/timeline")}>{t["timeline.back"]()}</a>
      </p>
      <p class="tabular" role="status">
        {t["timeline.page"]({ from: Math.min(from + 1, shown.total), to: from + shown.rows.length, all: shown.total })}
      </p>
      <ol class="plain messages" start={from + 1}>
        {shown.rows.map((row) => (
          <MessageLine key={row.index} row={row} />
        ))}
      </ol>
      <nav class="pages" aria-label={t["timeline.pages"]()}>
        {shown.page > 1 ? (
          <>
            <a class="button" href={address(1)}>
              {t["timeline.first-page"]()}
            </a>
            <a class="button" href={address(shown.page - 1)}>
              {t["timeline.previous"]()}
            </a>
          </>
        ) : null}
        {shown.page < shown.pages ? (
          <>
            <a class="button" href={address(shown.page + 1)}>
              {t["timeline.next"]()}
            </a>
            <a class="button" href={address(shown.pages)}>
              {t["timeline.last-page"]()}
            </a>
          </>
        ) : null}
      </nav>
      <div class="actions">
        <a class="button primary" href={href("/timeline")}>
          {t["timeline.back"]()}
        </a>
      </div>
    </>
  );
}
