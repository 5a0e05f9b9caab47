import type { ReadScreenshot } from "@holdfast/screenshots";
import type { FromReader, ToReader } from "../../reader/reader-protocol.ts";

/** What became of one picture: null where it cannot be read. Rejects when it was stopped. */
export type ReadPicture = (bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<ReadScreenshot | null>;

/**
 * Reads pictures one at a time in a worker of its own: reading works for seconds without a pause, and the engine must answer
 * meanwhile. Stopped, that worker is ended; the next picture starts another.
 */
export function pictureReader(): ReadPicture {
  let worker: Worker | null = null;
  let next = 1;
  const running = (): Worker => {
    worker ??= new Worker(new URL("../../reader/reader.worker.ts", import.meta.url), {
      type: "module",
      name: "reader",
    });
    return worker;
  };
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return (bytes, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const reader = running();
      const id = next++;
      const listening = new AbortController();
      const settle = (result: () => void): void => {
        listening.abort();
        result();
      };
      const broken = (): void =>
        settle(() => {
          end();
          resolve(null);
        });
      const options = { signal: listening.signal };
      reader.addEventListener(
        "message",
        ({ data }: MessageEvent<FromReader>) => {
          if (data.id === id) settle(() => resolve("read" in data ? data.read : null));
        },
        options,
      );
      reader.addEventListener("error", broken, options);
      reader.addEventListener("messageerror", broken, options);
      signal.addEventListener(
        "abort",
        () =>
          settle(() => {
            end();
            reject(signal.reason as Error);
          }),
        options,
      );
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      reader.postMessage({ id, bytes } satisfies ToReader, [bytes.buffer]);
    });
}
