const DRIVE = /^[A-Za-z]:/u;
/** A variable that a Windows shell would fill in. */
const VARIABLE = /^%[^%/]+%[\\/]/u;

/**
 * The path a manifest or fetch.txt names, or null when it could lead out of the bag on some system: absolute, a drive, a
 * UNC share, a home folder, a shell variable, `..`, a backslash. A leading `./` is taken off.
 */
export function bagPath(
  written: string,
  version: string,
): { readonly path: string; readonly dotSlash: boolean } | null {
  const dotSlash = written.startsWith("./");
  const path = decode(dotSlash ? written.slice(2) : written, version);
  if (path === "" || path.startsWith("/") || path.startsWith("~") || DRIVE.test(path) || VARIABLE.test(path))
    return null;
  if (path.includes("\\") || path.includes("\0")) return null;
  if (path.split("/").some((part) => part === "" || part === "." || part === "..")) return null;
  return { path, dotSlash };
}

/** Line ends in names are percent-encoded; from 1.0 on the percent sign is too, and nothing else ever is (§2.1.3). */
function decode(path: string, version: string): string {
  const codes = version === "1.0" ? /%(0A|0D|25)/giu : /%(0A|0D)/giu;
  return path.replace(codes, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
