import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { LongWork } from "../../ui/long-work.tsx";
import { useAsked } from "../../ui/use-asked.ts";
import { useWords } from "../../words/say.ts";
import { BringButtons } from "./bring-buttons.tsx";
import { DropPage } from "./drop-page.tsx";
import { NotTakenList } from "./not-taken-list.tsx";
import { ThingList } from "./thing-list.tsx";
import { useBringing } from "./use-bringing.ts";
import "../../style/save.css";

/** A4: bring files; each lands as a line. */
export function Save(): JSX.Element {
  const t = useWords("evidence");
  const bringing = useBringing();
  const brought = useAsked(() => engine.call("brought", null), "brought");
  const things = brought?.things ?? [];
  return (
    <>
      <h1>{t["save.title"]()}</h1>
      <p class="lead">{t["save.lead"]()}</p>
      <p>{t["save.once"]()}</p>
      <DropPage onGiven={bringing.bring} />
      {bringing.reading === null ? null : (
        <LongWork {...bringing.reading} doing={t["save.reading"]()} onStop={bringing.stop} />
      )}
      {bringing.looking === null ? null : (
        <LongWork {...bringing.looking} doing={t["save.looking"]()} onStop={bringing.stop} />
      )}
      {bringing.ended === "failed" ? (
        <p class="look-here" role="alert">
          {t["save.failed"]()}
        </p>
      ) : (
        <p role="status" class="small">
          {bringing.ended === "stopped" ? t["save.stopped"]() : null}
          {bringing.ended === "added" ? t["save.added"]({ n: bringing.added }) : null}
        </p>
      )}
      <NotTakenList notTaken={bringing.notTaken} onDismiss={bringing.dismiss} />
      <ThingList things={things} />
      <BringButtons first={things.length === 0} onGiven={bringing.bring} />
      {things.length === 0 ? null : (
        <div class="actions">
          <a class="button primary" href={href("/timeline")}>
            {t["save.go-on"]()}
          </a>
        </div>
      )}
    </>
  );
}
