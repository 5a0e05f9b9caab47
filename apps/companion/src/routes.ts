import type { ComponentType } from "preact";
import type { AreaName } from "./words/areas.ts";

/** One screen: its code and the sentences it shows, both fetched when it is first opened. */
export interface Route {
  readonly load: () => Promise<ComponentType>;
  readonly words: readonly AreaName[];
  /** Whether it shows a casefile, so that a locked one is opened first. */
  readonly needsCase?: boolean;
}

/** Paths behind the `#`: no server sees them, and the page works from a folder. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "/": { load: async () => (await import("./screens/open/open.tsx")).Open, words: ["shell"] },
  "/keep": { load: async () => (await import("./screens/keep/keep.tsx")).Keep, words: ["keeping"], needsCase: true },
  "/cases": { load: async () => (await import("./screens/cases/cases.tsx")).Cases, words: ["keeping"] },
  "/breathe": { load: async () => (await import("./screens/breathe/breathe.tsx")).Breathe, words: ["shell"] },
};
