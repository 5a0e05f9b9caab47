import type { JSX } from "preact";
import type { MessageRow } from "../../engine/evidence/pages-of-messages.ts";
import { sayMoment } from "../../ui/say-moment.ts";
import { language, say, useWords } from "../../words/say.ts";

/** One message: who, when, the words as written, and in words what a reader must not miss. */
export function MessageLine({ row }: { readonly row: MessageRow }): JSX.Element {
  const t = useWords("evidence");
  const { sender, self, kind, at, text, subject, attachments, flags, tactics } = row;
  const who = self === true ? t["timeline.you"]() : (sender ?? t["timeline.app-line"]());
  return (
    <li class={self === true ? "message mine" : "message"}>
      <p class="small">
        <strong>
          <bdi>{who}</bdi>
        </strong>{" "}
        <span class="tabular">{sayMoment(at, language.value, t)}</span>
        {kind === "text" || kind === "media" ? null : ` (${say({ key: `kind.${kind}` })})`}
      </p>
      {subject === null ? null : <p dir="auto">{t["timeline.subject"]({ subject })}</p>}
      {text === "" ? null : (
        <p class="text" dir="auto">
          {text}
        </p>
      )}
      {text === "" && subject === null && attachments.length === 0 ? (
        <p class="small">{t["timeline.no-text"]()}</p>
      ) : null}
      {attachments.map((attachment, index) => {
        const what = say({ key: `attachment.${attachment.kind}` });
        return (
          <p class="small" key={`${index} ${attachment.name}`}>
            {attachment.name === null
              ? t["timeline.attachment"]({ kind: what })
              : t["timeline.attachment-name"]({ kind: what, name: attachment.name })}
          </p>
        );
      })}
      {flags.length + tactics.length === 0 ? null : (
        <ul class="plain marks">
          {tactics.map((tactic) => (
            <li key={tactic}>{t["timeline.seen-here"]({ what: say({ key: `tactic.${tactic}.name` }) })}</li>
          ))}
          {flags.map((flag) => (
            <li key={flag}>{t["timeline.look"]({ what: say({ key: `flag.${flag}` }) })}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
