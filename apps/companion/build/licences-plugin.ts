import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LICENCE = /^(licen[cs]e|notice)(\.(md|txt))?$/iu;

/** Puts `licences.txt` beside the page: what its parts ask to be handed on with them, their fonts' licence first of all. */
export function licences(): Plugin {
  return {
    name: "licences",
    apply: "build",
    generateBundle() {
      const texts = [...packages()].map(({ title, text }) => `${title}\n\n${text.trim()}\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source: texts.join(`\n${"-".repeat(72)}\n\n`) });
    },
  };
}

/** Everything that the companion depends on at run time, near and far, by name. */
function* packages(): Generator<{ readonly title: string; readonly text: string }> {
  const folders = new Map<string, string>();
  const wanted = dependenciesOf(`${ROOT}apps/companion`);
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (folders.has(name)) continue;
    const folder = `${ROOT}node_modules/${name}`;
    // An optional dependency that was not installed here is not in the page either.
    if (!existsSync(folder)) continue;
    folders.set(name, folder);
    wanted.push(...dependenciesOf(folder));
  }
  for (const [name, folder] of [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith("@holdfast/")) continue;
    const { version, license } = manifest(folder);
    const files = readdirSync(folder).filter((file) => LICENCE.test(file));
    const text = files.map((file) => readFileSync(`${folder}/${file}`, "utf8")).join("\n\n");
    yield { title: `${name} ${version ?? ""} (${license ?? "see below"})`, text };
  }
}

interface Manifest {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
// Written by npm, and by us.
const manifest = (folder: string): Manifest => JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Manifest;
const dependenciesOf = (folder: string): string[] => Object.keys(manifest(folder).dependencies ?? {});
