import { render } from "preact";
import { App } from "./app.tsx";
import { firstLanguage } from "./first-language.ts";
import { navigateToHash } from "./navigation.ts";
import { openScreen } from "./shell/current-screen.ts";
import { installServiceWorker } from "./shell/install.ts";
import { watchShiftThrice } from "./shell/quick-exit.ts";
import { changeLanguage, loadWords } from "./words/say.ts";
import "./style/base.css";

const mount = document.getElementById("app");
if (mount === null) throw new Error("index.html has no #app");

const language = firstLanguage(navigator.languages, sessionStorage);
await loadWords(["shell"], language);
await changeLanguage(language);
await openScreen(navigateToHash());
render(<App />, mount);
watchShiftThrice();
if (import.meta.env.PROD) void installServiceWorker();
