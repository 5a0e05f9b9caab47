/** Milliseconds between two reports: a bar that moves ten times a second moves smoothly, and the page stays free. */
const EVERY_MS = 100;

/** The same report, at most ten times a second. */
export function throttled(
  report: (done: number, total: number) => void,
  now: () => number = () => performance.now(),
): (done: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const at = now();
    if (at - last < EVERY_MS && done < total) return;
    last = at;
    report(done, total);
  };
}
