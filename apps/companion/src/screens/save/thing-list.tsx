import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenshotView, ThingView } from "../../engine/evidence/evidence-view.ts";
import { engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { ScreenshotLine } from "./screenshot-line.tsx";
import { ThingLine } from "./thing-line.tsx";

type TakenOut = { readonly name: string; readonly done: boolean };

/** What was brought, one line a thing. Taking out can be undone. */
export function ThingList({
  things,
  screenshots,
}: {
  readonly things: readonly ThingView[];
  readonly screenshots: readonly ScreenshotView[];
}): JSX.Element | null {
  const t = useWords("evidence");
  const [out, setOut] = useState<TakenOut | null>(null);
  const takeOut = async (root: string, name: string): Promise<void> => {
    setOut({ name, done: await engine.call("removeThing", root) });
  };
  const putBack = async (): Promise<void> => {
    await engine.call("putBack", null);
    setOut(null);
  };
  return (
    <>
      <div role="status">
        {out === null ? null : (
          <p class="note">
            {out.done ? t["thing.taken-out"]({ name: out.name }) : t["thing.merged"]()}{" "}
            {out.done ? (
              <button type="button" class="plain" onClick={() => void putBack()}>
                {t["thing.put-back"]()}
              </button>
            ) : null}
          </p>
        )}
      </div>
      {things.length + screenshots.length === 0 ? null : (
        <section aria-labelledby="brought">
          <h2 id="brought">{t["save.brought"]()}</h2>
          <ul class="plain things">
            {things.map((thing) => (
              <ThingLine key={thing.root} thing={thing} onTakeOut={() => void takeOut(thing.root, thing.root)} />
            ))}
            {screenshots.map((shot) => (
              <ScreenshotLine key={shot.item} shot={shot} onTakeOut={() => void takeOut(shot.item, shot.name)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
