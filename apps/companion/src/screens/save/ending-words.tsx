import type { JSX } from "preact";
import { useWords } from "../../words/say.ts";
import type { Ending } from "./use-bringing.ts";

/** How the last bringing ended, where a screen reader hears it. */
export function EndingWords({ ended }: { readonly ended: Ending | null }): JSX.Element {
  const t = useWords("evidence");
  if (ended?.type === "failed" || ended?.type === "paste-refused") {
    return (
      <p class="look-here" role="alert">
        {ended.type === "failed" ? t["save.failed"]() : t[pasteWords(ended.error)]()}
      </p>
    );
  }
  return (
    <p role="status" class="ending">
      {ended === null ? null : said(ended, t)}
    </p>
  );
}

type Words = ReturnType<typeof useWords<"evidence">>;

function said(ended: Exclude<Ending, { type: "failed" | "paste-refused" }>, t: Words): string {
  switch (ended.type) {
    case "added":
      return ended.things === 0 && ended.pictures > 0 ? "" : t["save.added"]({ n: ended.things });
    case "note":
      return t["save.kept-as-note"]();
    case "to-choose":
      return t["choose.waits"]();
    case "stopped":
      return t["save.stopped"]();
  }
}

/** Pasted text is refused where there is too much of it, or where a picture is written in it as text. */
const pasteWords = (
  error: Extract<Ending, { type: "paste-refused" }>["error"],
): "save.paste-empty" | "save.paste-too-much" | "save.paste-holds-media" => {
  if (error === "empty") return "save.paste-empty";
  return error === "too-many" || error === "too-long" || error === "too-large"
    ? "save.paste-too-much"
    : "save.paste-holds-media";
};
