import type { ArchiveProblem } from "./archive.ts";

const DRIVE = /^[A-Za-z]:/u;
const CONTROL = /\p{Cc}/u;

/** What is wrong with the path of a zip entry, or null. A path is checked, never repaired. */
export function pathProblem(path: string, maxDepth: number): ArchiveProblem | null {
  if (path === "" || path.startsWith("/") || DRIVE.test(path) || path.includes("\\") || CONTROL.test(path)) {
    return "unsafe-path";
  }
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) return "unsafe-path";
  return parts.length - 1 > maxDepth ? "too-deep" : null;
}

const ASCII = /^[\0-\x7f]*$/u;

/** Equal for names that some file system would take for one: case and Unicode form folded away. */
export const foldPath = (path: string): string =>
  ASCII.test(path) ? path.toLowerCase() : path.normalize("NFC").toLowerCase().normalize("NFC");
