import type { JSX } from "preact";

/** One line of text that is kept when it is left. */
export function TextField({
  label,
  value,
  max,
  onInput,
  onKeep,
}: {
  readonly label: string;
  readonly value: string | undefined;
  /** UTF-16 units, as the casefile takes them. */
  readonly max: number;
  readonly onInput: (value: string) => void;
  readonly onKeep: () => void;
}): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={value ?? ""}
        maxLength={max}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={onKeep}
      />
    </label>
  );
}
