import type { HelpingWords } from "@holdfast/words";
import type { JSX } from "preact";
import { currentPath, go, href } from "../../navigation.ts";
import { beginIfNone } from "../../ui/begin-if-none.ts";
import { useWords } from "../../words/say.ts";
import "../../style/rows.css";

const RELATIONS = ["parent", "teacher", "friend", "partner"] as const;
type Relation = (typeof RELATIONS)[number];
const DONTS = ["phone", "picture", "write", "post", "ask-why"] as const;
/** Sentences to say as they stand, for each relation; `any` before it is known. */
const SENTENCES = ["1", "2", "3"] as const;

/** For a parent, a teacher, a friend or a partner: what to say first, what not to do, then the same path side by side. */
export function Helping(): JSX.Element {
  const t = useWords("helping");
  const relation = RELATIONS.find((one) => one === currentPath.value.split("/")[2]) ?? null;
  return (
    <>
      <h1>{t["helping.title"]()}</h1>
      <p class="lead">{t["helping.lead"]()}</p>
      <section class="note" aria-labelledby="say">
        <h2 id="say">{t["helping.say-title"]()}</h2>
        <ul class="plain say">
          {sentences(relation, t).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="dont">
        <h2 id="dont">{t["helping.dont-title"]()}</h2>
        <ul>
          {DONTS.map((one) => (
            <li key={one}>{t[`helping.dont.${one}`]()}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="watch">
        <h2 id="watch">{t["helping.watch-title"]()}</h2>
        <p>{t["helping.watch"]()}</p>
        <p>
          <a class="row-link" href={href("/help-now")}>
            {t["helping.watch-link"]()}
          </a>
        </p>
      </section>
      {relation === null ? <WhoAreYou /> : <GoodToKnow relation={relation} />}
      <p class="small">{t["helping.together-note"]()}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void beginIfNone("helper").then(() => go("/keep"))}>
          {t["helping.together"]()}
        </button>
      </div>
    </>
  );
}

const sentences = (relation: Relation | null, t: HelpingWords): readonly string[] =>
  SENTENCES.map((n) => t[`helping.say.${relation ?? "any"}.${n}`]()).concat(
    relation === "parent" ? [t["helping.say.parent.4"]()] : [],
  );

/** Each answer is an address of its own, so that loading the page again or going back shows the same. */
function WhoAreYou(): JSX.Element {
  const t = useWords("helping");
  return (
    <nav aria-labelledby="who">
      <h2 id="who">{t["helping.who-title"]()}</h2>
      <div class="doors">
        {RELATIONS.map((relation) => (
          <a key={relation} class="door" href={href(`/helping/${relation}`)}>
            {t[`helping.who.${relation}`]()}
          </a>
        ))}
      </div>
    </nav>
  );
}

function GoodToKnow({ relation }: { readonly relation: Relation }): JSX.Element {
  const t = useWords("helping");
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t["helping.also-title"]()}</h2>
      <ul>
        <li>{t[`helping.also.${relation}`]()}</li>
        <li>{t[`helping.also.${relation}-2`]()}</li>
      </ul>
      <p>
        <a class="row-link" href={href("/helping")}>
          {t["helping.other-who"]()}
        </a>
      </p>
    </section>
  );
}
