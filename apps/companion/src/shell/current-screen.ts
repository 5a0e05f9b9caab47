import { type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { ROUTES, type Route } from "../routes.ts";
import { loadWords } from "../words/say.ts";

interface Shown {
  readonly path: string;
  readonly route: Route;
  readonly component: ComponentType;
  /** Stands in for the screen until a casefile is open, where it needs one. */
  readonly gate: ComponentType | null;
}

const shown = signal<Shown | null>(null);
export const currentScreen: ReadonlySignal<Shown | null> = shown;

/** `/reports/police` is shown by the route `/reports/police`, else by `/reports`: the screen reads the rest itself. */
function routeOf(path: string): Route {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const route = ROUTES[at];
    if (route !== undefined) return route;
  }
  return ROUTES["/"] as Route;
}

async function loadGate(): Promise<ComponentType> {
  const [{ CaseGate }] = await Promise.all([import("../screens/cases/cases.tsx"), loadWords(["keeping"])]);
  return CaseGate;
}

let latest = 0;
/** Fetches a screen and its words, then shows it; the last one asked for wins. */
export async function openScreen(path: string): Promise<void> {
  const turn = ++latest;
  const route = routeOf(path);
  const [component, gate] = await Promise.all([
    route.load(),
    route.needsCase === true ? loadGate() : null,
    loadWords(["shell", ...route.words]),
  ]);
  if (turn === latest) shown.value = { path, route, component, gate };
}
