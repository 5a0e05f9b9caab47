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
  asHeading = false,
  hint,
  onChange,
}: {
  readonly name: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly several?: boolean;
  /** The question is what the whole screen is about, so it is its first heading. */
  readonly asHeading?: boolean;
  readonly hint?: string;
  readonly onChange: (chosen: readonly string[]) => void;
}): JSX.Element {
  const change = (box: HTMLInputElement): void => {
    // What is ticked on the screen, not what it was drawn from: two quick taps may come before it is drawn again.
    const boxes = [...(box.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    onChange(boxes.filter((one) => one.name === box.name && one.checked).map(({ value }) => value));
  };
  return (
    <fieldset>
      <legend>{asHeading ? <h1>{question}</h1> : question}</legend>
      {hint === undefined ? null : <p class="small">{hint}</p>}
      {choices.map(({ value, label }) => (
        <label class="choice" key={value}>
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => change(event.currentTarget)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
