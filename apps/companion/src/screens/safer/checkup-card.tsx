import {
  CHECKUP_ANSWERS,
  type CheckupAnswer,
  type CheckupItem,
  type Setting,
  settingWay,
} from "@holdfast/guide/checkup";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { dayInWords } from "../../ui/day.ts";
import { language, say, useWords } from "../../words/say.ts";
import { itemName } from "./item-name.ts";
import { today } from "./today.ts";

/** One thing to look at: why, how to get there as far as a source shows it, and what the person says of it. */
export function CheckupCard({
  item,
  answer,
  onAnswer,
}: {
  readonly item: CheckupItem;
  readonly answer: CheckupAnswer | null;
  readonly onAnswer: (id: string, answer: CheckupAnswer) => void;
}): JSX.Element {
  const words = useWords("checkup");
  const name = useId();
  return (
    <section class="card breaks" aria-labelledby={name}>
      <h3 id={name}>{itemName(item, words)}</h3>
      {item.kind === "setting" ? (
        <SettingLines setting={item.setting} />
      ) : item.kind === "act" ? (
        <>
          <p>{say({ key: item.why })}</p>
          <p>{say({ key: item.how })}</p>
        </>
      ) : (
        <>
          <p>{say({ key: item.lookFor })}</p>
          <p class="small">{words["checkup.unverified"]()}</p>
        </>
      )}
      <div class="answers" role="radiogroup" aria-labelledby={name}>
        {CHECKUP_ANSWERS.map((one) => (
          <label class="choice" key={one}>
            <input type="radio" name={item.id} checked={answer === one} onChange={() => onAnswer(item.id, one)} />
            <span>{words[`checkup.answer.${one}`]()}</span>
          </label>
        ))}
      </div>
    </section>
  );
}

function SettingLines({ setting }: { readonly setting: Setting }): JSX.Element {
  const words = useWords("checkup");
  const steps = useWords("steps");
  const { why, teen, url, urlRole, source, checkedOn, confidence } = setting;
  const date = dayInWords(checkedOn, language.value);
  return (
    <>
      <p>{say({ key: why })}</p>
      <Way setting={setting} />
      {teen === null ? null : <p class="small">{words["checkup.teen"]({ what: say({ key: teen }) })}</p>}
      {url === null || urlRole !== "destination" ? null : (
        <p>
          <a class="row-link" href={url} target="_blank" rel="noreferrer noopener">
            {words["checkup.open-page"]({ url: new URL(url).hostname.replace(/^www\./u, "") })}
          </a>
        </p>
      )}
      {source === null || confidence === "unverified" ? (
        <p class="small">{words["checkup.unverified"]()}</p>
      ) : (
        <p class="small">
          {words["checkup.source"]({ date, confidence: steps[`steps.confidence.${confidence}`](), source })}
        </p>
      )}
    </>
  );
}

function Way({ setting }: { readonly setting: Setting }): JSX.Element {
  const words = useWords("checkup");
  const way = settingWay(setting, language.value, today());
  if (way.kind === "automatic") return <p>{words["checkup.automatic"]()}</p>;
  const lookFor = way.inLanguage
    ? words["checkup.look-for"]({ name: way.name })
    : words["checkup.look-for.english-name"]({ name: way.name });
  if (way.kind === "look-for") return <p>{lookFor}</p>;
  const { path, seenDate } = way;
  const date = seenDate === null ? "" : dayInWords(seenDate, language.value);
  if (way.kind === "path") return <p>{words["checkup.path"]({ date, path })}</p>;
  return (
    <p>
      {lookFor}{" "}
      {seenDate === null ? words["checkup.path.undated"]({ path }) : words["checkup.path.older"]({ date, path })}
    </p>
  );
}
