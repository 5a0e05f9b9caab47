/** Milliseconds that the first screen has for itself: on an old phone, fetching everything else would hold up the first tap. */
const CALM_MS = 3000;

/** Installs the worker that makes the page work without a network, then lets it fetch what is needed later: fonts, the reader. */
export async function installServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  if (navigator.serviceWorker.controller === null) {
    await new Promise((resolve) => {
      setTimeout(resolve, CALM_MS);
    });
  }
  try {
    await navigator.serviceWorker.register("./sw.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage("cache-fonts", [new MessageChannel().port2]);
  } catch {
    // Private windows and pages opened from a folder have no service worker: the page works, while it is open.
  }
}
