import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { QrCode } from "./qr-code.tsx";

/** One code for two devices: made here and shown, or typed in from the other. With `shown`, the one that is in use. */
export function Pair({
  shown,
  onPaired,
}: {
  readonly shown?: string;
  readonly onPaired: (code: string) => void;
}): JSX.Element {
  const t = useWords("safer");
  const family = useWords("family");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const use = async (): Promise<void> => {
    const good = await engine.call("isPairingCode", typed);
    setWrong(!good);
    if (good) onPaired(typed.trim());
  };
  if (shown !== undefined) {
    return (
      <>
        <p>{family["family.check-in.pair.show"]()}</p>
        <QrCode text={shown} label={t["safer.pair.code"]()} />
        <p class="code-text">{shown}</p>
        <p class="small">{family["family.check-in.pair.keep"]()}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t["safer.pair.title"]()}</h2>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => void engine.call("newPairingCode", null).then((code) => onPaired(code))}
        >
          {t["safer.pair.make"]()}
        </button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void use();
        }}
      >
        <label class="field">
          <span>{t["safer.pair.type"]()}</span>
          <input
            type="text"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            autocapitalize="none"
            aria-invalid={wrong}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        {wrong ? (
          <p role="alert" class="error">
            {family["family.check-in.error.not-a-pairing-code"]()}
          </p>
        ) : null}
        <div class="actions">
          <button type="submit" class="plain">
            {t["safer.pair.use"]()}
          </button>
        </div>
      </form>
    </>
  );
}
