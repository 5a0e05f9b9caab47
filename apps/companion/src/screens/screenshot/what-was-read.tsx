import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ScreenshotView } from "../../engine/evidence/evidence-view.ts";
import type { HeaderPart, PictureReadingView } from "../../engine/evidence/reading-view.ts";
import { href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { useAsked } from "../../ui/use-asked.ts";
import { say, useWords } from "../../words/say.ts";
import { ReadLine } from "./read-line.tsx";
import { ReadingStatus } from "./reading-status.tsx";

/** `/screenshot/read/3`: what was read of a kept picture, strip by strip beside it, to be put right. */
export function WhatWasRead({ place }: { readonly place: number }): JSX.Element {
  const t = useWords("evidence");
  const brought = useAsked(() => engine.call("brought", null), "brought");
  const shot = brought?.screenshots.find((one) => one.place === place) ?? null;
  if (shot === null) {
    return (
      <>
        <h1>{t["read.title"]()}</h1>
        {brought === null ? null : <p>{t["read.gone"]()}</p>}
        <a class="button" href={href("/save")}>
          {t["picture.back"]()}
        </a>
      </>
    );
  }
  return (
    <>
      <h1>{t["read.title"]()}</h1>
      <p>
        <bdi>{shot.from ?? shot.name}</bdi>
      </p>
      {shot.reading.phase === "read" ? <Lines shot={shot} /> : <ReadingStatus shot={shot} />}
      <div class="actions">
        <a class="button primary" href={href("/save")}>
          {t["picture.back"]()}
        </a>
      </div>
    </>
  );
}

function Lines({ shot }: { readonly shot: ScreenshotView }): JSX.Element | null {
  const t = useWords("evidence");
  const { item } = shot;
  const found = useAsked(async () => ({ view: await engine.call("pictureReading", item) }), `reading ${item}`);
  const bitmap = useKeptPicture(item);
  const reading = found?.view ?? null;
  if (reading === null) return null;
  const { messages, rows, remarks, toCheck } = reading;
  return (
    <>
      <p>{t["read.lead"]()}</p>
      <p role="status">{toCheck === 0 ? null : t["reading.to-check"]({ n: toCheck })}</p>
      {remarks.map((code) => (
        <p class="small" key={code}>
          {say({ key: `screenshots.remark.${code}` })}
        </p>
      ))}
      <ol class="plain messages">
        {(["name", "handle"] as const).map((part) => (
          <HeaderLine key={part} part={part} reading={reading} bitmap={bitmap} />
        ))}
        {messages.map((message) => (
          <ReadLine
            key={`message ${message.index}`}
            line={message}
            who={whoOf(message.self, message.sender ?? reading.header.name?.text ?? null, t)}
            name={t["read.line"]({ n: message.index + 1 })}
            self={message.self}
            bitmap={bitmap}
            onCorrect={({ text, self }) =>
              void engine.call("correctMessage", { item, index: message.index, text, self })
            }
          />
        ))}
        {rows.map((row, index) => (
          <ReadLine
            key={`row ${index}`}
            line={row}
            who={t["read.row"]({ n: index + 1 })}
            name={t["read.row"]({ n: index + 1 })}
            bitmap={bitmap}
            onCorrect={({ text }) => void engine.call("correctRow", { item, index, text })}
          />
        ))}
      </ol>
      <p>
        <button type="button" class="quiet" onClick={() => void engine.call("dropReading", item)}>
          {t["read.drop"]()}
        </button>
      </p>
    </>
  );
}

function HeaderLine({
  part,
  reading,
  bitmap,
}: {
  readonly part: HeaderPart;
  readonly reading: PictureReadingView;
  readonly bitmap: ImageBitmap | null;
}): JSX.Element | null {
  const t = useWords("evidence");
  const line = reading.header[part];
  if (line === null) return null;
  const name = part === "name" ? t["read.header-name"]() : t["read.header-handle"]();
  return (
    <ReadLine
      line={line}
      who={name}
      name={name}
      bitmap={bitmap}
      onCorrect={({ text }) => void engine.call("correctHeader", { item: reading.item, part, text })}
    />
  );
}

const whoOf = (self: boolean | null, sender: string | null, t: ReturnType<typeof useWords<"evidence">>): string =>
  self === true
    ? t["timeline.you"]()
    : self === null
      ? (sender ?? t["read.not-clear"]())
      : (sender ?? t["read.theirs"]());

/** The kept copy, decoded for the strips; let go when the screen is left. */
function useKeptPicture(item: string): ImageBitmap | null {
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    let here: ImageBitmap | null = null;
    let wanted = true;
    void engine.call("keptPicture", item).then(async (blob) => {
      if (blob === null || !wanted) return;
      here = await createImageBitmap(blob);
      if (wanted) setBitmap(here);
      else here.close();
    });
    return () => {
      wanted = false;
      setBitmap(null);
      here?.close();
    };
  }, [item]);
  return bitmap;
}
