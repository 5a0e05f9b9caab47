import { markTactics } from "@holdfast/casefile";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import { throttled } from "./throttled.ts";

/** Looks for tactics in what was not looked at yet. @throws the signal's reason when it was stopped; nothing is lost. */
export async function lookAgain(open: OpenCase, { signal, progress }: Task): Promise<void> {
  const marked = await markTactics(open.now, { signal, onProgress: throttled(progress) });
  signal.throwIfAborted();
  // Marks name the messages that they are about: beside others they say nothing.
  await open.change((now) => (now.id === marked.id ? { ...now, marks: marked.marks } : now));
}
