import type { CheckupChanges as Changes } from "@holdfast/guide/checkup";
import type { JSX } from "preact";
import { useWords } from "../../words/say.ts";
import { itemName } from "./item-name.ts";

/** What is different from the last look, in the list and in the facts; nothing where nothing is. */
export function CheckupChanges({ changes: { added, refreshed } }: { readonly changes: Changes }): JSX.Element | null {
  const t = useWords("safer");
  const words = useWords("checkup");
  if (added.length + refreshed.length === 0) return null;
  return (
    <section class="note" aria-labelledby="since">
      <h2 id="since">{t["safer.since"]()}</h2>
      <ul>
        {added.map((item) => (
          <li key={item.id}>{words["checkup.changed.added"]({ name: itemName(item, words) })}</li>
        ))}
        {refreshed.map((item) => (
          <li key={item.id}>{words["checkup.changed.refreshed"]({ name: itemName(item, words) })}</li>
        ))}
      </ul>
    </section>
  );
}
