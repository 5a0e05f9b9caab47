export interface SharedThings {
  readonly files: readonly File[];
  readonly text: string;
}
const NOTHING: SharedThings = { files: [], text: "" };
/**
 * Milliseconds until a service worker that does not answer holds nothing for us. Long: it gives what it has only once, and
 * whoever stopped listening has lost it.
 */
const PATIENCE_MS = 60_000;

/** Asks the service worker for what was shared to the app. It gives it once, and forgets it. */
export async function takeShared(): Promise<SharedThings> {
  const worker = navigator.serviceWorker?.controller;
  if (worker === null || worker === undefined) return NOTHING;
  const { port1, port2 } = new MessageChannel();
  const answer = await new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    port1.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      clearTimeout(timer);
      resolve(data);
    });
    port1.start();
    worker.postMessage("take-shared", [port2]);
  });
  port1.close();
  if (typeof answer !== "object" || answer === null) return NOTHING;
  const files = "files" in answer && Array.isArray(answer.files) ? answer.files.filter((f) => f instanceof File) : [];
  const text = "text" in answer && typeof answer.text === "string" ? answer.text : "";
  return { files, text };
}
