import type { JSX } from "preact";
import { useState } from "preact/hooks";

/**
 * One line of text, kept when it is left. What is being typed is the field's own until then: the screen is drawn again
 * whenever the worker has kept something else, and must not put the old words back under the person's hands.
 */
export function KeptLine({
  label,
  value,
  max,
  inputMode,
  describedBy,
  onKeep,
}: {
  readonly label: string;
  readonly value: string;
  /** UTF-16 units, as the casefile takes them. */
  readonly max: number;
  readonly inputMode?: "decimal";
  readonly describedBy?: string;
  readonly onKeep: (value: string) => void;
}): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        autocomplete="off"
        maxLength={max}
        {...(inputMode === undefined ? {} : { inputMode })}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        value={typed ?? value}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => {
          onKeep(currentTarget.value.trim());
          setTyped(null);
        }}
      />
    </label>
  );
}
