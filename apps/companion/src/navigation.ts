import { type ReadonlySignal, signal } from "@preact/signals";

/** Where the page is: `/reports/police` of `#/reports/police`. */
const path = signal("/");
export const currentPath: ReadonlySignal<string> = path;

export function navigateToHash(): string {
  path.value = location.hash.replace(/^#/u, "") || "/";
  return path.value;
}

/** Goes to a path, as a link would. */
export function go(to: string): void {
  location.hash = to;
}

export const href = (to: string): string => `#${to}`;
