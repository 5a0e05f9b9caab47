import type { JSX } from "preact";
import { rememberLanguage } from "../first-language.ts";
import { href } from "../navigation.ts";
import { changeLanguage, language, useWords } from "../words/say.ts";
import { leaveQuickly } from "./quick-exit.ts";

/** Leave, language, help: on every page, in this order. */
export function Bar(): JSX.Element {
  const t = useWords("shell");
  const other = language.value === "en" ? "fr" : "en";
  const change = async (): Promise<void> => {
    rememberLanguage(other, sessionStorage);
    await changeLanguage(other);
  };
  return (
    <header class="bar">
      <button type="button" class="leave" onClick={leaveQuickly}>
        {t["shell.leave"]()}
      </button>
      <button type="button" class="language" lang={other} onClick={() => void change()}>
        {t["shell.other-language"]()}
      </button>
      <a class="help-now" href={href("/help-now")}>
        {t["shell.help-now"]()}
      </a>
    </header>
  );
}
