import { type Signal, signal } from "@preact/signals";
import type { CaseView } from "./engine/case-view.ts";
import { EngineClient } from "./engine/client.ts";
import type { EngineMethods } from "./engine/methods.ts";

/** The casefile that is open, as far as the page may see it; null when none is. */
export const caseView: Signal<CaseView | null> = signal(null);

/** Everything that touches evidence goes through here and happens in a worker. */
export const engine: EngineClient<EngineMethods> = new EngineClient(
  () => new Worker(new URL("./engine/engine.worker.ts", import.meta.url), { type: "module", name: "engine" }),
  // The worker sends nothing else as a view.
  (view) => (caseView.value = view as CaseView | null),
);
