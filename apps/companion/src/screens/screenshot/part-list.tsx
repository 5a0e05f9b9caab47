import type { JSX } from "preact";
import { useWords } from "../../words/say.ts";
import type { CoveredPart } from "./covered-parts.ts";

/** Where a part begins that was added by the keyboard: near the top, as wide as a name. Percent. */
const NEW = { x: 5, y: 2, width: 40, height: 8 };
const FIELDS = [
  ["x", "picture.left-edge"],
  ["y", "picture.top-edge"],
  ["width", "picture.width"],
  ["height", "picture.height"],
] as const;

/** The covered parts as numbers: the same as drawing, for a keyboard and for who cannot see the picture well. */
export function PartList({
  parts,
  onParts,
}: {
  readonly parts: readonly CoveredPart[];
  readonly onParts: (parts: readonly CoveredPart[]) => void;
}): JSX.Element {
  const t = useWords("evidence");
  const change = (key: number, field: (typeof FIELDS)[number][0], value: number): void => {
    const clipped = Math.min(100, Math.max(0, Number.isFinite(value) ? value : 0));
    onParts(parts.map((part) => (part.key === key ? { ...part, [field]: clipped } : part)));
  };
  const key = Math.max(0, ...parts.map((part) => part.key)) + 1;
  return (
    <details open={parts.length > 0}>
      <summary>{t["picture.boxes"]()}</summary>
      {parts.map((part, index) => (
        <fieldset key={part.key} class="part">
          <legend class="small-legend">{t["picture.box"]({ n: index + 1 })}</legend>
          <div class="numbers">
            {FIELDS.map(([field, label]) => (
              <label class="field" key={field}>
                <span>{t[label]()}</span>
                <input
                  type="number"
                  min={0}
                  max={100}
                  value={Math.round(part[field])}
                  onInput={(event) => change(part.key, field, event.currentTarget.valueAsNumber)}
                />
              </label>
            ))}
          </div>
          <button type="button" class="quiet" onClick={() => onParts(parts.filter((other) => other.key !== part.key))}>
            {t["picture.remove-box"]({ n: index + 1 })}
          </button>
        </fieldset>
      ))}
      <button type="button" class="plain wide" onClick={() => onParts([...parts, { key, ...NEW }])}>
        {t["picture.add-box"]()}
      </button>
    </details>
  );
}
