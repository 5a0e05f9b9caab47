import type { JSX } from "preact";
import type { ConversationLine, ThingView } from "../../engine/evidence/evidence-view.ts";
import { sayDay } from "../../ui/say-moment.ts";
import { language, useWords } from "../../words/say.ts";
import { ThingAccount } from "./thing-account.tsx";

/** Conversations named on the line; the rest is counted. */
const SHOWN = 3;

/** One thing: what it is, how many messages, from when to when, with whom, what became of it. */
export function ThingLine({
  thing,
  onTakeOut,
}: {
  readonly thing: ThingView;
  readonly onTakeOut: () => void;
}): JSX.Element {
  const t = useWords("evidence");
  const more = thing.conversations.length - SHOWN;
  return (
    <li class="card">
      <h3>
        <bdi>{thing.root}</bdi>
      </h3>
      <ul class="plain">
        {thing.conversations.slice(0, SHOWN).map((conversation) => (
          <li key={conversation.id}>
            <ConversationWords conversation={conversation} />
          </li>
        ))}
        {more > 0 ? <li>{t["thing.more-chats"]({ n: more })}</li> : null}
        {thing.conversations.length === 0 ? <li>{t["thing.messages"]({ n: 0 })}</li> : null}
      </ul>
      {thing.mediaLeft > 0 ? <p>{t["thing.media-left"]({ n: thing.mediaLeft })}</p> : null}
      <p class="small">
        {thing.copied ? t["thing.kept-copy"]() : t["thing.kept"]()}{" "}
        {thing.unread.length === 0 ? t["thing.understood"]() : t["thing.partly"]({ n: thing.unread.length })}
      </p>
      <ThingAccount thing={thing} />
      <button
        type="button"
        class="quiet"
        onClick={onTakeOut}
        aria-label={t["thing.take-out-name"]({ name: thing.root })}
      >
        {t["thing.take-out"]()}
      </button>
    </li>
  );
}

/** "WhatsApp chat with Kayla, 14 messages, 14 Oct. 2023 to 15 Oct. 2023". */
function ConversationWords({ conversation }: { readonly conversation: ConversationLine }): JSX.Element {
  const t = useWords("evidence");
  const { source, others, messages, first, last } = conversation;
  const [one, two, ...rest] = others;
  const names = [one, two].filter((name) => name !== undefined).join(", ");
  const who =
    one === undefined
      ? t["thing.nobody"]()
      : rest.length === 0
        ? t["thing.with"]({ names })
        : t["thing.with-more"]({ names, n: rest.length });
  const from = first === null ? null : sayDay(first, language.value, t);
  const to = last === null ? null : sayDay(last, language.value, t);
  const when =
    from === null || to === null
      ? ""
      : from === to
        ? t["thing.on-day"]({ day: from })
        : t["thing.from-to"]({ first: from, last: to });
  return (
    <>
      {t[`thing.source.${source}`]()} <bdi>{who}</bdi>
      <br />
      <span class="tabular">
        {[t["thing.messages"]({ n: messages }), when].filter((part) => part !== "").join(", ")}
      </span>
    </>
  );
}
