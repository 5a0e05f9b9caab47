import type { JSX } from "preact";
import type { ThingView } from "../../engine/evidence/evidence-view.ts";
import { useWords } from "../../words/say.ts";
import { ThingLine } from "./thing-line.tsx";

/** What was brought, one line a thing. */
export function ThingList({ things }: { readonly things: readonly ThingView[] }): JSX.Element | null {
  const t = useWords("evidence");
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{t["save.brought"]()}</h2>
      <ul class="plain things">
        {things.map((thing) => (
          <ThingLine key={thing.root} thing={thing} />
        ))}
      </ul>
    </section>
  );
}
