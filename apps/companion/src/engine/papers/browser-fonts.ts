import { FONT_FILES, type FontSet } from "@holdfast/papers/pdf";

/** Every font of a report, as files of this site: the service worker has cached them, so this asks no network. */
const URLS: Readonly<Record<string, string>> = import.meta.glob(
  [
    "../../../../../node_modules/@fontsource/{noto-sans,noto-sans-arabic,noto-sans-hebrew,noto-sans-sc,noto-sans-kr,noto-sans-symbols,noto-sans-symbols-2,noto-emoji}/files/*-400-normal.woff",
    "../../../../../node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext}-700-normal.woff",
  ],
  { query: "?url", import: "default", eager: true },
);

/** The fonts as this site serves them. Rejects when a file is neither cached nor reachable. */
export function browserFonts(): FontSet {
  return {
    load: async (name) => {
      const file = FONT_FILES.find((candidate) => candidate.name === name);
      const found = Object.entries(URLS).find(([path]) => file !== undefined && path.endsWith(`/${file.path}`));
      if (found === undefined) throw new Error(`fonts: no file "${name}"`);
      const response = await fetch(found[1]);
      if (!response.ok) throw new Error(`fonts: ${response.status} for "${name}"`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
