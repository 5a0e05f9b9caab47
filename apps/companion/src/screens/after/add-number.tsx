import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { ReferenceGiven } from "../../engine/plan/plan-methods.ts";
import { useWords } from "../../words/say.ts";
import { GIVERS } from "./givers.ts";

const OTHER = "other";

/** A form for one number. What was typed stays until it is kept. */
export function AddNumber({ onAdd }: { readonly onAdd: (given: ReferenceGiven) => Promise<boolean> }): JSX.Element {
  const t = useWords("after");
  const [who, setWho] = useState<string>(GIVERS[0]);
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const [empty, setEmpty] = useState(false);
  const error = useId();
  const submit = async (): Promise<void> => {
    setEmpty(number.trim() === "");
    if (number.trim() === "") return;
    const destination = who === OTHER ? name.trim() || t["after.who.other"]() : who;
    if (await onAdd({ destination, number })) setNumber("");
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="field">
        <span>{t["after.number-who"]()}</span>
        <select value={who} onChange={({ currentTarget }) => setWho(currentTarget.value)}>
          {[...GIVERS, OTHER].map((giver) => (
            <option key={giver} value={giver}>
              {t[`after.who.${giver as (typeof GIVERS)[number] | typeof OTHER}`]()}
            </option>
          ))}
        </select>
      </label>
      {who === OTHER ? (
        <label class="field">
          <span>{t["after.number-who-other"]()}</span>
          <input
            type="text"
            autocomplete="off"
            maxLength={60}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      ) : null}
      <label class="field">
        <span>{t["after.number"]()}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={80}
          value={number}
          aria-invalid={empty}
          aria-describedby={empty ? error : undefined}
          onInput={({ currentTarget }) => setNumber(currentTarget.value)}
        />
      </label>
      {empty ? (
        <p role="alert" class="error" id={error}>
          {t["after.number-empty"]()}
        </p>
      ) : null}
      <button type="submit" class="primary">
        {t["after.number-add"]()}
      </button>
    </form>
  );
}
