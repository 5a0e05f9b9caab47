import type { JSX } from "preact";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A question with large native radio buttons or check boxes; its legend is the question. */
export function Choices({
  name,
  question,
  choices,
  chosen,
  several = false,
  onChange,
}: {
  readonly name: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly several?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}): JSX.Element {
  const change = (value: string, on: boolean): void => {
    if (!several) onChange([value]);
    else onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  };
  return (
    <fieldset>
      <legend>{question}</legend>
      {choices.map(({ value, label }) => (
        <label class="choice" key={value}>
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
