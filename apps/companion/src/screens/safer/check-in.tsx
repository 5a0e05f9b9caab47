import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { href } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";
import { GetCheckIn } from "./get-check-in.tsx";
import { MakeCheckIn } from "./make-check-in.tsx";
import { Pair } from "./pair.tsx";
import { keepPairing, loadPairing, type Pairing } from "./pairing.ts";
import "../../style/rows.css";
import "../../style/safer.css";

/** A summary that one device shares with the other: seen first by whoever it is about, opened by the paired device only. */
export function CheckInPage(): JSX.Element {
  const t = useWords("safer");
  const family = useWords("family");
  const [pairing, setPairing] = useState<Pairing | null>(loadPairing);
  const keep = (now: Pairing | null): void => {
    keepPairing(now);
    setPairing(now);
  };
  return (
    <>
      <h1>{family["family.check-in.title"]()}</h1>
      <p class="lead">{family["family.check-in.never"]()}</p>
      <p class="note">{family["family.why-no-watching"]()}</p>
      {pairing === null ? (
        <Pair onPaired={(code) => keep({ code, sent: null, got: null })} />
      ) : (
        <>
          <MakeCheckIn pairing={pairing} onSent={(sent) => keep({ ...pairing, sent })} />
          <GetCheckIn pairing={pairing} onGot={(got) => keep({ ...pairing, got })} />
          <details>
            <summary>{t["safer.pair.again"]()}</summary>
            <Pair shown={pairing.code} onPaired={(code) => keep({ code, sent: null, got: null })} />
          </details>
          <p class="small">{t["safer.pair.end-note"]()}</p>
          <button type="button" class="plain" onClick={() => keep(null)}>
            {t["safer.pair.end"]()}
          </button>
        </>
      )}
      <div class="actions">
        <a class="button" href={href("/safer")}>
          {t["safer.back"]()}
        </a>
      </div>
    </>
  );
}
