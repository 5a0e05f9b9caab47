import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { currentPath, navigateToHash } from "./navigation.ts";
import { caseView } from "./session.ts";
import { Away } from "./shell/away.tsx";
import { Bar } from "./shell/bar.tsx";
import { currentScreen, openScreen } from "./shell/current-screen.ts";
import { hidden } from "./shell/hidden.ts";
import { NotKept } from "./shell/not-kept.tsx";
import { useWords } from "./words/say.ts";

/** The bar that is on every page, and the screen of the address under it. */
export function App(): JSX.Element {
  const t = useWords("shell");
  const main = useRef<HTMLElement>(null);
  const shown = currentScreen.value;
  useEffect(() => {
    const follow = (): void => {
      void openScreen(navigateToHash());
    };
    addEventListener("hashchange", follow);
    // The address may have changed while the page was being made and nobody listened.
    if ((location.hash.replace(/^#/u, "") || "/") !== currentPath.value) follow();
    return () => removeEventListener("hashchange", follow);
  }, []);
  const first = useRef(true);
  useEffect(() => {
    // The first screen is read from the top by itself; later ones take the focus, or a keyboard would be left behind.
    if (first.current) first.current = false;
    else {
      main.current?.focus();
      scrollTo(0, 0);
    }
  }, [shown?.path]);
  if (hidden.value) return <Away />;
  const Screen = (caseView.value === null ? shown?.gate : null) ?? shown?.component;
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {t["shell.skip"]()}
      </button>
      <Bar />
      <NotKept />
      <main id="main" tabIndex={-1} ref={main}>
        {Screen === undefined ? <p>{t["shell.loading"]()}</p> : <Screen />}
      </main>
    </>
  );
}
