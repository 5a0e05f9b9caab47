import type { JSX } from "preact";
import type { ThingView } from "../../engine/evidence/evidence-view.ts";
import { saySize } from "../../ui/say-moment.ts";
import { language, say, useWords } from "../../words/say.ts";

/** The account of one thing, folded: read, taken for granted, not understood, left out by the export itself. */
export function ThingAccount({ thing }: { readonly thing: ThingView }): JSX.Element {
  const t = useWords("evidence");
  const size = (bytes: number): string => saySize(bytes, language.value);
  const { assumed, unread, gaps } = thing;
  return (
    <details>
      <summary>{t["thing.details"]()}</summary>
      <p>{t["thing.read-size"]({ size: size(thing.read) })}</p>
      {unread.length === 0 ? null : (
        <>
          <h4>{t["thing.unread"]()}</h4>
          <ul>
            {unread.map((remark) => (
              <li key={JSON.stringify(remark)}>
                {t["thing.unread-size"]({ why: say(remark), size: size(remark.bytes) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t["thing.assumed"]()}</h4>
      {assumed.length === 0 ? <p>{t["thing.assumed-nothing"]()}</p> : <Remarks remarks={assumed} />}
      {gaps.length === 0 ? null : (
        <>
          <h4>{t["thing.gaps"]()}</h4>
          <Remarks remarks={gaps} />
        </>
      )}
    </details>
  );
}

function Remarks({ remarks }: { readonly remarks: ThingView["assumed"] }): JSX.Element {
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)}>{say(remark)}</li>
      ))}
    </ul>
  );
}
