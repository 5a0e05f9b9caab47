import type { Result } from "@holdfast/model";

/** The value of a result that a test needs to go on. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
