import { caseView, engine } from "../session.ts";
import { hidden } from "./hidden.ts";

/**
 * Where the button leads: a page that anyone could be looking at, the same for everybody. Environment Canada's weather.
 * The browser goes there as if its address had been typed: no referrer, nothing of ours in it.
 */
const NEUTRAL = "https://weather.gc.ca/";
const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * Hides the page at once, and destroys nothing. A casefile kept on the device is locked and the page replaced; one that
 * lives only in this tab would be lost with the page, so the tab shows a neutral page of ours over it instead.
 */
export function leaveQuickly(): void {
  if (caseView.value?.kept === "memory") {
    hidden.value = true;
    return;
  }
  document.body.hidden = true;
  document.title = "…";
  engine.lock();
  location.replace(navigator.onLine ? NEUTRAL : "./away.html");
}

/** Shift three times within five seconds leaves, as on GOV.UK's "Exit this page". */
export function watchShiftThrice(): void {
  let presses: number[] = [];
  window.addEventListener("keydown", ({ key, repeat }) => {
    if (repeat) return;
    if (key !== "Shift") {
      presses = [];
      return;
    }
    const now = performance.now();
    presses = [...presses.filter((at) => now - at < WITHIN_MS), now];
    if (presses.length < PRESSES) return;
    presses = [];
    leaveQuickly();
  });
}
