import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { currentPath, href } from "../../navigation.ts";
import { engine } from "../../session.ts";
import { saySize } from "../../ui/say-moment.ts";
import { useAsked } from "../../ui/use-asked.ts";
import { language, useWords } from "../../words/say.ts";
import { CoverPicture } from "./cover-picture.tsx";
import { Kept } from "./kept.tsx";
import { Left } from "./left.tsx";
import { WhatWasRead } from "./what-was-read.tsx";
import "../../style/screenshot.css";

/**
 * `/screenshot/3`: one picture, from "is it only text?" to a covered copy, or to leaving it where it is (P3).
 * `/screenshot/read/3`: what was read of a copy that is kept.
 */
export function Screenshot(): JSX.Element {
  const [, , which = "", place = ""] = currentPath.value.split("/");
  if (which === "read") return <WhatWasRead key={place} place={Number(place)} />;
  const number = Number(which);
  return <OnePicture key={number} number={number} />;
}

type Step = "ask" | "cover" | "kept" | "left";

function OnePicture({ number }: { readonly number: number }): JSX.Element {
  const t = useWords("evidence");
  const [step, setStep] = useState<Step>("ask");
  const picture = useAsked(async () => ({ found: await engine.call("picture", number) }), `picture ${number}`);
  const found = picture?.found ?? null;
  const [name, setName] = useState("");
  const [item, setItem] = useState("");
  if (found !== null && name === "") setName(found.name);
  const leave = async (): Promise<void> => {
    setStep("left");
    await engine.call("leavePicture", number);
  };
  if (step === "left") return <Left />;
  if (step === "kept") return <Kept name={name} item={item} />;
  if (picture === null) return <h1>{t["picture.title"]()}</h1>;
  if (found === null) {
    return (
      <>
        <h1>{t["picture.title"]()}</h1>
        <p>{t["picture.gone"]()}</p>
        <a class="button primary" href={href("/save")}>
          {t["picture.back"]()}
        </a>
      </>
    );
  }
  if (step === "cover")
    return (
      <CoverPicture
        picture={found}
        onKept={(copy) => {
          setItem(copy);
          setStep("kept");
        }}
        onLeave={() => void leave()}
      />
    );
  return (
    <>
      <h1>{t["picture.title"]()}</h1>
      <div class="covered-large">
        <p>
          <strong>{t["picture.covered"]()}</strong>
        </p>
        <p>
          <bdi>{t["picture.file"]({ name: found.name, size: saySize(found.size, language.value) })}</bdi>
        </p>
      </div>
      <h2>{t["picture.question"]()}</h2>
      <p>{t["picture.why"]()}</p>
      <div class="actions">
        <button type="button" class="plain" onClick={() => setStep("cover")}>
          {t["picture.yes"]()}
        </button>
        <button type="button" class="plain" onClick={() => void leave()}>
          {t["picture.no"]()}
        </button>
        <button type="button" class="plain" onClick={() => void leave()}>
          {t["picture.not-sure"]()}
        </button>
      </div>
    </>
  );
}
