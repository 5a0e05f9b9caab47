import { type CheckIn, isNewerCheckIn } from "@holdfast/guide/family";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { engine } from "../../session.ts";
import { useWords } from "../../words/say.ts";
import { CheckInView } from "./check-in-view.tsx";
import type { Pairing } from "./pairing.ts";

/** Why a check-in is not shown. */
type Refused = "older" | "newer-version" | "not-a-check-in" | "not-a-pairing-code" | "not-for-this-pair";

/** Characters of a file that are read: a check-in is far shorter. */
const MAX_FILE = 4_000;

/** The other device's check-in: pasted, or as the file that was saved there. Changed, or of another pair, it shows nothing. */
export function GetCheckIn({
  pairing,
  onGot,
}: {
  readonly pairing: Pairing;
  readonly onGot: (got: CheckIn) => void;
}): JSX.Element {
  const t = useWords("safer");
  const family = useWords("family");
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<Refused | null>(null);
  const [shown, setShown] = useState<{ readonly checkIn: CheckIn; readonly previous: CheckIn | null } | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const open = async (sealed: string): Promise<void> => {
    const read = await engine.call("openCheckIn", { code: pairing.code, sealed });
    setShown(null);
    if (!read.ok)
      setRefused(read.error === "not-a-note" || read.error === "note-too-long" ? "not-a-check-in" : read.error);
    else if (!isNewerCheckIn(pairing.got, read.value)) setRefused("older");
    else {
      setRefused(null);
      setShown({ checkIn: read.value, previous: pairing.got });
      onGot(read.value);
    }
  };
  return (
    <section aria-labelledby="get">
      <h2 id="get">{t["safer.check-in.get"]()}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open(text);
        }}
      >
        <label class="field">
          <span>{t["safer.check-in.paste"]()}</span>
          <textarea
            value={text}
            rows={3}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div class="actions">
          <button type="submit" class="plain">
            {t["safer.check-in.open"]()}
          </button>
          <input
            ref={files}
            type="file"
            hidden
            data-check-in="file"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = "";
              void file
                ?.slice(0, MAX_FILE)
                .text()
                .then((read) => open(read));
            }}
          />
          <button type="button" class="plain" onClick={() => files.current?.click()}>
            {t["safer.check-in.open-file"]()}
          </button>
        </div>
      </form>
      {refused === null ? null : (
        <p role="alert" class="error">
          {family[`family.check-in.error.${refused}`]()}
        </p>
      )}
      {shown === null ? null : <CheckInView checkIn={shown.checkIn} previous={shown.previous} />}
    </section>
  );
}
